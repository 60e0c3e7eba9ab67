use crate::document::{DefectKind, Document, Responsibility, Status};
use crate::findings::quote::{listed, quoted};
use crate::findings::{Check, Found, Level, RowCheck, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "empty-cell",
    level: Level::Warning,
    several: "rows with an empty cell",
    explanation: "The page does not say whether this party has nothing to do or was forgotten: ask its owner.",
    check: Check::Rows(check),
};

/// Not in a row that continues the one above, which only adds to some of its cells, nor in one that
/// is short of cells, which is another finding, nor where the page names one owner per row by design.
fn check(document: &Document) -> RowCheck<'_> {
    let mut ragged: Vec<u32> = document
        .defects
        .iter()
        .filter(|defect| matches!(defect.kind, DefectKind::RaggedRow { .. }))
        .map(|defect| defect.line)
        .collect();
    ragged.sort_by_key(|line| *line);
    Box::new(move |row, found| {
        let empty: Vec<&str> =
            row.parties.iter().filter(|duty| duty.status == Status::Empty).map(|duty| &*duty.label).collect();
        if !empty.is_empty()
            && !row.one_owner
            && !row.continues
            && !is_raci(row)
            && ragged.binary_search(&row.line).is_err()
        {
            let message = format!("{}: nothing stands under {}.", quoted(&row.task.text), listed(&empty));
            found.push(Found { line: row.line, place: row.place.clone(), message });
        }
    })
}

/// In a table of letters an empty cell says that the party takes no part.
fn is_raci(row: &Responsibility) -> bool {
    row.parties.iter().any(|duty| duty.raci.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::document::Defect;
    use crate::findings::found_in;

    #[test]
    fn an_empty_cell_is_found_unless_letters_stand_beside_it() {
        let mut page = document("One", &[("a", "T", "x", ""), ("a", "U", "RA", ""), ("a", "V", "x", "N/A")]);
        page.responsibilities[1].parties[0].raci = Some(vec!['R', 'A']);
        let message = "“T”: nothing stands under “Your responsibilities”.";
        assert_eq!(found_in(&page, &RULE), [Found { line: 10, place: None, message: message.into() }]);
    }

    #[test]
    fn a_page_that_names_one_owner_per_row_leaves_no_cell_empty_by_mistake() {
        let rows = [("a", "T", "x", ""), ("a", "U", "", "x"), ("a", "V", "x", ""), ("a", "W", "", "x")];
        assert_eq!(found_in(&document("One", &rows), &RULE), []);
        let mut with_nobody = rows.to_vec();
        with_nobody.push(("a", "X", "", ""));
        assert_eq!(found_in(&document("One", &with_nobody), &RULE).len(), 1);
        let mut with_not_applicable = rows.to_vec();
        with_not_applicable.push(("a", "X", "x", "N/A"));
        assert_eq!(found_in(&document("One", &with_not_applicable), &RULE).len(), 4);
    }

    #[test]
    fn a_row_that_continues_or_is_short_of_cells_is_passed_over() {
        let mut page = document("One", &[("a", "T", "x", "y"), ("a", "T", "", "z"), ("a", "U", "x", "")]);
        page.responsibilities[1].continues = true;
        page.defects.push(Defect { line: 12, kind: DefectKind::RaggedRow { cells: 2, columns: 3 } });
        assert_eq!(found_in(&page, &RULE), []);
    }
}

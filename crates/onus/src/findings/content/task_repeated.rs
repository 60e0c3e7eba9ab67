use crate::compare::Lexicon;
use crate::document::{Document, Responsibility};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, RowCheck, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "task-repeated",
    level: Level::Info,
    several: "tasks that are named twice",
    explanation: "A table names one task twice, so neither row has the whole answer: read both, or ask the page's owner to merge them.",
    check: Check::Rows(check),
};

fn check(_: &Document) -> RowCheck<'_> {
    let mut lexicon = Lexicon::default();
    // By name, the table and line that it was met in last.
    let mut met: Vec<(usize, u32)> = Vec::new();
    let mut table = 0;
    let mut above: Option<&Responsibility> = None;
    Box::new(move |row, found| {
        if row.list_item {
            return;
        }
        table += usize::from(above.is_some_and(|above| !is_below(row, above)));
        above = Some(row);
        let name = lexicon.name(&row.task.text, &[]);
        let before = met.get(name).copied();
        met.resize(met.len().max(name + 1), (table, 0));
        met[name] = (table, row.line);
        if let Some((_, line)) = before.filter(|(of, _)| *of == table && !row.continues) {
            let message = format!("{} stands in line {line} already.", quoted(&row.task.text));
            found.push(Found { line: row.line, place: row.place.clone(), message });
        }
    })
}

/// Whether a row is the next one of the same table.
fn is_below(row: &Responsibility, above: &Responsibility) -> bool {
    row.area == above.area && row.line == above.last_line + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::findings::found_in;

    #[test]
    fn a_task_named_again_further_down_is_found() {
        let mut page = document(
            "One",
            &[
                ("a", "T", "x", "y"),
                ("a", "T", "x", "y"),
                ("a", "U", "x", "y"),
                ("a", "t", "x", "y"),
                ("b", "U", "x", "y"),
            ],
        );
        page.responsibilities[1].continues = true;
        assert_eq!(
            found_in(&page, &RULE),
            [Found { line: 13, place: None, message: "“t” stands in line 11 already.".into() }]
        );
        page.responsibilities[1].continues = false;
        assert_eq!(found_in(&page, &RULE).len(), 2, "right below, and in words of its own");
    }

    #[test]
    fn another_table_may_name_it_again() {
        let mut page = document("One", &[("a", "T", "x", "y"), ("a", "U", "x", "y"), ("a", "T", "x", "y")]);
        page.responsibilities[2].line = 40;
        page.responsibilities[2].last_line = 40;
        assert_eq!(found_in(&page, &RULE), []);
    }
}

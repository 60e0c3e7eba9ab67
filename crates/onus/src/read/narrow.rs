//! Tables wider than any page is, before anything is made of each of their columns.

use crate::document::{Defect, DefectKind};
use crate::limits::MOST_COLUMNS;
use crate::page::{Page, Table};

/// Leaves of each table the columns that are read, and says where there were more.
#[inline(never)]
pub(crate) fn narrow(page: &mut Page<'_>) {
    for table in &mut page.tables {
        let columns = width(table);
        if columns > MOST_COLUMNS {
            for row in std::iter::once(&mut table.header).chain(&mut table.rows) {
                row.cells.truncate(MOST_COLUMNS);
            }
            let kind = DefectKind::WideTable(columns);
            page.defects.push(Defect { line: table.header.line.max(1), kind });
        }
    }
}

fn width(table: &Table<'_>) -> usize {
    let rows = std::iter::once(&table.header).chain(&table.rows);
    rows.map(|row| row.cells.len()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::limits::MOST_COLUMNS;
    use crate::{Keywords, compare, findings, read};

    #[test]
    fn of_a_very_wide_table_the_first_columns_are_read_and_it_is_said() {
        let line = |cell: &dyn Fn(usize) -> String| {
            format!("| {} |\n", (0..MOST_COLUMNS + 5).map(cell).collect::<Vec<_>>().join(" | "))
        };
        let head = line(&|at| if at == 0 { "Task".into() } else { format!("Team {at} responsibilities") });
        let page = format!("{head}{}{}", line(&|_| "---".into()), line(&|at| format!("Wait for {at}.")));
        let documents = read("wide.md", &page, &Keywords::default()).expect("it has a table");
        assert!(documents[0].responsibilities[0].parties.len() < MOST_COLUMNS);
        let comparison = compare(&documents.into_iter().map(Into::into).collect::<Vec<_>>());
        let found = findings(&comparison);
        let said =
            found.iter().find(|it| it.rule == "text-left-out").map(|it| (it.line, it.message.as_str()));
        assert_eq!(said, Some((1, "The table has 1005 columns, of which the first 1000 are read.")));
    }
}

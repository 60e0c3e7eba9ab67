use std::collections::HashMap;
use std::rc::Rc;

use super::quote::quoted;
use super::{Found, Level, Rule};
use crate::compare::words;
use crate::document::{Document, Responsibility};

pub(super) const RULE: Rule = Rule {
    id: "task-repeated",
    level: Level::Info,
    explanation: "A table names one task twice, so neither row has the whole answer: read both, or ask the page's owner to merge them.",
    check,
};

/// Rows of one task right below each other are taken for one row that continues, not for a repetition.
fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let rows: Vec<&Responsibility> = document.responsibilities.iter().filter(|row| !row.list_item).collect();
    let mut found = Vec::new();
    for table in rows.chunk_by(|a, b| a.area == b.area && b.line == a.last_line + 1) {
        let mut met: HashMap<Vec<String>, &Responsibility> = HashMap::new();
        let mut above: Option<&Responsibility> = None;
        for &row in table {
            let continues = above.is_some_and(|above| above.task == row.task);
            above = Some(row);
            if let Some(first) = met.insert(words(&row.task.text), row).filter(|_| !continues) {
                let message = format!("{} stands in line {} already.", quoted(&row.task.text), first.line);
                found.push(Found { line: row.line, message });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    #[test]
    fn a_task_named_again_further_down_is_found() {
        let page = document(
            "One",
            &[
                ("a", "T", "x", "y"),
                ("a", "T", "x", "y"),
                ("a", "U", "x", "y"),
                ("a", "t", "x", "y"),
                ("b", "U", "x", "y"),
            ],
        );
        assert_eq!(check(&page, &[]), [Found { line: 13, message: "“t” stands in line 11 already.".into() }]);
    }

    #[test]
    fn another_table_may_name_it_again() {
        let mut page = document("One", &[("a", "T", "x", "y"), ("a", "U", "x", "y"), ("a", "T", "x", "y")]);
        page.responsibilities[2].line = 40;
        page.responsibilities[2].last_line = 40;
        assert_eq!(check(&page, &[]), []);
    }
}

//! The sheet "About": what the others hold, and what their words mean.

use super::{Line, SheetLines, Table};

const SHEETS: [(&str, &str); 8] = [
    (
        "Summary",
        "What the pages have in common, where they differ and what they leave open; the pages themselves; and whose the tasks of each area are.",
    ),
    (
        "Matrix",
        "One row per task with what each party has to do, who has it and where the page says so; then who owns which resource.",
    ),
    (
        "Tidy",
        "One row per responsibility and per owned resource, for filters and for programs. Onus reads this sheet back.",
    ),
    ("Owners", "Who owns which resource in which area."),
    ("Changes", "What changed from one version of a page to the next, where there are several."),
    ("Findings", "What the pages leave open, and the rows that could not be placed."),
    ("Duties", "What the customer has to do, with what was noted about it."),
    (
        "Customer responsibility matrix",
        "Per task and service what the provider provides, what the customer must do, and, derived from that, the owner in the CSA's words and FedRAMP's “can be inherited”.",
    ),
];

const WORDS: [(&str, &str); 12] = [
    ("provider", "The provider alone has the task, or owns the resource."),
    ("customer", "The customer alone has it."),
    ("shared", "Provider and customer have it together."),
    ("third-party", "Somebody else has it."),
    ("nobody", "Nobody has it: the cells are empty, declined or not applicable."),
    ("not-applicable", "The page says that nobody owns it, or that there is nothing to do."),
    ("unknown", "The cell is empty or names nobody."),
    ("placeholder", "The page holds a left-over of its template."),
    ("declined", "The page says that this party has nothing to do with it."),
    ("not on this page", "The page has the area, and not this task."),
    ("no such area", "The page does not have the area."),
    ("score", "How alike rows are that stand together, from 0 to 1; 1.00 where there is nothing to doubt."),
];

/// The sheet, without what is not in this workbook.
pub(super) fn about(sheets: &[SheetLines<'_>]) -> SheetLines<'static> {
    let mut table = Table::new(["Word", "Meaning"]);
    let is_there = |(name, _): &&(&str, &str)| sheets.iter().any(|sheet| sheet.name == *name);
    for (word, meaning) in SHEETS.iter().filter(is_there).chain(&WORDS) {
        table.rows.push(vec![(*word).to_owned(), (*meaning).to_owned()]);
    }
    let lines = vec![
        Line::Heading("About this workbook".to_owned()),
        Line::Text(
            concat!(
                "Written by Onus ",
                env!("CARGO_PKG_VERSION"),
                " from the pages that stand in the sheet Summary."
            )
            .to_owned(),
        ),
        Line::Text(
            "Every cell is a text, and none is a formula. Links and emphasis of the pages are not in it."
                .to_owned(),
        ),
    ];
    SheetLines { name: "About", lines, tables: vec![table.into()], frozen: 0 }
}

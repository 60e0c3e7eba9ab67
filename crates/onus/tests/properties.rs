//! What holds for every page: no row is lost, no party's text goes to another, nothing panics,
//! what is written as CSV can be read again, and time grows with the size of the page only.

use std::rc::Rc;

use onus::{Comparison, Document, Keywords, Party, Report, Status, compare, export, findings, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that mean something to one of the readers.
const PIECES: &[&str] = &[
    "|",
    "||",
    "\\|",
    "\n",
    "\r\n",
    "\n\n",
    "\\n",
    "\\",
    "`",
    "```\n",
    "*",
    "**",
    "_",
    "- ",
    "1. ",
    "> ",
    "# ",
    "## ",
    "---",
    "|---|---|\n",
    "| a | b |\n",
    "===\n",
    "{:",
    "}",
    "{{",
    "}}",
    "{{site.data.keyword.x}}",
    "{[x]}",
    "{: caption=\"",
    "<!--",
    "-->",
    "<table>",
    "<tr>",
    "<td>",
    "<td rowspan=9 colspan=99>",
    "</table>",
    "<div>",
    "<br>",
    "</br>",
    "<ul><li>",
    "<a href=\"",
    "<script>",
    "&amp;",
    "&#0;",
    "&",
    "|===\n",
    "[cols=\"2a,1\"]\n",
    "a|",
    "2.3+|",
    "== ",
    "link:x[y]",
    "\"",
    "\"\"",
    ",",
    "'",
    "=",
    "[",
    "](",
    "![",
    "[^x]",
    "~",
    "^",
    ":",
    "\u{feff}",
    "\u{a0}",
    "\u{0}",
    "\u{e000}",
    "\u{e001}",
    "é",
    "ß",
    "İ",
    "日本",
    "👩‍👩‍👧",
    "\u{202e}",
    "N/A",
    "NEED CONTENT",
    "IBM",
    "You",
    "RA",
    "Task",
    "IBM responsibilities",
    "Your responsibilities",
    "Change management",
    "lastupdated: \"2026-01-02\"\n",
    " ",
];

const FILES: &[&str] = &["a.md", "a.html", "a.adoc", "a.csv", "a.txt", "a"];

/// Cells without pipes and line breaks, whatever else is in them.
fn cell() -> impl Strategy<Value = String> {
    let piece = select(PIECES).prop_filter("no pipe or break", |piece| !piece.contains(['|', '\n', '\r']));
    prop_oneof![
        2 => Just(String::new()),
        4 => "[a-z]{1,8}( [a-z]{1,8}){0,5}",
        3 => vec(piece, 1..5).prop_map(|pieces| pieces.concat()),
        1 => "\\PC{0,12}".prop_map(|text| text.replace(['|', '\n', '\r'], " ")),
    ]
}

/// A line below the header of a table.
#[derive(Debug, Clone)]
enum Line {
    Row { cells: Vec<String>, closed: bool },
    Attributes,
}

fn line() -> impl Strategy<Value = Line> {
    prop_oneof![
        9 => (vec(cell(), 1..6), prop::bool::weighted(0.8)).prop_map(|(cells, closed)| Line::Row { cells, closed }),
        1 => Just(Line::Attributes),
    ]
}

impl Line {
    fn text(&self) -> String {
        match self {
            Line::Row { cells, closed } => {
                let end = if *closed { " |" } else { "" };
                format!("| {}{end}", cells.join(" | "))
            }
            Line::Attributes => "{: caption=\"Who | does {{site.data.keyword.x}}\" #anchor}".to_owned(),
        }
    }
}

fn header() -> impl Strategy<Value = &'static str> {
    select(
        &[
            "| Task | IBM responsibilities | Your responsibilities |",
            "| | Your role | IBM role |",
            "| Area | Activity | Customer | Provider |",
            "| Resource | Change management | Disaster recovery |",
            "| Responsibilities | Ownership |",
            "| Activity | Who is responsible (R) | Who is accountable (A) |",
            "| Endpoint | Port |",
            "| Responsibility |",
        ][..],
    )
}

fn read_one(file: &str, page: &str) -> Option<Document> {
    read(file, page, &Keywords::default()).ok().map(|mut documents| documents.remove(0))
}

/// How often the row on a line was placed, allocated or skipped.
fn fates(document: &Document, line: u32) -> usize {
    document.responsibilities.iter().filter(|it| it.line == line).count()
        + usize::from(document.allocations.iter().any(|it| it.line == line))
        + document.skipped.iter().filter(|it| it.line == line).count()
}

proptest! {
    // The same pages every time; more of them, and others, when the reader has changed much.
    #![proptest_config(ProptestConfig {
        cases: 300,
        rng_seed: proptest::test_runner::RngSeed::Fixed(2026),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_row_is_placed_or_skipped_once(header in header(), lines in vec(line(), 1..12), cut in any::<bool>()) {
        // A pipe alone ends a table for Markdown, and dashes start one: their neighbor is a header then.
        let only = |line: &Line, of: &[char]| line.text().chars().all(|c| c.is_whitespace() || of.contains(&c));
        let is_cut = cut || lines.iter().any(|line| only(line, &['|']));
        let is_dashes = |line: &Line| line.text().contains('-') && only(line, &['|', '-', ':']);
        prop_assume!(!(is_cut && lines.iter().any(is_dashes)));
        let delimiter = "|---".repeat(header.matches('|').count() - 1);
        let mut page = format!("# Lamps\n\n## Change management\n\n{header}\n{delimiter}|\n");
        let mut rows = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let number = page.lines().count() as u32 + 1;
            rows.extend(matches!(line, Line::Row { .. }).then_some(number));
            page.push_str(&line.text());
            page.push('\n');
            // A blank line cuts a table only where rows follow that are told from text.
            let wide = |line: Option<&Line>| matches!(line, Some(Line::Row { cells, .. }) if cells.len() > 1);
            if cut && index == 0 && matches!(line, Line::Row { .. }) && wide(lines.get(1)) {
                page.push('\n');
            }
        }
        if let Some(document) = read_one("lamps.md", &page) {
            for row in rows {
                prop_assert_eq!(fates(&document, row), 1, "line {} of\n{}\n{:#?}", row, page, document);
            }
            prop_assert!(document.responsibilities.iter().all(|it| !it.task.is_empty()), "{}", page);
        } else {
            prop_assert!(rows.is_empty(), "{}", page);
        }
    }

    #[test]
    fn a_tag_in_a_text_takes_no_row(
        before in select(&["", "- ", "> ", "## ", "1. ", "* a\n  - ", "`", "**"][..]),
        tag in select(&["<table>", "<table", "<TABLE class=\"x\">", "</table>", "<table> and <tr>", "<tr>", "<td>", "<!-- x -->", "<div>", "<thead"][..]),
        after in select(&["", " below are ours.", ";", "`", "**"][..]),
    ) {
        let page = format!("## Change management\n\n{before}Rows of the {tag}{after}\n\n{HEAD}| Bulbs | Ship. | Fit. |\n");
        let line = page.lines().count() as u32;
        let document = read_one("lamps.md", &page).expect("the page holds a table");
        prop_assert_eq!(fates(&document, line), 1, "{}\n{:#?}", page, document);
        prop_assert_eq!(document.responsibilities.len(), 1, "{}", page);
    }

    #[test]
    fn texts_arrive_at_their_party(
        provider in select(&["IBM responsibilities", "{{site.data.keyword.IBM_notm}} Cloud role", "Provider", "How IBM helps", "Verantwortlichkeiten des Anbieters"][..]),
        customer in select(&["Your responsibilities", "YOUR ROLE", "Customer", "What you can do", "Rôle Client"][..]),
        first in select(&["Task", "Resource", "Item", "", "Area"][..]),
        swapped in any::<bool>(),
        before in vec(cell(), 1..8),
        after in vec(cell(), 1..8),
    ) {
        let pair = |one: &str, other: &str| if swapped { format!("{other} | {one}") } else { format!("{one} | {other}") };
        let mut page = format!("## Change management\n\n| {first} | {} |\n|---|---|---|\n", pair(provider, customer));
        for (row, (before, after)) in before.iter().zip(&after).enumerate() {
            // Code and variables may end in another cell's text, or take it with them: not so here.
            let calm = |text: &str| text.replace(['`', '{', '<', '[', '\\', '!'], "");
            let (before, after) = (calm(before), calm(after));
            let cells = pair(
                &format!("{before} provider{row}x {after}"),
                &format!("{after} customer{row}x {before}"),
            );
            page.push_str(&format!("| task{row} | {cells} |\n"));
        }
        let document = read_one("lamps.md", &page).expect("the page holds a table");
        for (row, it) in document.responsibilities.iter().enumerate() {
            for duty in &it.parties {
                let (own, other) = match duty.party {
                    Party::Provider => ("provider", "customer"),
                    Party::Customer => ("customer", "provider"),
                    Party::Other => panic!("nobody else is named in {page}"),
                };
                prop_assert!(duty.text.text.contains(&format!("{own}{row}x")), "{} in\n{}\n{:#?}", own, page, it);
                prop_assert!(!duty.text.text.contains(&format!("{other}{row}x")), "{}", page);
            }
            prop_assert_eq!(it.parties.len(), 2);
        }
    }

    #[test]
    fn nothing_panics(file in select(FILES), pieces in vec(select(PIECES), 0..60)) {
        write_all(file, &pieces.concat());
    }

    #[test]
    fn no_text_panics(file in select(FILES), text in "(\\PC|\n){0,80}") {
        write_all(file, &text);
    }

    #[test]
    fn csv_is_read_back(names in vec("[A-Z][a-z]{2,6} [A-Z][a-z]{2,6}", 1..3), rows in vec(vec(cell(), 3), 1..8)) {
        let documents: Vec<Rc<Document>> = names
            .iter()
            .enumerate()
            .map(|(index, name)| {
                let areas = ["Change management", "Disaster recovery", "Paint and polish"];
                let mut page = format!("# Responsibilities for {name} {index}\n");
                for (row, cells) in rows.iter().enumerate() {
                    let area = areas[row * areas.len() / rows.len()];
                    // A quote before a formula is taken for a guard against spreadsheets.
                    let cells = cells.join(" | ").replace('\'', "");
                    page.push_str(&format!("\n## {area}\n\n{HEAD}| t{row} {cells} |\n"));
                }
                Rc::new(read_one(&format!("{index}.md"), &page).expect("the page holds tables"))
            })
            .collect();
        let comparison = compare(&documents);
        let read_back = |csv: &str| read("x.csv", csv, &Keywords::default()).expect("CSV is read");
        let documents = || documents.iter().map(|document| &**document);

        let tidy = read_back(&export::csv::tidy(&comparison));
        prop_assert_eq!(said(&tidy, true), said(documents(), true));
        let matrix = read_back(&export::csv::matrix(&comparison));
        let mut stated = said(documents(), false);
        let mut read = said(&matrix, false);
        // A matrix does not tell a service that is silent from one that leaves its cells empty.
        stated.retain(|said| !said.ends_with("Empty \"\""));
        read.retain(|said| !said.ends_with("Empty \"\""));
        stated.sort();
        read.sort();
        prop_assert_eq!(read, stated);
    }
}

const HEAD: &str = "| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n";

/// What a CSV can hold of what documents say: `places` are in the tidy form only.
fn said<'d>(documents: impl IntoIterator<Item = &'d Document>, places: bool) -> Vec<String> {
    let mut said = Vec::new();
    for document in documents {
        for it in &document.responsibilities {
            for duty in &it.parties {
                let place = if places { format!("{} {}", it.line, duty.label) } else { String::new() };
                let (party, mut status, text) = (duty.party, duty.status, &duty.text.text);
                // A matrix holds texts alone: that a mark declines is for the reader of the page to know.
                if !places && matches!(status, Status::Declined | Status::NotApplicable) {
                    status = if text.is_empty() { Status::Empty } else { Status::Stated };
                }
                let (name, area, task) = (&document.name, &it.area.id, &it.task.text);
                said.push(format!("{name} {place} {area} {task} {party:?} {status:?} {text:?}"));
            }
        }
    }
    said
}

fn write_all(file: &str, text: &str) {
    let Ok(documents) = read(file, text, &Keywords::default()) else { return };
    for document in &documents {
        assert!(document.responsibilities.iter().all(|it| !it.task.is_empty()), "{text:?}");
    }
    let comparison: Comparison = compare(&documents.into_iter().map(Rc::new).collect::<Vec<_>>());
    for export in [export::csv::matrix, export::csv::tidy, export::markdown::matrix] {
        export(&comparison);
    }
    export::json::comparison(Report { comparison: &comparison, findings: &findings(&comparison) });
}

/// A page around a hostile text, in which the text is a cell, a line, and the rest of the page.
fn hostile(text: &str) -> [String; 2] {
    let head =
        "## Change management\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n";
    [
        format!("{head}| Bulbs | {text} | Fit them. |\n"),
        format!("{head}| Bulbs | Ship them. | Fit them. |\n\n{text}\n"),
    ]
}

fn read_hostile(text: &str) {
    for page in hostile(text) {
        let document = read_one("lamps.md", &page).expect("the page holds a table");
        assert_eq!(document.responsibilities[0].task.text, "Bulbs");
    }
}

// None of these measures time: each would take minutes if time grew with the square of the size.

#[test]
fn a_line_of_pipes_takes_no_time() {
    read_hostile(&"|".repeat(100_000));
    read_hostile(&"\n|".repeat(30_000));
}

#[test]
fn a_table_of_many_columns_takes_no_time() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(10_000));
    for cell in ["You", "RA", "Change management", "x"] {
        read_one("a.md", &format!("{}{}{}", row(cell), row("---"), row("RA").repeat(2)));
    }
}

#[test]
fn more_rows_than_the_limit_are_refused_with_their_number() {
    let rows = onus::limits::MOST_ROWS + 1;
    let page = format!("Task,Provider,Customer\n{}", "a,b,c\n".repeat(rows));
    let refused = read("a.csv", &page, &Keywords::default()).expect_err("it is too long");
    assert_eq!(refused.kind, onus::read::ReadErrorKind::TooManyRows(rows));
    assert!(refused.to_string().contains(&format!("{rows} rows")), "{refused}");
}

#[test]
fn nesting_takes_no_time() {
    for open in [
        "[", "\"", "(", "<div>", "- ", "> ", "*", "**a", "_", "`", "![", "{{", "{:", "<!--", "<ul><li>", "&",
        "\\",
    ] {
        read_hostile(&open.repeat(50_000 / open.len()));
    }
    for open in ["<div>", "<table><tr><td>", "<ul><li>", "<", "<!--", "<b", "&#"] {
        read_one("a.html", &open.repeat(50_000 / open.len()));
    }
    for open in ["|===\n", "a|", "[", "{", "= ", "* ", "2.3+|"] {
        read_one("a.adoc", &format!("|===\n{}", open.repeat(50_000 / open.len())));
    }
    for open in ["\"", ",", "\"\"", "\n"] {
        read_one("a.csv", &open.repeat(50_000));
    }
}

#[test]
fn one_long_line_takes_no_time() {
    read_hostile(&"Lamps are bright. ".repeat(1_000_000 / 18));
    read_hostile(&"a".repeat(5_000_000));
}

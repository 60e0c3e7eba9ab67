//! No field of a CSV for spreadsheets is one that a spreadsheet would run, whatever a page says and wherever it says it.

use std::rc::Rc;

use onus::export::csv::{Flavour, Separator, Style};
use onus::export::{Form, Material, Subject, Written, clipboard};
use onus::rests::at_once;
use onus::{Document, Keywords, Report, Worklist, compare, findings, read};

/// Starts of cells that some spreadsheet runs.
const STARTS: [&str; 14] = [
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    " =",
    "  \u{a0}+",
    "\u{200b}=",
    "\u{feff}@",
    "\u{2060}-",
    "＝",
    "＋",
    "＠",
];

/// The fields of a CSV, unquoted.
fn fields(csv: &str, separator: char) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    let mut all = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = all.next() {
        let last = fields.last_mut().expect("there is one from the beginning");
        match c {
            '"' if is_quoted && all.peek() == Some(&'"') => last.extend(all.next()),
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted => fields.push(String::new()),
            c if c == separator && !is_quoted => fields.push(String::new()),
            c => last.push(c),
        }
    }
    fields
}

/// Not by the rule of the library: what is seen first, whatever is not seen before it.
fn runs(field: &str) -> bool {
    let seen = field.trim_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || !c.is_ascii() && !c.is_alphanumeric() && !"＝＋－＠•".contains(c)
    });
    seen.chars().count() > 1 && seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

fn documents() -> Vec<Rc<Document>> {
    let page = |start: &str| {
        // By the reader of records, which leaves what stands in a cell as it is.
        let cell = |text: &str| format!("\"{start}{text}\"");
        let line = |texts: [&str; 4]| texts.map(cell).join(",");
        let head = "Area,Task,Provider,Customer".to_owned();
        let rows = [["area", "task", "ship", "fit"], ["area", "other", "trim", "1"]].map(line);
        let mut document = read("page.csv", &format!("{head}\n{}\n", rows.join("\n")), &Keywords::default())
            .expect("there is a table")
            .remove(0);
        document.name = format!("{start}HYPERLINK(1)");
        Rc::new(document)
    };
    STARTS.iter().map(|start| page(start)).collect()
}

#[test]
fn nothing_that_is_written_for_spreadsheets_runs() {
    let documents = documents();
    assert!(documents.iter().all(|it| it.responsibilities.len() == 2), "{documents:#?}");
    let comparison = compare(&documents);
    let found = findings(&comparison);
    let report = Report { comparison: &comparison, findings: &found };
    let material = Material { report, pairs: &[[0, 1], [8, 11]], left: None, worklist: &Worklist::default() };
    let mut guarded = 0;
    for subject in Subject::ALL {
        for (separator, sign) in
            [(Separator::Comma, ','), (Separator::Semicolon, ';'), (Separator::Tab, '\t')]
        {
            let style = Style { flavour: Flavour::Spreadsheet, separator };
            let Written::Text(csv) = Form::Csv.write(subject, &material, style) else {
                panic!("CSV is text")
            };
            for field in fields(&csv, sign) {
                assert!(!runs(&field), "{field:?} of {subject:?}");
                guarded += usize::from(field.starts_with('\''));
            }
        }
        for field in fields(&at_once(clipboard::text(&subject.table(&material))), '\t') {
            assert!(!runs(&field), "{field:?} of {subject:?} on the clipboard");
        }
    }
    assert!(guarded > 1000, "{guarded} fields have a guard");
}

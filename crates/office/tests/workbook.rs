//! A workbook that Onus wrote, read back: by calamine all its cells, by Onus the same services.

#[path = "../../onus/tests/real_pages/mod.rs"]
mod real_pages;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::rc::Rc;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use onus::export::workbook::{Workbook, workbook};
use onus::export::{Form, Material, Subject, pairs_of_versions};
use onus::{Comparison, Document, Keywords, Report, Worklist, compare, findings, read};
use onus_office::{excel, text};

const PAGES: [(&str, &str); 3] = [
    (
        "lamp.md",
        "---\nlastupdated: \"2026-03-04\"\nlang: en\n---\n\n# Your responsibilities when using Lamp Works\n\n\
         ## Change management\n\n| Task | Acme responsibilities | Your responsibilities | Scope |\n|---|---|---|---|\n\
         | 5.10 | Trim them. | =1+1 | All |\n| '=Oil | NEED CONTENT | | |\n| Glass | * Cut it\n<li>Wash it | N/A | |\n\n\
         ## Disaster recovery\n\n| Task | Provider | Customer |\n|---|---|---|\n| Spares | Yes | No |\n| Drills | R, A | C |\n\n\
         ## Who owns what\n\n| Resource | Incident and operations management | Change management | Disaster recovery |\n|---|---|---|---|\n\
         | Data | Customer | Shared | IBM |\n| 00123 | IBM | N/A | |\n",
    ),
    (
        "door.md",
        "---\nlastupdated: \"2025-01-02\"\n---\n\n# Your responsibilities when using Door Store\n\n\
         ## Change management\n\n| Task | Acme responsibilities | Your responsibilities |\n|---|---|---|\n\
         | Glass | - Turn | Watch it. |\n| Hinges | | Oil & grease <them> |\n",
    ),
    (
        "door-old.md",
        "---\nlastupdated: \"2024-01-02\"\n---\n\n# Your responsibilities when using Door Store\n\n\
         ## Change management\n\n| Task | Acme responsibilities | Your responsibilities |\n|---|---|---|\n\
         | Hinges | Oil them | |\n",
    ),
];

fn compared(pages: impl IntoIterator<Item = (String, String)>) -> Comparison {
    let documents =
        pages.into_iter().filter_map(|(file, text)| read(&file, &text, &Keywords::default()).ok());
    compare(&documents.flatten().map(Rc::new).collect::<Vec<_>>())
}

fn book(comparison: &Comparison) -> Workbook {
    let material = Material {
        report: Report { comparison, findings: &findings(comparison) },
        pairs: &pairs_of_versions(comparison),
        left: None,
        worklist: &Worklist::default(),
    };
    workbook(Subject::Matrix, &material)
}

fn bytes(workbook: &Workbook) -> Vec<u8> {
    excel(workbook).unwrap_or_else(|error| panic!("{error}"))
}

/// The texts of a sheet by row and column.
type Cells = BTreeMap<(u32, u32), String>;

/// The texts of each sheet by row and column; whatever is no text fails.
fn cells(bytes: &[u8]) -> Vec<(String, Cells)> {
    let mut file: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let names = file.sheet_names();
    let of_sheet = |name: String| {
        let range = file.worksheet_range(&name).expect("a sheet");
        let start = range.start().unwrap_or_default();
        assert!(file.worksheet_formula(&name).expect("a sheet").is_empty(), "{name} has a formula");
        let cells = range.used_cells().map(|(row, column, value)| match value {
            Data::String(text) => ((row as u32 + start.0, column as u32 + start.1), text.clone()),
            other => panic!("{name}: {other:?} is no text"),
        });
        let cells = cells.collect();
        (name, cells)
    };
    names.into_iter().map(of_sheet).collect()
}

/// All that has to come back of a document.
fn told(document: &Document) -> Vec<String> {
    let Document { file, name, title, last_updated, provider, language, .. } = document;
    let mut told = vec![format!("{name} in {file}: {title:?} {last_updated:?} {provider:?} {language:?}")];
    told.extend(document.responsibilities.iter().map(|it| {
        let parties = it.parties.iter().map(|duty| {
            format!("{:?} {} {:?} {:?} {:?}", duty.party, duty.label, duty.status, duty.raci, duty.text.text)
        });
        let qualifiers = it.qualifiers.iter().map(|it| format!("{}: {}", it.label, it.text.text));
        let all = parties.chain(qualifiers).collect::<Vec<_>>().join(" | ");
        format!("{}/{}/{} @{} {:?} {all}", it.area.id, it.area_as_written, it.task.text, it.line, it.place)
    }));
    told.extend(document.allocations.iter().map(|it| {
        let (resource, text) = (&it.resource.text, &it.text.text);
        format!("{}/{resource} @{} {:?} {:?} {text:?}", it.area.id, it.line, it.place, it.owner)
    }));
    told
}

fn rows(comparison: &Comparison) -> Vec<(&str, &str, usize)> {
    comparison.rows.iter().map(|row| (&*row.id, &*row.reason, row.members.len())).collect()
}

fn again(comparison: &Comparison, bytes: &[u8]) -> Comparison {
    let text = text("all.xlsx", bytes).unwrap_or_else(|error| panic!("{error}"));
    let again = compared([("all.xlsx".to_owned(), text)]);
    assert_eq!(again.services.len(), comparison.services.len());
    again
}

#[test]
fn every_cell_is_a_text_and_stands_where_the_table_has_it() {
    let comparison = compared(PAGES.map(|(file, text)| (file.to_owned(), text.to_owned())));
    let workbook = book(&comparison);
    let bytes = bytes(&workbook);
    assert_eq!(bytes, self::bytes(&workbook), "the same workbook gives the same bytes");
    let sheets = cells(&bytes);
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Summary",
            "Matrix",
            "Tidy",
            "Owners",
            "Changes",
            "Findings",
            "Duties",
            "Customer responsibility matrix",
            "About"
        ]
    );
    for (sheet, (name, cells)) in workbook.sheets.iter().zip(&sheets) {
        let mut first = sheet.lines.len() as u32;
        for table in &sheet.tables {
            first += u32::from(first > 0);
            for (row, texts) in (first..).zip(std::iter::once(&table.header).chain(&table.rows)) {
                for (column, text) in (0..).zip(texts) {
                    let cell = cells.get(&(row, column)).map_or("", String::as_str);
                    assert_eq!(cell, text, "{name}, row {row}, column {column}");
                    assert!(!cell.contains('\r'));
                }
            }
            first += 1 + table.rows.len() as u32;
        }
    }
    let has = |text: &str| sheets.iter().any(|(_, cells)| cells.values().any(|cell| cell == text));
    for text in
        ["5.10", "00123", "=1+1", "'=Oil", "2026-03-04", "not-applicable", "placeholder", "no such area"]
    {
        assert!(has(text), "{text}");
    }
}

#[test]
fn the_same_services_come_back() {
    let comparison = compared(PAGES.map(|(file, text)| (file.to_owned(), text.to_owned())));
    let again = again(&comparison, &bytes(&book(&comparison)));
    for (service, it) in comparison.services.iter().zip(&again.services) {
        assert_eq!(it.label, service.label);
        assert_eq!(told(&it.document), told(&service.document));
    }
    assert_eq!(rows(&again), rows(&comparison));
}

#[test]
fn nothing_and_one_subject_are_workbooks_too() {
    let nothing = Comparison::default();
    assert_eq!(cells(&bytes(&book(&nothing))).len(), 8, "without versions there is no sheet of changes");
    let comparison = compared([(PAGES[0].0.to_owned(), PAGES[0].1.to_owned())]);
    let material = Material {
        report: Report { comparison: &comparison, findings: &[] },
        pairs: &[],
        left: None,
        worklist: &Worklist::default(),
    };
    for subject in Subject::ALL {
        assert!(Form::Excel.is_of(subject));
        let workbook = workbook(subject, &material);
        assert_eq!(Workbook::of_text(&workbook.to_text()).as_ref(), Some(&workbook));
        assert!(!cells(&bytes(&workbook)).is_empty());
    }
}

#[test]
fn real_pages_come_back() {
    let Some(pages) = real_pages::pages(&["ibm"]) else { return };
    let pages = pages.into_iter().map(|(name, text)| (real_pages::file(&name).to_owned(), text));
    let comparison = compared(pages);
    let again = again(&comparison, &bytes(&book(&comparison)));
    for (service, it) in comparison.services.iter().zip(&again.services) {
        assert_eq!(told(&it.document), told(&service.document), "{}", service.label);
    }
    eprintln!(
        "{} services, {} rows, {} read back",
        again.services.len(),
        comparison.rows.len(),
        again.rows.len()
    );
    assert_eq!(rows(&again), rows(&comparison));
}

#[test]
fn cells_lead_to_the_page_where_its_address_is_known() {
    let at = "https://docs.example.com/lamps?a=1&b=2";
    let pages = PAGES.map(|(file, text)| {
        let text = if file == "lamp.md" {
            text.replacen("---\n", &format!("---\ncanonical: {at}\n"), 1)
        } else {
            text.to_owned()
        };
        (file.to_owned(), text)
    });
    let comparison = compared(pages);
    let book = book(&comparison);
    let bytes = bytes(&book);
    let mut file = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
    let mut linked = 0;
    for index in 0..file.len() {
        let mut part = file.by_index(index).expect("a part");
        if part.name().expect("a name").starts_with("xl/worksheets/_rels/") {
            let mut text = String::new();
            std::io::Read::read_to_string(&mut part, &mut text).expect("XML");
            assert_eq!(
                text.matches("hyperlink").count(),
                text.matches("docs.example.com/lamps?a=1&amp;b=2").count()
            );
            linked += usize::from(text.contains("hyperlink"));
        }
    }
    // Summary, Matrix, Tidy, Owners, Findings, Duties and the customer responsibility matrix name files.
    assert!(linked >= 4, "{linked} sheets have links");
    // The texts are the same, and still no formulas.
    let plain = Workbook { addresses: Vec::new(), ..book };
    assert_eq!(cells(&bytes), cells(&self::bytes(&plain)));
}

//! What must hold: no panic, every row and every cell accounted for, and what is written is read back.

use std::rc::Rc;

use arbitrary::{Result, Unstructured};
use onus::compare::Choices;
use onus::export::csv::{self, Style};
use onus::export::{Form, Material, Subject, Written};
use onus::project::{File, Project, Service};
use onus::{
    Comparison, Document, Keywords, PartyDuty, Report, Responsibility, Worklist, compare, findings, read,
};

use crate::pages::{self, Page};
use crate::pieces::soup;

/// A function that panics where something does not hold.
pub type Target = fn(&mut Unstructured<'_>) -> Result<()>;

/// All of them, by name.
pub const TARGETS: [(&str, Target); 9] = [
    ("markdown", |bytes| law(&pages::markdown(bytes)?)),
    ("html", |bytes| law(&pages::html(bytes)?)),
    ("asciidoc", |bytes| law(&pages::asciidoc(bytes)?)),
    ("csv", |bytes| law(&pages::csv(bytes)?)),
    ("sheets", |bytes| law(&pages::sheets(bytes)?)),
    ("soup", no_panic),
    ("exports", exports),
    ("projects", projects),
    ("changes", changes),
];

fn read_all(file: &str, text: &str) -> Vec<Rc<Document>> {
    read(file, text, &Keywords::default()).unwrap_or_default().into_iter().map(Rc::new).collect()
}

/// Every row is placed or skipped, and every cell of a row that is placed is held by what was read, or is a finding.
fn law(page: &Page) -> Result<()> {
    if page.rows.is_empty() {
        return Ok(());
    }
    let documents = read_all(page.file, &page.text);
    if documents.is_empty() {
        // Refused as a whole, with the reason.
        return Ok(());
    }
    let found = findings(&compare(&documents));
    for row in &page.rows {
        let (mut held, mut is_skipped) = (String::new(), false);
        for document in &documents {
            is_skipped |= document.skipped.iter().any(|it| it.line == row.line);
            hold(document, row.line, &mut held);
        }
        assert!(is_skipped || !held.is_empty(), "line {} is lost of\n{}", row.line, page.text);
        let is_found = found.iter().any(|it| it.line == row.line && it.rule == "text-left-out");
        let lost = row.words.iter().find(|word| !held.contains(&***word));
        assert!(
            is_skipped || is_found || lost.is_none(),
            "{lost:?} of line {} is lost of\n{}",
            row.line,
            page.text
        );
    }
    Ok(())
}

/// Adds all texts that are held of a line.
fn hold(document: &Document, line: u32, held: &mut String) {
    let mut add = |text: &str| {
        held.push_str(text);
        held.push('\n');
    };
    for it in document.responsibilities.iter().filter(|it| it.line == line) {
        [&*it.task.text, &*it.area_as_written, &*it.area.name].into_iter().for_each(&mut add);
        for qualifier in &it.qualifiers {
            add(&qualifier.text.text);
        }
        for duty in &it.parties {
            [&*duty.label, &*duty.text.text].into_iter().for_each(&mut add);
        }
    }
    for it in document.allocations.iter().filter(|it| it.line == line) {
        [&*it.resource.text, &*it.text.text].into_iter().for_each(&mut add);
    }
}

fn no_panic(bytes: &mut Unstructured<'_>) -> Result<()> {
    let file = *bytes
        .choose(&["a.md", "a.html", "a.adoc", "a.rst", "a.csv", "a.tsv", "a.yaml", "a.json", "a.txt", "a"])?;
    let text = soup(bytes)?;
    let documents = read_all(file, &text);
    assert!(
        documents.iter().flat_map(|it| &it.responsibilities).all(|it| !it.task.is_empty()),
        "no task in {text:?}"
    );
    write_all(&compare(&documents));
    Ok(())
}

/// Writes every form of every subject, and reads the JSON.
fn write_all(comparison: &Comparison) {
    let found = findings(comparison);
    let report = Report { comparison, findings: &found };
    let material = Material { report, pairs: &[], left: None, worklist: &Worklist::default() };
    for subject in Subject::ALL {
        for form in Form::ALL.into_iter().filter(|form| form.is_of(subject)) {
            if let Written::Text(text) = form.write(subject, &material, Style::default())
                && matches!(form, Form::Json | Form::Oscal)
            {
                let json = serde_json::from_str::<serde_json::Value>(&text);
                assert!(json.is_ok(), "{json:?} in {text}");
            }
        }
    }
    onus::summary(report, |_| true);
}

fn two(bytes: &mut Unstructured<'_>) -> Result<Vec<Rc<Document>>> {
    let one = pages::markdown(bytes)?;
    let other = pages::markdown(bytes)?;
    let mut documents = read_all("one.md", &one.text.replace("Lamps", "Lamp One"));
    documents.extend(read_all("two.md", &other.text.replace("Lamps", "Lamp Two")));
    Ok(documents)
}

/// What is written as lines or as a workbook has the same services and as many lines when it is read again.
fn exports(bytes: &mut Unstructured<'_>) -> Result<()> {
    let documents = two(bytes)?;
    let comparison = compare(&documents);
    write_all(&comparison);
    if documents.iter().all(|it| it.responsibilities.is_empty()) {
        return Ok(());
    }
    let again = read_all("again.csv", &csv::tidy(&comparison));
    let one = |it: &Document| it.responsibilities.iter().map(line).collect::<Vec<_>>();
    let lines = |documents: &[Rc<Document>]| documents.iter().flat_map(|it| one(it)).collect::<Vec<_>>();
    assert_eq!(lines(&again), lines(&documents));
    Ok(())
}

/// All that a record of the tidy form holds of a responsibility.
fn line(it: &Responsibility) -> String {
    let duty =
        |duty: &PartyDuty| format!("{} {:?} {:?} {:?}", duty.label, duty.status, duty.text.text, duty.raci);
    let parties: Vec<String> = it.parties.iter().map(duty).collect();
    format!("{} {} {:?} {:?} {}", it.line, it.area.id, it.task.text, it.owner(), parties.join(", "))
}

/// A project is itself after it was written and read; a damaged one is refused, or harmless.
fn projects(bytes: &mut Unstructured<'_>) -> Result<()> {
    let pages = [pages::markdown(bytes)?, pages::csv(bytes)?, pages::sheets(bytes)?];
    let file = |page: &Page| File { file: page.file.to_owned(), text: page.text.clone(), told: Vec::new() };
    let service = |page: usize| Service { page, part: 0, name: None, hidden: page == 1, pinned: false };
    let project = Project {
        pages: pages.iter().map(file).collect(),
        services: (0..pages.len()).map(service).collect(),
        choices: Choices::default(),
        ..Project::default()
    };
    let text = project.write();
    assert_eq!(Project::read(&text), Ok(project));
    let mut damaged = text.into_bytes();
    for _ in 0..bytes.int_in_range(1..=3)? {
        let at = bytes.choose_index(damaged.len())?;
        match bytes.int_in_range(0..=2)? {
            0 => damaged[at] = bytes.arbitrary()?,
            1 => damaged.truncate(at.max(1)),
            _ => damaged.extend_from_within(at..(at + 100).min(damaged.len())),
        }
    }
    if let Ok(project) = Project::read(&String::from_utf8_lossy(&damaged)) {
        write_all(&compare(&project.documents()));
    }
    Ok(())
}

/// From one page to another, and what is noted goes along.
fn changes(bytes: &mut Unstructured<'_>) -> Result<()> {
    let documents = two(bytes)?;
    let comparison = compare(&documents);
    if documents.len() < 2 {
        return Ok(());
    }
    let changes = onus::compare::changes::changes(&documents[0], &documents[1]);
    let same = onus::compare::changes::changes(&documents[0], &documents[0]);
    assert!(!same.has_changes(), "{same:?}");
    let found = findings(&comparison);
    let report = Report { comparison: &comparison, findings: &found };
    let mut worklist = Worklist::default();
    worklist.set(worklist.duties(&comparison).iter().map(|duty| duty.looked_at()).collect::<Vec<_>>());
    onus::rests::at_once(async {
        let way = onus::worklist::Carrying::between(&documents[0], &documents[1]).await;
        worklist.carry_over(&way).await;
    });
    let material = Material { report, pairs: &[[0, 1]], left: None, worklist: &worklist };
    for form in Form::ALL.into_iter().filter(|form| form.is_of(Subject::Changes)) {
        form.write(Subject::Changes, &material, Style::default());
    }
    drop(changes);
    Ok(())
}

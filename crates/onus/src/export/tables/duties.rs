//! The customer's duties as CSV, as text, and as JSON: format `onus.duties`, version 1.

use std::fmt::Write;

use serde::Serialize;

use crate::compare::Comparison;
use crate::export::Table;
use crate::export::json_writer::JsonWriter;
use crate::export::parts::{Parts, whole};
use crate::export::tables::table::Lines;
use crate::rests::at_once;
use crate::worklist::{Duty, Since};

#[derive(Serialize)]
struct Head {
    format: &'static str,
    version: u32,
}

#[derive(Serialize)]
struct DutyView<'d> {
    service: &'d str,
    area: &'d str,
    task: &'d str,
    owner: &'static str,
    duty: &'d str,
    line: Option<u32>,
    state: &'static str,
    who: &'d str,
    due: &'d str,
    note: &'d str,
    since: &'static str,
    before: Option<&'d str>,
}

/// For programs.
pub fn json(comparison: &Comparison, duties: &[Duty]) -> String {
    at_once(whole(async |parts| write_json(comparison, duties.iter().cloned(), parts).await))
}

/// The same part by part.
pub(in crate::export) async fn write_json(
    comparison: &Comparison,
    duties: impl Iterator<Item = Duty>,
    parts: &mut Parts<'_>,
) {
    let mut json = JsonWriter::pretty(parts);
    json.object();
    json.fields(&Head { format: "onus.duties", version: 1 });
    json.key("duties");
    json.list();
    for duty in duties {
        json.value(&DutyView::new(comparison, &duty));
        json.rest().await;
    }
    json.end("]");
    json.end("}");
    parts.text.push('\n');
}

impl<'d> DutyView<'d> {
    fn new(comparison: &'d Comparison, duty: &'d Duty) -> Self {
        Self {
            service: &comparison.services[duty.service].id,
            area: &duty.note.area,
            task: &duty.note.task,
            owner: owner(duty),
            duty: &duty.text,
            line: line(comparison, duty),
            state: duty.note.state.as_str(),
            who: &duty.note.who,
            due: &duty.note.due,
            note: &duty.note.note,
            since: duty.since.name(),
            before: before(duty),
        }
    }
}

/// For spreadsheets and trackers: a line per duty.
pub fn table(comparison: &Comparison, duties: &[Duty]) -> Table {
    let rows = duties.iter().map(|duty| row(comparison, duty));
    Table { header: HEADER.map(str::to_owned).to_vec(), rows: rows.collect() }
}

/// The same line by line.
pub fn lines<'c>(comparison: &'c Comparison, duties: impl Iterator<Item = Duty> + 'c) -> Lines<'c> {
    Lines::new(HEADER, duties.map(|duty| row(comparison, &duty)))
}

const HEADER: [&str; 12] =
    ["Service", "Area", "Task", "Owner", "Duty", "Source", "State", "Who", "Due", "Note", "Since", "Before"];

fn row(comparison: &Comparison, duty: &Duty) -> Vec<String> {
    let service = &comparison.services[duty.service];
    let source = line(comparison, duty).map(|line| format!("{}:{line}", service.document.file));
    vec![
        service.label.clone(),
        duty.area_name.clone(),
        duty.note.task.clone(),
        owner(duty).to_owned(),
        duty.text.clone(),
        source.unwrap_or_default(),
        duty.note.state.name().to_owned(),
        duty.note.who.clone(),
        duty.note.due.clone(),
        duty.note.note.clone(),
        duty.since.name().to_owned(),
        before(duty).unwrap_or_default().to_owned(),
    ]
}

/// For people: a line per duty, service by service; below it what changed.
pub fn text(comparison: &Comparison, duties: &[Duty]) -> String {
    const WRITTEN: &str = "a string takes all that is written";
    let mut text = String::new();
    for of_service in duties.chunk_by(|one, next| one.service == next.service) {
        let gap = if text.is_empty() { "" } else { "\n" };
        writeln!(text, "{gap}{}", comparison.services[of_service[0].service].label).expect(WRITTEN);
        for duty in of_service {
            let (state, area, task) = (duty.note.state.name(), &duty.area_name, &duty.note.task);
            write!(text, "- [{state}] {area}: {task}: {}", one_line(&duty.text)).expect(WRITTEN);
            for (word, noted) in
                [("by", &duty.note.who), ("until", &duty.note.due), ("note:", &duty.note.note)]
            {
                if !noted.is_empty() {
                    write!(text, " ({word} {})", one_line(noted)).expect(WRITTEN);
                }
            }
            text.push('\n');
            if duty.since != Since::Unchanged {
                writeln!(text, "  {}", duty.since.name()).expect(WRITTEN);
            }
            if let Some(before) = before(duty) {
                writeln!(text, "  was: {}", one_line(before)).expect(WRITTEN);
            }
            for sentence in &duty.says {
                writeln!(text, "  {sentence}").expect(WRITTEN);
            }
        }
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the customer had to do before, where the words have changed.
fn before(duty: &Duty) -> Option<&str> {
    (!duty.words.is_empty()).then_some(duty.note.text.as_str())
}

fn owner(duty: &Duty) -> &'static str {
    match (duty.responsibility, duty.is_alone) {
        (None, _) => "",
        (_, true) => "customer",
        _ => "shared",
    }
}

fn line(comparison: &Comparison, duty: &Duty) -> Option<u32> {
    let rows = &comparison.services[duty.service].document.responsibilities;
    duty.responsibility.map(|at| rows[at].line)
}

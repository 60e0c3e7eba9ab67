//! The customer's duties as CSV, as text, and as JSON: format `onus.duties`, version 1.

use std::fmt::Write;

use serde::Serialize;

use crate::compare::Comparison;
use crate::export::Table;
use crate::worklist::{Duty, Since};

#[derive(Serialize)]
struct View<'d> {
    format: &'static str,
    version: u32,
    duties: Vec<DutyView<'d>>,
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
    let view = |duty: &'_ Duty| line(comparison, duty);
    let lines: Vec<Option<u32>> = duties.iter().map(view).collect();
    let duties = duties.iter().zip(lines).map(|(duty, line)| DutyView {
        service: &comparison.services[duty.service].id,
        area: &duty.note.area,
        task: &duty.note.task,
        owner: owner(duty),
        duty: &duty.text,
        line,
        state: duty.note.state.as_str(),
        who: &duty.note.who,
        due: &duty.note.due,
        note: &duty.note.note,
        since: duty.since.name(),
        before: before(duty),
    });
    let view = View { format: "onus.duties", version: 1, duties: duties.collect() };
    serde_json::to_string_pretty(&view).expect("strings and numbers always have a JSON form") + "\n"
}

/// For spreadsheets and trackers: a line per duty.
pub fn table(comparison: &Comparison, duties: &[Duty]) -> Table {
    let mut table = Table::new([
        "Service", "Area", "Task", "Owner", "Duty", "Source", "State", "Who", "Due", "Note", "Since",
        "Before",
    ]);
    let row = |duty: &Duty| {
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
    };
    table.rows = duties.iter().map(row).collect();
    table
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

//! Lists under a party's name -> responsibilities, one for each item.

use std::rc::Rc;

use super::Reading;
use super::parties;
use super::status::status;
use super::vocabulary::Words;
use super::words::LABEL;
use crate::document::{Party, PartyDuty, Responsibility};
use crate::page::{Cell, List, ListItem};
use crate::text::{MarkKind, RichText};

/// The longest first line of an item that is the title of what follows, in bytes.
const LONGEST_TITLE: usize = 90;

/// Places the items of a list whose label or heading names a party. Other lists say nothing.
pub(super) fn place(reading: &mut Reading<'_>, list: &List<'_>) {
    let label = list.label.as_ref().map(|label| reading.plain(label));
    let heading = list.heading.map(|heading| reading.headings[heading].to_string());
    let Some((parties, label)) = parties_of(reading, label.as_deref(), heading.as_deref()) else { return };
    let label: Rc<str> = Rc::from(label.trim().trim_end_matches(':').trim());
    let (mut area, mut area_as_written) = reading.area_of(list.heading);
    // Below the title alone, a list is about the service as a whole.
    if reading
        .headings
        .iter()
        .zip(&reading.levels)
        .any(|(text, level)| *level == 1 && *text == area_as_written)
    {
        (area, area_as_written) = (reading.known.of(""), Rc::from(""));
    }
    let task = RichText::plain(match area_as_written.is_empty() {
        true => area.name.clone(),
        false => area_as_written.to_string(),
    });
    for (index, item) in list.items.iter().enumerate() {
        let text = item_text(reading, &item.cell);
        if text.is_empty() || is_only_link(&text) {
            continue;
        }
        let (body, last_line) = match &item.body {
            Some(body) => (item_text(reading, body), last_line(body)),
            None => (RichText::default(), last_line(&item.cell)),
        };
        // "Area, and below it what is to be done", for as long as the first line is a title.
        let is_title =
            !body.is_empty() && text.text.len() < LONGEST_TITLE && !text.text.ends_with(['.', ':']);
        let (area, area_as_written, task, text) = match is_title {
            true => {
                let written: Rc<str> = Rc::from(text.text.trim_end_matches('.'));
                (reading.known.of(&written), written, text, body)
            }
            false if body.is_empty() => (area.clone(), area_as_written.clone(), task.clone(), text),
            false => {
                let mut text = text;
                super::tables::append(&mut text, body);
                (area.clone(), area_as_written.clone(), task.clone(), text)
            }
        };
        let has_items = list.items.get(index + 1).is_some_and(|next: &ListItem<'_>| next.depth > item.depth);
        let duty = |party: &Party| PartyDuty {
            party: *party,
            label: label.clone(),
            status: status(&text.text),
            text: text.clone(),
            raci: None,
        };
        reading.document.responsibilities.push(Responsibility {
            line: item.cell.line,
            last_line,
            area,
            area_as_written,
            task,
            parties: parties.iter().map(duty).collect(),
            list_item: !is_title || has_items,
            ..Responsibility::default()
        });
    }
}

/// Whose the items below a label and a heading are, and what says so.
fn parties_of(
    reading: &Reading<'_>,
    label: Option<&str>,
    heading: Option<&str>,
) -> Option<(Vec<Party>, String)> {
    // What only points at other pages is no list of duties.
    if label.is_some_and(points_elsewhere) {
        return None;
    }
    if let Some(subject) = label.and_then(parties::subject)
        && let Some(party) = reading.cast.party(parties::head(subject)).or_else(|| team(subject))
    {
        return Some((vec![party], subject.to_owned()));
    }
    if heading.is_some_and(parties::is_joint) || label.is_some_and(|label| reading.cast.is_of_both(label)) {
        let text = heading.filter(|heading| parties::is_joint(heading)).or(label).unwrap_or_default();
        return Some((vec![Party::Provider, Party::Customer], text.to_owned()));
    }
    let mut texts = label.into_iter().chain(heading);
    texts.find_map(|text| {
        let words = Words::of(text);
        let party = match parties::of_label(text) {
            Some(party) => reading.cast.of(text, &words, Some(party)),
            None if text.len() < 90 && words.has(LABEL) => reading.cast.of_possessive(text, &words),
            None => None,
        };
        party.map(|party| (vec![party], text.to_owned()))
    })
}

/// A team that a sentence names as its subject: neither provider nor customer.
fn team(subject: &str) -> Option<Party> {
    let lower = subject.to_lowercase();
    let is_team = ["team", "partner", "administrator", "provider", "vendor", "group", "department"];
    is_team.iter().any(|word| lower.contains(word)).then_some(Party::Other)
}

fn points_elsewhere(label: &str) -> bool {
    let lower = label.trim_start_matches(['*', '_', '>', ' ']).to_lowercase();
    let starts = [
        "see also",
        "see the following",
        "for more information",
        "learn more",
        "further reading",
        "related",
        "siehe",
        "voir",
    ];
    starts.iter().any(|start| lower.starts_with(start))
}

/// Whether an item holds nothing but a link, as those of a table of contents do.
fn is_only_link(text: &RichText) -> bool {
    matches!(&text.marks[..], [mark] if matches!(mark.kind, MarkKind::Link(_)) && mark.start == 0 && mark.end == text.text.len())
}

/// An item that runs over several lines of the source is still one line of text; paragraphs stay.
fn item_text(reading: &mut Reading<'_>, cell: &Cell<'_>) -> RichText {
    if !cell.source.contains('\n') {
        return reading.text(cell);
    }
    let mut text = RichText::default();
    for part in cell.source.split("\n\n").filter(|part| !part.trim().is_empty()) {
        let lines: Vec<&str> = part.lines().map(str::trim).collect();
        let unbroken = Cell { source: lines.join(" ").into(), ..cell.clone() };
        let part = reading.text(&unbroken);
        super::tables::append(&mut text, part);
    }
    text
}

fn last_line(cell: &Cell<'_>) -> u32 {
    cell.line + cell.source.matches('\n').count() as u32
}

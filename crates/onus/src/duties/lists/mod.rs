//! Lists under a party's name -> responsibilities, one for each item; paragraphs that say whose a duty is.
//!
//! Whose the items are is found out in [`whose`].

mod above;
mod act_words;
mod acts;
mod behind;
mod both;
mod heading_words;
mod introduced;
mod leads;
mod named;
mod paragraphs;
mod pointing;
mod subject;
mod verbs;
mod whole;
mod whose;

pub(super) use above::has_headings;
pub(super) use acts::actors;
use behind::place_behind;
pub(super) use behind::split_behind;
use both::place_both;
use leads::of_lead;
use named::{after_name, of_item};
use paragraphs::place_owner;
pub(super) use paragraphs::{bold_label, owner_line, place_paragraph};
pub(super) use subject::{before_verb, promised, subject};
use whole::{Whole, of_text};
pub(super) use whose::{before_dash, without_as};

use std::rc::Rc;

use super::reading::Reading;
use super::status::status;
use super::tables::{append, is_bold};
use super::words::Pattern;
use crate::document::{Party, PartyDuty, Responsibility, SkipReason, Skipped};
use crate::page::{Cell, List, ListItem};
use crate::text::{MarkKind, RichText};

/// The longest first line of an item that is the title of what follows, in bytes.
const LONGEST_TITLE: usize = 90;

/// The longest item that names a party for those nested in it, as written, in bytes.
const LONGEST_LABEL: usize = 300;

/// More items than this say nothing of one task alone.
const MOST_SAID: usize = 8;

/// The longest paragraph that may be a duty, as written, in bytes.
const LONGEST_PARAGRAPH: usize = 1000;

/// What a text that says whose a duty is holds.
const RESPONSIBLE_FOR: Pattern<'_> = Pattern::new("responsible for");

/// Whose some items are, and what says so.
type Whose = (Vec<Party>, Rc<str>);

/// Places the items of a list whose label or heading names a party, or that do so themselves. Other
/// lists say nothing.
pub(crate) fn place(reading: &mut Reading<'_>, list: &List<'_>) {
    let is_struck = |item: &&ListItem<'_>| reading.is_struck_out(&item.cell);
    if !list.items.iter().any(|item| is_struck(&item)) {
        return place_held(reading, list);
    }
    // What is struck out is no item.
    let (struck, held): (Vec<_>, Vec<_>) = list.items.iter().partition(is_struck);
    let before = reading.document.responsibilities.len();
    let items = held.into_iter().cloned().collect();
    place_held(reading, &List { heading: list.heading, label: list.label.clone(), items });
    if reading.document.responsibilities.len() > before {
        let skipped = |item: &ListItem<'_>| Skipped {
            line: item.cell.line,
            place: None,
            reason: SkipReason::StruckOut,
        };
        reading.document.skipped.extend(struck.into_iter().map(skipped));
    }
}

fn place_held(reading: &mut Reading<'_>, list: &List<'_>) {
    let label = list.label.as_ref().map(|label| {
        let text = reading.plain(label);
        // "**Acme**" alone introduces what follows as "Acme:" does.
        let is_bold = text.len() < LONGEST_TITLE && is_bold(label) && !text.ends_with(':');
        if is_bold { format!("{text}:") } else { text }
    });
    // What only points at other pages is no list of duties.
    if label.as_deref().is_some_and(points_elsewhere) {
        return;
    }
    // "Customer: whoever buys."
    if list.heading.is_some_and(|heading| reading.is_of_definitions(heading)) {
        return;
    }
    // "Frequency: daily", "Responsible: Acme": what is said of the heading's task.
    let is_few = list.items.len() <= MOST_SAID;
    if is_few && list.items.iter().any(|item| place_owner(reading, list.heading, &item.cell)) {
        return;
    }
    // "P: Acme does it", "C: the customer does it"
    let explains = |item: &ListItem<'_>| reading.cast.is_of_legend(&reading.plain(&item.cell));
    if reading.cast.explains_letters() && list.items.iter().all(explains) {
        return;
    }
    if place_behind(reading, list) {
        return;
    }
    let whole = Whole::of(reading, list, label.as_deref());
    // A table of contents.
    let is_contents = list.items.len() > 1
        && list.items.iter().all(|item| item.cell.source.starts_with(['[', '<', '`']))
        && list.items.iter().all(|item| is_only_link(&item_text(reading, &item.cell)));
    if !is_contents {
        place_items(reading, list, &whole);
    }
}

fn place_items(reading: &mut Reading<'_>, list: &List<'_>, whole: &Whole) {
    // Items that name a party for those nested in them, the innermost last.
    let mut open: Vec<(u8, Whose)> = Vec::new();
    // Items of few words that say what those nested in them are about.
    let mut topics: Vec<(u8, RichText)> = Vec::new();
    for (index, item) in list.items.iter().enumerate() {
        open.retain(|(depth, _)| *depth < item.depth);
        topics.retain(|(depth, _)| *depth < item.depth);
        let has_items = list.items.get(index + 1).is_some_and(|next: &ListItem<'_>| next.depth > item.depth);
        if has_items && item.cell.source.len() < LONGEST_LABEL {
            let text = reading.plain(&item.cell);
            if let Some(whose) = of_text(reading, &text) {
                open.push((item.depth, whose));
                continue;
            }
        }
        let text = item_text(reading, &item.cell);
        if text.is_empty() || item.body.is_none() && place_both(reading, list, item, &text) {
            continue;
        }
        let named = open.last().map(|(_, whose)| whose).or(whole.whose.as_ref());
        if has_items && item.body.is_none() && named.is_some() && is_topic(&text.text) {
            topics.push((item.depth, text));
            continue;
        }
        let whose = named.cloned().or_else(|| match whole.has_leads {
            true => of_lead(reading, &text.text),
            false => of_item(reading, &text.text),
        });
        if let Some(whose) = whose {
            place_item(reading, item, text, whose, (whole, topics.last().map(|(_, topic)| topic), has_items));
        }
    }
}

/// Places one item whose party is known. `topic` says what it is about where an item above it does, `has_items` whether
/// others are nested in it.
fn place_item(
    reading: &mut Reading<'_>,
    item: &ListItem<'_>,
    mut text: RichText,
    (parties, label): Whose,
    (whole, topic, has_items): (&Whole, Option<&RichText>, bool),
) {
    let (body, last_line) = match &item.body {
        Some(body) => (item_text(reading, body), last_line(body)),
        None => (RichText::default(), last_line(&item.cell)),
    };
    // "Area, and below it what is to be done", for as long as the first line is a title.
    let is_title = !body.is_empty() && text.text.len() < LONGEST_TITLE && !text.text.ends_with(['.', ':']);
    let (area, area_as_written, task, text) = if is_title {
        let written: Rc<str> = Rc::from(text.text.trim_end_matches('.'));
        (reading.known.of(&written), written, text, body)
    } else {
        let task = topic.filter(|_| body.is_empty()).unwrap_or(&whole.task).clone();
        if !body.is_empty() {
            append(&mut text, body);
        }
        (whole.area.clone(), whole.area_as_written.clone(), task, text)
    };
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

/// Whether an item is a topic rather than a duty: a few words, without a sign that ends them.
fn is_topic(text: &str) -> bool {
    text.len() <= 40
        && text.split(' ').count() <= 3
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', ':', ';', ','])
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
        append(&mut text, part);
    }
    text
}

fn last_line(cell: &Cell<'_>) -> u32 {
    cell.line + cell.source.matches('\n').count() as u32
}

//! Paragraphs that say whose a duty is.

use std::rc::Rc;

use super::above::whose_above;
use super::leads::of_subject;
use super::{
    LONGEST_PARAGRAPH, LONGEST_TITLE, RESPONSIBLE_FOR, Whose, after_name, item_text, last_line,
    points_elsewhere,
};
use crate::document::{Owner, Party, PartyDuty, Responsibility, Status};
use crate::duties::RESPONSIB;
use crate::duties::parties;
use crate::duties::reading::Reading;
use crate::duties::status::status;
use crate::duties::words::Words;
use crate::page::{Cell, Prose};
use crate::text::RichText;

/// Places a paragraph such as "Passwords – You are responsible for their length." or "**Customer responsibility:**
/// Sets the length."
pub(crate) fn place_paragraph(reading: &mut Reading<'_>, prose: &Prose<'_>) {
    let source = &prose.cell.source;
    if source.len() > LONGEST_PARAGRAPH || place_owner(reading, prose.heading, &prose.cell) {
        return;
    }
    if let Some((label, rest)) = bold_label(source)
        && rest.len() > 1
        && !prose.heading.is_some_and(|heading| reading.is_of_definitions(heading))
        && (RESPONSIB.is_in(label) || reading.cast.has_bold_leads && is_of_party(reading, label))
    {
        return place_labelled(reading, prose);
    }
    if place_topic(reading, prose) || !RESPONSIBLE_FOR.is_in(source) {
        return;
    }
    let text = item_text(reading, &prose.cell);
    let Some((name, whose)) = after_name(reading, &text.text) else { return };
    // Any sentence may hold a colon.
    if text.text[name.len()..].trim_start().starts_with(':') && !source.starts_with(['*', '_', '<']) {
        return;
    }
    push_paragraph(reading, prose, RichText::plain(name), whose, text);
}

/// Places the first paragraph below a topic within the duties of one party, where no list or table stands there.
fn place_topic(reading: &mut Reading<'_>, prose: &Prose<'_>) -> bool {
    let is_topic = |heading: &usize| {
        !reading.has_table[*heading] && !reading.has_list[*heading] && reading.topic_placed != Some(*heading)
    };
    let Some(heading) = prose.heading.filter(|_| reading.cast.has_headings).filter(is_topic) else {
        return false;
    };
    let Some(whose) = whose_above(reading, Some(heading)) else { return false };
    // "Users" may be what the customer cares for; another party's heading has duties of its own.
    if reading.cast.whose(&reading.headings[heading]).is_some_and(|(own, _)| own != whose.0) {
        return false;
    }
    let text = item_text(reading, &prose.cell);
    // What introduces or points elsewhere says nothing to do.
    if text.text.ends_with(':') || text.text.len() < SHORTEST_TOPIC || is_about_the_page(&text.text) {
        return false;
    }
    // "Acme is responsible for patching the host." below the customer's part.
    let says_whose = RESPONSIBLE_FOR.is_in(&prose.cell.source);
    if says_whose && after_name(reading, &text.text).is_some_and(|(_, own)| own.0 != whose.0) {
        return false;
    }
    let whose = says_whose.then(|| of_subject(reading, &text.text)).flatten().unwrap_or(whose);
    reading.topic_placed = Some(heading);
    let task = RichText::plain(reading.headings[heading].to_string());
    push(reading, &prose.cell, Some(heading), task, whose, text);
    true
}

/// Whether a paragraph says something of the page, or of another one.
fn is_about_the_page(text: &str) -> bool {
    const STARTS: [&str; 10] = [
        "See ",
        "Note:",
        "Note that ",
        "Tip:",
        "This section ",
        "This page ",
        "This topic ",
        "This document ",
        "The following ",
        "Refer to ",
    ];
    points_elsewhere(text) || STARTS.iter().any(|start| text.starts_with(start))
}

/// The shortest paragraph that says what is to be done for a topic, in bytes.
const SHORTEST_TOPIC: usize = 16;

/// Who owns what a heading names, where a line below it says so: "**Responsible party:** Acme".
pub(super) fn place_owner(reading: &mut Reading<'_>, heading: Option<usize>, cell: &Cell<'_>) -> bool {
    // What a page says of itself stands below its title.
    let is_task = |heading: &usize| reading.levels[*heading] > 1 && !reading.has_table[*heading];
    let Some(heading) = heading.filter(is_task) else { return false };
    let Some((label, name)) = owner_line(&cell.source) else { return false };
    let name = reading.plain(&Cell { source: name.into(), ..cell.clone() });
    let parties = match reading.cast.owner(&name, None) {
        Owner::Provider => vec![Party::Provider],
        Owner::Customer => vec![Party::Customer],
        Owner::Shared => vec![Party::Provider, Party::Customer],
        _ => return false,
    };
    let above = reading.parents[heading].filter(|&above| reading.levels[above] > 1);
    let task = RichText::plain(reading.headings[heading].to_string());
    push(reading, cell, above, task, (parties, Rc::from(label)), RichText::plain(name));
    true
}

/// What a line that says who owns something calls that, and the name behind it.
pub(crate) fn owner_line(source: &str) -> Option<(&str, &str)> {
    let start = &source.as_bytes()[..source.len().min(LONGEST_OWNER_LABEL)];
    let colon = memchr::memchr2(b':', b'\n', start).filter(|&at| start[at] == b':')?;
    // "https://", and sentences.
    let is_mark = |byte: &u8| matches!(byte, b' ' | b'*' | b'_' | b'&');
    if !source.as_bytes().get(colon + 1).is_some_and(is_mark)
        || memchr::memchr_iter(b' ', &start[..colon]).count() > 2
    {
        return None;
    }
    let label = source[..colon].trim_matches(['*', '_', ' ']);
    if !parties::is_owner_heading(&Words::of(label)) {
        return None;
    }
    let line = source[colon + 1..].split('\n').next().unwrap_or_default();
    let name = line.trim_start_matches(['*', '_', ' ']).trim_end_matches(['\\', ' ', '.']);
    (!name.is_empty() && name.len() < LONGEST_TITLE).then_some((label, name))
}

/// The longest label of a line that says who owns something, in bytes.
const LONGEST_OWNER_LABEL: usize = 45;

/// The words in bold that a paragraph, as written, begins with, where a colon closes them, and what stands behind it.
pub(crate) fn bold_label(source: &str) -> Option<(&str, &str)> {
    if !source.starts_with(['*', '<']) {
        return None;
    }
    let marks = [
        ("**", "**"),
        ("<strong>", "</strong>"),
        ("<b>", "</b>"),
        ("<em>", "</em>"),
        ("<i>", "</i>"),
        ("*", "*"),
    ];
    let (open, close) = marks.iter().find(|(open, _)| source.starts_with(open))?;
    let (label, rest) = source[open.len()..].split_once(close)?;
    let is_closed = label.ends_with(':') || rest.starts_with(':');
    let label = label.trim_end_matches([':', ' ']);
    (is_closed && !label.is_empty() && label.len() < LONGEST_TITLE)
        .then(|| (label, rest.trim_matches([':', ' '])))
}

/// Whether a label is somebody's: "Acme", "Acme's role".
fn is_of_party(reading: &Reading<'_>, label: &str) -> bool {
    reading.cast.party(label).is_some()
        || parties::of_label(label).is_some()
        || reading.cast.is_named_by_label(label)
}

/// Places a paragraph behind a label that says whose it is.
fn place_labelled(reading: &mut Reading<'_>, prose: &Prose<'_>) {
    let text = item_text(reading, &prose.cell);
    let Some((label, rest)) = text.text.split_once(':') else { return };
    // "Acme" alone is a label by its colon.
    let label = format!("{}:", label.trim());
    let Some((parties, label)) = reading.cast.whose(&label) else { return };
    let label = label.trim_end_matches(':');
    let (rest, label) = (RichText::plain(rest.trim()), Rc::from(label));
    let (area, as_written) = reading.area_of(prose.heading);
    let task = if as_written.is_empty() { area.name.clone() } else { as_written.to_string() };
    push_paragraph(reading, prose, RichText::plain(task), (parties, label), rest);
}

fn push_paragraph(
    reading: &mut Reading<'_>,
    prose: &Prose<'_>,
    task: RichText,
    (parties, label): Whose,
    text: RichText,
) {
    push(reading, &prose.cell, prose.heading, task, (parties, label), text);
}

fn push(
    reading: &mut Reading<'_>,
    cell: &Cell<'_>,
    heading: Option<usize>,
    task: RichText,
    (parties, label): Whose,
    text: RichText,
) {
    let (area, area_as_written) = reading.area_of(heading);
    let status = status(&text.text);
    let duty = |party: &Party| PartyDuty {
        party: *party,
        label: label.clone(),
        status,
        text: text.clone(),
        raci: None,
    };
    // "**Customer:** Not applicable." says more of the duty above it.
    if status == Status::NotApplicable
        && let Some(above) = reading.document.responsibilities.last_mut()
        && above.list_item
        && above.task.text == task.text
    {
        above.parties.extend(parties.iter().map(duty));
        above.last_line = last_line(cell);
        return;
    }
    reading.document.responsibilities.push(Responsibility {
        line: cell.line,
        last_line: last_line(cell),
        area,
        area_as_written,
        task,
        parties: parties.iter().map(duty).collect(),
        list_item: true,
        ..Responsibility::default()
    });
}

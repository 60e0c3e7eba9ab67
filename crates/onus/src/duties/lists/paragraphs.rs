//! Paragraphs that say whose a duty is.

use std::rc::Rc;

use super::{LONGEST_PARAGRAPH, LONGEST_TITLE, RESPONSIBLE_FOR, Whose, after_name, item_text, last_line};
use crate::document::{Party, PartyDuty, Responsibility, Status};
use crate::duties::RESPONSIB;
use crate::duties::reading::Reading;
use crate::page::Prose;
use crate::text::RichText;

/// Places a paragraph such as "Passwords – You are responsible for their length." or "**Customer responsibility:**
/// Sets the length."
pub(crate) fn place_paragraph(reading: &mut Reading<'_>, prose: &Prose<'_>) {
    let source = &prose.cell.source;
    if source.len() > LONGEST_PARAGRAPH {
        return;
    }
    if source.starts_with("**") && is_label_of_duty(source) {
        return place_labelled(reading, prose);
    }
    if !RESPONSIBLE_FOR.is_in(source) {
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

/// Whether a paragraph begins with words in bold that speak of responsibilities, and says more behind them.
fn is_label_of_duty(source: &str) -> bool {
    let Some((label, rest)) = source[2..].split_once("**") else { return false };
    let is_closed = label.ends_with(':') || rest.starts_with(':');
    is_closed
        && label.len() < LONGEST_TITLE
        && RESPONSIB.is_in(label)
        && rest.trim_matches([':', ' ']).len() > 1
}

/// Places a paragraph behind a label that says whose it is.
fn place_labelled(reading: &mut Reading<'_>, prose: &Prose<'_>) {
    let text = item_text(reading, &prose.cell);
    let Some((label, rest)) = text.text.split_once(':') else { return };
    let Some((parties, label)) = reading.cast.whose(label) else { return };
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
    let (area, area_as_written) = reading.area_of(prose.heading);
    let duty = |party: &Party| PartyDuty {
        party: *party,
        label: label.clone(),
        status: Status::Stated,
        text: text.clone(),
        raci: None,
    };
    reading.document.responsibilities.push(Responsibility {
        line: prose.cell.line,
        last_line: last_line(&prose.cell),
        area,
        area_as_written,
        task,
        parties: parties.iter().map(duty).collect(),
        list_item: true,
        ..Responsibility::default()
    });
}

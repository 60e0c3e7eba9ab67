//! Lists under a party's name -> responsibilities, one for each item.

use std::rc::Rc;

use super::Reading;
use super::parties;
use super::status::status;
use crate::document::{PartyDuty, Responsibility};
use crate::page::{Cell, List};
use crate::text::RichText;

/// Places the items of a list whose label or heading names a party. Other lists say nothing.
pub(super) fn place(reading: &mut Reading<'_>, list: &List<'_>) {
    let label = list.label.as_ref().map(|label| reading.plain(label));
    let heading = list.heading.map(|heading| reading.headings[heading].to_string());
    let Some((party, label)) = label
        .iter()
        .chain(&heading)
        .find_map(|text| parties::of_label(text).map(|party| (party, text.clone())))
    else {
        return;
    };
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
    for item in &list.items {
        // An item that runs over several lines of the source is still one line of text.
        let lines = item.cell.source.matches('\n').count() as u32;
        let unbroken = Cell { source: item.cell.source.replace('\n', " ").into(), ..item.cell };
        let text = reading.text(if lines == 0 { &item.cell } else { &unbroken });
        if text.is_empty() {
            continue;
        }
        reading.document.responsibilities.push(Responsibility {
            line: item.cell.line,
            last_line: item.cell.line + lines,
            area: area.clone(),
            area_as_written: area_as_written.clone(),
            task: task.clone(),
            parties: vec![PartyDuty {
                party,
                label: label.clone(),
                status: status(&text.text),
                text,
                raci: None,
            }],
            list_item: true,
            ..Responsibility::default()
        });
    }
}

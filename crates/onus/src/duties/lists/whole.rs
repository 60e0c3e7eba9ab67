//! What holds for all items of a list: whose they are, in which area, about what.

use std::rc::Rc;

use super::Whose;
use super::above::whose_above;
use super::leads::has_leads;
use crate::document::{Area, Party};
use crate::duties::cast::is_bare_customer;
use crate::duties::reading::Reading;
use crate::page::List;
use crate::text::RichText;

/// What is known of a list before its items are looked at.
pub(super) struct Whole {
    /// Whose the items are; `None` where each has to say so itself.
    pub(super) whose: Option<Whose>,
    /// Whether the items begin with who they are of.
    pub(super) has_leads: bool,
    pub(super) area: Rc<Area>,
    pub(super) area_as_written: Rc<str>,
    /// What an item is about that does not say so.
    pub(super) task: RichText,
}

impl Whole {
    /// `label` is the line that introduces the list, if there is one.
    pub(super) fn of(reading: &mut Reading<'_>, list: &List<'_>, label: Option<&str>) -> Self {
        let (mut area, mut area_as_written) = reading.area_of(list.heading);
        let whose = match list.heading.filter(|_| label.is_none()).and_then(|it| of_topic(reading, it)) {
            Some((heading, above)) => {
                (area, area_as_written) = (reading.areas[heading].clone(), reading.headings[heading].clone());
                Some(above)
            }
            None => of_label(reading, list, label).or_else(|| whose_above(reading, list.heading)),
        };
        // Below the title alone, a list is about the service as a whole.
        if reading.is_text_of_title(&area_as_written) {
            (area, area_as_written) = (reading.known.of(""), Rc::from(""));
        }
        let task = RichText::plain(match area_as_written.is_empty() {
            true => area.name.clone(),
            false => area_as_written.to_string(),
        });
        let has_leads = whose.is_none() && has_leads(reading, list);
        Self { whose, has_leads, area, area_as_written, task }
    }
}

/// By the label or the heading, whichever says more of the list.
fn of_label(reading: &Reading<'_>, list: &List<'_>, label: Option<&str>) -> Option<Whose> {
    let of_label = label.and_then(|label| of_text(reading, label));
    let of_heading = || list.heading.and_then(|heading| of_heading(reading, heading));
    match label.is_some_and(introduces) {
        true => of_heading().or(of_label),
        false => of_label.or_else(of_heading),
    }
}

/// Whose a text says that what follows is, and its words without what only introduces.
pub(super) fn of_text(reading: &Reading<'_>, text: &str) -> Option<Whose> {
    let (parties, label) = reading.cast.whose(text)?;
    Some((parties, Rc::from(label.trim().trim_end_matches(':').trim())))
}

fn of_heading(reading: &Reading<'_>, place: usize) -> Option<Whose> {
    let heading: &str = &reading.headings[place];
    // "Acme responsibilities" above everything is the page's title, and no label of Acme's; "Acme and your
    // responsibilities" is about both.
    let is_whole = |parties: &[Party]| {
        !reading.is_title(place) || parties == [Party::Customer] && !heading.contains(" and ")
    };
    of_text(reading, heading).filter(|(parties, _)| is_whole(parties)).or_else(|| {
        // "Shared" beside "Acme's part", but not beside "Dedicated".
        let both = [Party::Provider, Party::Customer];
        let is_shared = reading.cast.is_shared_alone(heading) && reading.is_beside(place, &both);
        is_shared.then(|| (both.to_vec(), Rc::from(heading.trim())))
    })
}

/// "Users" below "Your part" is what is done for users, and no label of theirs; it is one beside "Acme". Whose it is then, and
/// the heading that is its area.
fn of_topic(reading: &Reading<'_>, heading: usize) -> Option<(usize, Whose)> {
    let is_topic = is_bare_customer(&reading.headings[heading])
        && !reading.is_beside(heading, &[Party::Provider, Party::Other]);
    let above = is_topic.then(|| whose_above(reading, Some(heading))).flatten()?;
    (above.0.len() == 1).then_some((heading, above))
}

/// Whether a label introduces a list without saying more of it than its heading does: "A short list of our duties:".
fn introduces(label: &str) -> bool {
    let Some((before, of)) = label.split_once("list of ") else { return false };
    let is_short = before.starts_with("A ") && before.split_whitespace().count() <= 2;
    is_short && ["our ", "your "].iter().any(|whose| of.starts_with(whose))
}

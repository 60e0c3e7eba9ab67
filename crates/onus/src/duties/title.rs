//! The title of a page.

use super::RESPONSIB;
use crate::page::{Cell, Heading, Page};
use crate::text::{Names, plain_text};

pub(super) fn title(page: &Page<'_>, names: &Names<'_>) -> String {
    let cell = |title| Cell { source: Into::into(title), ..Cell::default() };
    let heading = first_heading(page).map(|heading| plain_text(&heading.cell, names).into_owned());
    let setting = page.front_matter.title.map(|title| plain_text(&cell(title), names).into_owned());
    // A first-level heading far down the page is no title; the one that speaks of duties is.
    let is_title = |text: &String| RESPONSIB.is_in(text);
    let title = heading.clone().filter(is_title).or_else(|| setting.clone().filter(is_title));
    title.or(heading).or(setting).unwrap_or_default().replace('\n', " ")
}

/// Whether no variable is in what may be the title.
pub(super) fn title_is_plain(page: &Page<'_>) -> bool {
    let heading = first_heading(page).map(|heading| &*heading.cell.source);
    !heading.into_iter().chain(page.front_matter.title).any(|title| title.contains('{'))
}

pub(super) fn first_heading<'p, 's>(page: &'p Page<'s>) -> Option<&'p Heading<'s>> {
    page.headings.iter().find(|heading| heading.level == 1)
}

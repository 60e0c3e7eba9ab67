//! Whom a page names: in its headings, labels and sentences, its lists and its tables.

use std::rc::Rc;

use super::Cast;
use super::bare_names::add_bare_names;
use super::buyers::we_buy;
use super::candidates::Candidates;
use super::graded::read_graded_signs;
use super::hosts::{Hosts, mentions_host};
use super::legend::read_legends;
use super::lists::{LONGEST_LABEL, add_lists};
use super::name::{is_bare_customer, words_of};
use super::promises::{add_promises, is_of_customer};
use super::tables::{add_leads_of_cells, add_tables};
use crate::duties::lists::{before_verb, bold_label, has_headings, owner_line, subject};
use crate::duties::parties;
use crate::duties::words::{Pattern, Words};
use crate::page::{Cell, Page};
use crate::text::{Names, plain_text};

/// What sentences hold that say whose something is.
pub(super) const IS_RESPONSIBLE: Pattern<'_> = Pattern::new("is responsible for");

/// What a sentence holds that says that two companies run something.
const JOINTLY: Pattern<'_> = Pattern::new("jointly");

/// How many paragraphs may say who runs what the page is about.
const FIRST: usize = 15;

/// How many paragraphs and items are looked at for those who they say have something to do.
pub(super) const MOST_TOLD: usize = 300;

/// Who is who, by headings, labels and the headers of tables.
pub(crate) fn cast(
    page: &Page<'_>,
    headings: &[Rc<str>],
    words: &[Words<'_>],
    about: &str,
    names: &Names<'_>,
) -> Cast {
    let has_investigators = is_of_research(page, headings, about);
    let mut candidates = Candidates::default();
    candidates.has_investigators = has_investigators;
    let mut hosts = Hosts::default();
    add_headings(&mut candidates, page, headings, words);
    let said = add_lists(&mut candidates, page, headings, names);
    let has_promises = add_promises(&mut candidates, page, headings, names);
    if page.front_matter.subcollection.is_none() {
        let first = page.prose.iter().filter(|prose| prose.cell.source.len() < 600).take(FIRST);
        let first = first.filter(|prose| mentions_host(&prose.cell.source));
        let first: Vec<_> = first.map(|prose| plain_text(&prose.cell, names)).collect();
        hosts.read_prose(first.iter().map(|text| &**text));
        let above = page.lists.iter().filter_map(|list| headings.get(list.heading?));
        hosts.read(above.map(|heading| &**heading));
    }
    let has_promises = has_promises || hosts.are_known();
    let has_bare_names = add_bare_names(&mut candidates, page, headings, about, names);
    // "**Acme responsibility:** Encrypts."
    let bold = page.prose.iter().filter_map(|prose| bold_label(&prose.cell.source));
    let bold: Vec<&str> = bold.map(|(label, _)| label).take(MOST_TOLD).collect();
    bold.iter().for_each(|label| candidates.add_label(label, &Words::of(label)));
    // "**Acme:** Encrypts."
    let has_bold_leads = page.front_matter.subcollection.is_none()
        && bold.iter().any(|label| is_bare_customer(label) || is_of_customer(label));
    if has_bold_leads {
        bold.iter().for_each(|label| candidates.add_subject(label));
    }
    // "**Responsible party:** Acme"
    if page.front_matter.subcollection.is_none() {
        let items = page.lists.iter().flat_map(|list| &list.items).map(|item| &item.cell);
        let lines = items.chain(page.prose.iter().map(|prose| &prose.cell)).take(MOST_TOLD);
        let named = lines.filter_map(|cell| owner_line(&cell.source));
        named.for_each(|(_, name)| candidates.add_subject(name));
    }
    // "Passwords – Acme is responsible for their length."
    if page.front_matter.subcollection.is_none() {
        let items = page.lists.iter().flat_map(|list| &list.items).map(|item| &item.cell);
        let told = items.chain(page.prose.iter().map(|prose| &prose.cell)).take(MOST_TOLD);
        for cell in told.filter(|cell| cell.source.len() < 1000 && IS_RESPONSIBLE.is_in(&cell.source)) {
            let text = plain_text(cell, names);
            let sentences = text.split(['.', '\n', ';', ':', '–', '—', ',']);
            sentences.filter_map(before_verb).for_each(|subject| candidates.add_subject(subject));
        }
    }
    // "**Acme**" at the head of a cell says whose the rest is.
    let rows = page.tables.iter().filter(|table| !table.commented).flat_map(|table| &table.rows);
    for cell in rows.flat_map(|row| row.cells.iter().skip(1)) {
        if let Some(name) = parties::head_line(&cell.source) {
            candidates.add_subject(&plain_text(&Cell { source: name.into(), ..cell.clone() }, names));
        }
    }
    add_leads_of_cells(&mut candidates, page, names);
    candidates.add_owners(page, names);
    add_tables(&mut candidates, &mut hosts, page, names);
    if page.front_matter.subcollection.is_none()
        && let Some(first) =
            page.prose.first().filter(|first| first.cell.source.starts_with(char::is_lowercase))
    {
        hosts.read_cells(&plain_text(&first.cell, names), page, names);
    }
    hosts.names_of_their_own().for_each(|name| candidates.add_subject(name));
    // Only IBM's pages name the set they belong to.
    if page.front_matter.subcollection.is_some() {
        candidates.prefer("IBM");
    } else if candidates.are_several() {
        let first = page.prose.iter().filter(|prose| prose.cell.source.len() < 600).take(FIRST);
        first.for_each(|prose| candidates.prefer_who_runs(&plain_text(&prose.cell, names)));
    }
    let mut cast = candidates.cast(about);
    if page.front_matter.subcollection.is_none() {
        let first = page.prose.iter().filter(|prose| prose.cell.source.len() < 600).take(FIRST);
        let together = first.filter(|prose| JOINTLY.is_in(&prose.cell.source));
        together.for_each(|prose| cast.join(&plain_text(&prose.cell, names)));
        cast.we_buy = we_buy(page, headings, about, names);
        cast.read_roles(page, names);
        read_graded_signs(&mut cast, page);
    }
    cast.has_investigators = has_investigators;
    if cast.provider.is_none()
        && let Some(name) = hosts.name()
    {
        cast.words = words_of(name);
        cast.provider = Some(name.to_owned());
    }
    cast.hosts = hosts;
    cast.has_bold_leads = has_bold_leads;
    cast.has_promises = has_promises;
    cast.has_subjects = said.has_customer && said.has_another;
    cast.has_bare_names = has_bare_names || said.has_bare_parents;
    if page.front_matter.subcollection.is_none() {
        (cast.has_sides, cast.has_headings) = has_headings(&cast, page, headings);
    }
    read_legends(&mut cast, page, names);
    cast
}

/// Adds whom headings name.
#[inline(never)]
fn add_headings(candidates: &mut Candidates, page: &Page<'_>, headings: &[Rc<str>], words: &[Words<'_>]) {
    for ((heading, text), words) in page.headings.iter().zip(headings).zip(words) {
        match subject(text) {
            Some(subject) => candidates.add_subject(subject),
            None if heading.level > 1 => candidates.add_label(text, words),
            None => {}
        }
    }
}

/// Whether a page with a "PI" in a heading is of a university or the like, or says what the letters stand for.
#[inline(never)]
fn is_of_research(page: &Page<'_>, headings: &[Rc<str>], about: &str) -> bool {
    const SAYS: [Pattern<'_>; 6] = [
        Pattern::new("research"),
        Pattern::new("universit"),
        Pattern::new("principal investigator"),
        Pattern::new("faculty"),
        Pattern::new("laborator"),
        Pattern::new("scholar"),
    ];
    if page.front_matter.subcollection.is_some() {
        return false;
    }
    let says = |text: &str| SAYS.iter().any(|word| word.is_in(text));
    let columns = page.tables.iter().flat_map(|table| &table.header.cells).map(|cell| &*cell.source);
    let mut named = columns.chain(headings.iter().map(|heading| &**heading));
    let has_it = named.any(|text| text.len() < LONGEST_LABEL && text.contains("PI"));
    has_it
        && (says(about)
            || headings.iter().any(|heading| says(heading))
            || page.prose.iter().take(FIRST).any(|prose| says(&prose.cell.source)))
}

//! Whom a page names: in its headings, labels, sentences, cells and headers of tables.

use std::rc::Rc;

use super::Cast;
use super::bare_names::add_bare_names;
use super::candidates::Candidates;
use super::graded::read_graded_signs;
use super::hosts::{Hosts, mentions_host};
use super::legend::read_legends;
use super::name::{heads_definitions, is_bare_customer, name_of, words_of};
use super::promises::{add_promises, is_of_customer};
use crate::duties::lists::{before_verb, bold_label, has_headings, owner_line, subject, without_as};
use crate::duties::marks::without_shortcodes;
use crate::duties::parties;
use crate::duties::words::{Pattern, Words};
use crate::page::{Cell, Page, Table};
use crate::text::{Names, plain_text, trim};

/// A table with more rows than this has none for each party.
pub(crate) const MOST_PARTIES: usize = 6;

/// What sentences hold that say whose something is.
pub(super) const IS_RESPONSIBLE: Pattern<'_> = Pattern::new("is responsible for");

/// The longest label that names somebody, in bytes.
const LONGEST_LABEL: usize = 200;

/// How many rows of a table tell who stands at the start of the lines of its cells.
const FEW_ROWS: usize = 20;

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
    let mut has_bare_parents = false;
    let (mut has_customer, mut has_another) = (false, false);
    for ((heading, text), words) in page.headings.iter().zip(headings).zip(words) {
        match subject(text) {
            Some(subject) => candidates.add_subject(subject),
            None if heading.level > 1 => candidates.add_label(text, words),
            None => {}
        }
    }
    for list in &page.lists {
        let is_of_definitions = list.heading.is_some_and(|heading| heads_definitions(&headings[heading]));
        if page.front_matter.subcollection.is_none() && list.items.len() < 40 && !is_of_definitions {
            let items: Vec<_> = list
                .items
                .iter()
                .filter(|item| item.cell.source.len() < 500)
                .map(|item| plain_text(&item.cell, names))
                .collect();
            candidates.add_leads(items.iter().flat_map(|item| item.lines()));
            candidates.add_sentences(items.iter().map(|item| &**item));
            candidates.add_behind(items.iter().map(|item| &**item));
        }
        let nested = list.items.windows(2).filter(|pair| pair[1].depth > pair[0].depth);
        let parents: Vec<&Cell<'_>> =
            nested.map(|pair| &pair[0].cell).filter(|it| it.source.len() < 60).collect();
        if page.front_matter.subcollection.is_none() && parents.len() > 1 {
            let texts: Vec<_> = parents.iter().map(|cell| plain_text(cell, names)).collect();
            if texts.iter().any(|text| is_bare_customer(text)) {
                texts.iter().for_each(|text| candidates.add_subject(text.trim_end_matches(':')));
                has_bare_parents = true;
            }
        }
        let nested = list.items.windows(2).filter(|pair| pair[1].depth > pair[0].depth);
        let labels = list.label.iter().chain(nested.map(|pair| &pair[0].cell));
        for label in labels.filter(|label| label.source.len() < 500) {
            let text = plain_text(label, names);
            match subject(&text) {
                Some(subject) => {
                    let is_customer = is_bare_customer(subject);
                    has_customer |= is_customer;
                    has_another |= !is_customer && name_of(subject).is_some();
                    candidates.add_subject(subject);
                }
                // "As the operator of Lamps, Acme:"
                None if without_as(&text).len() < text.len() => {
                    candidates.add_subject(without_as(&text).trim_end_matches(':'));
                }
                None if text.len() < LONGEST_LABEL => candidates.add_label(&text, &Words::of(&text)),
                None => {}
            }
        }
    }
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
    // Most tables of a page have the header of the one above, which need not be read again.
    let mut above: Option<&[Cell<'_>]> = None;
    for table in page.tables.iter().filter(|table| !table.commented) {
        if page.front_matter.subcollection.is_none() {
            add_rows(&mut candidates, table, names);
        }
        let cells = &table.header.cells[..];
        let is_again = above.is_some_and(|above| {
            above.len() == cells.len() && above.iter().zip(cells).all(|(a, b)| a.source == b.source)
        });
        above = Some(cells);
        if is_again || cells.iter().any(|cell| cell.source.len() > 4000) {
            continue;
        }
        // The headings of what has no header stand in its first rows.
        let filled = cells.iter().filter(|cell| !trim(&cell.source).is_empty()).count();
        let has_header = filled > 1 && filled + 1 >= cells.len();
        let first = table.rows.iter().map(|row| &row.cells[..]).take(if has_header { 0 } else { 4 });
        let short = first.filter(|cells| cells.iter().all(|cell| cell.source.len() < 400));
        for cells in std::iter::once(cells).chain(short) {
            let texts: Vec<String> = cells
                .iter()
                .map(|cell| without_shortcodes(&plain_text(cell, names)).trim().to_owned())
                .collect();
            candidates.add_header(&texts);
            if page.front_matter.subcollection.is_none() {
                hosts.read(texts.iter().skip(1).map(String::as_str));
            }
        }
    }
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
    cast.has_subjects = has_customer && has_another;
    cast.has_bare_names = has_bare_names || has_bare_parents;
    if page.front_matter.subcollection.is_none() {
        (cast.has_sides, cast.has_headings) = has_headings(&cast, page, headings);
    }
    read_legends(&mut cast, page, names);
    cast
}

/// Adds the names that rows begin with, where all rows of a small table do and a customer is among them.
fn add_rows(candidates: &mut Candidates, table: &Table<'_>, names: &Names<'_>) {
    let is_small = table.header.cells.len() > 2 && (2..=MOST_PARTIES).contains(&table.rows.len());
    let first = || table.rows.iter().filter_map(|row| row.cells.first());
    if !is_small || first().any(|cell| cell.source.len() > LONGEST_LABEL) {
        return;
    }
    let of_party = |cell: &Cell<'_>| {
        let text = plain_text(cell, names);
        parties::of_head(&text, &Words::of(&text)).is_some()
    };
    let texts: Vec<_> = first().map(|cell| plain_text(cell, names)).collect();
    if !texts.iter().any(|text| is_bare_customer(text)) || table.header.cells.iter().any(of_party) {
        return;
    }
    let others = || texts.iter().filter(|text| !is_bare_customer(text));
    if others().all(|text| name_of(text).is_some() || parties::of_heading(&Words::of(text)).is_some()) {
        others().for_each(|text| candidates.add_subject(text));
    }
}

/// Adds those who stand at the start of lines in cells beside a customer: "Acme: ships.<br>You: fit."
fn add_leads_of_cells(candidates: &mut Candidates, page: &Page<'_>, names: &Names<'_>) {
    if page.front_matter.subcollection.is_some() {
        return;
    }
    let tables = page.tables.iter().filter(|table| !table.commented && table.header.cells.len() <= 3);
    let cells = tables.flat_map(|table| table.rows.iter().take(FEW_ROWS)).filter_map(|row| row.cells.last());
    for cell in cells.filter(|cell| cell.source.contains(':') && cell.source.len() < 2000) {
        candidates.add_leads(plain_text(cell, names).lines());
    }
}

/// Whether a page with a "PI" in a heading is of a university or the like, or says what the letters stand for.
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

//! [`crate::page::Page`] -> [`crate::Document`]: which column is whose, which area a row is in.
//!
//! `columns` finds out what a table is, `tables` places its rows, `lists` the items of lists, going by
//! who is who (`cast`) and by the words that pages use (`words`). How pages are written is not known
//! here, and nothing is compared.

mod areas;
mod cast;
mod columns;
mod headings;
mod language;
mod lists;
pub(crate) mod marks;
mod naming;
mod notes;
mod others;
mod parties;
mod products;
pub(crate) mod raci;
mod reading;
mod service;
mod small_names;
mod status;
mod tables;
mod title;
mod words;

pub(crate) use status::status;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::document::{Defect, DefectKind, Document, Party, SkipReason, Skipped, mark_rows_of_one_owner};
use crate::page::Page;
use crate::rests::{let_go, rest};
use crate::text::{Keywords, Names, on_one_line, plain_text};
use areas::Areas;
use cast::{Cast, cast, name_of};
use notes::Notes;
use reading::Reading;
use words::{LABEL, Pattern, VENDOR, Words};

/// The stem that most pages have in common.
const RESPONSIB: Pattern<'_> = Pattern::new("responsib");

/// Finds out what a page says about responsibilities.
///
/// `source` is the text of the page; it is asked only how it writes the service's name.
///
/// One document, or one for each product where the columns of its tables are products.
pub(crate) async fn documents(
    file: &str,
    mut page: Page<'_>,
    source: &str,
    keywords: &Keywords,
) -> Vec<Document> {
    let defects = std::mem::take(&mut page.defects);
    let title = title::title(&page, &Names { keywords, service: "" });
    rest().await;
    let service = naming::service(file, &page, &title, source, keywords);
    let names = Names { keywords, service: &service };
    let headings: Vec<Rc<str>> = page
        .headings
        .iter()
        .map(|heading| Rc::from(on_one_line(plain_text(&heading.cell, &names))))
        .collect();
    let known = Areas::default();
    let words: Vec<Words<'_>> = headings.iter().map(|heading| Words::of(heading)).collect();
    rest().await;
    let cast = cast(&page, &headings, &words, &format!("{title} {service} {file}"), &names);
    let areas = headings::areas_of(&headings, &words, &known);
    drop(words);
    rest().await;
    let mut reading = Reading {
        names,
        levels: page.headings.iter().map(|heading| heading.level).collect(),
        parents: page.parents(),
        has_table: headings::with_tables(&page),
        has_list: headings::with_lists(&page),
        areas,
        known,
        cast,
        models: Vec::new(),
        places_of_parties: OnceCell::new(),
        speaks_of_duties: OnceCell::new(),
        tops: OnceCell::new(),
        sides: OnceCell::new(),
        topic_placed: None,
        notes: Notes::of(&page, &names),
        headings,
        header: Rc::default(),
        area: None,
        document: Document { file: file.to_owned(), defects, ..Document::default() },
    };
    reading.read_areas(&page);
    reading.read_includes(&page);
    for (at, table) in page.tables.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        reading.read_caption(table);
        // Only a table of one column takes its party from them, or one below the headings of parties.
        let is_below_party = reading.cast.has_sides && table.header.cells.len() <= MOST_COLUMNS_OF_ONE;
        let takes = table.is_column() || is_below_party;
        let titles = if takes { reading.titles(&page, table) } else { Vec::new() };
        tables::place(&mut reading, table, &titles).await;
    }
    for (at, list) in page.lists.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        lists::place(&mut reading, list);
    }
    for (at, prose) in page.prose.iter().enumerate() {
        if at % REST == REST - 1 {
            rest().await;
        }
        lists::place_paragraph(&mut reading, prose);
    }
    rest().await;
    for table in std::mem::take(&mut page.tables) {
        let_go(table.rows).await;
    }
    let mut document = std::mem::take(&mut reading.document);
    let unread = |defect: &&Defect| defect.kind == DefectKind::UnreadRow;
    let skipped = document.defects.iter().filter(unread).map(|defect| Skipped {
        line: defect.line,
        place: None,
        reason: SkipReason::Unread,
    });
    document.skipped.extend(skipped);
    others::join_labels(&mut document.responsibilities);
    others::bound(&mut document.responsibilities);
    // Only a variable can stand for the service in it.
    document.title = if title::title_is_plain(&page) { title } else { title::title(&page, &names) };
    // The tables of a page are read before its lists; lines of several sheets are not in one order.
    let is_of_sheets = document.responsibilities.iter().any(|it| it.place.is_some());
    if !is_of_sheets && (!page.lists.is_empty() || !page.prose.is_empty()) {
        document.responsibilities.sort_by_key(|responsibility| responsibility.line);
    }
    document.defects.sort_by_key(|defect| defect.line);
    document.last_updated = page.front_matter.last_updated.and_then(crate::read::date);
    document.language = match page.front_matter.language {
        Some(language) => language.to_owned(),
        None => language::of_document(&reading.headings, &document).to_owned(),
    };
    document.address = page.front_matter.address.map(str::to_owned);
    rest().await;
    document.provider = provider(&reading.cast, &document);
    let models = std::mem::take(&mut reading.models);
    document.name = service;
    let mut documents = products::split(document, models);
    documents.iter_mut().for_each(mark_rows_of_one_owner);
    documents
}

/// A table with more columns than this says itself whose its rows are.
const MOST_COLUMNS_OF_ONE: usize = 3;

/// After so many tables, lists or paragraphs there is a rest.
const REST: usize = 500;

/// Whose page it is: by the parties that it names, else by the labels of the provider's duties.
#[inline(never)]
fn provider(cast: &Cast, document: &Document) -> Option<String> {
    let duties = || document.responsibilities.iter().flat_map(|it| &it.parties);
    cast.provider.clone().or_else(|| {
        let is_name = |label: &str| Words::of(label).has(LABEL | VENDOR);
        let mut labels: Vec<&Rc<str>> =
            duties().filter(|duty| duty.party == Party::Provider).map(|duty| &duty.label).collect();
        labels.dedup();
        labels.into_iter().filter(|label| is_name(label)).find_map(|label| name_of(label))
    })
}

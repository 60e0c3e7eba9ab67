//! [`crate::page::Page`] -> [`crate::Document`]: which column is whose, which area a row is in.
//!
//! [`columns`](self) finds out what a table is, [`tables`](self) places its rows, [`lists`](self)
//! the items of lists; the words that all this goes by are in `words.rs`.

use std::rc::Rc;

use crate::document::{
    Area, AreaHeading, Caption, Defect, DefectKind, Document, Party, Responsibility, SkipReason, Skipped,
    mark_rows_of_one_owner,
};
use crate::page::{Cell, Heading, Page, Row};
use crate::text::{Keywords, Names, Unresolved, may_hold_include, plain_text, rich_text};
use crate::text::{RichText, on_one_line, trim};

mod areas;
mod cast;
mod columns;
mod find;
mod header;
mod language;
mod lists;
mod marks;
mod others;
mod owner_cells;
mod parties;
pub(crate) mod raci;
mod service;
mod status;
mod tables;
mod vocabulary;
mod whose;
mod words;

use areas::Areas;
use cast::{Candidates, Cast};
use find::Pattern;
use header::Header;
use vocabulary::Words;

pub(crate) use status::status;

/// The stem that most pages have in common.
const RESPONSIB: Pattern<'_> = Pattern::new("responsib");

/// What sentences hold that say whose something is.
const IS_RESPONSIBLE: Pattern<'_> = Pattern::new("is responsible for");

/// How many paragraphs and items are looked at for those who they say have something to do.
const MOST_TOLD: usize = 300;

/// Finds out what a page says about responsibilities.
///
/// `source` is the text of the page; it is asked only how it writes the service's name.
///
/// One document, or one for each product where the columns of its tables are products.
pub(crate) fn documents(file: &str, mut page: Page<'_>, source: &str, keywords: &Keywords) -> Vec<Document> {
    let defects = std::mem::take(&mut page.defects);
    let title = title(&page, &Names { keywords, service: "" });
    let mut service = service::name(file, &page, &title, source);
    // Where one of heading and settings is any page's title, the other may be this one's.
    if page.front_matter.subcollection.is_none()
        && service::is_weak(&service, file)
        && let Some(setting) = page.front_matter.title.filter(|title| !title.contains('{'))
    {
        let names = Names { keywords, service: "" };
        let cell = Cell { source: setting.into(), ..Cell::default() };
        let other = plain_text(&cell, &names);
        service = Some(service::name(file, &page, &other, source))
            .filter(|other| !service::is_weak(other, file))
            .unwrap_or(service);
    }
    if page.front_matter.subcollection.is_none() && service::is_weak(&service, file) {
        let names = Names { keywords, service: "" };
        let headings: Vec<Rc<str>> =
            page.headings.iter().map(|heading| Rc::from(plain_text(&heading.cell, &names))).collect();
        let words: Vec<Words<'_>> = headings.iter().map(|heading| Words::of(heading)).collect();
        let cast = cast(&page, &headings, &words, &format!("{title} {file}"), &names);
        let about = page.front_matter.about.into_iter().map(str::to_owned);
        let prose = page.prose.iter().filter(|prose| prose.cell.source.len() < 4000).take(60);
        let prose = about.chain(prose.map(|prose| plain_text(&prose.cell, &names).into_owned()));
        let prose: Vec<String> = prose.collect();
        let texts: Vec<String> =
            headings.iter().map(|heading| heading.to_string()).chain(prose.iter().cloned()).collect();
        let vendor = cast.provider.as_deref();
        let found = service::by_text(file, &service, vendor, source, &texts)
            .or_else(|| service::by_sentence(&prose, vendor));
        let is_nameless = service::is_generic(&service) || service == service::from_file(file);
        service = match found {
            Some(found) => found,
            None if is_nameless => service::at_last(file, vendor, source),
            None => service,
        };
    }
    if page.front_matter.subcollection.is_none() {
        service = service::without_title_words(&service);
    }
    let names = Names { keywords, service: &service };
    let headings: Vec<Rc<str>> = page
        .headings
        .iter()
        .map(|heading| Rc::from(on_one_line(plain_text(&heading.cell, &names))))
        .collect();
    let known = Areas::default();
    let words: Vec<Words<'_>> = headings.iter().map(|heading| Words::of(heading)).collect();
    let cast = cast(&page, &headings, &words, &format!("{title} {service} {file}"), &names);
    let areas = areas_of(&headings, &words, &known);
    drop(words);
    let mut reading = Reading {
        names,
        levels: page.headings.iter().map(|heading| heading.level).collect(),
        parents: parents(&page),
        areas,
        known,
        cast,
        models: Vec::new(),
        headings,
        header: Rc::default(),
        area: None,
        document: Document { file: file.to_owned(), defects, ..Document::default() },
    };
    reading.read_areas(&page);
    reading.read_includes(&page);
    for table in &page.tables {
        reading.read_caption(table);
        // Only a table of one column takes its party from them.
        let titles = if table.is_column() { reading.titles(&page, table) } else { Vec::new() };
        tables::place(&mut reading, table, &titles);
    }
    for list in &page.lists {
        lists::place(&mut reading, list);
    }
    for prose in &page.prose {
        lists::place_paragraph(&mut reading, prose);
    }
    let mut document = std::mem::take(&mut reading.document);
    let unread = |defect: &&Defect| defect.kind == DefectKind::UnreadRow;
    let skipped = document.defects.iter().filter(unread).map(|defect| Skipped {
        line: defect.line,
        place: None,
        reason: SkipReason::Unread,
    });
    document.skipped.extend(skipped);
    others::bound(&mut document.responsibilities);
    // Only a variable can stand for the service in it.
    document.title = if title_is_plain(&page) { title } else { self::title(&page, &names) };
    // The tables of a page are read before its lists; lines of several sheets are not in one order.
    if !page.lists.is_empty() || !page.prose.is_empty() {
        document.responsibilities.sort_by_key(|responsibility| responsibility.line);
    }
    document.defects.sort_by_key(|defect| defect.line);
    document.last_updated = page.front_matter.last_updated.and_then(crate::read::date);
    document.language = match page.front_matter.language {
        Some(language) => language.to_owned(),
        None => language(&reading.headings, &document).to_owned(),
    };
    document.provider = provider(&reading.cast, &document);
    let models = std::mem::take(&mut reading.models);
    document.name = service;
    let mut documents = split(document, models);
    documents.iter_mut().for_each(mark_rows_of_one_owner);
    documents
}

/// One document for each product that a table has a column for, after what else the page says.
fn split(document: Document, models: Vec<(Rc<str>, Vec<Responsibility>)>) -> Vec<Document> {
    if models.is_empty() {
        return vec![document];
    }
    let mut documents = Vec::new();
    if !document.responsibilities.is_empty() || !document.allocations.is_empty() {
        documents.push(document.clone());
    }
    for (label, responsibilities) in models {
        let base = &document;
        let name = if base.name.is_empty() { label.to_string() } else { format!("{} ({label})", base.name) };
        let first = documents.is_empty();
        let of_model = Document { name, responsibilities, ..base.clone() };
        // What was skipped stands in the first one alone.
        let of_model = if first {
            of_model
        } else {
            Document { skipped: Vec::new(), defects: Vec::new(), allocations: Vec::new(), ..of_model }
        };
        documents.push(of_model);
    }
    documents
}

/// Whose page it is: by the parties that it names, else by the labels of the provider's duties.
fn provider(cast: &Cast, document: &Document) -> Option<String> {
    let duties = || document.responsibilities.iter().flat_map(|it| &it.parties);
    cast.provider.clone().or_else(|| {
        let is_name = |label: &str| Words::of(label).has(words::LABEL | words::VENDOR);
        let mut labels: Vec<&Rc<str>> =
            duties().filter(|duty| duty.party == Party::Provider).map(|duty| &duty.label).collect();
        labels.dedup();
        labels.into_iter().filter(|label| is_name(label)).find_map(|label| cast::name_of(label))
    })
}

/// Who is who, by headings, labels and the headers of tables.
fn cast(page: &Page<'_>, headings: &[Rc<str>], words: &[Words<'_>], about: &str, names: &Names<'_>) -> Cast {
    let mut candidates = Candidates::default();
    for ((heading, text), words) in page.headings.iter().zip(headings).zip(words) {
        match whose::subject(text) {
            Some(subject) => candidates.add_subject(subject),
            None if heading.level > 1 => candidates.add_label(text, words),
            None => {}
        }
    }
    for list in &page.lists {
        if page.front_matter.subcollection.is_none() && list.items.len() < 40 {
            let items: Vec<_> = list
                .items
                .iter()
                .filter(|item| item.cell.source.len() < 500)
                .map(|item| plain_text(&item.cell, names))
                .collect();
            candidates.add_leads(items.iter().map(|item| &**item));
        }
        let nested = list.items.windows(2).filter(|pair| pair[1].depth > pair[0].depth);
        let labels = list.label.iter().chain(nested.map(|pair| &pair[0].cell));
        for label in labels.filter(|label| label.source.len() < 500) {
            let text = plain_text(label, names);
            match whose::subject(&text) {
                Some(subject) => candidates.add_subject(subject),
                None => candidates.add_label(&text, &Words::of(&text)),
            }
        }
    }
    let has_bare_names = add_bare_names(&mut candidates, page, headings, names);
    // "Passwords – Acme is responsible for their length."
    if page.front_matter.subcollection.is_none() {
        let items = page.lists.iter().flat_map(|list| &list.items).map(|item| &item.cell);
        let told = items.chain(page.prose.iter().map(|prose| &prose.cell)).take(MOST_TOLD);
        for cell in told.filter(|cell| cell.source.len() < 1000 && IS_RESPONSIBLE.is_in(&cell.source)) {
            let text = plain_text(cell, names);
            let sentences = text.split(['.', '\n', ';', ':', '–', '—', ',']);
            sentences.filter_map(whose::before_verb).for_each(|subject| candidates.add_subject(subject));
        }
    }
    // "**Acme**" at the head of a cell says whose the rest is.
    let rows = page.tables.iter().filter(|table| !table.commented).flat_map(|table| &table.rows);
    for cell in rows.flat_map(|row| row.cells.iter().skip(1)) {
        if let Some(name) = parties::head_line(&cell.source) {
            candidates.add_subject(&plain_text(&Cell { source: name.into(), ..cell.clone() }, names));
        }
    }
    candidates.add_owners(page, names);
    // Most tables of a page have the header of the one above, which need not be read again.
    let mut above: Option<&[Cell<'_>]> = None;
    for table in page.tables.iter().filter(|table| !table.commented) {
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
            let texts: Vec<String> =
                cells.iter().map(|cell| plain_text(cell, names).trim().to_owned()).collect();
            candidates.add_header(&texts);
        }
    }
    // Only IBM's pages name the set they belong to.
    if page.front_matter.subcollection.is_some() {
        candidates.prefer("IBM");
    }
    let mut cast = candidates.cast(about);
    cast.has_bare_names = has_bare_names;
    for prose in page.prose.iter().filter(|prose| prose.cell.source.len() < 600) {
        if cast::may_explain_letters(&prose.cell.source) {
            cast.read_legend(&plain_text(&prose.cell, names));
        }
    }
    for list in page.lists.iter().filter(|list| (2..8).contains(&list.items.len())) {
        if list.items.iter().any(|item| cast::may_explain_letters(&item.cell.source)) {
            let items: Vec<_> = list.items.iter().map(|item| plain_text(&item.cell, names)).collect();
            if items.iter().all(|item| item.len() < 60) {
                cast.read_legend(&items.join("\n"));
            }
        }
    }
    cast
}

/// Adds the names that head lists beside a customer's: "Acme" where another list has the heading or label
/// "Customer". Returns whether there are such.
fn add_bare_names(
    candidates: &mut Candidates,
    page: &Page<'_>,
    headings: &[Rc<str>],
    names: &Names<'_>,
) -> bool {
    if page.front_matter.subcollection.is_some() {
        return false;
    }
    let label = |list: &crate::page::List<'_>| match (&list.label, list.heading) {
        (Some(label), _) if label.source.len() < 60 => Some(plain_text(label, names).into_owned()),
        (None, Some(heading)) if headings[heading].len() < 60 => Some(headings[heading].to_string()),
        _ => None,
    };
    let labels: Vec<String> = page.lists.iter().filter_map(label).collect();
    let bare = |label: &String| label.trim().trim_end_matches(':').trim().to_owned();
    let is_customer = |label: &String| {
        let words = vocabulary::Words::of(label);
        words.len() <= 2
            && words.sorts().all(|sorts| sorts & (words::CUSTOMER | words::NEUTRAL) != 0)
            && words.has(words::CUSTOMER)
    };
    let labels: Vec<String> = labels.iter().map(bare).collect();
    if !labels.iter().any(is_customer) {
        return false;
    }
    labels.iter().for_each(|label| candidates.add_subject(label));
    true
}

/// The language of a page, by its headings, tasks and labels.
fn language(headings: &[Rc<str>], document: &Document) -> &'static str {
    let tasks = document.responsibilities.iter().flat_map(|it| {
        let labels = it.parties.iter().map(|duty| &*duty.label);
        std::iter::once(it.task.text.as_str()).chain(labels)
    });
    let resources = document.allocations.iter().map(|it| it.resource.text.as_str());
    // Lists say in their items what tables say in their tasks.
    let items = document.responsibilities.iter().filter(|it| it.list_item);
    let texts = items.flat_map(|it| &it.parties).map(|duty| duty.text.text.as_str());
    let resources = resources.chain(texts);
    let title = std::iter::once(document.title.as_str());
    language::language(title.chain(headings.iter().map(|heading| &**heading)).chain(tasks).chain(resources))
}

fn title(page: &Page<'_>, names: &Names<'_>) -> String {
    let cell = |title| Cell { source: Into::into(title), ..Cell::default() };
    let heading = first_heading(page).map(|heading| plain_text(&heading.cell, names).into_owned());
    let setting = page.front_matter.title.map(|title| plain_text(&cell(title), names).into_owned());
    // A first-level heading far down the page is no title; the one that speaks of duties is.
    let is_title = |text: &String| RESPONSIB.is_in(text);
    let title = heading.clone().filter(is_title).or_else(|| setting.clone().filter(is_title));
    title.or(heading).or(setting).unwrap_or_default().replace('\n', " ")
}

fn first_heading<'p, 's>(page: &'p Page<'s>) -> Option<&'p Heading<'s>> {
    page.headings.iter().find(|heading| heading.level == 1)
}

/// Whether no variable is in what may be the title.
fn title_is_plain(page: &Page<'_>) -> bool {
    let heading = first_heading(page).map(|heading| &*heading.cell.source);
    !heading.into_iter().chain(page.front_matter.title).any(|title| title.contains('{'))
}

/// The area that each heading would name. "Security" alone is the canonical one where the others on the
/// page are.
fn areas_of(headings: &[Rc<str>], words: &[Words<'_>], known: &Areas) -> Vec<Rc<Area>> {
    let own = headings.iter().zip(words).map(|(heading, words)| known.of_words(heading, words));
    let mut all: Vec<Rc<Area>> = own.collect();
    let security = &Area::CANONICAL[areas::SECURITY_AREA];
    let is_alone = |words: &Words<'_>| words.len() == 1 && words.has(words::SECURITY);
    if !words.iter().any(is_alone) {
        return all;
    }
    let has = |id: &str| all.iter().any(|area| area.id == id);
    if has(security.0) || Area::CANONICAL.iter().filter(|(id, _)| has(id)).count() < 3 {
        return all;
    }
    for (area, words) in all.iter_mut().zip(words) {
        if is_alone(words) {
            *area = Rc::new(Area { id: security.0.to_owned(), name: security.1.to_owned() });
        }
    }
    all
}

/// For each heading the one above it that is of a higher rank.
fn parents(page: &Page<'_>) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(page.headings.len());
    for (index, heading) in page.headings.iter().enumerate() {
        while open.last().is_some_and(|&above| page.headings[above].level >= heading.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

/// The heading that a table or list stands under, the area that it gives, and how the page words that.
type AreaOfHeading = (Option<usize>, Rc<Area>, Rc<str>);

/// A page while it is being read.
struct Reading<'k> {
    names: Names<'k>,
    /// The headings as plain text.
    headings: Vec<Rc<str>>,
    levels: Vec<u8>,
    /// The heading that each heading stands under.
    parents: Vec<Option<usize>>,
    /// The area that each heading would name.
    areas: Vec<Rc<Area>>,
    /// Makes areas of what the page calls them.
    known: Areas,
    /// Who is who.
    cast: Cast,
    /// Rows of tables whose columns are products, by product.
    models: Vec<(Rc<str>, Vec<Responsibility>)>,
    /// The header of the last table, which most often is the next one's as well.
    header: Rc<Header>,
    /// The heading whose area was asked for last, and what that is.
    area: Option<AreaOfHeading>,
    document: Document,
}

impl Reading<'_> {
    /// Converts a cell, and notes what is unresolved in it.
    fn text(&mut self, cell: &Cell<'_>) -> RichText {
        let defects = &mut self.document.defects;
        rich_text(cell, &self.names, &mut |unresolved| {
            let kind = match unresolved {
                Unresolved::Variable(name) => DefectKind::UnresolvedVariable(name),
                Unresolved::Include(include) => DefectKind::UnresolvedInclude(include),
            };
            defects.push(Defect { line: cell.line, kind });
        })
    }

    /// Whether a heading is one of definitions.
    fn is_of_definitions(&self, heading: usize) -> bool {
        let lower = self.headings[heading].to_lowercase();
        ["definition", "glossar", "terms", "legend", "begriff", "définition", "definicion"]
            .iter()
            .any(|word| lower.contains(word))
    }

    /// Notes a row that is skipped, with the reason.
    fn skip(&mut self, row: &Row<'_>, reason: SkipReason) {
        self.document.skipped.push(Skipped { line: row.line, place: row.place(0), reason });
    }

    fn plain(&self, cell: &Cell<'_>) -> String {
        plain_text(cell, &self.names).into_owned()
    }

    fn header(&mut self, cells: &[Cell<'_>]) -> Rc<Header> {
        if !self.header.is_of(cells) {
            self.header = Rc::new(Header::new(cells, &self.names, &self.cast));
        }
        self.header.clone()
    }

    /// The area of what stands below a heading, and how the page words it: the nearest heading
    /// above that words a canonical area, else the nearest that does not only name a party.
    fn area_of(&mut self, heading: Option<usize>) -> (Rc<Area>, Rc<str>) {
        let known = self.area.take().filter(|(known, ..)| *known == heading);
        let (_, area, as_written) = self.area.insert(known.unwrap_or_else(|| {
            let (area, as_written) = self.find_area(heading);
            (heading, area, as_written)
        }));
        (area.clone(), as_written.clone())
    }

    fn find_area(&self, heading: Option<usize>) -> (Rc<Area>, Rc<str>) {
        let chain = || std::iter::successors(heading, |&heading| self.parents[heading]);
        let canonical = chain().find(|&heading| areas::is_canonical(&self.areas[heading]));
        let names_party = |heading: &str| {
            parties::of_label(heading).is_some()
                || whose::subject(heading).is_some() && self.cast.whose(heading).is_some()
        };
        let own = || chain().find(|&heading| !names_party(&self.headings[heading]));
        match canonical.or_else(own) {
            Some(heading) => (self.areas[heading].clone(), self.headings[heading].clone()),
            None => (self.known.of(""), Rc::from("")),
        }
    }

    /// What may name the party of a table: its tab, the headings above it, its caption.
    fn titles(&self, page: &Page<'_>, table: &crate::page::Table<'_>) -> Vec<String> {
        let attributes = &table.attributes;
        let cell = |text: &str| self.plain(&Cell { source: text.to_owned().into(), ..Cell::default() });
        let before = page.prose.partition_point(|prose| prose.cell.line < table.header.line);
        let label = page.prose[..before]
            .last()
            .filter(|prose| prose.heading == table.heading)
            .map(|prose| self.plain(&prose.cell));
        let heading = table.heading.map(|heading| self.headings[heading].to_string());
        let tab = attributes.tab_title.map(cell);
        let caption = attributes.caption.map(cell);
        tab.into_iter().chain(label).chain(heading).chain(caption).collect()
    }

    fn read_caption(&mut self, table: &crate::page::Table<'_>) {
        let Some(caption) = table.attributes.caption.filter(|_| !table.commented) else { return };
        let text = self.plain(&Cell { source: caption.into(), ..Cell::default() });
        let (area, _) = self.area_of(table.heading);
        let names = self.known.canonical(&text);
        self.document.captions.push(Caption { line: table.header.line, text, area, names });
    }

    /// Notes the texts that stand in other files, where a paragraph takes one in.
    fn read_includes(&mut self, page: &Page<'_>) {
        for cell in page.prose.iter().map(|prose| &prose.cell) {
            // Converting a paragraph takes time, and nearly none holds an include.
            if may_hold_include(&cell.source) {
                let defects = &mut self.document.defects;
                rich_text(cell, &self.names, &mut |unresolved| {
                    if let Unresolved::Include(include) = unresolved {
                        let kind = DefectKind::UnresolvedInclude(include);
                        defects.push(Defect { line: cell.line, kind });
                    }
                });
            }
        }
    }

    fn read_areas(&mut self, page: &Page<'_>) {
        for (index, heading) in page.headings.iter().enumerate() {
            let area = &self.areas[index];
            if !areas::is_canonical(area) {
                continue;
            }
            let first = page.prose.partition_point(|prose| prose.heading < Some(index));
            let empty = page.prose[first..]
                .iter()
                .take_while(|prose| prose.heading == Some(index))
                .filter(|prose| RESPONSIB.is_in(&prose.cell.source))
                .find(|prose| declares_empty(&self.plain(&prose.cell)));
            self.document.areas.push(AreaHeading {
                area: area.clone(),
                line: heading.cell.line,
                anchor: heading.anchor.unwrap_or_default().to_owned(),
                declared_empty: empty.map(|prose| prose.cell.line),
            });
        }
    }
}

/// Whether a paragraph says that nobody has a duty in its area.
fn declares_empty(text: &str) -> bool {
    const NEGATED: [Pattern<'_>; 5] = [
        Pattern::new("not identify"),
        Pattern::new("doesn't identify"),
        Pattern::new("no specific"),
        Pattern::new("there are no"),
        Pattern::new("no shared"),
    ];
    RESPONSIB.is_in(text) && NEGATED.iter().any(|words| words.is_in(text))
}

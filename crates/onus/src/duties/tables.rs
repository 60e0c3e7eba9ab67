//! The rows of a table -> responsibilities and allocations. Every row gets exactly one [`Fate`].

use std::rc::Rc;

use super::Reading;
use super::areas;
use super::columns::{Column, PlainTable, Shape, shape};
use super::header::Header;
use super::marks::{Signs, mark};
use super::parties;
use super::raci;
use super::status::status;
use super::vocabulary::Words;
use super::words::{AREA, DUTY, KEY, NUMBER, QUALIFIER};
use crate::document::{
    Allocation, Area, Owner, Party, PartyDuty, Qualifier, Responsibility, SkipReason, Skipped, Status,
};
use crate::page::{Cell, Row, Table};
use crate::text::{RichText, on_one_line, trim};

/// What becomes of a row. A row that has none cannot be expressed: this is what makes sure that
/// none is lost.
enum Fate {
    Placed(Responsibility),
    Allocated(Vec<Allocation>),
    /// It stands in the services of the products that are the table's columns.
    Modelled,
    Skipped(SkipReason),
}

/// Places every row of a table. A row that repeats the headings behind the first starts anew.
pub(super) fn place(reading: &mut Reading<'_>, table: &Table<'_>, titles: &[String]) {
    let headings = &table.header.cells;
    let repeats = |row: &Row<'_>| {
        headings.len() > 2
            && row.cells.len() == headings.len()
            && row.cells[1..].iter().zip(&headings[1..]).all(|(cell, heading)| cell.source == heading.source)
            && headings[1..].iter().all(|heading| !trim(&heading.source).is_empty())
    };
    let (mut cells, mut rest) = (&headings[..], &table.rows[..]);
    loop {
        let next = rest.iter().position(repeats);
        place_below(reading, table, cells, &rest[..next.unwrap_or(rest.len())], titles);
        let Some(next) = next else { return };
        let row = &rest[next];
        reading.skip(row, SkipReason::Header);
        (cells, rest) = (&row.cells, &rest[next + 1..]);
    }
}

/// Places the rows below some headings.
fn place_below(
    reading: &mut Reading<'_>,
    table: &Table<'_>,
    headings: &[Cell<'_>],
    rows: &[Row<'_>],
    titles: &[String],
) {
    let header = reading.header(headings);
    if table.commented {
        return place_rows(reading, table, &header, rows, &Shape::Other(SkipReason::Commented));
    }
    let (header, start, found) = headed(reading, rows, header, titles);
    for row in &rows[..start] {
        reading.skip(row, SkipReason::Header);
    }
    // A row of other headings within the table starts anew.
    let mut start = start;
    let (mut header, mut found) = (header, found);
    loop {
        let rest = &rows[start..];
        let next = rest.iter().position(|row| is_header(reading, &found, row));
        place_rows(reading, table, &header, &rest[..next.unwrap_or(rest.len())], &found);
        let Some(next) = next else { return };
        let row = &rest[next];
        reading.skip(row, SkipReason::Header);
        header = Rc::new(Header::new(&row.cells, &reading.names, &reading.cast));
        start += next + 1;
        found = read_shape(reading, &header, &rows[start..], titles);
    }
}

fn read_shape(reading: &Reading<'_>, header: &Header, rows: &[Row<'_>], titles: &[String]) -> Shape {
    shape(&PlainTable {
        header: &header.texts,
        words: &header.words,
        meanings: &header.meanings,
        rows,
        names: reading.names,
        cast: &reading.cast,
        titles,
    })
}

/// How many rows may stand above the headings of a sheet.
const ABOVE_HEADER: usize = 8;

/// The headings of a table, how many of its rows they and what stands above take, and its shape:
/// where the first row says nothing, one of the next may be the one with the headings.
fn headed(
    reading: &Reading<'_>,
    rows: &[Row<'_>],
    header: Rc<Header>,
    titles: &[String],
) -> (Rc<Header>, usize, Shape) {
    let found = read_shape(reading, &header, rows, titles);
    let empty = header.texts.iter().filter(|text| trim(text).is_empty()).count();
    let sparse = empty + 1 >= header.texts.len();
    if !sparse && found != Shape::Other(SkipReason::NoParty) {
        return (header, 0, found);
    }
    for (index, row) in rows.iter().enumerate().take(ABOVE_HEADER) {
        let filled = row.cells.iter().filter(|cell| !trim(&cell.source).is_empty()).count();
        let short = row.cells.iter().all(|cell| cell.source.len() < 600);
        if filled < 2 || !short || index + 1 == rows.len() {
            continue;
        }
        let below = Header::new(&row.cells, &reading.names, &reading.cast);
        let parties = below.meanings.iter().skip(1).filter(|meaning| meaning.party.is_some()).count();
        if parties < if sparse { 1 } else { 2 }
            && !below.texts.iter().skip(1).any(|text| parties::is_owner_heading(text))
        {
            continue;
        }
        let shape = read_shape(reading, &below, &rows[index + 1..], titles);
        if matches!(shape, Shape::Duties { .. } | Shape::Owner { .. } | Shape::Degrees { .. }) {
            return (Rc::new(below), index + 1, shape);
        }
    }
    (header, 0, found)
}

/// Whether a row within a table of duties is one of headings: two of its cells or more name a party
/// as headings do.
fn is_header(reading: &Reading<'_>, shape: &Shape, row: &Row<'_>) -> bool {
    // In a table of names each row would be one.
    let Shape::Duties { columns, marked: Some(_) } = shape else { return false };
    let party = |index: usize| {
        let cell = row.cells.get(index).filter(|cell| cell.source.len() < 80)?;
        let text = reading.plain(cell);
        if status(&text) != Status::Stated || text.contains('\n') {
            return None;
        }
        let words = Words::of(&text);
        reading.cast.of(&text, &words, parties::of_head(&text, &words))
    };
    let mut named = 0;
    for (index, _) in columns.iter().enumerate().filter(|(_, column)| matches!(column, Column::Party(_))) {
        match party(index) {
            Some(_) => named += 1,
            None => return false,
        }
    }
    let same = row.cells.windows(2).all(|pair| pair[0].source == pair[1].source);
    named >= 2 && !same && {
        let mut sides = (0..columns.len()).filter_map(party);
        let first = sides.next();
        sides.any(|other| Some(other) != first)
    }
}

fn place_rows(
    reading: &mut Reading<'_>,
    table: &Table<'_>,
    header: &Header,
    rows: &[Row<'_>],
    found: &Shape,
) {
    let sections = sections(reading, rows, found);
    let mut placer = Placer::new(reading, table, header, found);
    for (row, section) in rows.iter().zip(sections) {
        let fate = match section {
            Some(SkipReason::Section) if !row.stray => {
                let text = placer.text(row.cells.iter().find(|cell| !trim(&cell.source).is_empty()));
                placer.set_area(trim(&text.text).trim_end_matches(['*', ' ']));
                Fate::Skipped(SkipReason::Section)
            }
            Some(reason) if !row.stray => Fate::Skipped(reason),
            _ => placer.fate(found, row),
        };
        let document = &mut placer.reading.document;
        match fate {
            Fate::Placed(placed) => document.responsibilities.push(placed),
            Fate::Allocated(allocated) => document.allocations.extend(allocated),
            Fate::Modelled => {}
            Fate::Skipped(reason) => {
                document.skipped.push(Skipped { line: row.line, place: row.place(0), reason })
            }
        }
        for &line in &row.continued {
            document.skipped.push(Skipped { line, place: None, reason: SkipReason::Continuation });
        }
    }
}

/// For each row whether it names the area of those below, or is a remark over all columns.
fn sections(reading: &Reading<'_>, rows: &[Row<'_>], shape: &Shape) -> Vec<Option<SkipReason>> {
    let width = match shape {
        Shape::Duties { columns, .. }
        | Shape::Owner { columns, .. }
        | Shape::Degrees { columns, .. }
        | Shape::Models { columns, .. } => columns.len(),
        _ => return vec![None; rows.len()],
    };
    #[derive(PartialEq, Clone, Copy)]
    enum Form {
        Full,
        Spanned,
        Bold,
        Alone,
    }
    let form = |row: &Row<'_>| {
        let source = |cell: &Cell<'_>| trim(&cell.source).len();
        let mut cells = row.cells.iter().filter(|cell| source(cell) > 0);
        let Some(first) = cells.next().filter(|_| width > 1) else { return Form::Full };
        let filled = 1 + cells.count();
        // A cell over all columns is read as one in each.
        if filled > 2.min(width - 1)
            && filled == row.cells.len()
            && row.cells.iter().all(|cell| cell.source == first.source)
        {
            return Form::Spanned;
        }
        let text = || reading.plain(first);
        if filled > 1 || row.cells[0].source.len() > 600 || source(&row.cells[0]) == 0 || text().is_empty() {
            let others = row.cells.len() > 1
                && row.cells[0].source.len() < 2000
                && source(&row.cells[0]) > 0
                && row.cells[1..].iter().all(|cell| is_blank(&cell.source));
            if !others || filled == 1 {
                return Form::Full;
            }
        }
        let bold = is_bold(&row.cells[0]);
        if bold { Form::Bold } else { Form::Alone }
    };
    let forms: Vec<Form> = rows.iter().map(form).collect();
    if forms.iter().all(|form| *form == Form::Full) {
        return vec![None; rows.len()];
    }
    let alone = forms.iter().filter(|form| **form == Form::Alone).count();
    let bold_tasks = forms.contains(&Form::Bold)
        && rows
            .iter()
            .zip(&forms)
            .any(|(row, form)| *form == Form::Full && row.cells.first().is_some_and(is_bold));
    let groups = |at: usize| forms.get(at + 1).is_some_and(|next| *next == Form::Full);
    let apart = (0..forms.len()).all(|at| forms[at] != Form::Alone || groups(at));
    (0..rows.len())
        .map(|at| match forms[at] {
            Form::Full => None,
            Form::Spanned => Some(if at + 1 == rows.len() { SkipReason::Note } else { SkipReason::Section }),
            Form::Alone if at > 0 && at + 1 == rows.len() && is_note(&rows[at].cells[0]) => {
                Some(SkipReason::Note)
            }
            Form::Bold if !bold_tasks && at + 1 < rows.len() => Some(SkipReason::Section),
            Form::Alone if apart && alone >= 2 && forms[0] == Form::Alone => Some(SkipReason::Section),
            Form::Bold | Form::Alone => None,
        })
        .collect()
}

/// Whether a cell holds nothing that is seen: tags and spaces.
fn is_blank(source: &str) -> bool {
    let mut rest = trim(source);
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '<' => rest.find('>'),
            '&' => {
                ["&nbsp;", "&#160;", "&#xa0;"].iter().find(|it| rest.starts_with(**it)).map(|it| it.len() - 1)
            }
            _ => None,
        };
        let Some(end) = end else { return false };
        rest = trim(&rest[end + 1..]);
    }
    true
}

/// Whether a cell below all others is a remark: long, or with a footnote's mark before it.
fn is_note(cell: &Cell<'_>) -> bool {
    let source = trim(&cell.source);
    source.len() > 160 || source.starts_with(['*', '¹', '†']) && !is_bold(cell) || source.starts_with("<sup>")
}

/// Whether all of a cell is written bold.
pub(super) fn is_bold(cell: &Cell<'_>) -> bool {
    let source = trim(&cell.source);
    let marked = |mark: &str| {
        source.len() > 2 * mark.len()
            && source
                .strip_prefix(mark)
                .and_then(|rest| rest.strip_suffix(mark))
                .is_some_and(|inner| !inner.contains(mark))
    };
    marked("**") || marked("__") || source.contains("<strong") || source.starts_with("<b>")
}

/// What a row says beside who has its task.
#[derive(Default, Clone)]
struct About {
    task: RichText,
    qualifiers: Vec<Qualifier>,
}

impl From<RichText> for About {
    fn from(task: RichText) -> Self {
        Self { task, qualifiers: Vec::new() }
    }
}

/// Where one has a mark or a letter, those without have declined.
fn decline(parties: &mut [PartyDuty], signs: Signs) {
    for duty in parties.iter_mut().filter(|duty| duty.raci.is_none()) {
        match signs.mark(&duty.text.text) {
            Some(true) => duty.status = Status::Stated,
            Some(false) => duty.status = Status::Declined,
            None => {}
        }
    }
    if parties.iter().any(|duty| duty.status == Status::Stated)
        && parties.iter().all(|duty| duty.raci.is_none())
    {
        for duty in parties.iter_mut().filter(|duty| duty.status == Status::Empty) {
            duty.status = Status::Declined;
        }
    }
}

struct Placer<'p, 'k> {
    reading: &'p mut Reading<'k>,
    /// The headings of the columns, as labels.
    labels: Vec<Rc<str>>,
    /// The area that the table's heading gives, and how the page words it.
    area: Rc<Area>,
    area_as_written: Rc<str>,
    /// The areas of the columns of an allocation table.
    column_areas: Vec<Rc<Area>>,
    /// What an allocation table calls its provider, if its cells tell.
    provider: Option<String>,
    /// The names of owners met so far.
    owners: Vec<(String, Owner)>,
    /// Whether a row's own key may name its area, because neither heading nor column does.
    area_by_key: bool,
    /// What a row without a task of its own is about, where there is none above it.
    task: RichText,
    /// The index of the first responsibility that is this table's.
    first: usize,
}

impl<'p, 'k> Placer<'p, 'k> {
    fn new(reading: &'p mut Reading<'k>, table: &Table<'_>, header: &Header, shape: &Shape) -> Self {
        let (area, area_as_written) = reading.area_of(table.heading);
        let is_allocation = *shape == Shape::Allocation;
        let column_areas = match is_allocation {
            true => header.texts.iter().map(|text| reading.known.of(text)).collect(),
            false => Vec::new(),
        };
        let provider = if is_allocation { provider_of(reading, table) } else { None };
        let area_column = match shape {
            Shape::Duties { columns, .. }
            | Shape::Owner { columns, .. }
            | Shape::Degrees { columns, .. }
            | Shape::Models { columns, .. } => columns.contains(&Column::Area),
            _ => false,
        };
        let area_by_key = !area_column
            && !areas::is_canonical(&area)
            && header.texts.first().is_some_and(|first| Words::of(first).has(AREA));
        let title = header.texts.first().map(|first| on_one_line(trim(first).into()).into_owned());
        let own = title.filter(|first| {
            let words = Words::of(first);
            let is_duties = matches!(shape, Shape::Duties { .. } | Shape::Owner { .. });
            is_duties
                && words.len() >= 2
                && !words.has(AREA | DUTY | KEY | NUMBER | QUALIFIER)
                && (table.heading.is_none() || !areas::is_canonical(&area))
                && !area_column
        });
        let (area, area_as_written) = match own {
            Some(own) => (reading.known.of(&own), Rc::from(own)),
            None => (area, area_as_written),
        };
        let task = RichText::plain(match area_as_written.is_empty() {
            true => area.name.clone(),
            false => area_as_written.to_string(),
        });
        Self {
            first: reading.document.responsibilities.len(),
            reading,
            labels: header.labels.clone(),
            area,
            area_as_written,
            column_areas,
            provider,
            owners: Vec::new(),
            area_by_key,
            task,
        }
    }

    fn fate(&mut self, shape: &Shape, row: &Row<'_>) -> Fate {
        if let Shape::Other(reason) = shape {
            return Fate::Skipped(*reason);
        }
        if row.stray {
            return Fate::Skipped(SkipReason::TextAfterTable);
        }
        if row.cells.iter().all(|cell| trim(&cell.source).is_empty()) {
            return Fate::Skipped(SkipReason::Blank);
        }
        match shape {
            Shape::Duties { columns, marked } => self.duties(row, columns, *marked),
            Shape::Allocation => self.allocation(row),
            Shape::Owner { column, columns, inherited } => self.owner(row, *column, columns, *inherited),
            Shape::Degrees { columns, owners } => self.degrees(row, columns, owners),
            Shape::Models { columns, models } => self.models(row, columns, models),
            Shape::Letters(columns) => self.letters(row, columns),
            Shape::Transposed => self.transposed(row),
            Shape::OneParty { party, title } => {
                let label = Rc::from(title.replace('\n', " "));
                self.one_party(row, *party, label)
            }
            Shape::Labelled { column } => self.labelled(row, *column),
            Shape::Other(reason) => Fate::Skipped(*reason),
        }
    }

    /// Reads the columns that are nobody's.
    fn about(&mut self, row: &Row<'_>, columns: &[Column]) -> About {
        let mut about = About::default();
        let mut number = None;
        for (index, column) in columns.iter().enumerate() {
            if matches!(column, Column::Party(_) | Column::Empty) {
                continue;
            }
            let text = self.text(row.cells.get(index));
            match column {
                Column::Area if !text.is_empty() => self.set_area(&text.text),
                Column::Number => number = Some(text.text).filter(|text| !text.is_empty()),
                Column::Task => about.task = text,
                Column::Qualifier if !text.is_empty() => {
                    let label = self.labels.get(index).cloned().unwrap_or_else(|| Rc::from(""));
                    about.qualifiers.push(Qualifier { label, text });
                }
                _ => {}
            }
        }
        if let Some(number) = number {
            about.task = RichText::plain(format!("{number} {}", about.task.text).trim().to_owned());
        }
        about
    }

    fn duties(&mut self, row: &Row<'_>, columns: &[Column], marked: Option<Signs>) -> Fate {
        let about = self.about(row, columns);
        let mut parties: Vec<PartyDuty> = Vec::with_capacity(2);
        for (index, column) in columns.iter().enumerate() {
            if let Column::Party(party) = column {
                let text = self.text(row.cells.get(index));
                parties.push(self.duty(*party, index, text));
            }
        }
        // Surplus cells stay with the last party rather than being lost.
        for cell in row.cells.iter().skip(columns.len()) {
            let text = self.text(Some(cell));
            if let Some(last) = parties.last_mut()
                && !text.is_empty()
            {
                append(&mut last.text, text);
                last.status = status(&last.text.text);
            }
        }
        if let Some(signs) = marked {
            decline(&mut parties, signs);
        } else {
            // "No", "✗": the party says that it has nothing to do with it, whatever the others say.
            let stated = parties.iter_mut().filter(|duty| duty.status == Status::Stated);
            stated
                .filter(|duty| mark(&duty.text.text) == Some(false))
                .for_each(|duty| duty.status = Status::Declined);
        }
        raci::keep_only_rows_of_letters(&mut parties);
        if columns.iter().all(|column| matches!(column, Column::Party(_))) {
            let task = self.task.clone();
            return self.placed_part(row, task, parties);
        }
        self.placed(row, about, parties)
    }

    fn duty(&self, party: Party, column: usize, text: RichText) -> PartyDuty {
        let label = self.labels.get(column).cloned().unwrap_or_else(|| Rc::from(""));
        if let Some(other) = self.another(party, &text) {
            return PartyDuty {
                party: Party::Other,
                label: Rc::from(other),
                status: Status::Stated,
                text,
                raci: None,
            };
        }
        let raci = raci::letters(&text.text);
        let status = if raci.is_some() { Status::Stated } else { status(&text.text) };
        PartyDuty { party, label, status, text, raci }
    }

    /// Who a cell of the provider's column names in bold at its head, if that is not the provider.
    fn another(&self, party: Party, text: &RichText) -> Option<String> {
        let mark = text
            .marks
            .first()
            .filter(|mark| mark.start == 0 && mark.kind == crate::text::MarkKind::Strong)?;
        let name = &text.text[..mark.end];
        let own_line = text.text[mark.end..].starts_with('\n') || text.text[mark.end..].starts_with(":\n");
        let is_other =
            party == Party::Provider && own_line && self.reading.cast.party(name) == Some(Party::Other);
        is_other.then(|| name.to_owned())
    }

    fn allocation(&mut self, row: &Row<'_>) -> Fate {
        let resource = self.task_of(row.cells.first());
        let mut allocations = Vec::with_capacity(self.column_areas.len());
        for index in 1..self.column_areas.len() {
            let text = self.text(row.cells.get(index));
            let owner = self.owner_of(&text.text);
            allocations.push(Allocation {
                line: row.line,
                last_line: row.last_line,
                area: self.column_areas[index].clone(),
                resource: resource.clone(),
                owner,
                text,
                place: row.place(index),
            });
        }
        Fate::Allocated(allocations)
    }

    /// The owner that a cell names; tables of owners repeat few names.
    fn owner_of(&mut self, text: &str) -> Owner {
        if let Some((_, owner)) = self.owners.iter().find(|(name, _)| name == text) {
            return *owner;
        }
        let owner = self.reading.cast.owner(text, self.provider.as_deref());
        if self.owners.len() < 50 {
            self.owners.push((text.to_owned(), owner));
        }
        owner
    }

    fn owner(&mut self, row: &Row<'_>, column: usize, columns: &[Column], inherited: bool) -> Fate {
        let about = self.about(row, columns);
        let text = self.text(row.cells.get(column));
        if inherited {
            let parties = self.inherited(column, text);
            return self.placed(row, about, parties);
        }
        let owner = self.owner_of(&text.text);
        let parties = self.owners(owner, column, text);
        self.placed(row, about, parties)
    }

    /// The duties of those who an owner is.
    fn owners(&self, owner: Owner, column: usize, text: RichText) -> Vec<PartyDuty> {
        let duty = |party| PartyDuty { raci: None, ..self.duty(party, column, text.clone()) };
        match owner {
            Owner::Provider => vec![duty(Party::Provider)],
            Owner::Customer => vec![duty(Party::Customer)],
            Owner::Shared => vec![duty(Party::Provider), duty(Party::Customer)],
            _ => vec![duty(Party::Other)],
        }
    }

    /// What the customer inherits is the provider's, what only in part is of both.
    fn inherited(&self, column: usize, text: RichText) -> Vec<PartyDuty> {
        let stated = |party| PartyDuty {
            status: Status::Stated,
            raci: None,
            ..self.duty(party, column, text.clone())
        };
        let declined = |party| PartyDuty { status: Status::Declined, ..stated(party) };
        let empty = text.is_empty();
        match mark(&text.text) {
            Some(true) => vec![stated(Party::Provider), declined(Party::Customer)],
            Some(false) => vec![declined(Party::Provider), stated(Party::Customer)],
            None if empty => vec![self.duty(Party::Provider, column, text)],
            None => vec![stated(Party::Provider), stated(Party::Customer)],
        }
    }

    /// A row with a mark in the column of its owner.
    fn degrees(&mut self, row: &Row<'_>, columns: &[Column], owners: &[(usize, Owner)]) -> Fate {
        let about = self.about(row, columns);
        let mut parties: Vec<PartyDuty> = Vec::new();
        for (column, owner) in owners {
            let text = self.text(row.cells.get(*column));
            if text.is_empty() || mark(&text.text) == Some(false) {
                continue;
            }
            let of_column = self.owners(*owner, *column, text);
            parties.extend(of_column.into_iter().map(|duty| PartyDuty { status: Status::Stated, ..duty }));
        }
        if parties.is_empty() {
            let columns = owners.iter().map(|(column, owner)| (*column, *owner));
            parties =
                columns.flat_map(|(column, owner)| self.owners(owner, column, RichText::default())).collect();
        }
        self.placed(row, about, parties)
    }

    /// A row with an owner for each product: each product is a service of its own.
    fn models(&mut self, row: &Row<'_>, columns: &[Column], models: &[usize]) -> Fate {
        let about = self.about(row, columns);
        for &column in models {
            let text = self.text(row.cells.get(column));
            let owner = self.reading.cast.owner(&text.text, None);
            let parties = self.owners(owner, column, text);
            let label = self.labels.get(column).cloned().unwrap_or_else(|| Rc::from(""));
            let Fate::Placed(placed) = self.placed(row, about.clone(), parties) else { continue };
            let models = &mut self.reading.models;
            match models.iter_mut().find(|(known, _)| *known == label) {
                Some((_, rows)) => rows.push(placed),
                None => models.push((label, vec![placed])),
            }
        }
        Fate::Modelled
    }

    fn letters(&mut self, row: &Row<'_>, columns: &[(usize, char)]) -> Fate {
        let task = self.text(row.cells.first());
        let mut parties: Vec<PartyDuty> = Vec::new();
        for (column, letter) in columns {
            let text = self.text(row.cells.get(*column));
            if status(&text.text) == Status::NotApplicable {
                continue;
            }
            for name in text.text.split([',', '/', '\n', ';', '&']).flat_map(|part| part.split(" and ")) {
                let name = name.trim().trim_start_matches(crate::text::BULLET.trim()).trim();
                if name.is_empty() || status(name) == Status::NotApplicable {
                    continue;
                }
                match parties.iter_mut().find(|duty| &*duty.label == name) {
                    Some(duty) => {
                        duty.text.text.push_str(&format!(", {letter}"));
                        duty.raci.get_or_insert_default().push(*letter);
                    }
                    None => parties.push(PartyDuty {
                        party: self.reading.cast.party(name).unwrap_or(Party::Other),
                        label: Rc::from(name),
                        text: RichText::plain(letter.to_string()),
                        status: Status::Stated,
                        raci: Some(vec![*letter]),
                    }),
                }
            }
        }
        self.placed(row, task, parties)
    }

    fn transposed(&mut self, row: &Row<'_>) -> Fate {
        let label = self.text(row.cells.first()).text.replace('\n', " ");
        let text = self.text(row.cells.get(1));
        let parties = match (self.reading.cast.owner(&label, None), parties::of_label(&label)) {
            (Owner::Shared, _) => vec![Party::Provider, Party::Customer],
            (_, Some(party)) => vec![party],
            (Owner::Provider, None) => vec![Party::Provider],
            (Owner::Customer, None) => vec![Party::Customer],
            _ => vec![Party::Other],
        };
        let label: Rc<str> = Rc::from(label);
        let duty = |party| PartyDuty { label: label.clone(), ..self.duty(party, 0, text.clone()) };
        let parties = parties.into_iter().map(duty).collect();
        let task = self.task_above();
        self.placed_part(row, task, parties)
    }

    fn one_party(&mut self, row: &Row<'_>, party: Party, label: Rc<str>) -> Fate {
        let text = self.text(row.cells.first());
        let duty = PartyDuty { label, raci: None, ..self.duty(party, 0, text.clone()) };
        self.placed(row, text, vec![duty])
    }

    /// Splits a cell at the labels in it: "IBM's responsibilities: ... Your responsibilities: ...".
    fn labelled(&mut self, row: &Row<'_>, column: usize) -> Fate {
        let key = if column == 0 { None } else { row.cells.first() };
        let task = self.text(key);
        let text = self.text(row.cells.get(column));
        let mut parties: Vec<PartyDuty> = Vec::new();
        for line in text.text.lines() {
            match (parties::of_label(line), parties.last_mut()) {
                (Some(party), _) => parties.push(PartyDuty {
                    party,
                    label: Rc::from(line.trim().trim_end_matches(':').trim()),
                    text: RichText::default(),
                    status: Status::Empty,
                    raci: None,
                }),
                (None, Some(duty)) => append(&mut duty.text, RichText::plain(line)),
                (None, None) => {}
            }
        }
        for duty in &mut parties {
            duty.status = status(&duty.text.text);
        }
        self.placed(row, task, parties)
    }

    fn placed(&mut self, row: &Row<'_>, about: impl Into<About>, parties: Vec<PartyDuty>) -> Fate {
        let About { task, qualifiers } = about.into();
        if !task.is_empty() {
            if self.area_by_key && task.text.len() < 60 && areas::canonical(&Words::of(&task.text)).is_some()
            {
                self.set_area(&task.text);
            }
            let responsibility = self.responsibility(row, task, parties, false);
            return Fate::Placed(qualified(responsibility, qualifiers));
        }
        let task = self.task_above();
        let continues = !task.is_empty();
        let responsibility = self.responsibility(row, task, parties, false);
        Fate::Placed(qualified(Responsibility { continues, ..responsibility }, qualifiers))
    }

    fn placed_part(&mut self, row: &Row<'_>, task: RichText, parties: Vec<PartyDuty>) -> Fate {
        Fate::Placed(self.responsibility(row, task, parties, true))
    }

    fn responsibility(
        &self,
        row: &Row<'_>,
        task: RichText,
        parties: Vec<PartyDuty>,
        list_item: bool,
    ) -> Responsibility {
        Responsibility {
            line: row.line,
            last_line: row.last_line,
            place: row.place(0),
            qualifiers: row.condition.as_deref().map(condition).into_iter().collect(),
            area: self.area.clone(),
            area_as_written: self.area_as_written.clone(),
            task,
            parties,
            list_item,
            ..Responsibility::default()
        }
    }

    /// The task of the row above, which may be that of one further above.
    fn task_above(&self) -> RichText {
        let above = self.reading.document.responsibilities[self.first..].last();
        above.map_or(&self.task, |responsibility| &responsibility.task).clone()
    }

    fn task_of(&mut self, cell: Option<&Cell<'_>>) -> RichText {
        let task = self.text(cell);
        if !task.is_empty() {
            self.task = task;
        }
        self.task.clone()
    }

    fn set_area(&mut self, written: &str) {
        let written = on_one_line(written.into());
        self.area = self.reading.known.of(&written);
        self.area_as_written = Rc::from(written);
    }

    fn text(&mut self, cell: Option<&Cell<'_>>) -> RichText {
        cell.map(|cell| self.reading.text(cell)).unwrap_or_default()
    }
}

/// A responsibility with what its row says of the task, before the condition that it depends on.
fn qualified(responsibility: Responsibility, mut qualifiers: Vec<Qualifier>) -> Responsibility {
    qualifiers.extend(responsibility.qualifiers);
    Responsibility { qualifiers, ..responsibility }
}

/// On which condition the page is published with a row.
fn condition(condition: impl AsRef<str>) -> Qualifier {
    Qualifier { label: Rc::from("Condition"), text: RichText::plain(condition.as_ref()) }
}

pub(super) fn append(text: &mut RichText, more: RichText) {
    if !text.is_empty() {
        text.text.push('\n');
    }
    let start = text.text.len();
    text.text.push_str(&more.text);
    text.marks.extend(more.marks.into_iter().map(|mark| crate::text::Mark {
        start: mark.start + start,
        end: mark.end + start,
        kind: mark.kind,
    }));
}

/// What an allocation table calls its provider: the name that most of its cells hold, the
/// customer's and "shared" aside.
fn provider_of(reading: &Reading<'_>, table: &Table<'_>) -> Option<String> {
    let mut written: Vec<(&str, &Cell<'_>, usize)> = Vec::new();
    for cell in table.rows.iter().flat_map(|row| row.cells.iter().skip(1)) {
        match written.iter().position(|(source, ..)| *source == cell.source) {
            Some(known) => written[known].2 += 1,
            None if written.len() < 50 => written.push((&cell.source, cell, 1)),
            None => {}
        }
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (_, cell, count) in written {
        let text = reading.plain(cell);
        if !matches!(parties::owner(&text, None), Owner::Provider | Owner::ThirdParty) {
            continue;
        }
        match counts.iter().position(|(name, _)| *name == text) {
            Some(known) => counts[known].1 += count,
            None => counts.push((text, count)),
        }
    }
    let best = counts.iter().map(|(_, count)| *count).max()?;
    let best = counts.iter().position(|(_, count)| *count == best)?;
    // "Acme and Bulbs Inc." run it together, whoever is named alone most often.
    let joint = counts.iter().position(|(name, _)| {
        name.split_once(" and ").is_some_and(|(one, other)| [one, other].contains(&counts[best].0.as_str()))
    });
    Some(counts.swap_remove(joint.unwrap_or(best)).0)
}

//! The rows of a table -> responsibilities and allocations. Every row gets exactly one [`Fate`].

use std::rc::Rc;

use super::Reading;
use super::areas;
use super::columns::{Column, PlainTable, Shape, shape};
use super::header::Header;
use super::parties;
use super::raci;
use super::status::status;
use super::vocabulary::Words;
use super::words::AREA;
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
    Skipped(SkipReason),
}

/// Places every row of a table.
pub(super) fn place(reading: &mut Reading<'_>, table: &Table<'_>, titles: &[String]) {
    let header = reading.header(&table.header.cells);
    let found = if table.commented {
        Shape::Other(SkipReason::Commented)
    } else {
        shape(&PlainTable {
            header: &header.texts,
            meanings: &header.meanings,
            rows: &table.rows,
            names: reading.names,
            titles,
        })
    };
    let mut placer = Placer::new(reading, table, &header, &found);
    for row in &table.rows {
        let fate = placer.fate(&found, row);
        let document = &mut placer.reading.document;
        match fate {
            Fate::Placed(placed) => document.responsibilities.push(placed),
            Fate::Allocated(allocated) => document.allocations.extend(allocated),
            Fate::Skipped(reason) => {
                document.skipped.push(Skipped { line: row.line, place: row.place(0), reason })
            }
        }
        for &line in &row.continued {
            document.skipped.push(Skipped { line, place: None, reason: SkipReason::Continuation });
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
        let area_column = matches!(shape, Shape::Duties(columns) if columns.contains(&Column::Area));
        let area_by_key = !area_column
            && !areas::is_canonical(&area)
            && header.texts.first().is_some_and(|first| Words::of(first).has(AREA));
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
            Shape::Duties(columns) => self.duties(row, columns),
            Shape::Allocation => self.allocation(row),
            Shape::Owner { column } => self.owner(row, *column),
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

    fn duties(&mut self, row: &Row<'_>, columns: &[Column]) -> Fate {
        let mut number = None;
        let mut task = RichText::default();
        let mut parties: Vec<PartyDuty> = Vec::with_capacity(2);
        for (index, column) in columns.iter().enumerate() {
            let text = self.text(row.cells.get(index));
            match column {
                Column::Area if !text.is_empty() => self.set_area(&text.text),
                Column::Area | Column::Empty => {}
                Column::Number => number = Some(text.text).filter(|text| !text.is_empty()),
                Column::Task => task = text,
                Column::Party(party) => parties.push(self.duty(*party, index, text)),
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
        if let Some(number) = number {
            task = RichText::plain(format!("{number} {}", task.text).trim().to_owned());
        }
        raci::keep_only_rows_of_letters(&mut parties);
        self.placed(row, task, parties)
    }

    fn duty(&self, party: Party, column: usize, text: RichText) -> PartyDuty {
        let label = self.labels.get(column).cloned().unwrap_or_else(|| Rc::from(""));
        let raci = raci::letters(&text.text);
        let status = if raci.is_some() { Status::Stated } else { status(&text.text) };
        PartyDuty { party, label, status, text, raci }
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

    /// The owner that a cell of an allocation table names; such tables repeat few names.
    fn owner_of(&mut self, text: &str) -> Owner {
        if let Some((_, owner)) = self.owners.iter().find(|(name, _)| name == text) {
            return *owner;
        }
        let owner = parties::owner(text, self.provider.as_deref());
        if self.owners.len() < 50 {
            self.owners.push((text.to_owned(), owner));
        }
        owner
    }

    fn owner(&mut self, row: &Row<'_>, column: usize) -> Fate {
        let task = self.text(row.cells.first());
        let text = self.text(row.cells.get(column));
        let duty = |party| self.duty(party, column, text.clone());
        let parties = match parties::owner(&text.text, None) {
            Owner::Provider => vec![duty(Party::Provider)],
            Owner::Customer => vec![duty(Party::Customer)],
            Owner::Shared => vec![duty(Party::Provider), duty(Party::Customer)],
            _ => vec![duty(Party::Other)],
        };
        self.placed(row, task, parties)
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
                        party: parties::of_heading(&Words::of(name)).unwrap_or(Party::Other),
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
        let party = parties::of_label(&label).unwrap_or(Party::Other);
        let duty = PartyDuty { label: Rc::from(label), ..self.duty(party, 0, text) };
        let task = self.task_above();
        self.placed_part(row, task, vec![duty])
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

    fn placed(&mut self, row: &Row<'_>, task: RichText, parties: Vec<PartyDuty>) -> Fate {
        if !task.is_empty() {
            if self.area_by_key && task.text.len() < 60 && areas::canonical(&Words::of(&task.text)).is_some()
            {
                self.set_area(&task.text);
            }
            return Fate::Placed(self.responsibility(row, task, parties, false));
        }
        let task = self.task_above();
        let continues = !task.is_empty();
        let responsibility = self.responsibility(row, task, parties, false);
        Fate::Placed(Responsibility { continues, ..responsibility })
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

/// On which condition the page is published with a row.
fn condition(condition: impl AsRef<str>) -> Qualifier {
    Qualifier { label: Rc::from("Condition"), text: RichText::plain(condition.as_ref()) }
}

fn append(text: &mut RichText, more: RichText) {
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
    counts.into_iter().find(|(_, count)| *count == best).map(|(name, _)| name)
}

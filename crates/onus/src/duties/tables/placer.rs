//! What the rows of a table have in common, and how a row is placed.

use std::rc::Rc;

use super::Fate;
use super::provider::provider_of;
use crate::document::{Area, Owner, Party, PartyDuty, Qualifier, Responsibility, SkipReason};
use crate::duties::areas;
use crate::duties::columns::{Column, Header, Shape};
use crate::duties::reading::Reading;
use crate::duties::words::{AREA, CUSTOMER, DUTY, KEY, LABEL, NUMBER, QUALIFIER, Words};
use crate::page::{Row, Table};
use crate::text::{RichText, on_one_line, trim};

/// What a row says beside who has its task.
#[derive(Default, Clone)]
pub(super) struct About {
    pub(super) task: RichText,
    pub(super) qualifiers: Vec<Qualifier>,
}

impl From<RichText> for About {
    fn from(task: RichText) -> Self {
        Self { task, qualifiers: Vec::new() }
    }
}

pub(super) struct Placer<'p, 'k> {
    pub(super) reading: &'p mut Reading<'k>,
    /// The headings of the columns, as labels.
    pub(super) labels: Vec<Rc<str>>,
    /// The area that the table's heading gives, and how the page words it.
    pub(super) area: Rc<Area>,
    pub(super) area_as_written: Rc<str>,
    /// The areas of the columns of an allocation table.
    pub(super) column_areas: Vec<Rc<Area>>,
    /// What an allocation table calls its provider, if its cells tell.
    pub(super) provider: Option<String>,
    /// The names of owners met so far.
    pub(super) owners: Vec<(String, Owner)>,
    /// Whether a row's own key may name its area, because neither heading nor column does.
    pub(super) area_by_key: bool,
    /// What a row without a task of its own is about, where there is none above it.
    pub(super) task: RichText,
    /// The index of the first responsibility that is this table's.
    pub(super) first: usize,
    /// Of the row that is being read: which cells have been.
    pub(super) taken: Vec<bool>,
}

impl<'p, 'k> Placer<'p, 'k> {
    pub(super) fn new(
        reading: &'p mut Reading<'k>,
        table: &Table<'_>,
        header: &Header,
        shape: &Shape,
    ) -> Self {
        let (area, area_as_written) = reading.area_of(table.heading);
        // "Users" above the columns of both is what they do for users, and no label of theirs.
        let named = match (table.heading, shape) {
            (Some(heading), Shape::Duties { columns, .. }) => {
                let has = |party| columns.contains(&Column::Party(party));
                let is_bare = || {
                    let words = Words::of(&reading.headings[heading]);
                    words.len() == 1 && words.has(CUSTOMER) && !words.has(LABEL)
                };
                let is_word = !reading.headings[heading].trim().contains(' ');
                (is_word && is_bare() && has(Party::Provider) && has(Party::Customer)).then_some(heading)
            }
            _ => None,
        };
        let (area, area_as_written) = match named {
            Some(heading) => (reading.areas[heading].clone(), reading.headings[heading].clone()),
            None => (area, area_as_written),
        };
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
            | Shape::Products { columns, .. }
            | Shape::Models { columns, .. } => columns.contains(&Column::Area),
            _ => false,
        };
        let area_by_key = !area_column
            && !areas::is_canonical(&area)
            && header.words.first().is_some_and(|words| words.has(AREA));
        let title = || header.texts.first().map(|first| on_one_line(trim(first).into()).into_owned());
        let is_area = |words: &Words<'_>| {
            words.len() >= 2
                && !words.has(AREA | DUTY | KEY | NUMBER | QUALIFIER)
                && (table.heading.is_none() || !areas::is_canonical(&area))
                && !area_column
        };
        let is_duties = matches!(shape, Shape::Duties { .. } | Shape::Owner { .. });
        let own = (is_duties && header.words.first().is_some_and(is_area)).then(title).flatten();
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
            taken: Vec::new(),
        }
    }

    pub(super) fn fate(&mut self, shape: &Shape, row: &Row<'_>) -> Fate {
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
            Shape::Products { columns, products, marked } => self.products(row, columns, products, *marked),
            Shape::Letters { columns, letters } => self.letters(row, columns, letters),
            Shape::Transposed => self.transposed(row),
            Shape::OneParty { party, column, columns, title } => {
                let label = Rc::from(title.replace('\n', " "));
                self.one_party(row, *party, *column, columns, label)
            }
            Shape::Labelled { column } => self.labelled(row, *column),
            Shape::Other(reason) => Fate::Skipped(*reason),
        }
    }

    /// Reads the columns that are nobody's.
    pub(super) fn about(&mut self, row: &Row<'_>, columns: &[Column]) -> About {
        let mut about = About::default();
        let mut number = None;
        for (index, column) in columns.iter().enumerate() {
            if matches!(column, Column::Party(_) | Column::Empty) {
                continue;
            }
            let text = self.text(row, index);
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

    pub(super) fn placed(&mut self, row: &Row<'_>, about: impl Into<About>, parties: Vec<PartyDuty>) -> Fate {
        let About { task, qualifiers } = about.into();
        if task.is_struck_out() {
            return Fate::Skipped(SkipReason::StruckOut);
        }
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

    pub(super) fn placed_part(&mut self, row: &Row<'_>, task: RichText, parties: Vec<PartyDuty>) -> Fate {
        Fate::Placed(self.responsibility(row, task, parties, true))
    }

    pub(super) fn responsibility(
        &self,
        row: &Row<'_>,
        task: RichText,
        parties: Vec<PartyDuty>,
        list_item: bool,
    ) -> Responsibility {
        let condition = row.condition.as_deref().map(condition);
        Responsibility {
            line: row.line,
            last_line: row.last_line,
            place: row.place(0),
            qualifiers: self.reading.notes.of_row(row).into_iter().chain(condition).collect(),
            area: self.area.clone(),
            area_as_written: self.area_as_written.clone(),
            task,
            parties,
            list_item,
            ..Responsibility::default()
        }
    }

    /// The task of the row above, which may be that of one further above.
    pub(super) fn task_above(&self) -> RichText {
        let above = self.reading.document.responsibilities[self.first..].last();
        above.map_or(&self.task, |responsibility| &responsibility.task).clone()
    }

    /// What a row is about, which may be what the one above is; `None` where it is struck out.
    pub(super) fn task_of(&mut self, row: &Row<'_>) -> Option<RichText> {
        let task = self.text(row, 0);
        if task.is_struck_out() {
            return None;
        }
        if !task.is_empty() {
            self.task = task;
        }
        Some(self.task.clone())
    }

    pub(super) fn set_area(&mut self, written: &str) {
        let written = on_one_line(written.into());
        self.area = self.reading.known.of(&written);
        self.area_as_written = Rc::from(written);
    }

    /// The text of a cell, which thereby is taken.
    pub(super) fn text(&mut self, row: &Row<'_>, index: usize) -> RichText {
        let Some(cell) = row.cells.get(index) else { return RichText::default() };
        self.taken.resize(self.taken.len().max(index + 1), false);
        self.taken[index] = true;
        self.reading.text(cell)
    }
}

/// A responsibility with what its row says of the task, before the condition that it depends on.
pub(super) fn qualified(responsibility: Responsibility, mut qualifiers: Vec<Qualifier>) -> Responsibility {
    qualifiers.extend(responsibility.qualifiers);
    Responsibility { qualifiers, ..responsibility }
}

/// On which condition the page is published with a row.
pub(super) fn condition(condition: impl AsRef<str>) -> Qualifier {
    Qualifier { label: Rc::from("Condition"), text: RichText::plain(condition.as_ref()) }
}

pub(crate) fn append(text: &mut RichText, more: RichText) {
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

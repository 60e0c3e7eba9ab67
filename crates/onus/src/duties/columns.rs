//! What a table is, and what each of its columns holds.

use std::borrow::Cow;

use super::cast::{Cast, name_of};
use super::header::Meaning;
use super::marks::{Signs, mark};
use super::parties::{is_owner_heading, is_owner_name, is_owner_word, of_label};
use super::raci;
use super::vocabulary::Words;
use super::words::{AREA, CUSTOMER, DUTY, INHERIT, KEY, LABEL, NUMBER, PROVIDER, QUALIFIER, SHARED, Sorts};
use crate::document::{Owner, Party, SkipReason};
use crate::page::Row;
use crate::text::trim;
use crate::text::{Names, plain_text};

/// A table, for finding out what it is.
pub(super) struct PlainTable<'t, 's> {
    /// The header's cells as plain text; empty where there is no header.
    pub(super) header: &'t [String],
    /// Their words.
    pub(super) words: &'t [Words<'static>],
    /// What each of them means.
    pub(super) meanings: &'t [Meaning],
    /// The cells of the body, as written.
    pub(super) rows: &'t [Row<'s>],
    /// What the variables in them stand for.
    pub(super) names: Names<'t>,
    /// Who is who.
    pub(super) cast: &'t Cast,
    /// Texts that may name the party of a table with one column: tab title, label, caption.
    pub(super) titles: &'t [String],
}

/// The longest cell, as written, that may be a name or some letters, in bytes.
const LONGEST_NAME: usize = 250;

/// The longest cell among marks, as written, in bytes.
const LONGEST_MARK: usize = 80;

/// No word that is a mark is longer, in letters.
const LONGEST_WORD_OF_MARKS: usize = 5;

impl PlainTable<'_, '_> {
    fn width(&self) -> usize {
        self.header.len().max(self.rows.first().map_or(0, |row| row.cells.len()))
    }

    /// A cell as plain text, if it is there and no longer than `longest` bytes as written.
    fn cell(&self, row: usize, column: usize, longest: usize) -> Option<Cow<'_, str>> {
        let cell = self.rows.get(row)?.cells.get(column)?;
        (cell.source.len() <= longest).then(|| plain_text(cell, &self.names))
    }

    fn is_filled(&self, row: usize, column: usize) -> bool {
        self.rows[row].cells.get(column).is_some_and(|cell| !trim(&cell.source).is_empty())
    }

    /// A cell as plain text, if it may be a mark or some letters: most cells are plain to see not to
    /// be, before they are converted.
    fn mark_or_letters(&self, row: usize, column: usize) -> Option<Cow<'_, str>> {
        let cell = self.rows.get(row)?.cells.get(column)?;
        (!is_sentence(&cell.source)).then(|| self.cell(row, column, LONGEST_NAME)).flatten()
    }

    /// Like [`PlainTable::mostly`], for kinds of marks and letters.
    fn mostly_marks(&self, column: usize, is: impl Fn(&str) -> bool) -> bool {
        self.are_mostly(column, |row| self.mark_or_letters(row, column), is)
    }

    /// Whether the most part of what a column holds is of a kind; an empty column is of no kind.
    fn mostly(&self, column: usize, longest: usize, is: impl Fn(&str) -> bool) -> bool {
        self.are_mostly(column, |row| self.cell(row, column, longest), is)
    }

    fn are_mostly<'c>(
        &self,
        column: usize,
        cell: impl Fn(usize) -> Option<Cow<'c, str>>,
        is: impl Fn(&str) -> bool,
    ) -> bool {
        let (mut some, mut others) = (0, 0);
        for row in (0..self.rows.len()).filter(|&row| self.is_filled(row, column)) {
            let cell = cell(row);
            if cell.as_ref().is_some_and(|cell| trim(cell).is_empty()) {
                continue;
            }
            if cell.is_some_and(|cell| is(&cell)) {
                some += 1;
            } else {
                others += 1;
            }
            if others * 5 > self.rows.len() {
                return false;
            }
        }
        some >= others * 4 && some > 0
    }
}

/// Whether a cell, as written, starts with a word that neither marks nor letters have. Short ones
/// are so only if they are longer than marks are, and hold nothing that stands for less than is written.
fn is_sentence(source: &str) -> bool {
    let mut text = source;
    while let Some(tag) = text.trim_start().strip_prefix('<') {
        text = tag.split_once('>').map_or("", |(_, rest)| rest);
    }
    let text = text.trim_start_matches([' ', '*', '-', '•', '_', '\n']);
    let first = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    first > 0
        && !raci::is_of_letters(&text[..first])
        && (first > LONGEST_WORD_OF_MARKS
            || text.len() > LONGEST_MARK && memchr::memchr2(b'<', b'{', text.as_bytes()).is_none())
}

/// What a table is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A row per task, a column per party.
    Duties {
        /// What each column holds.
        columns: Vec<Column>,
        /// The cells of the parties hold marks or letters, so that an empty one declines: what the signs mean.
        marked: Option<Signs>,
    },
    /// A row per resource, a column per area, owners in the cells.
    Allocation,
    /// A row per task, one column with the owner's name.
    Owner {
        /// The column.
        column: usize,
        /// What the others hold; the owner's is [`Column::Empty`].
        columns: Vec<Column>,
        /// Whether the cells say if the customer inherits what the provider does: yes, partial, no.
        inherited: bool,
    },
    /// A row per task, a column per owner ("Mostly us | Shared | Mostly you"), marks in the cells.
    Degrees {
        /// What the columns hold that are no owner's.
        columns: Vec<Column>,
        /// The columns of owners.
        owners: Vec<(usize, Owner)>,
    },
    /// A row per task, a column per product, plan or way of deployment, owners in the cells.
    Models {
        /// What the columns hold that are no product's.
        columns: Vec<Column>,
        /// The columns of the products.
        models: Vec<usize>,
    },
    /// A row per task, a column per RACI letter, parties in the cells.
    Letters(Vec<(usize, char)>),
    /// A row per party.
    Transposed,
    /// A row per duty of one party, whom only a title names.
    OneParty {
        /// The party.
        party: Party,
        /// The title.
        title: String,
    },
    /// A row per task, with both parties' duties in one cell under labels.
    Labelled {
        /// The column.
        column: usize,
    },
    /// Nothing about responsibilities.
    Other(SkipReason),
}

/// What a column of a table of duties holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The area of the row.
    Area,
    /// A number or code that is part of the task.
    Number,
    /// What the row is about.
    Task,
    /// What a party does.
    Party(Party),
    /// Something else about the task.
    Qualifier,
    /// Nothing at all.
    Empty,
}

/// Finds out what a table is.
pub(super) fn shape(table: &PlainTable<'_, '_>) -> Shape {
    if is_legend(table) {
        return Shape::Other(SkipReason::Legend);
    }
    let header = table.header;
    let areas = table.meanings.iter().skip(1).filter(|meaning| meaning.area).count();
    if areas >= 2 && areas * 2 >= header.len().saturating_sub(1) {
        return Shape::Allocation;
    }
    if let Some(letters) = letter_columns(table) {
        return Shape::Letters(letters);
    }
    if let Some(inherited) = inherited_column(table) {
        return inherited;
    }
    if let Some(degrees) = degree_columns(table) {
        return degrees;
    }
    if let Some(owners) = named_owners(table) {
        return owners;
    }
    if let Some(duties) = duty_columns(table) {
        return duties;
    }
    if is_transposed(table) {
        return Shape::Transposed;
    }
    if let Some(shape) = owner_columns(table) {
        return shape;
    }
    if table.width() == 1 {
        let mut titles = table.titles.iter().chain(header);
        if let Some((party, title)) = titles.find_map(|title| Some((of_label(title)?, title.clone()))) {
            return Shape::OneParty { party, title };
        }
    }
    if let Some(column) = labelled_column(table) {
        return Shape::Labelled { column };
    }
    Shape::Other(SkipReason::NoParty)
}

/// A table that explains the letters: each row starts with one, and no two with the same.
fn is_legend(table: &PlainTable<'_, '_>) -> bool {
    if !(2..=12).contains(&table.rows.len()) || table.width() > 2 {
        return false;
    }
    let mut letters: Vec<char> = Vec::new();
    for row in 0..table.rows.len() {
        let Some(first) = table.cell(row, 0, LONGEST_NAME) else { return false };
        let letter = first.trim().trim_start_matches(['(', '[', '*']).chars().next();
        match letter {
            Some(letter) if raci::explains_letter(&first) && !letters.contains(&letter) => {
                letters.push(letter)
            }
            _ => return false,
        }
    }
    true
}

fn letter_columns(table: &PlainTable<'_, '_>) -> Option<Vec<(usize, char)>> {
    let found: Vec<(usize, char)> = table
        .meanings
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(column, meaning)| meaning.letter.map(|letter| (column, letter)))
        .collect();
    let distinct = found.iter().any(|(_, letter)| *letter != found[0].1);
    distinct.then_some(found)
}

/// Whether the heading of a column names provider and customer, or what they do together.
fn is_of_both(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let words = &table.words[column];
    words.has(SHARED)
        || words.has(PROVIDER) && words.has(CUSTOMER)
        || table.header[column].get(..6).is_some_and(|start| start.eq_ignore_ascii_case("varies"))
}

/// The owner that a column of marks stands for, by its heading.
fn degree(table: &PlainTable<'_, '_>, column: usize) -> Option<Owner> {
    if is_of_both(table, column) {
        return Some(Owner::Shared);
    }
    let (text, words) = (&*table.header[column], &table.words[column]);
    let lower = text.to_lowercase();
    if lower.contains("third") || lower.contains("3rd") || lower.contains("outsourc") {
        return Some(Owner::ThirdParty);
    }
    let is_us = |word: &str| matches!(word, "us" | "we" | "our" | "ours" | "inherited" | "csp");
    let is_you = |word: &str| matches!(word, "you" | "your" | "yours" | "csc");
    let mut named = lower.split(|c: char| !c.is_alphanumeric());
    if let Some(word) = named.find(|word| is_us(word) || is_you(word)) {
        return Some(if is_us(word) { Owner::Provider } else { Owner::Customer });
    }
    // "Service provider corporate", "Configured by customer", "Acme-owned".
    let first = words.sorts().find(|sorts| sorts & (CUSTOMER | PROVIDER) != 0);
    match first {
        Some(sorts) if sorts & CUSTOMER != 0 => Some(Owner::Customer),
        Some(_) => Some(Owner::Provider),
        None => match table.cast.party(text)? {
            Party::Provider => Some(Owner::Provider),
            Party::Customer => Some(Owner::Customer),
            Party::Other => Some(Owner::ThirdParty),
        },
    }
}

/// Whether a heading says nothing but that both have what stands below it.
fn is_shared(heading: &str) -> bool {
    let words = Words::of(heading);
    words.has(SHARED) && words.len() <= 2 && words.sorts().all(|sorts| sorts & (SHARED | DUTY) != 0)
}

/// Columns of degrees: each is an owner's, one at least is of both, and the cells are marks.
fn degree_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    // Few tables have a column of both or many of owners: only in those the cells are looked at.
    let columns = table.header.len();
    if columns < 5 && (columns < 3 || !(1..columns).any(|column| is_of_both(table, column))) {
        return None;
    }
    let is_marks = |column: usize| {
        let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
        !filled || table.mostly_marks(column, |cell| mark(cell).is_some())
    };
    let degrees: Vec<(usize, Owner)> =
        (1..table.header.len()).filter_map(|column| Some((column, degree(table, column)?))).collect();
    // "Acme | Customer | Shared", with what each has to do.
    let told: Vec<(usize, Owner)> = degrees
        .iter()
        .filter(|(column, _)| table.meanings[*column].party.is_some() || is_shared(&table.header[*column]))
        .copied()
        .collect();
    let is_told = [Owner::Provider, Owner::Customer, Owner::Shared]
        .iter()
        .all(|owner| told.iter().filter(|(_, found)| found == owner).count() == 1);
    let owners = match is_told {
        true => told,
        false => degrees.into_iter().filter(|(column, _)| is_marks(*column)).collect(),
    };
    let has = |owner| owners.iter().any(|(_, found)| *found == owner);
    let some =
        owners.iter().any(|(column, _)| (0..table.rows.len()).any(|row| table.is_filled(row, *column)));
    // "Service provider corporate", "Configured by customer": where a control comes from.
    let is_origin = |text: &str| {
        let lower = text.to_lowercase();
        ["corporate", "specific", "configured by", "provided by", "inherited"]
            .iter()
            .any(|word| lower.contains(word))
    };
    let origins = owners.iter().filter(|(column, _)| is_origin(&table.header[*column])).count();
    if !((has(Owner::Shared) || owners.len() > 3 && origins > 1)
        && some
        && (has(Owner::Provider) || has(Owner::Customer)))
    {
        return None;
    }
    let is_owner = |column: usize| owners.iter().any(|(owner, _)| *owner == column);
    let columns = keys(table, is_owner);
    Some(Shape::Degrees { columns, owners })
}

/// What the columns hold that are nobody's; those that are somebody's are [`Column::Empty`].
fn keys(table: &PlainTable<'_, '_>, is_taken: impl Fn(usize) -> bool) -> Vec<Column> {
    let width = table.width();
    let text = |column: usize| table.header.get(column).map_or("", |text| trim(text));
    let words = |column: usize| table.words.get(column);
    let has = |column: usize, sorts: Sorts| words(column).is_some_and(|words| words.has(sorts));
    let starts = |column: usize, sorts: Sorts| words(column).is_some_and(|words| words.starts_with(sorts));
    let free: Vec<usize> = (0..width).filter(|&column| !is_taken(column)).collect();
    let mut columns = vec![Column::Empty; width];
    for &column in &free {
        let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
        columns[column] = if filled { Column::Qualifier } else { Column::Empty };
    }
    let first = free.first().copied().filter(|&column| columns[column] == Column::Qualifier);
    let mut rest: Vec<usize> =
        free.iter().copied().filter(|&column| columns[column] == Column::Qualifier).collect();
    if rest.len() > 1
        && let Some(first) = first
    {
        let next = rest[1];
        let is_task = |column: usize| starts(column, KEY | DUTY) && !has(column, QUALIFIER | AREA);
        if has(first, NUMBER) || text(first) == "#" {
            let is_text = !has(next, QUALIFIER | INHERIT | CUSTOMER | PROVIDER) || is_task(next);
            columns[first] = if is_text { Column::Number } else { Column::Task };
            rest.remove(0);
            if !is_text {
                return columns;
            }
        } else {
            let groups = has_gaps(table, first) || !is_task(first) && is_task(next) && repeats(table, first);
            if next == first + 1 && groups || has(first, AREA) {
                columns[first] = Column::Area;
                rest.remove(0);
            }
        }
        let task = rest.iter().copied().find(|&column| is_task(column));
        let is_text = |&column: &usize| !table.mostly(column, LONGEST_NAME, |cell| mark(cell).is_some());
        let task = task.or_else(|| {
            rest.iter()
                .copied()
                .find(|column| !has(*column, QUALIFIER) && (rest.len() == 1 || is_text(column)))
        });
        // A number may be all that names a task, before columns of marks.
        match (task, columns[first]) {
            (Some(task), _) => columns[task] = Column::Task,
            (None, Column::Number) if !is_text(&rest[0]) => columns[first] = Column::Task,
            (None, _) => columns[rest[0]] = Column::Task,
        }
    } else if let Some(&only) = rest.first() {
        columns[only] = Column::Task;
    }
    columns
}

/// Whether a column says the same in rows that follow each other.
fn repeats(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let cell = |row: usize| table.rows[row].cells.get(column).map(|cell| trim(&cell.source));
    (1..table.rows.len())
        .any(|row| cell(row).is_some_and(|text| !text.is_empty()) && cell(row) == cell(row - 1))
}

fn duty_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let header = table.header;
    if header.len() < 2 {
        return None;
    }
    let mut parties: Vec<Option<Party>> = table.meanings.iter().map(|meaning| meaning.party).collect();
    let named =
        |parties: &[Option<Party>], party| parties.iter().filter(|found| **found == Some(party)).count();
    // A RACI table may name parties that nobody has heard of: the letters tell.
    let is_known = parties.iter().skip(1).any(Option::is_some);
    let is_named: Vec<bool> = parties.iter().map(Option::is_some).collect();
    let mut marks = false;
    for (column, party) in parties.iter_mut().enumerate().skip(1) {
        let letters = !table.cast.explains_letters()
            && table.mostly_marks(column, |cell| {
                raci::letters(cell).is_some() || is_known && mark(cell).is_some()
            })
            && (0..table.rows.len()).any(|row| {
                table.mark_or_letters(row, column).is_some_and(|cell| raci::letters(&cell).is_some())
            });
        // "On request", "Only the vendor" stand among marks in a column that names its party.
        let marked = is_known
            && (table.mostly_marks(column, |cell| mark(cell).is_some())
                || is_named[column] && is_marked_by_half(table, column));
        if party.is_none() && (letters || marked && !table.words[column].has(QUALIFIER)) {
            *party = Some(Party::Other);
        }
        let yes = || {
            (0..table.rows.len()).any(|row| {
                table.cell(row, column, LONGEST_NAME).is_some_and(|cell| mark(&cell) == Some(true))
            })
        };
        marks |= party.is_some() && (letters || marked && yes());
    }
    // "Big Lamp Responsible | Small Lamp Responsible": two products of one vendor are no two parties.
    if named(&parties, Party::Customer) == 0 && named(&parties, Party::Provider) > 1 {
        for (party, text) in parties.iter_mut().zip(header) {
            if party.is_some() && is_owner_word(text) {
                *party = None;
            }
        }
    }
    // Two columns of what each has to do, row by row unrelated.
    if let [Some(one), Some(other)] = parties[..]
        && one != other
        && header.iter().any(|text| Words::of(text).has(LABEL))
    {
        return Some(Shape::Duties { columns: vec![Column::Party(one), Column::Party(other)], marked: None });
    }
    if marks && !is_of_tasks(&header[0]) {
        return None;
    }
    let others = named(&parties, Party::Other);
    let raci_provider =
        others == 1 && named(&parties, Party::Provider) == 0 && named(&parties, Party::Customer) > 0;
    let unnamed = named(&parties, Party::Customer) == 1
        && named(&parties, Party::Provider) == 0
        && others == 0
        && header.len() == 3;
    // "Task | Acme role | Your role": the one who is headed like the customer is the provider.
    if unnamed && parties[2] == Some(Party::Customer) && are_headed_alike(&header[1], &header[2]) {
        parties[1] = Some(Party::Provider);
    }
    let first = parties.iter().position(Option::is_some)?;
    if first == 0 {
        // "Your tasks | IBM | You": the first column is the task whatever it is called.
        if header.len() < 3 {
            return None;
        }
        parties[0] = None;
    }
    // One unknown party beside the customer is the provider.
    if raci_provider && let Some(leftmost) = parties.iter_mut().find(|party| **party == Some(Party::Other)) {
        *leftmost = Some(Party::Provider);
    }
    let first = parties.iter().position(Option::is_some)?;
    // A single column of letters proves nothing ("Plan | A").
    if named(&parties, Party::Customer) + named(&parties, Party::Provider) == 0
        && named(&parties, Party::Other) < 2
    {
        return None;
    }
    // One party that is nobody's but named in a column of names: owners, not duties.
    if parties.iter().flatten().count() == 1
        && table.mostly(first, LONGEST_NAME, is_owner_name)
        && table.words[first].has(super::words::OWNER)
    {
        return None;
    }
    for (column, text) in header.iter().enumerate().skip(first + 1) {
        let words = &table.words[column];
        let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
        if parties[column].is_some() || !filled {
            continue;
        }
        if unnamed && !text.trim().is_empty() && !words.has(QUALIFIER) {
            parties[column] = Some(Party::Provider);
        } else if !words.has(QUALIFIER) && (words.has(DUTY) && words.len() > 1 || name_of(text).is_some()) {
            parties[column] = Some(Party::Other);
        }
    }
    let mut columns = keys(table, |column| parties.get(column).is_some_and(Option::is_some));
    for (column, party) in parties.iter().enumerate() {
        if let (Some(party), Some(found)) = (party, columns.get_mut(column)) {
            *found = Column::Party(*party);
        }
    }
    let marked = marks.then(|| {
        let of_parties = |column: &usize| parties.get(*column).is_some_and(Option::is_some);
        let cells = (0..table.rows.len()).flat_map(|row| {
            let cells = table.rows[row].cells.iter().enumerate();
            cells.filter(|(column, _)| of_parties(column)).map(|(_, cell)| trim(&cell.source))
        });
        Signs::of(cells)
    });
    Some(Shape::Duties { columns, marked })
}

/// Whether a column of keys may hold tasks: those of permissions, addresses and settings do not.
fn is_of_tasks(heading: &str) -> bool {
    const OTHERS: &str = "permission permissions privilege privileges endpoint endpoints route routes url \
                          method methods setting settings parameter parameters plan plans edition editions \
                          region regions port ports host hosts role roles";
    let lower = heading.trim().to_lowercase();
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !OTHERS.split(' ').any(|other| other == first)
}

/// Whether half of the cells that are filled are marks, and the others short.
fn is_marked_by_half(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let (mut marks, mut filled) = (0, 0);
    for row in (0..table.rows.len()).filter(|&row| table.is_filled(row, column)) {
        let Some(cell) = table.cell(row, column, LONGEST_MARK) else { return false };
        filled += 1;
        marks += usize::from(mark(&cell).is_some());
    }
    marks * 2 >= filled && marks > 0
}

/// Columns of owners beside others that could be parties by their headings alone: one that asks who
/// ("Ownership"), or products whose names hold a party's ("Customer-managed").
fn named_owners(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let parties: Vec<usize> =
        (1..table.header.len()).filter(|&column| table.meanings[column].party.is_some()).collect();
    // Headings tell most tables of duties.
    let is_asked = (1..table.header.len()).any(|column| is_owner_heading(&table.header[column]));
    let is_told = parties.iter().any(|&column| Words::of(&table.header[column]).has(LABEL));
    if parties.is_empty() || is_told && !is_asked {
        return None;
    }
    let names = |cell: &str| table.cast.owns(cell) || is_owner_name(cell);
    let of_owners: Vec<usize> =
        (1..table.header.len()).filter(|&column| table.mostly(column, LONGEST_NAME, names)).collect();
    // Among those who own may be some that nobody has heard of.
    let mut asked = (1..table.header.len()).filter(|&column| {
        is_owner_heading(&table.header[column]) && {
            let all = (0..table.rows.len()).filter(|&row| table.is_filled(row, column)).count();
            let cells = (0..table.rows.len()).filter_map(|row| table.cell(row, column, LONGEST_MARK));
            cells.filter(|cell| names(cell)).count() * 2 > all
        }
    });
    if let (Some(column), None) = (asked.next(), asked.next())
        && of_owners.iter().all(|&other| other == column)
    {
        let columns = keys(table, |other| other == column);
        return Some(Shape::Owner { column, columns, inherited: false });
    }
    // Each party's own name below its heading is a mark.
    let is_another = |column: usize| {
        (0..table.rows.len()).any(|row| {
            let cell = table.cell(row, column, LONGEST_NAME).unwrap_or_default();
            let owner = match table.meanings[column].party {
                Some(Party::Customer) => Owner::Customer,
                Some(Party::Provider) => Owner::Provider,
                _ => Owner::ThirdParty,
            };
            !trim(&cell).is_empty() && names(&cell) && table.cast.owner(&cell, None) != owner
        })
    };
    // "Your responsibilities" can be no product's.
    let is_of_products = of_owners.len() > 1
        && !is_told
        && parties.iter().all(|column| of_owners.contains(column))
        && of_owners.iter().any(|&column| is_another(column));
    is_of_products.then(|| {
        let columns = keys(table, |column| of_owners.contains(&column));
        Shape::Models { columns, models: of_owners }
    })
}

/// Whether two headings have a word for duties in common, and the first says whose ("Acme role").
fn are_headed_alike(heading: &str, other: &str) -> bool {
    let (own, other) = (Words::of(heading), Words::of(other));
    own.share_stem(&other, DUTY) && own.sorts().any(|sorts| sorts & DUTY == 0)
}

/// Whether a column leaves cells empty that the one after it fills, so that it groups rows.
fn has_gaps(table: &PlainTable<'_, '_>, column: usize) -> bool {
    (0..table.rows.len()).any(|row| !table.is_filled(row, column) && table.is_filled(row, column + 1))
}

fn is_transposed(table: &PlainTable<'_, '_>) -> bool {
    // "Term | Definition" says who is who.
    let defines = table.header.get(1).is_some_and(|text| {
        let lower = text.to_lowercase();
        [
            "definition",
            "meaning",
            "description",
            "définition",
            "bedeutung",
            "definición",
            "definizione",
            "説明",
        ]
        .iter()
        .any(|word| lower.trim().starts_with(word))
    });
    table.width() == 2
        && !defines
        && !table.rows.is_empty()
        && table.mostly(0, LONGEST_NAME, |cell| {
            let cell = cell.replace('\n', " ");
            of_label(&cell).is_some() || table.cast.owns(&cell)
        })
        && !table.mostly(1, LONGEST_NAME, |cell| is_owner_name(cell) || table.cast.owns(cell))
}

/// A column that says whether the customer inherits what the provider does: yes, partial, no.
fn inherited_column(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let inherits = |cell: &str| mark(cell).is_some() || cell.trim().to_lowercase().starts_with("partial");
    let asked = (1..table.header.len())
        .find(|&column| table.words[column].has(INHERIT) && table.mostly(column, LONGEST_NAME, inherits));
    let column = asked?;
    let columns = keys(table, |other| other == column);
    Some(Shape::Owner { column, columns, inherited: true })
}

fn owner_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let owner = |column: usize| {
        Some(Shape::Owner { column, columns: keys(table, |other| other == column), inherited: false })
    };
    let by_heading: Vec<usize> = (1..table.header.len())
        .filter(|&column| is_owner_heading(&table.header[column]))
        .filter(|&column| !table.mostly(column, LONGEST_NAME, |cell| mark(cell).is_some()))
        .filter(|&column| {
            let is_long =
                |row| table.is_filled(row, column) && table.cell(row, column, LONGEST_NAME).is_none();
            (0..table.rows.len()).filter(|&row| is_long(row)).count() * 4 <= table.rows.len()
        })
        .collect();
    let by_word: Vec<usize> =
        (1..table.header.len()).filter(|&column| is_owner_word(&table.header[column])).collect();
    let by_heading = if by_heading.is_empty() && by_word.len() > 1 { by_word } else { by_heading };
    if let [column] = by_heading[..] {
        return owner(column);
    }
    let names = |cell: &str| match table.cast.provider {
        Some(_) => table.cast.owns(cell),
        None => is_owner_name(cell) || table.cast.explains_letters() && table.cast.owns(cell),
    };
    if by_heading.len() > 1 {
        if by_heading.iter().all(|&column| table.mostly(column, LONGEST_NAME, names)) {
            let columns = keys(table, |column| by_heading.contains(&column));
            return Some(Shape::Models { columns, models: by_heading });
        }
        let columns = (0..table.header.len())
            .map(|column| if column == 0 { Column::Task } else { Column::Party(Party::Other) });
        return Some(Shape::Duties { columns: columns.collect(), marked: None });
    }
    let by_cells: Vec<usize> =
        (1..table.width()).filter(|&column| table.mostly(column, LONGEST_NAME, names)).collect();
    // The clouds that a setting is available in are no owners.
    let is_of_customer = |cell: &str| matches!(table.cast.owner(cell, None), Owner::Customer | Owner::Shared);
    let some = |column: usize| {
        (0..table.rows.len())
            .any(|row| table.cell(row, column, LONGEST_NAME).is_some_and(|cell| is_of_customer(&cell)))
    };
    let by_cells = if by_cells.iter().any(|&column| some(column)) { by_cells } else { Vec::new() };
    match by_cells[..] {
        [] => None,
        [column] => owner(column),
        _ => {
            let columns = keys(table, |column| by_cells.contains(&column));
            Some(Shape::Models { columns, models: by_cells })
        }
    }
}

/// A column whose cells hold the duties of several parties, each under a label of its own.
fn labelled_column(table: &PlainTable<'_, '_>) -> Option<usize> {
    (0..table.width()).find(|&column| {
        table.mostly(column, usize::MAX, |cell| {
            cell.lines().filter(|line| of_label(line).is_some()).count() >= 2
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::header::meanings;
    use super::*;
    use crate::page::Cell;
    use crate::text::Keywords;

    fn marked(columns: Vec<Column>) -> Shape {
        Shape::Duties { columns, marked: Some(Signs::default()) }
    }

    fn duties(columns: Vec<Column>) -> Shape {
        Shape::Duties { columns, marked: None }
    }

    fn read(header: &str, rows: &[&str]) -> Shape {
        let split = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        let row = |text: &&str| Row {
            cells: split(text)
                .into_iter()
                .map(|text| Cell { source: text.into(), ..Cell::default() })
                .collect(),
            ..Row::default()
        };
        let rows: Vec<Row<'_>> = rows.iter().map(row).collect();
        let names = Names { keywords: &Keywords::default(), service: "" };
        let header = split(header);
        let words: Vec<_> = header.iter().map(|text| Words::of(text).into_owned()).collect();
        shape(&PlainTable {
            header: &header,
            words: &words,
            meanings: &meanings(&header, &words, &Cast::default()),
            cast: &Cast::default(),
            rows: &rows,
            names,
            titles: &[],
        })
    }

    const PROVIDER: Column = Column::Party(Party::Provider);
    const CUSTOMER: Column = Column::Party(Party::Customer);
    const OTHER: Column = Column::Party(Party::Other);

    #[test]
    fn duties_in_any_order() {
        let rows = ["Lamp | Light it. | Look."];
        assert_eq!(
            read("Task | IBM responsibilities | Your responsibilities", &rows),
            duties(vec![Column::Task, PROVIDER, CUSTOMER])
        );
        assert_eq!(
            read("| Your Responsibility | IBM's Responsibility", &rows),
            duties(vec![Column::Task, CUSTOMER, PROVIDER])
        );
        assert_eq!(
            read(
                "Area | Activity | Your responsibility | IBM responsibility",
                &["Lamps | Light | None | R", "| Dim | R | I"]
            ),
            marked(vec![Column::Area, Column::Task, CUSTOMER, PROVIDER])
        );
    }

    #[test]
    fn letters_tell_parties() {
        let rows = ["Light | RA | I", "Dim | C | RA"];
        assert_eq!(read("Activity | Client | Acme", &rows), marked(vec![Column::Task, CUSTOMER, PROVIDER]));
        assert_eq!(read("Activity | Admins | Acme", &rows), marked(vec![Column::Task, OTHER, OTHER]));
        assert_eq!(
            read("Activity | Responsible (R) | Accountable (A)", &["Light | Acme | You"]),
            Shape::Letters(vec![(1, 'R'), (2, 'A')])
        );
    }

    #[test]
    fn owners_and_products() {
        let owner =
            || Shape::Owner { column: 1, columns: vec![Column::Task, Column::Empty], inherited: false };
        assert_eq!(read("Responsibilities | Ownership", &["Light | IBM"]), owner());
        assert_eq!(read("Lamp | Carrier", &["Big | IBM", "Small | Customer"]), owner());
        assert_eq!(
            read("| On-Prem | SaaS", &["Lamp | customer | shared", "Bulb | customer | customer"]),
            Shape::Models { columns: vec![Column::Task, Column::Empty, Column::Empty], models: vec![1, 2] }
        );
        assert_eq!(
            read("Area | Big Lamp Responsible | Small Lamp Responsible", &["Light | A | B"]),
            duties(vec![Column::Task, OTHER, OTHER])
        );
    }

    #[test]
    fn what_is_no_table_of_duties() {
        assert_eq!(
            read("Role | Description", &["(R) Does | it", "(A) Owns | it"]),
            Shape::Other(SkipReason::Legend)
        );
        assert_eq!(read("Endpoint | Port", &["a.example | 1"]), Shape::Other(SkipReason::NoParty));
        assert_eq!(read("IBM Cloud service | Agents", &["Lamp | Two"]), Shape::Other(SkipReason::NoParty));
    }

    #[test]
    fn a_row_per_party() {
        assert_eq!(
            read("|", &["Provider (Acme) | Lights it.", "Customer (You) | Looks at it."]),
            Shape::Transposed
        );
    }
}

//! Columns of parties, with what each of them has to do.

use super::keys::keys;
use super::letters::{has_no_letters, is_of_remarks};
use super::other_tables::{
    is_for_several, is_of_a_change, is_of_amounts, is_of_assets, is_of_features, is_of_permissions,
    is_of_records, is_of_tasks, is_of_things,
};
use super::plain_table::{LONGEST_MARK, LONGEST_NAME, PlainTable};
use super::products::{part, products};
use super::shape::{Column, Shape};
use crate::document::Party;
use crate::duties::cast::name_of;
use crate::duties::lists::actors;
use crate::duties::marks::{Signs, mark};
use crate::duties::parties::{is_owner_name, is_owner_word};
use crate::duties::words::{DUTY, LABEL, NEUTRAL, OWNER, PROVIDER, QUALIFIER, SERVICE};
use crate::text::trim;

/// Whose the columns of a table are, as far as is known.
pub(super) struct PartyColumns<'t, 'p, 's> {
    pub(super) table: &'t PlainTable<'p, 's>,
    /// By column; `None` where it is nobody's.
    pub(super) parties: Vec<Option<Party>>,
    /// By column, whether its heading names a party.
    pub(super) is_named: Vec<bool>,
    /// Whether the cells of parties hold marks or letters.
    pub(super) marks: bool,
}

/// The shape of a table with a column per party; `None` where it is another table.
#[inline(never)]
pub(super) fn duty_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    if table.header.len() < 2 {
        return None;
    }
    let mut columns = PartyColumns::named(table)?;
    columns.find_marked();
    columns.leave_out_products();
    if let Some(shape) = columns.unrelated() {
        return Some(shape);
    }
    if columns.is_of_others() {
        return None;
    }
    columns.find_other_vendors();
    columns.find_agency();
    let has_raci_provider = columns.has_raci_provider();
    let has_unnamed = columns.has_unnamed();
    columns.find_headed_alike(has_unnamed);
    columns.free_tasks()?;
    columns.find_provider(has_raci_provider);
    if columns.is_too_little() {
        return None;
    }
    columns.find_more(has_unnamed);
    Some(columns.shape())
}

impl<'t, 'p, 's> PartyColumns<'t, 'p, 's> {
    /// What the headings say; `None` where they are of something else.
    fn named(table: &'t PlainTable<'p, 's>) -> Option<Self> {
        let columns = table.header.len();
        let mut parties: Vec<Option<Party>> = table.meanings.iter().map(|meaning| meaning.party).collect();
        // "Clients" above how many a plan has.
        let is_amount = |column| parties[column] == Some(Party::Customer) && is_of_amounts(table, column);
        if (1..columns).any(is_amount) {
            return None;
        }
        // "Big Lamp: Acme", where it is no name.
        let parts: Vec<Option<Party>> =
            (0..columns).map(|column| parties[column].or_else(|| part(table, column))).collect();
        if parts != parties && products(table, &parts).is_some() {
            parties = parts;
        }
        let is_named = parties.iter().map(Option::is_some).collect();
        Some(Self { table, parties, is_named, marks: false })
    }

    /// How many columns are such a party's.
    pub(super) fn count(&self, party: Party) -> usize {
        self.parties.iter().filter(|found| **found == Some(party)).count()
    }

    /// How many columns are anybody's.
    fn of_anybody(&self) -> usize {
        self.parties.iter().flatten().count()
    }

    fn first(&self) -> Option<usize> {
        self.parties.iter().position(Option::is_some)
    }

    /// "Big Lamp Responsible | Small Lamp Responsible": two products of one vendor are no two parties.
    fn leave_out_products(&mut self) {
        if self.count(Party::Customer) == 0 && self.count(Party::Provider) > 1 {
            for (party, words) in self.parties.iter_mut().zip(self.table.words) {
                if party.is_some() && is_owner_word(words) {
                    *party = None;
                }
            }
        }
    }

    /// Two columns of what each has to do, row by row unrelated.
    fn unrelated(&self) -> Option<Shape> {
        let PlainTable { header, words, cast, .. } = self.table;
        let [Some(one), Some(other)] = self.parties[..] else { return None };
        let is_it = one != other
            && (words.iter().any(|words| words.has(LABEL))
                // "Acme takes care of | You take care of"
                || actors(header).iter().all(Option::is_some)
                // "Acme | Customer", but not "Provider | Customer", below which they sign.
                || one != Party::Other
                    && other != Party::Other
                    && header.iter().any(|text| cast.is_provider(text)));
        is_it.then(|| Shape::Duties { columns: vec![Column::Party(one), Column::Party(other)], marked: None })
    }

    /// Whether the table is about something else than who does what.
    fn is_of_others(&self) -> bool {
        let Self { table, parties, marks, .. } = self;
        let (first, marks) = (&table.header[0], *marks);
        if self.count(Party::Customer) == 0
            && (is_of_a_change(table.header)
                || marks && is_of_features(first) && has_no_letters(table, parties))
            || !marks && is_of_records(table, parties)
        {
            return true;
        }
        let is_one = self.of_anybody() == 1;
        let is_of_others = !is_of_tasks(first) || is_one && is_of_assets(first);
        let is_of_values = || is_of_things(first) && is_for_several(table, parties);
        (marks || is_one) && is_of_others || marks && is_of_values() || is_of_permissions(table, parties)
    }

    /// "Your tasks | IBM | You": the first column is the task whatever it is called. `None` where nothing is left.
    fn free_tasks(&mut self) -> Option<()> {
        if self.first()? == 0 {
            if self.parties.len() < 3 {
                return None;
            }
            self.parties[0] = None;
        }
        self.first().map(|_| ())
    }

    /// Whether what was found proves nothing.
    fn is_too_little(&self) -> bool {
        // A single column of letters ("Plan | A").
        if self.count(Party::Customer) + self.count(Party::Provider) == 0 && self.count(Party::Other) < 2 {
            return true;
        }
        let (table, Some(first)) = (self.table, self.first()) else { return true };
        // "Provider" above the names of those who provide.
        let is_name = |cell: &str| {
            let is_capital = |word: &str| !word.starts_with(char::is_lowercase);
            !cell.ends_with('.') && cell.split(' ').all(is_capital) && name_of(cell).is_some()
        };
        let is_of_names = || {
            table.words[first].sorts().all(|sorts| sorts & (PROVIDER | NEUTRAL | SERVICE) != 0)
                && table.mostly(first, LONGEST_MARK, |cell| mark(cell).is_none() && is_name(cell))
        };
        // One party that is nobody's but named in a column of names: owners, not duties.
        let is_of_owners =
            || table.mostly(first, LONGEST_NAME, is_owner_name) && table.words[first].has(OWNER);
        self.of_anybody() == 1 && (is_of_names() || is_of_owners())
    }

    /// Whose the columns are that follow the first party's. `has_unnamed` as in [`Self::has_unnamed`].
    fn find_more(&mut self, has_unnamed: bool) {
        let table = self.table;
        let first = self.first().unwrap_or_default();
        for (column, text) in table.header.iter().enumerate().skip(first + 1) {
            let words = &table.words[column];
            let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
            if self.parties[column].is_some() || !filled || self.is_of_degrees(column) {
                continue;
            }
            if has_unnamed && !text.trim().is_empty() && !words.has(QUALIFIER) {
                self.parties[column] = Some(Party::Provider);
            } else if !words.has(QUALIFIER)
                && (words.has(DUTY) && words.len() > 1 || name_of(text).is_some())
                && !(self.marks && is_of_remarks(table, column))
            {
                self.parties[column] = Some(Party::Other);
            }
        }
    }

    fn shape(self) -> Shape {
        let Self { table, parties, marks, .. } = self;
        let is_of_party = |column: usize| parties.get(column).is_some_and(Option::is_some);
        let mut columns = keys(table, is_of_party);
        for (column, party) in parties.iter().enumerate() {
            if let (Some(party), Some(found)) = (party, columns.get_mut(column)) {
                *found = Column::Party(*party);
            }
        }
        let marked = marks.then(|| {
            let cells = (0..table.rows.len()).flat_map(|row| {
                let cells = table.rows[row].cells.iter().enumerate();
                cells.filter(|(column, _)| is_of_party(*column)).map(|(_, cell)| trim(&cell.source))
            });
            Signs::of(cells)
        });
        if let Some(products) = products(table, &parties) {
            for column in products.iter().flat_map(|product| &product.columns) {
                columns[column.0] = Column::Empty;
            }
            return Shape::Products { columns, products, marked };
        }
        Shape::Duties { columns, marked }
    }
}

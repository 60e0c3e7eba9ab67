//! Rows whose cells say who owns what: in an area, in all, in part, or in one of several products.

use std::rc::Rc;

use super::Fate;
use super::duties::decline;
use super::placer::{About, Placer, append};
use crate::document::{Allocation, Owner, Party, PartyDuty, SkipReason, Status};
use crate::duties::columns::{Column, Product};
use crate::duties::marks::{Signs, mark};
use crate::page::Row;
use crate::text::RichText;

impl<'p, 'k> Placer<'p, 'k> {
    pub(super) fn allocation(&mut self, row: &Row<'_>) -> Fate {
        let Some(resource) = self.task_of(row) else { return Fate::Skipped(SkipReason::StruckOut) };
        let mut allocations = Vec::with_capacity(self.column_areas.len());
        for index in 1..self.column_areas.len() {
            let mut text = self.text(row, index);
            let owner = self.owner_of(&text.text);
            // What is said of the owner below the table stays with it.
            if let Some(note) =
                row.cells.get(index).and_then(|cell| self.reading.notes.of_cells(std::slice::from_ref(cell)))
            {
                append(&mut text, note);
            }
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
    pub(super) fn owner_of(&mut self, text: &str) -> Owner {
        if let Some((_, owner)) = self.owners.iter().find(|(name, _)| name == text) {
            return *owner;
        }
        let owner = self.reading.cast.owner(text, self.provider.as_deref());
        if self.owners.len() < 50 {
            self.owners.push((text.to_owned(), owner));
        }
        owner
    }

    pub(super) fn owner(
        &mut self,
        row: &Row<'_>,
        column: usize,
        columns: &[Column],
        inherited: bool,
    ) -> Fate {
        let about = self.about(row, columns);
        let text = self.text(row, column);
        if inherited {
            let parties = self.inherited(column, text);
            return self.placed(row, about, parties);
        }
        let owner = self.owner_of(&text.text);
        let parties = self.owners(owner, column, text);
        self.placed(row, about, parties)
    }

    /// The duties of those who an owner is.
    pub(super) fn owners(&self, owner: Owner, column: usize, text: RichText) -> Vec<PartyDuty> {
        let duty = |party| PartyDuty { raci: None, ..self.duty(party, column, text.clone()) };
        match owner {
            Owner::Provider => vec![duty(Party::Provider)],
            Owner::Customer => vec![duty(Party::Customer)],
            Owner::Shared => vec![duty(Party::Provider), duty(Party::Customer)],
            _ => vec![duty(Party::Other)],
        }
    }

    /// What the customer inherits is the provider's, what only in part is of both.
    pub(super) fn inherited(&self, column: usize, text: RichText) -> Vec<PartyDuty> {
        let stated = |party| PartyDuty {
            status: Status::Stated,
            raci: None,
            ..self.duty(party, column, text.clone())
        };
        let declined = |party| PartyDuty { status: Status::Declined, ..stated(party) };
        let empty = text.is_empty();
        let lower = text.text.trim().to_lowercase();
        let starts = |words: [&str; 2]| words.iter().any(|word| lower.starts_with(word));
        let said = match () {
            () if starts(["inherit", "fully inherit"]) => Some(true),
            () if starts(["customer", "not inherit"]) => Some(false),
            () => mark(&text.text),
        };
        match said {
            Some(true) => vec![stated(Party::Provider), declined(Party::Customer)],
            Some(false) => vec![declined(Party::Provider), stated(Party::Customer)],
            None if empty => vec![self.duty(Party::Provider, column, text)],
            None => vec![stated(Party::Provider), stated(Party::Customer)],
        }
    }

    /// A row with a mark in the column of its owner.
    pub(super) fn degrees(&mut self, row: &Row<'_>, columns: &[Column], owners: &[(usize, Owner)]) -> Fate {
        let about = self.about(row, columns);
        let mut parties: Vec<PartyDuty> = Vec::new();
        for (column, owner) in owners {
            let text = self.text(row, *column);
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
    pub(super) fn models(&mut self, row: &Row<'_>, columns: &[Column], models: &[usize]) -> Fate {
        let about = self.about(row, columns);
        let mut named: Vec<Rc<str>> = Vec::new();
        for &column in models {
            let text = self.text(row, column);
            let owner = self.reading.cast.owner(&text.text, None);
            let parties = self.owners(owner, column, text);
            let label = self.labels.get(column).cloned().unwrap_or_else(|| Rc::from(""));
            // Of two columns of one name: the row is one all the same.
            let is_again = named.contains(&label);
            self.place_of_product(row, about.clone(), parties, &label, is_again);
            named.push(label);
        }
        Fate::Modelled
    }

    /// A row with the duties of each party for each product.
    pub(super) fn products(
        &mut self,
        row: &Row<'_>,
        columns: &[Column],
        products: &[Product],
        marked: Option<Signs>,
    ) -> Fate {
        let about = self.about(row, columns);
        for product in products {
            let mut parties = Vec::with_capacity(product.columns.len());
            for (column, party, name) in &product.columns {
                let text = self.text(row, *column);
                parties
                    .push(PartyDuty { label: Rc::from(name.as_str()), ..self.duty(*party, *column, text) });
            }
            if let Some(signs) = marked {
                decline(&mut parties, signs);
            }
            self.place_of_product(row, about.clone(), parties, &Rc::from(product.name.as_str()), false);
        }
        Fate::Modelled
    }

    /// Adds a row to those of a product, or more parties to the row that it has already.
    fn place_of_product(
        &mut self,
        row: &Row<'_>,
        about: About,
        parties: Vec<PartyDuty>,
        product: &Rc<str>,
        is_again: bool,
    ) {
        let Fate::Placed(placed) = self.placed(row, about, parties) else { return };
        let models = &mut self.reading.models;
        match models.iter_mut().find(|(known, _)| known == product) {
            Some((_, rows)) if is_again => {
                rows.last_mut().into_iter().for_each(|last| last.parties.extend(placed.parties.clone()));
            }
            Some((_, rows)) => rows.push(placed),
            None => models.push((product.clone(), vec![placed])),
        }
    }
}

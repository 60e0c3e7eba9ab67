//! Who of the parties that head columns is the provider, who the customer, and who is neither.

use super::alike::{are_headed_alike, end_alike, is_department};
use super::duties::PartyColumns;
use super::organization::{letters_beside_provider, runs_platforms};
use crate::document::Party;
use crate::duties::cast::is_we;
use crate::duties::words::{BUILT, DUTY, LABEL, NEUTRAL, PROVIDER, TEAM};
use crate::text::trim;

/// What is said of a task by letters of its own: "H", "S".
const DEGREES: [&str; 9] = [
    "impact",
    "effort",
    "urgency",
    "size",
    "complexity",
    "likelihood",
    "aufwand",
    "auswirkung",
    "dringlichkeit",
];

impl PartyColumns<'_, '_, '_> {
    /// Whether a column says how much or how urgent a task is, and no vendor that the title names is called so.
    pub(super) fn is_of_degrees(&self, column: usize) -> bool {
        let heading = trim(&self.table.header[column]);
        self.parties[column].is_none()
            && DEGREES.iter().any(|degree| degree.eq_ignore_ascii_case(heading))
            && !self.table.cast.is_in_title(heading)
    }

    /// "Acme | Customer | Vendor", "Us | Customer | Vendor": whoever is no more than a vendor there is another one.
    pub(super) fn find_other_vendors(&mut self) {
        let table = self.table;
        let is_own =
            |column: usize| table.cast.is_provider(&table.header[column]) || is_we(&table.words[column]);
        if self.count(Party::Provider) < 2 || !(0..table.header.len()).any(is_own) {
            return;
        }
        let is_nameless = |column: usize| {
            let is_word =
                table.words[column].sorts().all(|sorts| sorts & (PROVIDER | NEUTRAL | LABEL | DUTY) != 0);
            is_word && !is_own(column)
        };
        for (column, party) in self.parties.iter_mut().enumerate() {
            if *party == Some(Party::Provider) && is_nameless(column) {
                *party = Some(Party::Other);
            }
        }
    }

    /// "Agency responsibilities | Ministry responsibilities": the first runs what the second uses.
    pub(super) fn find_agency(&mut self) {
        let table = self.table;
        if let [_, Some(Party::Customer), Some(Party::Customer)] = self.parties[..]
            && are_headed_alike(&table.header[1], &table.header[2])
            && !table.words[1].share_word(&table.words[2], LABEL | DUTY | NEUTRAL)
        {
            self.parties[1] = Some(Party::Provider);
        }
    }

    /// Whether one unknown party stands beside the customer.
    pub(super) fn has_raci_provider(&self) -> bool {
        self.count(Party::Other) == 1 && self.count(Party::Provider) == 0 && self.count(Party::Customer) > 0
    }

    /// Whether the customer is the only party of three columns, so that the provider's is one that names nobody.
    pub(super) fn has_unnamed(&self) -> bool {
        self.count(Party::Customer) == 1
            && self.count(Party::Provider) == 0
            && self.count(Party::Other) == 0
            && self.table.header.len() == 3
    }

    /// "Task | Acme role | Your role": the one who is headed like the customer is the provider.
    pub(super) fn find_headed_alike(&mut self, has_unnamed: bool) {
        let header = self.table.header;
        let is_alike = || {
            are_headed_alike(&header[1], &header[2])
                || end_alike(&header[1], &header[2])
                || is_department(self.table, &header[1])
        };
        if has_unnamed && self.parties[2] == Some(Party::Customer) && is_alike() {
            self.parties[1] = Some(Party::Provider);
        }
    }

    /// The provider among parties whom no word tells, and the customer beside a provider.
    pub(super) fn find_provider(&mut self, has_raci_provider: bool) {
        // One unknown party beside the customer is the provider.
        if has_raci_provider
            && let Some(leftmost) = self.parties.iter_mut().find(|party| **party == Some(Party::Other))
        {
            *leftmost = Some(Party::Provider);
        }
        self.find_in_title();
        self.find_platforms();
        // "Supplier | Administration": whoever stands beside the provider alone is the customer.
        if letters_beside_provider(self.table, &self.parties, &self.is_named)
            && let Some(other) = self.parties.iter_mut().skip(1).find(|party| **party == Some(Party::Other))
        {
            *other = Some(Party::Customer);
        }
    }

    /// Among several the one is the provider whose name the title has.
    fn find_in_title(&mut self) {
        let table = self.table;
        if self.count(Party::Provider) > 0 || self.count(Party::Customer) == 0 || !self.marks {
            return;
        }
        let is_it = |column: &usize| {
            self.parties[*column] == Some(Party::Other) && table.cast.is_in_title(&table.header[*column])
        };
        if let Some(column) = (1..table.header.len()).find(is_it) {
            self.parties[column] = Some(Party::Provider);
        }
    }

    /// "Platform engineering | SRE | Product squads": those who run what the others build on are the provider.
    fn find_platforms(&mut self) {
        let table = self.table;
        let columns = 1..table.header.len();
        let runs = |column: usize| runs_platforms(&table.words[column]);
        let is_nobody_else = |column: usize| self.parties[column] != Some(Party::Provider) || runs(column);
        if !self.marks || !columns.clone().all(is_nobody_else) {
            return;
        }
        let builds =
            |column: usize| table.words[column].sorts().all(|sorts| sorts & (BUILT | TEAM | NEUTRAL) != 0);
        let others = || columns.clone().filter(|&column| self.parties[column] == Some(Party::Other));
        let running: Vec<usize> = others().filter(|&column| runs(column)).collect();
        let building: Vec<usize> = others().filter(|&column| builds(column)).collect();
        if !running.is_empty() && (self.count(Party::Customer) > 0 || !building.is_empty()) {
            running.iter().for_each(|&column| self.parties[column] = Some(Party::Provider));
            building.iter().for_each(|&column| self.parties[column] = Some(Party::Customer));
        }
    }
}

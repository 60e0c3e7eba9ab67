//! Rows with a column for each party: what the cells say that each has to do.

use std::rc::Rc;

use super::Fate;
use super::placer::{Placer, append};
use crate::document::{Party, PartyDuty, Status};
use crate::duties::columns::Column;
use crate::duties::marks::{Signs, mark};
use crate::duties::raci;
use crate::duties::status::status;
use crate::page::Row;
use crate::text::RichText;

impl<'p, 'k> Placer<'p, 'k> {
    pub(super) fn duties(&mut self, row: &Row<'_>, columns: &[Column], marked: Option<Signs>) -> Fate {
        let about = self.about(row, columns);
        let mut parties: Vec<PartyDuty> = Vec::with_capacity(2);
        for (index, column) in columns.iter().enumerate() {
            if let Column::Party(party) = column {
                let text = self.text(row, index);
                parties.push(self.duty(*party, index, text));
            }
        }
        // Surplus cells stay with the last party rather than being lost.
        for index in columns.len()..row.cells.len() {
            let text = self.text(row, index);
            if let Some(last) = parties.last_mut()
                && !text.is_empty()
            {
                append(&mut last.text, text);
                last.status = status(&last.text.text);
            }
        }
        if let Some(signs) = marked {
            if signs.is_ticked {
                parties.iter_mut().for_each(|duty| duty.raci = None);
            }
            decline(&mut parties, signs);
        } else {
            // "No", "✗": the party says that it has nothing to do with it, whatever the others say.
            let stated = parties.iter_mut().filter(|duty| duty.status == Status::Stated);
            stated
                .filter(|duty| mark(&duty.text.text) == Some(false))
                .for_each(|duty| duty.status = Status::Declined);
        }
        for duty in parties.iter_mut().filter(|duty| self.reading.cast.declines(&duty.text.text)) {
            duty.status = Status::Declined;
        }
        // "P | Approves": beside a letter of the page's own a word only helps.
        if parties.iter().any(|duty| self.reading.cast.is_own_letter(duty.text.text.trim())) {
            let told = parties.iter_mut().filter(|duty| duty.status == Status::Stated && duty.raci.is_none());
            told.filter(|duty| {
                mark(&duty.text.text).is_none() && duty.text.text.split_whitespace().count() <= 3
            })
            .for_each(|duty| duty.raci = Some(vec!['S']));
        }
        raci::keep_only_rows_of_letters(&mut parties);
        if columns.iter().all(|column| matches!(column, Column::Party(_))) {
            let task = self.task.clone();
            return self.placed_part(row, task, parties);
        }
        self.placed(row, about, parties)
    }

    pub(super) fn duty(&self, party: Party, column: usize, text: RichText) -> PartyDuty {
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
        let raci = self.reading.cast.raci(&text.text);
        let status = if raci.is_some() { Status::Stated } else { status(&text.text) };
        PartyDuty { party, label, status, text, raci }
    }

    /// Who a cell of the provider's column names in bold at its head, if that is not the provider.
    pub(super) fn another(&self, party: Party, text: &RichText) -> Option<String> {
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
}

/// Where one has a mark or a letter, those without have declined.
pub(super) fn decline(parties: &mut [PartyDuty], signs: Signs) {
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

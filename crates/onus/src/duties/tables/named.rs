//! Rows that name their party themselves, or whose table has only one.

use std::rc::Rc;

use super::Fate;
use super::placer::{About, Placer, append};
use crate::document::{Owner, Party, PartyDuty, Qualifier, Status};
use crate::duties::columns::Column;
use crate::duties::marks::mark;
use crate::duties::parties;
use crate::duties::status::status;
use crate::duties::words::Words;
use crate::intern::Interner;
use crate::page::Row;
use crate::text::RichText;

impl<'p, 'k> Placer<'p, 'k> {
    pub(super) fn letters(&mut self, row: &Row<'_>, columns: &[Column], letters: &[(usize, char)]) -> Fate {
        let about = self.about(row, columns);
        let mut parties: Vec<PartyDuty> = Vec::new();
        // By number, the names of the parties.
        let mut names = Interner::default();
        for (column, letter) in letters {
            let text = self.text(row, *column);
            if status(&text.text) == Status::NotApplicable {
                continue;
            }
            for name in text.text.split([',', '/', '\n', ';', '&']).flat_map(|part| part.split(" and ")) {
                let name = name.trim().trim_start_matches(crate::text::BULLET.trim()).trim();
                if name.is_empty() || status(name) == Status::NotApplicable || mark(name) == Some(false) {
                    continue;
                }
                for party in self.named(name) {
                    match parties.get_mut(names.number(format!("{party:?} {name}").as_bytes())) {
                        Some(duty) => {
                            duty.text.text.push_str(&format!(", {letter}"));
                            duty.raci.get_or_insert_default().push(*letter);
                        }
                        None => parties.push(PartyDuty {
                            party: *party,
                            label: Rc::from(name),
                            text: RichText::plain(letter.to_string()),
                            status: Status::Stated,
                            raci: Some(vec![*letter]),
                        }),
                    }
                }
            }
        }
        self.placed(row, about, parties)
    }

    /// Whom a name means: "Both" means two.
    fn named(&self, name: &str) -> &'static [Party] {
        match self.reading.cast.party(name) {
            Some(Party::Provider) => &[Party::Provider],
            Some(Party::Customer) => &[Party::Customer],
            None if self.reading.cast.owner(name, None) == Owner::Shared => {
                &[Party::Provider, Party::Customer]
            }
            _ => &[Party::Other],
        }
    }

    pub(super) fn transposed(&mut self, row: &Row<'_>) -> Fate {
        let label = self.text(row, 0).text.replace('\n', " ");
        let text = self.text(row, 1);
        let known = parties::of_label(&label);
        let named = self.reading.cast.of(&label, &Words::of(&label), known).filter(|_| known.is_some());
        let parties = match (self.reading.cast.owner(&label, None), named) {
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

    pub(super) fn one_party(
        &mut self,
        row: &Row<'_>,
        party: Party,
        column: usize,
        columns: &[Column],
        label: Rc<str>,
    ) -> Fate {
        let mut about = self.about(row, columns);
        let text = self.text(row, column);
        let duty = PartyDuty { label, raci: None, ..self.duty(party, column, text.clone()) };
        if about.task.is_empty() {
            about.task = text;
        }
        self.placed(row, about, vec![duty])
    }

    /// Splits a cell at the labels in it: "IBM's responsibilities: ... Your responsibilities: ...".
    pub(super) fn labelled(&mut self, row: &Row<'_>, column: usize) -> Fate {
        let task = if column == 0 { RichText::default() } else { self.text(row, 0) };
        let mut about = About::from(task);
        let text = self.text(row, column);
        let mut before = Vec::new();
        let mut parties: Vec<PartyDuty> = Vec::new();
        for line in text.text.lines() {
            match (self.reading.cast.label(line), parties.last_mut()) {
                (Some((party, label, text)), _) => parties.push(PartyDuty {
                    party,
                    label: Rc::from(label),
                    text: RichText::plain(text),
                    status: Status::Empty,
                    raci: None,
                }),
                (None, Some(duty)) => append(&mut duty.text, RichText::plain(line)),
                (None, None) => before.push(line),
            }
        }
        for duty in &mut parties {
            duty.status = status(&duty.text.text);
        }
        // What stands before the first label is nobody's.
        let text = RichText::plain(before.join("\n"));
        if !text.is_empty() {
            let label = self.labels.get(column).cloned().unwrap_or_else(|| Rc::from(""));
            about.qualifiers.push(Qualifier { label, text });
        }
        self.placed(row, about, parties)
    }
}

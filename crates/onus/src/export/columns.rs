//! The columns of a matrix, the same in every format that has one.

use std::rc::Rc;

use crate::compare::{Comparison, ComparisonRow, Member};
use crate::document::{Party, PartyDuty};
use crate::text::BULLET;

/// One column: what one party of one service has to do.
pub(super) struct Column {
    /// Index into the services.
    service: usize,
    party: Party,
    /// Tells further parties of a service apart. Of no meaning for provider and customer.
    label: Rc<str>,
    /// `<service>: <party>`
    pub(super) name: String,
}

/// Provider and customer of every service, then its further parties as they first occur.
pub(super) fn columns(comparison: &Comparison) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (service, it) in comparison.services.iter().enumerate() {
        let column = |party, label: &Rc<str>| {
            let label = label.clone();
            Column { service, party, name: format!("{}: {label}", it.label), label }
        };
        let start = columns.len();
        columns.push(column(Party::Provider, &"Provider".into()));
        columns.push(column(Party::Customer, &"Customer".into()));
        for duty in it.document.responsibilities.iter().flat_map(|r| &r.parties) {
            let known = |c: &Column| c.party == Party::Other && c.label == duty.label;
            if duty.party == Party::Other && !columns[start..].iter().any(known) {
                columns.push(column(Party::Other, &duty.label));
            }
        }
    }
    columns
}

impl Column {
    /// What the cell of a row says. Empty where the service has no such row, or the row nothing here.
    pub(super) fn cell(&self, comparison: &Comparison, row: &ComparisonRow) -> String {
        // Most cells of a comparison of many services.
        if row.of_service(self.service).next().is_none() {
            return String::new();
        }
        let of_member = |member: Member| {
            let duties = comparison.responsibility(member).parties.iter();
            let texts = duties.filter(|duty| self.is_of(duty) && !duty.text.is_empty());
            texts.map(move |duty| (row.own_task(comparison, member), duty.text.text.as_str()))
        };
        let texts: Vec<(Option<&str>, &str)> = row.of_service(self.service).flat_map(of_member).collect();
        match texts.as_slice() {
            [] => String::new(),
            [(None, text)] => (*text).to_owned(),
            texts => texts.iter().map(|(task, text)| item(*task, text)).collect::<Vec<_>>().join("\n"),
        }
    }

    fn is_of(&self, duty: &PartyDuty) -> bool {
        duty.party == self.party && (self.party != Party::Other || duty.label == self.label)
    }
}

/// A text as an item of a list, further lines indented, after the task that it is about if that has
/// to be told; a text that is a list stays as it is or stands below its task.
fn item(task: Option<&str>, text: &str) -> String {
    let is_list = text.starts_with(BULLET);
    let indented = text.replace('\n', "\n  ");
    match task {
        None if is_list => text.to_owned(),
        None => format!("{BULLET}{indented}"),
        Some(task) if is_list => format!("{BULLET}{task}:\n  {indented}"),
        Some(task) => format!("{BULLET}{task}: {indented}"),
    }
}

//! What of a page is open in the source panel, and where that leads.

use std::rc::Rc;

use onus::compare::filter::Filter;
use onus::document::Responsibility;
use yew::prelude::*;

use super::widths::has_room;
use crate::session::address::Address;
use crate::session::state::{Action, Session, Source};
use crate::shell::keyboard::focus;
use crate::shell::reveal;
use crate::shell::tabs::Tab;

/// Lines of the page of an entry, which outlasts changes of the order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Opened {
    pub entry: u32,
    pub line: u32,
    pub last_line: u32,
    /// Where the row stands, if in a sheet: each sheet counts its own lines.
    pub place: Option<Rc<str>>,
    /// Opened from a dialog, so not to be hidden below it.
    pub is_over: bool,
}

/// The lines of a row, and its place in a sheet.
pub(crate) type Lines = (u32, u32, Option<Rc<str>>);

/// A place in a page, with all that the panel shows of it.
#[derive(Clone, PartialEq)]
pub(crate) struct Place {
    pub source: Rc<Source>,
    /// Index and name of the service.
    pub service: usize,
    pub label: String,
    /// The lines to mark.
    pub opened: Opened,
    /// Where they stand, if in a sheet ("CRM!A14").
    pub address: Option<Rc<str>>,
    /// The rows of duties before and after.
    pub previous: Option<Lines>,
    pub next: Option<Lines>,
}

impl Opened {
    /// What there is to show; none where the page is gone.
    pub(crate) fn place(self, session: &Session) -> Option<Place> {
        let service = session.entries.iter().position(|entry| entry.id == self.entry)?;
        let entry = &session.entries[service];
        let rows = &entry.document.responsibilities;
        let lines = |row: &Responsibility| (row.line, row.last_line, row.place.clone());
        // Rows of sheets stand in the order of the sheets, others in that of their lines.
        let (previous, next) = match self.place {
            Some(_) => {
                let at = rows.iter().position(|row| row.place == self.place);
                let row = |at: Option<usize>| at.and_then(|at| rows.get(at)).map(lines);
                (row(at.and_then(|at| at.checked_sub(1))), row(at.map(|at| at + 1)))
            }
            None => {
                let before = rows
                    .iter()
                    .filter(|row| row.line < self.line)
                    .max_by_key(|row| (row.line, row.last_line));
                let after = rows
                    .iter()
                    .filter(|row| row.line > self.line)
                    .min_by_key(|row| (row.line, row.last_line));
                (before.map(lines), after.map(lines))
            }
        };
        Some(Place {
            source: Rc::clone(&entry.source),
            service,
            label: session.comparison.services.get(service)?.label.clone(),
            address: self.place.clone().or_else(|| entry.document.place_of(self.line)),
            opened: self,
            previous,
            next,
        })
    }
}

/// Closes the dialog of a row; the focus goes back to the row's button.
pub(crate) fn close_row(on_row: &Callback<Option<usize>>, row: usize) -> Callback<()> {
    on_row.reform(move |()| {
        focus::soon([format!("open-{row}"), "matrix".to_owned()]);
        None
    })
}

/// Other lines of the same page.
pub(crate) fn on_lines(opened: &UseStateHandle<Option<Opened>>) -> Callback<Lines> {
    let opened = opened.clone();
    Callback::from(move |(line, last_line, place): Lines| {
        opened.set((*opened).clone().map(|opened| Opened { line, last_line, place, ..opened }));
    })
}

/// To the row of the matrix that the source panel shows, whatever hides it now.
pub(crate) fn on_matrix(
    session: &UseReducerHandle<Session>,
    place: &Place,
    address: &Address,
    go: &Callback<Address>,
    opened: &UseStateHandle<Option<Opened>>,
) -> Callback<()> {
    let (service, line, is_over) = (place.service, place.opened.line, place.opened.is_over);
    let of_sheet = place.opened.place.clone();
    let (session, address, go, opened) = (session.clone(), address.clone(), go.clone(), opened.setter());
    Callback::from(move |()| {
        let comparison = &session.comparison;
        let row = comparison.rows.iter().find(|row| {
            row.of_service(service)
                .map(|member| comparison.responsibility(member))
                .any(|it| it.line == line && (of_sheet.is_none() || it.place == of_sheet))
        });
        if let Some(row) = row {
            session.dispatch(Action::Reveal { area: row.area, service });
            let (search, filter) = (String::new(), Filter::default());
            go.emit(Address { tab: Tab::Matrix, search, filter, row: String::new(), ..address.clone() });
            if is_over || !has_room() {
                opened.set(None);
            }
            reveal::line_soon(service, line);
        }
    })
}

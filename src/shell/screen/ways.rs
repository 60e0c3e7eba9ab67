//! Where the parts of the screen lead: to another tab, to rows, to what is hidden.

use onus::compare::filter::Filter;
use onus::summary::Point;
use yew::prelude::*;

use crate::session::address::{Address, code};
use crate::session::state::{Action, Session};
use crate::shell::keyboard::focus;
use crate::shell::tabs::Tab;

/// To the matrix, with the rows of a sentence alone.
pub(super) fn on_rows(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
) -> Callback<Point> {
    let (session, go, address) = (session.clone(), go.clone(), address.clone());
    Callback::from(move |point| {
        session.dispatch(Action::Ask(Some(point)));
        go.emit(Address { tab: Tab::Matrix, ..address.clone() });
        focus::soon(["matrix".to_owned()]);
    })
}

/// Opens the dialog of a row; none closes it.
pub(super) fn on_row(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
) -> Callback<Option<usize>> {
    let (go, address, comparison) = (go.clone(), address.clone(), session.comparison.clone());
    Callback::from(move |row: Option<usize>| {
        let row = row.map(|row| code(&comparison.rows[row].id)).unwrap_or_default();
        go.emit(Address { row, ..address.clone() });
    })
}

pub(super) fn on_tab(address: &Address, go: &Callback<Address>) -> Callback<Tab> {
    let (go, address) = (go.clone(), address.clone());
    Callback::from(move |tab: Tab| go.emit(Address { tab, ..address.clone() }))
}

pub(super) fn on_search(address: &Address, go: &Callback<Address>) -> Callback<String> {
    let (go, address) = (go.clone(), address.clone());
    Callback::from(move |search: String| go.emit(Address { search, ..address.clone() }))
}

/// Shows services, by their indexes, beside those in sight.
pub(super) fn on_show(session: &UseReducerHandle<Session>) -> Callback<Vec<usize>> {
    let session = session.clone();
    Callback::from(move |services: Vec<usize>| {
        let entries = session.entries.iter().enumerate();
        let is_wanted = |at: usize, is_hidden: bool| !is_hidden || services.contains(&at);
        let ids = entries.filter(|(at, entry)| is_wanted(*at, entry.is_hidden)).map(|(_, entry)| entry.id);
        session.dispatch(Action::Show(ids.collect()));
    })
}

/// Shows what is hidden: all services where none is in sight, else all rows.
pub(super) fn show_all(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
) -> Callback<()> {
    let (session, go, address) = (session.clone(), go.clone(), address.clone());
    Callback::from(move |()| {
        if session.entries.iter().all(|entry| entry.is_hidden) {
            session.dispatch(Action::Show(session.entries.iter().map(|entry| entry.id).collect()));
        } else {
            go.emit(Address { filter: Filter::default(), search: String::new(), ..address.clone() });
        }
        focus::soon(["matrix".to_owned()]);
    })
}

/// To the matrix without its link: the address says what is shown, so that it must not change.
pub(super) fn skip(event: MouseEvent) {
    event.prevent_default();
    focus::soon(["matrix".to_owned()]);
}

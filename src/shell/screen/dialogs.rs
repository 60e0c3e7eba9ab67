//! What lies over the screen: a dialog each for pasting, exporting, keys, a row, joining rows, and the source.

use onus::compare::Related;
use onus::export::Subject;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::ways;
use crate::export::copying::copy_now;
use crate::export::export_dialog::ExportDialog;
use crate::export::order::Stock;
use crate::filters::rows::Rows;
use crate::hosted::about::About;
use crate::intake::paste_dialog::PasteDialog;
use crate::intake::use_intake::{Intake, pasted_name};
use crate::joining::choosing::Choosing;
use crate::joining::join_dialog::JoinDialog;
use crate::joining::split_dialog::split_now;
use crate::matrix::row_dialog::RowDialog;
use crate::session::address::{Address, code};
use crate::session::long_work::do_long_work;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch, Session};
use crate::shell::keyboard::focus;
use crate::shell::keyboard::shortcuts::shortcuts_dialog;
use crate::shell::pointed::{Pointed, pointed_at};
use crate::shell::work_menu::close_outside;
use crate::source::opened::{Opened, close_row, on_lines, on_matrix};
use crate::source::source_panel::SourcePanel;
use crate::source::widths::has_room;

/// What is open over the screen.
pub(super) struct Dialogs {
    pub is_pasting: UseStateHandle<bool>,
    pub is_exporting: UseStateHandle<bool>,
    pub is_helping: UseStateHandle<bool>,
    pub is_about: UseStateHandle<bool>,
    pub opened: UseStateHandle<Option<Opened>>,
    pub choosing: UseStateHandle<Option<Choosing>>,
    /// Of the source panel, as a step.
    pub width: UseStateHandle<usize>,
}

#[hook]
pub(super) fn use_dialogs() -> Dialogs {
    Dialogs {
        is_pasting: use_state_eq(|| false),
        is_exporting: use_state_eq(|| false),
        is_helping: use_state_eq(|| false),
        is_about: use_state_eq(|| false),
        opened: use_state_eq(|| None),
        choosing: use_state_eq(|| None),
        width: use_state_eq(|| 3),
    }
}

impl Dialogs {
    /// Whether the source stands beside the view rather than over it.
    pub(super) fn is_beside(&self, session: &Session) -> bool {
        let is_open =
            (*self.opened).clone().is_some_and(|opened| !opened.is_over && opened.place(session).is_some());
        is_open && has_room()
    }

    /// Opens what a press anywhere on the screen asks for.
    pub(super) fn on_press(
        &self,
        session: &UseReducerHandle<Session>,
        is_over: bool,
        on_row: &Callback<Option<usize>>,
        stock: &Stock,
    ) -> Callback<MouseEvent> {
        let stock = stock.clone();
        let (session, opened, on_row) = (session.clone(), self.opened.setter(), on_row.clone());
        let choosing = self.choosing.setter();
        Callback::from(move |event: MouseEvent| {
            close_outside(&event);
            match pointed_at(&event, &session) {
                Some(Pointed::Source(found)) => opened.set(Some(Opened { is_over, ..found })),
                Some(Pointed::Row(row)) => on_row.emit(Some(row)),
                Some(Pointed::Copied(area)) => copy_area(stock.clone(), area, session.dispatcher()),
                Some(Pointed::Cell { area, service }) => session.dispatch(Action::Reveal { area, service }),
                Some(Pointed::Choosing(what)) => match split_now(&session.comparison, what) {
                    Some(action) => {
                        session.dispatch(action);
                        focus::soon(["undo".to_owned()]);
                    }
                    None => choosing.set(Some(what)),
                },
                None => {}
            }
        })
    }

    pub(super) fn paste(&self, session: &Session, intake: &Intake) -> Html {
        let close = self.is_pasting.setter();
        html! {
            if *self.is_pasting {
                <PasteDialog
                    name={pasted_name(session)} keywords={session.keywords.clone()} on_add={intake.on_source.clone()}
                    on_close={move |()| close.set(false)}
                />
            }
        }
    }

    /// The dialog of exports, and what the app is.
    pub(super) fn export(&self, session: &UseReducerHandle<Session>, stock: Stock) -> Html {
        let (close_export, close_about) = (self.is_exporting.setter(), self.is_about.setter());
        let dispatch = session.dispatcher();
        let on_said = Callback::from(move |sentence| dispatch.dispatch(Action::Say(sentence)));
        html! {
            <>
                if *self.is_exporting {
                    <ExportDialog
                        {stock} subject={Subject::Matrix} dispatch={session.dispatcher()}
                        on_close={move |()| close_export.set(false)}
                    />
                }
                if *self.is_about {
                    <About {on_said} on_close={move |()| close_about.set(false)} />
                }
            </>
        }
    }

    pub(super) fn help(&self) -> Html {
        let close = self.is_helping.setter();
        html! {
            if *self.is_helping {
                { shortcuts_dialog(Callback::from(move |()| close.set(false))) }
            }
        }
    }

    /// The dialog of the row that is open, and the one in which rows are joined or split.
    pub(super) fn rows(
        &self,
        session: &UseReducerHandle<Session>,
        address: &Address,
        go: &Callback<Address>,
        rows: &Rows,
        related: &PointerEq<Vec<Vec<Related>>>,
    ) -> Html {
        let comparison = &session.comparison;
        let on_row = ways::on_row(session, address, go);
        let stop_choosing = self.choosing.setter();
        html! {
            <>
                if let Some(row) = open_row(session, address) {
                    <RowDialog
                        comparison={comparison.clone()} shown={rows.in_matrix.clone()} {row} related={related.clone()}
                        on_row={on_row.clone()} on_close={close_row(&on_row, row)} dispatch={session.dispatcher()}
                    />
                }
                if let Some(what) = *self.choosing {
                    <JoinDialog
                        comparison={comparison.clone()} related={related.clone()} choosing={what}
                        dispatch={session.dispatcher()} on_close={move |()| stop_choosing.set(None)}
                    />
                }
            </>
        }
    }

    pub(super) fn source(
        &self,
        session: &UseReducerHandle<Session>,
        address: &Address,
        go: &Callback<Address>,
    ) -> Html {
        let is_beside = self.is_beside(session);
        let (width, close) = (self.width.setter(), self.opened.setter());
        html! {
            if let Some(place) = (*self.opened).clone().and_then(|opened| opened.place(session)) {
                <SourcePanel
                    key={is_beside.to_string()} is_modal={!is_beside} width={*self.width}
                    on_width={move |at| width.set(at)} on_lines={on_lines(&self.opened)}
                    on_matrix={on_matrix(session, &place, address, go, &self.opened)}
                    {place} on_close={move |()| close.set(None)}
                />
            }
        }
    }
}

/// Copies an area of the matrix, by its index, as a table.
fn copy_area(stock: Stock, area: usize, dispatch: Dispatch) {
    spawn_local(async move {
        let work = stock.area(area);
        let copied = do_long_work(&dispatch, "Copying…".to_owned(), stock.is_small(), work).await;
        if let Some(copied) = copied {
            let sentence = format!("{} copied as a table", stock.comparison.areas[area].name);
            copy_now(copied, sentence, dispatch);
        }
    });
}

/// What there is to export of what is open and shown.
pub(super) fn stock(session: &Session, address: &Address, rows: &Rows) -> Stock {
    Stock {
        comparison: session.comparison.clone(),
        findings: session.findings.clone(),
        filter: address.filter.clone(),
        found: rows.found.clone(),
        shown: rows.in_matrix.clone(),
        seen: rows.seen.clone(),
        versions: session.versions.clone(),
        worklist: session.worklist.clone(),
        rules_off: session.rules_off.clone(),
        compared: address.compared.clone(),
    }
}

/// The row that the address names, by its index.
pub(super) fn open_row(session: &Session, address: &Address) -> Option<usize> {
    let is_asked = !address.row.is_empty();
    is_asked.then(|| session.comparison.rows.iter().position(|row| code(&row.id) == address.row)).flatten()
}

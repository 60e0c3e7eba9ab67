//! What stands over a view: filters, services in sight, how the matrix is laid out, what it says in short.

use yew::prelude::*;

use super::opening::MANY;
use super::ways;
use crate::filters::drawer::Drawer;
use crate::filters::filter_bar::filter_bar;
use crate::filters::rows::Rows;
use crate::filters::service_picker::service_picker;
use crate::joining::use_related::AllRelated;
use crate::matrix::matrix_bar::matrix_bar;
use crate::session::address::Address;
use crate::session::state::Session;
use crate::shell::tabs::Tab;
use crate::summary::asked::asked;
use crate::summary::sentences::{Telling, telling};
use crate::summary::summed_up::use_telling;

pub(super) fn bars(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
    rows: &Rows,
    related: &AllRelated,
) -> Html {
    let dispatch = session.dispatcher();
    let hidden = rows.shown.iter().filter(|&&shown| !shown).count();
    html! {
        <div class="bars">
            <Drawer id="filters" name={if address.filter.is_empty() { "Filters" } else { "Filters: on" }}>
                { filter_bar(&session.comparison, address, go, hidden) }
            </Drawer>
            { service_picker(session, address, go) }
            if address.tab == Tab::Matrix {
                <Drawer id="layout" name="View">
                    { matrix_bar(session, &dispatch, related, address, go) }
                </Drawer>
            }
        </div>
    }
}

/// The sentences over the matrix.
#[hook]
pub(super) fn use_in_short(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
) -> Html {
    let is_told = address.tab == Tab::Matrix && session.entries.len() < MANY;
    let in_short = use_telling(is_told.then(|| (session.comparison.clone(), session.findings.clone())));
    let (dispatch, on_rows) = (session.dispatcher(), ways::on_rows(session, address, go));
    let parts = Telling { comparison: &session.comparison, dispatch: &dispatch, on_rows: &on_rows };
    html! {
        if address.tab == Tab::Matrix {
            <div class="short">
                { asked(session, &dispatch) }
                if let Some(in_short) = &in_short {
                    { telling(parts, in_short) }
                }
            </div>
        }
    }
}

//! The head of the screen: the ways in and out, what was done, the tabs, the search.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::dialogs::Dialogs;
use super::ways;
use crate::filters::rows::Rows;
use crate::intake::use_intake::Intake;
use crate::matrix::matrix_rows::MatrixRows;
use crate::search::search_box::SearchBox;
use crate::session::address::Address;
use crate::session::keeping::Keeping;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Session;
use crate::shell::start_screen::StartScreen;
use crate::shell::tabs::{Tab, tabs};
use crate::shell::work_menu::{Viewed, undo_redo, work_menu};

/// The tools; they stand alone where no document is open.
pub(super) fn tools(
    start_screen: &StartScreen,
    session: &UseReducerHandle<Session>,
    intake: &Intake,
    keeping: &Keeping,
    dialogs: &Dialogs,
    viewed: &Viewed<'_>,
) -> Html {
    let is_empty = session.entries.is_empty();
    let open_about = dialogs.is_about.setter();
    let on_about = Callback::from(move |()| open_about.set(true));
    let (open_export, open_paste) = (dialogs.is_exporting.setter(), dialogs.is_pasting.setter());
    let on_example = intake.on_example.clone();
    // "Add documents" needs no app: static/arrivals.js.
    let onclick = move |event: MouseEvent| {
        let Some(pressed) = event.target_dyn_into::<HtmlElement>() else { return };
        match &*pressed.id() {
            "paste-text" => open_paste.set(true),
            "try-example" => {
                // It goes with the start screen, and the focus to what is shown then.
                pressed.blur().ok();
                on_example.emit(());
            }
            _ => {}
        }
    };
    html! {
        <>
            { start_screen.brand.clone() }
            <div class="tools" {onclick}>
                { start_screen.ways_in.clone() }
                if !is_empty {
                    <button
                        type="button" id="export" aria-haspopup="dialog"
                        onclick={move |_: MouseEvent| open_export.set(true)}
                    >
                        { "Export" }
                    </button>
                }
                { undo_redo(session, &session.dispatcher()) }
                { work_menu(session, keeping, viewed, &on_about) }
                { start_screen.theme.clone() }
            </div>
        </>
    }
}

/// The tabs, and the search in what they show.
pub(super) fn views(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
    rows: &Rows,
    drawn: &PointerEq<std::cell::RefCell<MatrixRows>>,
) -> Html {
    let is_on = |finding: &&onus::Finding| !finding.dismissed && !session.rules_off.contains(&finding.rule);
    let findings = session.findings.iter().filter(is_on).count();
    let on_tab = ways::on_tab(address, go);
    let shown = if address.tab == Tab::Matrix { &rows.in_matrix } else { &rows.shown };
    html! {
        <div class="views">
            { tabs(address.tab, findings, !address.search.trim().is_empty(), &on_tab) }
            <SearchBox
                search={address.search.clone()} on_search={ways::on_search(address, go)} on_seek={rows.on_seek.clone()}
                rows={drawn.clone()}
                shown={shown.clone()} tab={address.tab} found={rows.found.clone()}
                elsewhere={rows.elsewhere.clone()} on_show={ways::on_show(session)}
                on_topic={on_tab.reform(|()| Tab::Topic)}
            />
        </div>
    }
}

//! The whole screen: the session, its parts, and the dialogs over them. What the parts show is drawn in
//! their own rooms.

mod bars;
mod dialogs;
mod opening;
mod rehearsal;
mod top_bar;
mod views;
mod ways;

use std::cell::RefCell;

use gloo::utils::window;
use js_sys::{Array, Reflect};
use onus::{Comparison, Report};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::message_board::message_board;
use super::start_screen::StartScreen;
use super::tabs::Tab;
use super::view_link::{to_drop, use_link};
use super::work_menu::Viewed;
use crate::documents::document_list::DocumentList;
use crate::documents::side_list::SideList;
use crate::export::paper::{self, Paper, printed_services, sheet};
use crate::export::selected::use_table_copy;
use crate::filters::filter_bar::known;
use crate::filters::rows::{Rows, use_rows};
use crate::findings::rule_switches::{remember, remembered};
use crate::hosted::new_version::NewVersion;
use crate::intake::use_intake::use_intake;
use crate::joining::use_related::use_related;
use crate::matrix::area_list::area_list;
use crate::matrix::matrix_rows::MatrixRows;
use crate::matrix::matrix_view::Matrix;
use crate::session::address::{Address, use_address};
use crate::session::comparing::use_comparing;
use crate::session::keeping::crash_copy::use_crash_copy;
use crate::session::keeping::handing_over::on_take;
use crate::session::keeping::texts::Texts;
use crate::session::keeping::use_keeping;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Session;
use crate::shell::keyboard::shortcuts::use_shortcuts;
use crate::shell::printing::{Printed, Printing, use_printing};
use crate::source::widths::width_class;
use bars::{bars, use_in_short};
use dialogs::{open_row, stock, use_dialogs};
use opening::use_opening;
use rehearsal::use_rehearsal;
use views::{Views, panels, use_views};

#[component]
pub(crate) fn Screen(start_screen: &StartScreen) -> Html {
    let session = use_reducer(|| Session::with_rules_off(remembered()));
    let (address, go) = use_address();
    let address = use_opening(session.opened(), known(&session.comparison, address), &go);
    let dispatch = session.dispatcher();
    let is_empty = session.entries.is_empty();

    let dialogs = use_dialogs();
    let intake = use_intake(&session);
    let texts = use_memo((), |()| Texts::default());
    let keeping = use_keeping(&session, &texts);
    use_comparing(&session);
    use_crash_copy(&session, &texts);
    let open_help = dialogs.is_helping.setter();
    let on_help = use_callback((), move |(), ()| open_help.set(true));
    use_shortcuts(&dispatch, on_help);
    use_table_copy();
    use_effect_with((), {
        let start_screen = start_screen.clone();
        move |()| start_screen.focus()
    });

    use_effect_with(session.comparison.clone(), |comparison| tell_names(comparison));
    use_link(&session, &address, &go);
    use_rehearsal(is_empty && session.readings.is_empty());
    use_effect_with(session.rules_off.clone(), |rules_off| remember(rules_off));

    let drawn = (*use_memo((), |()| PointerEq::<RefCell<MatrixRows>>::default())).clone();
    let is_over = open_row(&session, &address).is_some();
    let is_matrix = address.tab == Tab::Matrix;
    let related = use_related(&session.comparison, is_matrix || is_over || dialogs.choosing.is_some());
    let rows = use_rows(&session, &address);
    let printed = use_printing(&session, is_matrix.then(|| rows.in_matrix.clone()));
    let is_printing = printed.printing.0.is_some();
    let in_short = use_in_short(&session, &address, &go);
    let views = use_views(&session, &address, &go, &rows, &ways::on_rows(&session, &address, &go));

    let comparison = &session.comparison;
    let stock = stock(&session, &address, &rows);
    let onclick = dialogs.on_press(&session, is_over, &ways::on_row(&session, &address, &go), &stock);
    let width = dialogs.is_beside(&session).then(|| width_class(*dialogs.width));
    // As the other views, it is drawn while it is the current one, and stays so.
    let matrix = use_mut_ref(Html::default);
    if is_empty {
        *matrix.borrow_mut() = Html::default();
    } else if is_matrix {
        *matrix.borrow_mut() = html! {
            <Matrix
                rows={drawn.clone()} comparison={comparison.clone()} shown={rows.in_matrix.clone()} seen={rows.seen.clone()}
                related={related.of.clone()} is_compact={!address.one_per_line}
                folded={session.folded.clone()} is_at_once={!address.search.is_empty()} dispatch={session.dispatcher()}
                on_all={ways::show_all(&session, &address, &go)}
            />
        };
    }
    // What is chosen and written in these is in no other drawing of them.
    let prints_itself = is_printing && !is_empty && matches!(address.tab, Tab::Summary | Tab::Duties);
    let on_panel = if prints_itself { printed.printing } else { Printing::default() };
    let report = Report { comparison, findings: &session.findings };
    html! {
        <ContextProvider<Printing> context={printed.printing}>
            // A translator replaces nodes; what is worked out changes, and would be lost behind them.
            <div
                translate="no"
                class={classes!(
                    "onus", is_empty.then_some("is-empty"), is_printing.then_some("is-printing"),
                    prints_itself.then_some("prints-panel"), width
                )}
                {onclick}
            >
                <header class="top">
                    if !is_empty && is_matrix {
                        <a class="skip" href="#tab=matrix" onclick={ways::skip}>{ "Skip to the matrix" }</a>
                    }
                    { top_bar::tools(start_screen, &session, &intake, &keeping, &dialogs, &Viewed { address: &address, seen: &rows.seen }) }
                    if !is_empty {
                        { top_bar::views(&session, &address, &go, &rows, &drawn) }
                    }
                </header>
                <NewVersion on_take={on_take(&session)} />
                { to_drop(&session, &address, &go) }
                { message_board(&session, &dispatch, &keeping, &intake.on_cancel) }
                if prints_itself {
                    <div class="paper"><h1>{ address.tab.name() }</h1>{ printed_services(&report, &rows.seen) }</div>
                }
                if is_empty {
                    { start_screen.welcome.clone() }
                } else {
                    <div class="work">
                        <SideList>
                            <DocumentList
                                entries={session.entries.clone()} comparison={comparison.clone()}
                                versions={session.versions.clone()} findings={session.findings.clone()}
                                rules_off={session.rules_off.clone()} keywords={session.keywords.clone()}
                                dispatch={session.dispatcher()}
                            />
                            if is_matrix {
                                { area_list(comparison, &rows.in_matrix) }
                            }
                        </SideList>
                        <main>
                            { bars(&session, &address, &go, &rows, &related) }
                            { in_short }
                            { panels(&views, address.tab, on_panel, matrix.borrow().clone()) }
                        </main>
                    </div>
                }
                { dialogs.paste(&session, &intake) }
                { dialogs.export(&session, stock) }
                { dialogs.help() }
                { dialogs.rows(&session, &address, &go, &rows, &related.of) }
                { dialogs.source(&session, &address, &go) }
                if is_printing {
                    { on_paper(&session, &address, &rows, &views, &printed) }
                }
            </div>
        </ContextProvider<Printing>>
    }
}

/// What goes on paper: the current view, or all of the matrix.
fn on_paper(session: &Session, address: &Address, rows: &Rows, views: &Views, printed: &Printed) -> Html {
    match address.tab {
        Tab::Ownership => sheet("Ownership", views.ownership.clone()),
        Tab::Changes => sheet("Changes", views.changes.clone()),
        Tab::Findings => sheet("Findings", views.findings.clone()),
        Tab::Topic => sheet("Who answers", views.topic.clone()),
        Tab::Summary | Tab::Duties => Html::default(),
        Tab::Matrix => {
            let of = paper::Props {
                comparison: session.comparison.clone(),
                findings: session.findings.clone(),
                seen: rows.seen.clone(),
                shown: rows.in_matrix.clone(),
                rules_off: session.rules_off.clone(),
                address: address.clone(),
                found: rows.found.clone(),
                summary: printed.summary.clone(),
            };
            html! { <Paper {of} most={printed.printing.0.unwrap_or_default()} /> }
        }
    }
}

/// For static/loader.js, which names them if the app ever stops.
fn tell_names(comparison: &Comparison) {
    let names: Array =
        comparison.services.iter().map(|service| JsValue::from(&service.document.file)).collect();
    Reflect::set(&window(), &"onusDocuments".into(), &names).ok();
}

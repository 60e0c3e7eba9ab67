//! The whole screen: the session, its parts, and the dialogs over them.

use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Array, Reflect};
use onus::Comparison;
use onus::findings::Finding;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::prelude::*;

use super::address::{Address, use_address};
use super::area_list::area_list;
use super::changes_view::ChangesView;
use super::document_list::DocumentList;
use super::drop_target::DropTarget;
use super::export_menu::ExportMenu;
use super::filter_bar::{filter_bar, kept};
use super::findings_view::FindingsView;
use super::focus;
use super::keeping::use_keeping;
use super::matrix::Matrix;
use super::message_board::message_board;
use super::ownership_view::OwnershipView;
use super::paste_dialog::PasteDialog;
use super::rule_switches::{remember, remembered};
use super::same::Same;
use super::search::{haystacks, matches};
use super::search_box::SearchBox;
use super::session::{Action, Session};
use super::shortcuts::{shortcuts_dialog, use_shortcuts};
use super::source_dialog::{Place, SourceDialog};
use super::tabs::{Tab, panel, tabs};
use super::theme::ThemeSwitch;
use super::use_intake::use_intake;
use super::ways_in::WaysIn;
use super::work_menu::{undo_redo, work_menu};

#[component]
pub(crate) fn Screen() -> Html {
    let session = use_reducer(|| Session::with_rules_off(remembered()));
    let (address, go) = use_address();
    let is_pasting = use_state_eq(|| false);
    let place = use_state_eq(|| None::<Place>);
    let dispatch = session.dispatcher();
    let is_empty = session.entries.is_empty();

    let intake = use_intake(&session);
    let keeping = use_keeping(&session);
    let is_helping = use_state_eq(|| false);
    let (open_help, close_help) = (is_helping.setter(), is_helping.setter());
    let on_help = use_callback((), move |(), ()| open_help.set(true));
    use_shortcuts(&dispatch, on_help);

    use_effect_with(session.comparison.clone(), |comparison| tell_names(comparison));
    use_effect_with(is_empty, |&is_empty| {
        if !is_empty && focus::is_lost() {
            focus::soon(["tab-matrix".to_owned()]);
        }
    });

    use_effect_with(session.rules_off.clone(), |rules_off| remember(rules_off));

    let haystacks = use_memo(session.comparison.clone(), |comparison| haystacks(comparison));
    let kept = use_memo((session.comparison.clone(), address.filter.clone()), |(comparison, filter)| {
        Same::from(kept(comparison, filter))
    });
    let searched = (haystacks.clone(), Same::clone(&kept), address.search.clone());
    let shown = use_memo(searched, |(haystacks, kept, search)| {
        let found = matches(haystacks, search);
        Same::from(found.iter().zip(kept.iter()).map(|(found, kept)| *found && *kept).collect::<Vec<bool>>())
    });
    let shown = Same::clone(&shown);

    // One listener for the thousands of places that lead to a page's text.
    let onclick = {
        let (session, place) = (session.clone(), place.setter());
        move |event: MouseEvent| {
            if let Some(found) = place_of(&event, &session) {
                place.set(Some(found));
            }
        }
    };
    let on_tab = {
        let (go, address) = (go.clone(), address.clone());
        Callback::from(move |tab: Tab| go.emit(Address { tab, ..address.clone() }))
    };
    let on_search = {
        let (go, address) = (go.clone(), address.clone());
        Callback::from(move |search: String| go.emit(Address { search, ..address.clone() }))
    };
    let on_saved = dispatch.clone();
    let on_saved = Callback::from(move |sentence| on_saved.dispatch(Action::Say(sentence)));
    let (open_paste, close_paste, close_source) = (is_pasting.setter(), is_pasting.setter(), place.setter());
    let comparison = &session.comparison;
    let is_on = |finding: &&Finding| !session.rules_off.contains(&finding.rule);
    let findings = comparison.findings.iter().filter(is_on).count();

    html! {
        <div class={classes!("onus", is_empty.then_some("is-empty"))} {onclick}>
            <header class="top">
                { brand(is_empty) }
                <WaysIn
                    {is_empty} on_files={intake.on_files} on_example={intake.on_example}
                    on_paste={move |()| open_paste.set(true)}
                />
                if !is_empty {
                    <ExportMenu comparison={comparison.clone()} {on_saved} />
                }
                { undo_redo(&session, &dispatch) }
                { work_menu(&session, &dispatch, &keeping) }
                <ThemeSwitch />
            </header>
            { message_board(&session, &dispatch, &intake.on_cancel) }
            if is_empty {
                <main class="welcome">{ welcome() }</main>
            } else {
                <div class="work">
                    <aside aria-label="What is open">
                        <DocumentList entries={session.entries.clone()} comparison={comparison.clone()} {dispatch} />
                        if address.tab == Tab::Matrix {
                            { area_list(comparison, &shown) }
                        }
                    </aside>
                    <main>
                        <div class="views">
                            { tabs(address.tab, findings, &on_tab) }
                            <SearchBox
                                search={address.search.clone()} {on_search} all={shown.len()}
                                shown={shown.iter().filter(|&&shown| shown).count()}
                            />
                        </div>
                        { filter_bar(comparison, &address, &go, shown.iter().filter(|&&shown| !shown).count()) }
                        { panel(Tab::Matrix, address.tab, html! {
                            <Matrix comparison={comparison.clone()} shown={shown.clone()} />
                        }) }
                        { panel(Tab::Ownership, address.tab, html! {
                            if address.tab == Tab::Ownership {
                                <OwnershipView
                                    comparison={comparison.clone()} shown={shown.clone()}
                                    address={address.clone()} go={go.clone()}
                                />
                            }
                        }) }
                        { panel(Tab::Changes, address.tab, html! {
                            if address.tab == Tab::Changes {
                                <ChangesView
                                    comparison={comparison.clone()} shown={shown.clone()}
                                    address={address.clone()} go={go.clone()}
                                />
                            }
                        }) }
                        { panel(Tab::Findings, address.tab, html! {
                            if address.tab == Tab::Findings {
                                <FindingsView
                                    comparison={comparison.clone()} kept={Same::clone(&kept)}
                                    rules_off={session.rules_off.clone()} address={address.clone()}
                                    go={go.clone()} dispatch={session.dispatcher()}
                                />
                            }
                        }) }
                    </main>
                </div>
            }
            <DropTarget on_drop={intake.on_drop} />
            if *is_pasting {
                <PasteDialog on_add={intake.on_text} on_close={move |()| close_paste.set(false)} />
            }
            if *is_helping {
                { shortcuts_dialog(Callback::from(move |()| close_help.set(false))) }
            }
            if let Some(place) = &*place {
                <SourceDialog place={place.clone()} on_close={move |()| close_source.set(None)} />
            }
        </div>
    }
}

fn brand(is_empty: bool) -> Html {
    html! {
        <div class="brand">
            <h1>{ "Onus" }</h1>
            if is_empty {
                <p>
                    { "Drop shared-responsibility pages anywhere here and see side by side whose job is what. \
                       Nothing leaves this page." }
                </p>
            }
        </div>
    }
}

fn welcome() -> Html {
    html! {
        <>
            <p>{ "Reads Markdown and HTML pages, and tables copied from a web page. Files and folders can be \
                  dropped together with the files that define their variables." }</p>
        </>
    }
}

/// For static/loader.js, which names them if the app ever stops.
fn tell_names(comparison: &Comparison) {
    let names: Array =
        comparison.services.iter().map(|service| JsValue::from(&service.document.file)).collect();
    Reflect::set(&window(), &"onusDocuments".into(), &names).ok();
}

/// The place in a page that a pressed button leads to, if it is such a button.
fn place_of(event: &MouseEvent, session: &Session) -> Option<Place> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let button = element.closest("button[data-line]").ok()??;
    let number = |name: &str| button.get_attribute(name)?.parse::<u32>().ok();
    let service = number("data-service")? as usize;
    Some(Place {
        source: Rc::clone(&session.entries.get(service)?.source),
        service: session.comparison.services.get(service)?.label.clone(),
        line: number("data-line")?,
        last_line: number("data-last-line")?,
    })
}

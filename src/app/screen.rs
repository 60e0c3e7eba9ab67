//! The whole screen: the session, its parts, and the dialogs over them.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
use onus::Comparison;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, Element, File};
use yew::prelude::*;

use super::address::{Address, use_address};
use super::area_list::AreaList;
use super::document_list::DocumentList;
use super::drop_target::DropTarget;
use super::dropped::{self, Dropped};
use super::export_menu::ExportMenu;
use super::findings_view::FindingsView;
use super::focus;
use super::intake::{Input, take_in};
use super::matrix::Matrix;
use super::message_board::MessageBoard;
use super::ownership_view::OwnershipView;
use super::paste_dialog::{PasteDialog, is_html, pasted_table};
use super::same::Same;
use super::search::{haystacks, matches};
use super::search_box::{SearchBox, is_writing};
use super::session::{Action, Session, Source};
use super::source_dialog::{Place, SourceDialog};
use super::tabs::{Panel, Tab, Tabs};
use super::theme::ThemeSwitch;
use super::ways_in::WaysIn;

/// Written by us, in the form of the pages that people have.
const EXAMPLES: [(&str, &str); 2] = [
    ("harbor-registry.md", include_str!("../../static/examples/harbor-registry.md")),
    ("tideline-queues.md", include_str!("../../static/examples/tideline-queues.md")),
];

#[component]
pub(crate) fn Screen() -> Html {
    let session = use_reducer(Session::default);
    let (address, go) = use_address();
    let is_pasting = use_state_eq(|| false);
    let place = use_state_eq(|| None::<Place>);
    let dispatch = session.dispatcher();
    let is_empty = session.entries.is_empty();

    // Always what is open now, also for what was started before.
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
    let take = {
        let (latest, dispatch) = (latest.clone(), dispatch.clone());
        use_callback((), move |inputs: Vec<Input>, ()| {
            let keywords = Rc::clone(&latest.borrow().keywords);
            spawn_local(take_in(inputs, keywords, dispatch.clone()));
        })
    };
    let on_text = {
        let latest = latest.clone();
        use_callback(take.clone(), move |text: String, take| {
            let ending = if is_html(&text) { "html" } else { "md" };
            let file = format!("Pasted page {}.{ending}", latest.borrow().pasted + 1);
            take.emit(vec![Input::Text(Source { file, text })]);
        })
    };
    let on_drop = {
        let (latest, dispatch) = (latest.clone(), dispatch.clone());
        use_callback((), move |dropped: Vec<Dropped>, ()| {
            let (keywords, dispatch) = (Rc::clone(&latest.borrow().keywords), dispatch.clone());
            spawn_local(async move { take_in(dropped::files(dropped).await, keywords, dispatch).await });
        })
    };
    let on_files = take.reform(|files: Vec<File>| files.into_iter().map(Input::File).collect());
    let on_example = take.reform(|()| {
        let source = |(file, text): (&str, &str)| Source { file: file.to_owned(), text: text.to_owned() };
        EXAMPLES.map(source).map(Input::Text).into()
    });

    use_effect_with(on_text.clone(), |on_text| {
        let on_text = on_text.clone();
        let listener = EventListener::new(&document(), "paste", move |event| {
            let Some(paste) = event.dyn_ref::<ClipboardEvent>().filter(|_| !is_writing(event)) else {
                return;
            };
            let plain = || paste.clipboard_data()?.get_data("text/plain").ok();
            if let Some(text) = pasted_table(paste).or_else(plain).filter(|text| !text.trim().is_empty()) {
                on_text.emit(text);
            }
        });
        move || drop(listener)
    });
    use_effect_with(session.comparison.clone(), |comparison| tell_names(comparison));
    use_effect_with(is_empty, |&is_empty| {
        if !is_empty && focus::is_lost() {
            focus::soon(["tab-matrix".to_owned()]);
        }
    });

    let haystacks = use_memo(session.comparison.clone(), |comparison| haystacks(comparison));
    let shown = use_memo((haystacks.clone(), address.search.clone()), |(haystacks, search)| {
        Same::from(matches(haystacks, search))
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
        let address = address.clone();
        Callback::from(move |search: String| go.emit(Address { search, ..address.clone() }))
    };
    let open_paste = is_pasting.setter();
    let close_paste = is_pasting.setter();
    let close_source = place.setter();
    let on_saved = dispatch.clone();

    html! {
        <div class={classes!("onus", is_empty.then_some("is-empty"))} {onclick}>
            <header class="top">
                <div class="brand">
                    <h1>{ "Onus" }</h1>
                    if is_empty {
                        <p>
                            { "Drop shared-responsibility pages anywhere here and see side by side whose job is \
                               what. Nothing leaves this page." }
                        </p>
                    }
                </div>
                <WaysIn {is_empty} {on_files} {on_example} on_paste={move |()| open_paste.set(true)} />
                if !is_empty {
                    <ExportMenu
                        comparison={session.comparison.clone()}
                        on_saved={move |sentence| on_saved.dispatch(Action::Say(sentence))}
                    />
                }
                <ThemeSwitch />
            </header>
            <MessageBoard
                status={session.status.clone()} progress={session.progress} can_undo={session.can_undo()}
                complaints={session.complaints.clone()} dispatch={dispatch.clone()}
            />
            if is_empty {
                <main class="welcome">{ welcome() }</main>
            } else {
                <div class="work">
                    <aside aria-label="What is open">
                        <DocumentList
                            entries={session.entries.clone()} comparison={session.comparison.clone()}
                            dispatch={dispatch.clone()}
                        />
                        if address.tab == Tab::Matrix {
                            <AreaList comparison={session.comparison.clone()} shown={shown.clone()} />
                        }
                    </aside>
                    <main>
                        <div class="views">
                            <Tabs current={address.tab} on_choose={on_tab} findings={session.comparison.findings.len()} />
                            <SearchBox
                                search={address.search.clone()} {on_search} all={shown.len()}
                                shown={shown.iter().filter(|&&shown| shown).count()}
                            />
                        </div>
                        <Panel tab={Tab::Matrix} current={address.tab}>
                            <Matrix comparison={session.comparison.clone()} {shown} />
                        </Panel>
                        <Panel tab={Tab::Ownership} current={address.tab}>
                            if address.tab == Tab::Ownership {
                                <OwnershipView comparison={session.comparison.clone()} />
                            }
                        </Panel>
                        <Panel tab={Tab::Findings} current={address.tab}>
                            if address.tab == Tab::Findings {
                                <FindingsView comparison={session.comparison.clone()} search={address.search.clone()} />
                            }
                        </Panel>
                    </main>
                </div>
            }
            <DropTarget {on_drop} />
            if *is_pasting {
                <PasteDialog on_add={on_text} on_close={move |()| close_paste.set(false)} />
            }
            if let Some(place) = &*place {
                <SourceDialog place={place.clone()} on_close={move |()| close_source.set(None)} />
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

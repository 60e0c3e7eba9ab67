//! What a person is about to do is done with the example pages before, while nobody waits, and nobody sees it: a browser
//! compiles a function when it is first called, and well once it has been called often.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo::utils::document;
use js_sys::Array;
use onus::compare::relate;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, File};
use yew::platform::time::sleep;
use yew::prelude::*;

use super::bars::{bars, use_in_short};
use crate::documents::document_list::DocumentList;
use crate::filters::rows::use_rows;
use crate::intake::dropped::Dropped;
use crate::intake::examples::examples;
use crate::intake::use_intake::take;
use crate::joining::use_related::AllRelated;
use crate::matrix::area_list::area_list;
use crate::matrix::matrix_view::Matrix;
use crate::session::address::Address;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Session, Source};
use crate::summary::summary_view::SummaryView;

/// So often it is done, and after so long each time: the screen that one starts with comes first. Twice as often would save a
/// twentieth of the script more.
const ROUNDS: usize = 4;
const PAUSE: Duration = Duration::from_millis(20);

/// As long as nothing is open and nothing is read.
#[hook]
pub(super) fn use_rehearsal(is_idle: bool) {
    use_effect_with(is_idle, |&is_idle| {
        let goes_on = Rc::new(Cell::new(is_idle));
        spawn_local(rehearse(Rc::clone(&goes_on)));
        move || goes_on.set(false)
    });
}

async fn rehearse(goes_on: Rc<Cell<bool>>) {
    for round in 0..ROUNDS {
        sleep(PAUSE).await;
        if !goes_on.get() {
            return;
        }
        // Two pages are drawn otherwise than more of them.
        let own = (round > 0).then(own_page);
        let files = examples().into_iter().chain(own).filter_map(|source| file(&source)).collect();
        // Of no document.
        let Ok(stage) = document().create_element("div") else { return };
        stage.set_class_name("onus rehearsal");
        let played = yew::Renderer::<Played>::with_root_and_props(stage.clone(), Props { files }).render();
        while goes_on.get() && stage.query_selector("table").is_ok_and(|table| table.is_none()) {
            sleep(PAUSE).await;
        }
        // Beside what is really open its radio buttons would be of one group with the real ones.
        if goes_on.get() {
            lay_out(&stage);
        }
        played.destroy();
    }
}

/// Fonts are looked for and styles are worked out the first time that they are needed, too. It is out of the page again
/// before the browser paints, so that nobody sees or hears it.
fn lay_out(stage: &Element) {
    let Some(body) = document().body() else { return };
    body.prepend_with_node_1(stage).ok();
    stage.scroll_height();
    stage.remove();
}

/// A little of everything that pages have.
fn own_page() -> Source {
    Source::new("rehearsal.md", include_str!("rehearsal.md"))
}

/// As if it were chosen.
fn file(source: &Source) -> Option<File> {
    File::new_with_str_sequence(&Array::of1(&source.text.as_str().into()), &source.file).ok()
}

#[derive(Properties, PartialEq)]
struct Props {
    files: Vec<File>,
}

/// What is drawn first of pages that were added.
#[component]
fn Played(props: &Props) -> Html {
    let session = use_reducer(Session::default);
    use_effect_with((), {
        let (session, files) = (session.clone(), props.files.clone());
        move |()| take(files.into_iter().map(Dropped::File).collect(), &session, &Rc::default())
    });
    let comparison = &session.comparison;
    let (address, go) = (Address::default(), Callback::noop());
    let rows = use_rows(&session, &address);
    let in_short = use_in_short(&session, &address, &go);
    let related = AllRelated::from(relate(comparison));
    html! {
        <>
            { bars(&session, &address, &go, &rows, &related) }
            { in_short }
            { area_list(comparison, &rows.in_matrix) }
            <DocumentList
                entries={session.entries.clone()} comparison={comparison.clone()} versions={session.versions.clone()} findings={session.findings.clone()}
                rules_off={Vec::new()} keywords={session.keywords.clone()} dispatch={session.dispatcher()}
            />
            <SummaryView
                comparison={comparison.clone()} findings={session.findings.clone()} shown={rows.shown.clone()}
                ids={vec![0; 3]} {address} {go} is_more_coming=false is_at_once=true dispatch={session.dispatcher()} on_rows={Callback::noop()}
            />
            <Matrix
                rows={PointerEq::default()} comparison={comparison.clone()} shown={rows.in_matrix.clone()}
                seen={rows.seen.clone()} related={related.of} is_compact=true folded={Vec::new()} is_at_once=true
                dispatch={session.dispatcher()} on_all={Callback::noop()}
            />
        </>
    }
}

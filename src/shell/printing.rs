//! Whether what is drawn is drawn for paper, and how much of it is there: of very many things a part after the other.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use onus::limits::MOST_PRINTED;
use onus::summary::summary_resting;
use onus::{Report, Summary};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

use crate::session::deferred::{is_small, things};
use crate::session::long_work::do_long_work;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, LongWork, Session};

/// So many rows, duties, changes or findings are drawn together.
pub(crate) const STEP: usize = 250;

/// The button's own event.
const PRINT: &str = "onusprint";

/// How many things views draw that draw the first ones of many: on paper nobody comes near the end of them. `None` while
/// nothing is printed. They ask their context.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Printing(pub Option<usize>);

/// What is printed.
#[derive(Default, Clone, PartialEq)]
pub(crate) struct Printed {
    pub printing: Printing,
    /// What was summed up for it.
    pub summary: Option<PointerEq<Summary>>,
}

/// What there is to print now.
struct Latest {
    session: UseReducerHandle<Session>,
    /// Which rows are summed up, where the matrix is printed.
    shown: Option<PointerEq<Vec<bool>>>,
    is_drawn: bool,
}

impl Latest {
    /// Whether it takes long to draw.
    fn is_many(&self) -> bool {
        most_things(&self.session) > STEP || !is_small(&self.session.comparison)
    }
}

/// What is being printed, by our button or the browser's own. The latter waits for all of it to be drawn at once: its key is
/// ours, too, where that takes long. `shown` says of which rows the matrix is printed, if it is.
#[hook]
pub(crate) fn use_printing(
    session: &UseReducerHandle<Session>,
    shown: Option<PointerEq<Vec<bool>>>,
) -> Printed {
    let printed = use_state_eq(Printed::default);
    let latest = use_mut_ref(|| None::<Latest>);
    let is_drawn = printed.printing.0.is_some();
    *latest.borrow_mut() = Some(Latest { session: session.clone(), shown, is_drawn });
    use_effect_with(printed.setter(), move |setter| {
        let ask = {
            let latest = Rc::clone(&latest);
            move |what: fn(&Latest) -> bool| latest.borrow().as_ref().is_some_and(what)
        };
        let begin = {
            let (setter, is_preparing) = (setter.clone(), Rc::new(Cell::new(false)));
            move || {
                let (latest, setter, is_preparing) =
                    (latest.borrow(), setter.clone(), Rc::clone(&is_preparing));
                if let Some(Latest { session, shown, .. }) =
                    latest.as_ref().filter(|_| !is_preparing.replace(true))
                {
                    let (session, shown) = (session.clone(), shown.clone());
                    spawn_local(async move {
                        print_in_parts(&session, shown, &setter).await;
                        is_preparing.set(false);
                    });
                }
            }
        };
        let on_key = {
            let (ask, begin) = (ask.clone(), begin.clone());
            move |event: &Event| {
                let key: &KeyboardEvent = event.unchecked_ref();
                let is_print = (key.ctrl_key() || key.meta_key()) && !key.shift_key() && !key.alt_key();
                if is_print && key.key().eq_ignore_ascii_case("p") && ask(Latest::is_many) {
                    event.prevent_default();
                    begin();
                }
            }
        };
        let on_before = {
            let setter = setter.clone();
            move |_: &Event| {
                // What was drawn in parts is there.
                if !ask(|latest| latest.is_drawn) {
                    setter.set(Printed { printing: Printing(Some(usize::MAX)), summary: None });
                }
            }
        };
        let on_after = {
            let setter = setter.clone();
            move |_: &Event| setter.set(Printed::default())
        };
        let options = EventListenerOptions::enable_prevent_default();
        let listeners = [
            EventListener::new(&window(), PRINT, move |_| begin()),
            EventListener::new_with_options(&window(), "keydown", options, on_key),
            EventListener::new(&window(), "beforeprint", on_before),
            EventListener::new(&window(), "afterprint", on_after),
        ];
        move || drop(listeners)
    });
    (*printed).clone()
}

/// Prints, once the paper is there: the browser's own event comes too late for a button, since
/// nothing can be drawn before its handler has ended.
pub(crate) fn print() {
    if let Ok(event) = web_sys::Event::new(PRINT) {
        window().dispatch_event(&event).ok();
    }
}

/// How many rows, duties, changes or findings there are at most.
fn most_things(session: &Session) -> usize {
    let rows = session.comparison.services.iter().map(|it| things(&it.document)).sum::<usize>();
    rows.max(session.findings.len())
}

async fn print_in_parts(
    session: &UseReducerHandle<Session>,
    shown: Option<PointerEq<Vec<bool>>>,
    setter: &UseStateSetter<Printed>,
) {
    let (dispatch, comparison) = (session.dispatcher(), &session.comparison);
    let sentence = || "Preparing the paper…".to_owned();
    let mut summary = None;
    if let Some(shown) = shown.filter(|_| !is_small(comparison)) {
        let report = Report { comparison, findings: &session.findings };
        let summed = summary_resting(report, |row| shown.get(row).copied().unwrap_or(true));
        match do_long_work(&dispatch, sentence(), false, summed).await {
            Some(done) => summary = Some(PointerEq::from(done)),
            None => return,
        }
    }
    let is_over = Rc::new(Cell::new(false));
    let is_short = is_small(comparison);
    if !is_short {
        dispatch.dispatch(Action::LongWork(LongWork { sentence: sentence(), is_over: Rc::clone(&is_over) }));
    }
    // Behind the last row stand who owns what and the findings, a part each.
    let things = most_things(session).min(MOST_PRINTED);
    for most in (1..).map(|step| step * STEP).take_while(|most| *most <= things + 3 * STEP) {
        setter.set(Printed { printing: Printing(Some(most)), summary: summary.clone() });
        sleep(Duration::ZERO).await;
        if is_over.get() {
            break;
        }
    }
    let is_cancelled = is_over.get();
    dispatch.dispatch(Action::LongWorkEnds(is_over));
    if is_cancelled {
        setter.set(Printed::default());
        dispatch.dispatch(Action::Say("Cancelled".to_owned()));
        return;
    }
    sleep(Duration::ZERO).await;
    window().print().ok();
}

/// Below what is printed, where that is not all: "The first 2000 of 31000 rows are printed. …"
pub(crate) fn not_printed(most: usize, all: usize, what: &str) -> Html {
    if all <= most {
        return Html::default();
    }
    let sentence = format!(
        "The first {most} of {all} {what} are printed: more are too many for a browser’s paper. “Export” writes all of them."
    );
    html! { <p class="hint">{ sentence }</p> }
}

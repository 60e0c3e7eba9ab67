//! What happened, what could not be done, and how far a long reading has got.

use yew::prelude::*;

use crate::session::keeping::Keeping;
use crate::session::state::{Action, Complaint, Dispatch, Progress, Session};
use crate::shell::keyboard::focus;

pub(crate) fn message_board(
    session: &Session,
    dispatch: &Dispatch,
    keeping: &Keeping,
    on_cancel: &Callback<()>,
) -> Html {
    let dismiss_all = act(dispatch, || Action::DismissAll);
    // What has been read is compared before the reading says that it is over.
    let reading = || (!session.readings.is_empty()).then(|| progress(&session.readings));
    // Of several the one that was asked for last; the others follow as it ends.
    let long_work = || session.long_works.last().map(|work| work.sentence.clone());
    let of_pages = session.comparing().or_else(reading);
    let is_of_pages = of_pages.is_some();
    let going_on = of_pages.or_else(long_work);
    let is_working = going_on.is_some();
    let status = going_on.unwrap_or_else(|| session.status.clone());
    let on_cancel = {
        let (on_cancel, is_comparing) = (on_cancel.clone(), session.waiting.is_some());
        let (dispatch, long_work) = (dispatch.clone(), session.long_works.last().cloned());
        move |_: MouseEvent| {
            // What is named ends, and nothing else.
            if !is_of_pages {
                long_work.iter().for_each(|work| work.is_over.set(true));
                return;
            }
            on_cancel.emit(());
            if is_comparing {
                dispatch.dispatch(Action::StopComparing);
            }
        }
    };
    html! {
        <div class="messages">
            <div role="status" class={classes!("status", status.is_empty().then_some("is-silent"))}>
                <span>{ status }</span>
                if is_working {
                    <button type="button" class="small" onclick={on_cancel}>{ "Cancel" }</button>
                }
            </div>
            <div role="alert" class="complaints">
                if keeping.is_elsewhere { { kept_elsewhere(keeping) } }
                { for session.complaints.iter().map(|complaint| view(complaint, dispatch)) }
            </div>
            if session.complaints.len() > 1 {
                <button type="button" class="small" onclick={dismiss_all}>{ "Dismiss all messages" }</button>
            }
        </div>
    }
}

/// Two tabs that keep would write over each other.
fn kept_elsewhere(keeping: &Keeping) -> Html {
    html! {
        <p key="elsewhere" class="complaint">
            <span>
                { "Another tab remembers on this device. Take over what it keeps, and it stops; or work here without \
                   being remembered." }
            </span>
            <button type="button" class="small" onclick={keeping.on_take_over.reform(|_| ())}>{ "Take over" }</button>
            <button type="button" class="small" onclick={keeping.on_leave.reform(|_| ())}>{ "Work without keeping" }</button>
        </p>
    }
}

/// All readings as one.
fn progress(readings: &[Progress]) -> String {
    let all: usize = readings.iter().map(|it| it.all).sum();
    let done: usize = readings.iter().map(|it| it.done).sum();
    match readings.iter().find_map(|it| it.waits_for.as_ref()) {
        Some(file) => format!("Reading {} of {all}… “{file}” does not answer", (done + 1).min(all)),
        None => format!("Reading {} of {all}…", (done + 1).min(all)),
    }
}

fn view(complaint: &Complaint, dispatch: &Dispatch) -> Html {
    let id = complaint.id;
    html! {
        <p key={id} class="complaint">
            <span>{ &complaint.text }</span>
            if complaint.again.is_some() {
                <button type="button" class="small" onclick={act(dispatch, move || Action::KeepBoth(id))}>
                    { "Keep both" }
                </button>
            }
            <button
                type="button" class="small" aria-label={format!("Dismiss: {}", complaint.text)}
                onclick={act(dispatch, move || Action::Dismiss(id))}
            >
                { "Dismiss" }
            </button>
        </p>
    }
}

/// The message goes with its button, so the focus goes on to the tabs or the ways in.
fn act(dispatch: &Dispatch, action: impl Fn() -> Action + 'static) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| {
        dispatch.dispatch(action());
        focus::soon(["matrix".to_owned(), "add-documents".to_owned()]);
    })
}

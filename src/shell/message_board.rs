//! What happened, what could not be done, and how far a long reading has got.

use yew::prelude::*;

use super::focus;
use crate::session::state::{Action, Complaint, Dispatch, Session};

pub(crate) fn message_board(session: &Session, dispatch: &Dispatch, on_cancel: &Callback<()>) -> Html {
    let dismiss_all = act(dispatch, || Action::DismissAll);
    let status = match session.progress {
        Some((done, all)) => format!("Reading {} of {all}…", done + 1),
        None => session.status.clone(),
    };
    html! {
        <div class="messages">
            <div role="status" class={classes!("status", status.is_empty().then_some("is-silent"))}>
                <span>{ status }</span>
                if session.progress.is_some() {
                    <button type="button" class="small" onclick={on_cancel.reform(|_| ())}>{ "Cancel" }</button>
                }
            </div>
            <div role="alert" class="complaints">
                { for session.complaints.iter().map(|complaint| view(complaint, dispatch)) }
            </div>
            if session.complaints.len() > 1 {
                <button type="button" class="small" onclick={dismiss_all}>{ "Dismiss all messages" }</button>
            }
        </div>
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

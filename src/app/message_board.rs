//! What happened, what could not be done, and how far a long reading has got.

use yew::prelude::*;

use super::focus;
use super::session::{Action, Complaint, Dispatch};

#[derive(Properties)]
pub(crate) struct Props {
    pub status: String,
    pub progress: Option<(usize, usize)>,
    pub can_undo: bool,
    pub complaints: Vec<Complaint>,
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let ids = |props: &Self| props.complaints.iter().map(|complaint| complaint.id).collect::<Vec<_>>();
        self.status == other.status
            && self.progress == other.progress
            && self.can_undo == other.can_undo
            && ids(self) == ids(other)
    }
}

#[component]
pub(crate) fn MessageBoard(props: &Props) -> Html {
    let undo = {
        let dispatch = props.dispatch.clone();
        move |_: MouseEvent| {
            dispatch.dispatch(Action::UndoRemove);
            focus::soon(["documents".to_owned()]);
        }
    };
    let dismiss_all = act(&props.dispatch, || Action::DismissAll);
    let status = match props.progress {
        Some((done, all)) => format!("Reading {} of {all}…", done + 1),
        None => props.status.clone(),
    };
    html! {
        <div class="messages">
            <div role="status" class={classes!("status", status.is_empty().then_some("is-silent"))}>
                <span>{ status }</span>
                if props.can_undo {
                    <button type="button" id="undo" class="small" onclick={undo}>{ "Undo" }</button>
                }
            </div>
            <div role="alert" class="complaints">
                { for props.complaints.iter().map(|complaint| view(complaint, &props.dispatch)) }
            </div>
            if props.complaints.len() > 1 {
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

//! Over the matrix: the sentence whose rows it shows, and the way back to all of them.

use yew::prelude::*;

use crate::session::state::{Action, Dispatch, Session, counted};
use crate::shell::keyboard::focus;

pub(crate) fn asked(session: &Session, dispatch: &Dispatch) -> Html {
    let Some(asked) = &session.asked else { return Html::default() };
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.dispatch(Action::Ask(None));
        focus::soon(["matrix".to_owned()]);
    };
    html! {
        <p class="asked" role="group" aria-label="Rows of a sentence">
            <span>{ format!("Only {}: ", counted(asked.rows.len(), "row")) }<q>{ &asked.sentence }</q></span>
            <button type="button" class="small" {onclick}>{ "Show all rows" }</button>
        </p>
    }
}

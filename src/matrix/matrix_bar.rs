//! Over the matrix: its layout, what may be the same, folding all areas, and the way to paper.

use yew::prelude::*;

use crate::filters::controls::on_change;
use crate::joining::suggestions::Suggestions;
use crate::joining::use_related::AllRelated;
use crate::session::address::Address;
use crate::session::state::{Action, Dispatch, Session, counted};
use crate::shell::printing::print;

pub(crate) fn matrix_bar(
    session: &Session,
    dispatch: &Dispatch,
    related: &AllRelated,
    address: &Address,
    go: &Callback<Address>,
) -> Html {
    let is_folded = session.folded.len() >= session.comparison.areas.len();
    let hidden = session.entries.iter().filter(|entry| entry.is_hidden).count();
    let fold = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::FoldAll(!is_folded))
    };
    html! {
        <div class="matrix-bar">
            <span role="radiogroup" aria-label="Layout" class="layouts">
                { layout("Compact", !address.one_per_line, on_change(address, go, |next, _| next.one_per_line = false)) }
                { layout("One task per line", address.one_per_line, on_change(address, go, |next, _| next.one_per_line = true)) }
            </span>
            <Suggestions comparison={session.comparison.clone()} related={related.clone()} dispatch={dispatch.clone()} />
            if hidden > 0 && address.filter.services.is_empty() {
                <span class="hidden-services">{ format!("{} hidden", counted(hidden, "service")) }</span>
            }
            <button type="button" class="small" onclick={fold}>{ if is_folded { "Unfold all" } else { "Fold all" } }</button>
            <button type="button" class="small" onclick={|_: MouseEvent| print()}>{ "Print" }</button>
        </div>
    }
}

fn layout(name: &'static str, is_on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="check"><input type="radio" name="layout" checked={is_on} {onchange} />{ name }</label>
    }
}

//! Many lines changed at once.

use onus::worklist::{Duty, Note, Since, State};
use web_sys::{HtmlFormElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::acts::Change;
use super::progress::duties_counted;
use crate::session::state::Action;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// How many lines are in sight, and how many of them are selected.
    pub shown: usize,
    pub selected: usize,
    /// How many of those ask to be looked at again, and how many are no longer in their pages.
    pub changed: usize,
    pub gone: usize,
    pub on_bulk: Callback<Bulk>,
}

/// What is done with all that are selected.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Bulk {
    /// Everything in sight is selected, or nothing.
    Select(bool),
    Change(Change),
    LookedAt,
    Forget,
}

impl Bulk {
    /// One act for all of the duties; None where there is nothing to do.
    pub(crate) fn action(&self, duties: &[Duty]) -> Option<Action> {
        let all = |of: fn(&Duty) -> bool| duties.iter().filter(move |it| of(it));
        let says = |notes: &[Note], what: &str| format!("{}: {what}", duties_counted(notes.len()));
        let (notes, what): (Vec<Note>, String) = match self {
            Self::Change(change) if !change.is_empty() => {
                (all(|_| true).map(|it| change.note(it)).collect(), change.says())
            }
            Self::LookedAt => {
                (all(|it| it.since == Since::Changed).map(Duty::looked_at).collect(), "looked at".to_owned())
            }
            Self::Forget => {
                let gone = all(|it| it.responsibility.is_none());
                (gone.map(|it| it.note.clone()).collect(), "removed from the list".to_owned())
            }
            Self::Change(_) | Self::Select(_) => return None,
        };
        let sentence = says(&notes, &what);
        match self {
            _ if notes.is_empty() => None,
            Self::Forget => Some(Action::Forget(notes, sentence)),
            _ => Some(Action::Note(notes, sentence)),
        }
    }
}

#[component]
pub(crate) fn BulkBar(props: &Props) -> Html {
    let form = use_node_ref();
    let (state, who, due, remark) = (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let onsubmit = {
        let (form, on_bulk) = (form.clone(), props.on_bulk.clone());
        let (state, fields) = (state.clone(), [who.clone(), due.clone(), remark.clone()]);
        move |event: SubmitEvent| {
            event.prevent_default();
            let value =
                |field: &NodeRef| field.cast::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default();
            let [who, due, remark] = fields.each_ref().map(|field| value(field).trim().to_owned());
            let state = state.cast::<HtmlSelectElement>().and_then(|it| State::of_word(&it.value()));
            on_bulk.emit(Bulk::Change(Change { state, who, due, remark }));
            if let Some(form) = form.cast::<HtmlFormElement>() {
                form.reset();
            }
        }
    };
    let on_all = props
        .on_bulk
        .reform(|event: Event| Bulk::Select(event.target_unchecked_into::<HtmlInputElement>().checked()));
    let is_all = props.shown > 0 && props.selected == props.shown;
    let press = |name: &str, bulk: Bulk| {
        html! { <button type="button" onclick={props.on_bulk.reform(move |_: MouseEvent| bulk.clone())}>{ name }</button> }
    };
    html! {
        <form ref={form} class="bulk" aria-label="Change the selected duties" {onsubmit}>
            <label class="check">
                <input type="checkbox" checked={is_all} onchange={on_all} />{ format!("Select all {} shown", props.shown) }
            </label>
            <span aria-live="polite">{ format!("{} selected", props.selected) }</span>
            <select ref={state} aria-label="State of the selected">
                <option value="" selected=true>{ "state …" }</option>
                { for State::ALL.map(|state| html! { <option value={state.as_str()}>{ state.name() }</option> }) }
            </select>
            <input ref={who} type="text" aria-label="Who does the selected" placeholder="who" autocomplete="off" />
            <input ref={due} type="date" aria-label="Due date of the selected" />
            <input ref={remark} type="text" aria-label="Note on the selected" placeholder="note" autocomplete="off" />
            <button type="submit" class="primary">{ "Change selected" }</button>
            if props.changed > 0 { { press("Looked at", Bulk::LookedAt) } }
            if props.gone > 0 { { press("Remove from the list", Bulk::Forget) } }
        </form>
    }
}

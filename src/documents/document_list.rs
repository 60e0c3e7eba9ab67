//! The documents that are open, in the order of the comparison.

use onus::{Comparison, Finding};
use yew::prelude::*;

use super::document_item::DocumentItem;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch, Entry};
use crate::shell::focus;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub entries: Vec<Entry>,
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn DocumentList(props: &Props) -> Html {
    // The document that is being dragged.
    let dragged = use_mut_ref(|| None::<u32>);
    let count = props.entries.len();
    let items = props.entries.iter().enumerate().map(|(index, entry)| {
        let id = entry.id;
        let findings = props.findings.iter().filter(|finding| finding.service == index);
        let findings = findings.filter(|finding| !props.rules_off.contains(&finding.rule)).count();
        let on_drag = {
            let dragged = dragged.clone();
            move |()| *dragged.borrow_mut() = Some(id)
        };
        let ondragover = {
            let dragged = dragged.clone();
            move |event: DragEvent| {
                if dragged.borrow().is_some() {
                    event.prevent_default();
                }
            }
        };
        let ondrop = {
            let (dragged, dispatch) = (dragged.clone(), props.dispatch.clone());
            move |event: DragEvent| {
                if let Some(id) = dragged.borrow_mut().take() {
                    event.prevent_default();
                    dispatch.dispatch(Action::Move(id, index));
                }
            }
        };
        let on_move = {
            let dispatch = props.dispatch.clone();
            move |to: usize| {
                let towards = if to < index { ["up", "down"] } else { ["down", "up"] };
                dispatch.dispatch(Action::Move(id, to));
                focus::soon(towards.map(|way| format!("{way}-{id}")));
            }
        };
        html! {
            <li key={id} {ondragover} {ondrop}>
                <DocumentItem
                    entry={entry.clone()} {findings} {index} {count} {on_drag} {on_move}
                    dispatch={props.dispatch.clone()}
                />
            </li>
        }
    });
    html! {
        <section class="documents">
            <h2 id="documents-title">{ "Documents" }</h2>
            <ul id="documents" role="list" aria-labelledby="documents-title" tabindex="-1">{ for items }</ul>
        </section>
    }
}

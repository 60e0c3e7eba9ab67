//! The documents that are open, in the order of the comparison.

use onus::compare::changes::versions;
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
    let versions = use_memo(props.comparison.clone(), |comparison| versions_of(comparison));
    let count = props.entries.len();
    let items = props.entries.iter().enumerate().map(|(index, entry)| {
        let id = entry.id;
        let findings = props.findings.iter().filter(|finding| finding.service == index);
        let findings = findings.filter(|it| !it.dismissed && !props.rules_off.contains(&it.rule)).count();
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
                    entry={entry.clone()} version={versions.get(index).cloned().flatten()} {findings} {index} {count} {on_drag} {on_move}
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

/// For each service which version it is of the one that it is about: "version 2 of 3", with the other name of a
/// renamed one. `None` where there is but one.
fn versions_of(comparison: &Comparison) -> Vec<Option<String>> {
    let documents: Vec<_> = comparison.services.iter().map(|it| it.document.clone()).collect();
    let mut told = vec![None; documents.len()];
    for group in versions(&documents) {
        for (at, &service) in group.iter().enumerate() {
            let version = format!("version {} of {}", at + 1, group.len());
            let name = &documents[service].name;
            let other = group.iter().rev().map(|&other| &documents[other].name).find(|other| *other != name);
            told[service] = Some(match other {
                Some(other) => format!("{version}, also called {other}"),
                None => version,
            });
        }
    }
    told
}

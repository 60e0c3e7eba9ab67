//! "Export": a menu of formats.

use gloo::utils::document;
use onus::{Comparison, Finding, Report, export};
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};
use yew::prelude::*;

use super::download;
use crate::session::pointer_eq::PointerEq;
use crate::shell::focus;
use crate::shell::roving;

struct Format {
    name: &'static str,
    explanation: &'static str,
    ending: &'static str,
    kind: &'static str,
    write: fn(Report<'_>) -> String,
}

const FORMATS: [Format; 4] = [
    Format {
        name: "CSV matrix",
        explanation: "all services side by side: one line per task",
        ending: "csv",
        kind: "text/csv;charset=utf-8",
        write: |report| export::csv::matrix(report.comparison),
    },
    Format {
        name: "CSV tidy",
        explanation: "one line per responsibility",
        ending: "tidy.csv",
        kind: "text/csv;charset=utf-8",
        write: |report| export::csv::tidy(report.comparison),
    },
    Format {
        name: "JSON",
        explanation: "everything that was read, for programs",
        ending: "json",
        kind: "application/json",
        write: export::json::comparison,
    },
    Format {
        name: "Markdown",
        explanation: "tables for a wiki or a repository",
        ending: "md",
        kind: "text/markdown;charset=utf-8",
        write: |report| export::markdown::matrix(report.comparison),
    },
];

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// A sentence about what was saved.
    pub on_saved: Callback<String>,
}

#[component]
pub(crate) fn ExportMenu(props: &Props) -> Html {
    let is_open = use_state_eq(|| false);
    let at = use_state_eq(|| 0);
    let whole = use_node_ref();
    use_effect_with((*is_open, *at), |&(is_open, at)| {
        if is_open {
            focus::soon([format!("export-{at}")]);
        }
    });
    let toggle = {
        let (is_open, at) = (is_open.clone(), at.setter());
        move |_: MouseEvent| {
            at.set(0);
            is_open.set(!*is_open);
        }
    };
    let choose = {
        let (props, is_open) =
            ((props.comparison.clone(), props.findings.clone(), props.on_saved.clone()), is_open.setter());
        Callback::from(move |index: usize| {
            let (comparison, findings, on_saved) = &props;
            let format = &FORMATS[index];
            let name = download::name(comparison, format.ending);
            on_saved.emit(
                match download::save(&name, format.kind, &(format.write)(Report { comparison, findings })) {
                    Ok(()) => format!("Saved as {name}"),
                    Err(_) => {
                        format!("{name} could not be saved: this browser does not let the page save files.")
                    }
                },
            );
            is_open.set(false);
            focus::soon(["export".to_owned()]);
        })
    };
    let onkeydown = {
        let (is_open, at) = (is_open.setter(), at.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                is_open.set(false);
                focus::soon(["export".to_owned()]);
            } else if let Some(next) = roving::step(&event.key(), *at, FORMATS.len()) {
                event.prevent_default();
                at.set(next);
            }
        }
    };
    let onfocusout = {
        let (whole, is_open) = (whole.clone(), is_open.setter());
        move |event: FocusEvent| {
            let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
            let stays = whole.cast::<Node>().is_some_and(|whole| whole.contains(next.as_ref()));
            // Without a next element it may be the window that has lost the focus, not the menu.
            if !stays && (next.is_some() || document().has_focus().unwrap_or(true)) {
                is_open.set(false);
            }
        }
    };
    let items = FORMATS.iter().enumerate().map(|(index, format)| {
        let choose = choose.clone();
        html! {
            <button
                type="button" role="menuitem" id={format!("export-{index}")} tabindex="-1"
                onclick={move |_| choose.emit(index)}
            >
                { format.name }<small>{ ": " }{ format.explanation }</small>
            </button>
        }
    });
    html! {
        <div class="menu" ref={whole} {onfocusout}>
            <button
                type="button" id="export" aria-haspopup="menu" aria-expanded={is_open.to_string()} onclick={toggle}
            >
                { "Export" }
            </button>
            if *is_open {
                // In the focus order by script, so that a press on its edge does not close it.
                <div class="menu-items" role="menu" aria-labelledby="export" tabindex="-1" {onkeydown}>
                    { for items }
                </div>
            }
        </div>
    }
}

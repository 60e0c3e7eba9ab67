//! Areas that no service in sight speaks of, folded into one line, with the way to those that do.

use onus::Comparison;
use yew::prelude::*;

use crate::session::state::{Action, Dispatch, counted};
use crate::shell::reveal;

/// `areas` are their indexes; nothing where there are none.
pub(crate) fn unspoken(comparison: &Comparison, areas: &[usize], dispatch: &Dispatch) -> Html {
    if areas.is_empty() {
        return Html::default();
    }
    let words = match areas.len() {
        1 => "1 more area that no service in sight speaks of".to_owned(),
        count => format!("{} that no service in sight speaks of", counted(count, "more area")),
    };
    html! {
        <details class="unspoken">
            <summary>{ words }</summary>
            <ul role="list">{ for areas.iter().map(|&area| of_area(comparison, area, dispatch)) }</ul>
        </details>
    }
}

fn of_area(comparison: &Comparison, area: usize, dispatch: &Dispatch) -> Html {
    let name = &comparison.areas[area].name;
    let rows = || comparison.rows_of(area).map(|(_, row)| row);
    let speaks = |service: &usize| rows().any(|row| row.of_service(*service).next().is_some());
    let button = |service: usize| {
        let (dispatch, id) = (dispatch.clone(), comparison.areas[area].id.clone());
        let label = &comparison.services[service].label;
        let show = move |_: MouseEvent| {
            dispatch.dispatch(Action::Reveal { area, service });
            reveal::soon(&id, service);
        };
        html! {
            <button type="button" class="small" aria-label={format!("Show {label}, {name}")} onclick={show}>{ label }</button>
        }
    };
    html! {
        <li>
            <b>{ name }</b>
            { for (0..comparison.services.len()).filter(speaks).map(button) }
        </li>
    }
}

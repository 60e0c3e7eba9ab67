//! What may be the same, to be joined or said not to be: likely, and not made without being asked.

use std::collections::BTreeMap;

use onus::compare::{Grade, Related};
use onus::{Area, Comparison};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::suggestion::{Pair, join_id, suggestion};
use super::use_related::AllRelated;
use crate::filters::controls::choice;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Dispatch;
use crate::shell::disclosure::Disclosure;
use crate::shell::keyboard::focus;

/// So many are asked at once, the surest first; the next follow as these are decided.
const MOST: usize = 20;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub related: AllRelated,
    pub dispatch: Dispatch,
}

/// A disclosure of the pairs of rows that may be the same; nothing where there is none.
#[component]
pub(crate) fn Suggestions(props: &Props) -> Html {
    // While the pairs are worked out anew, those are there that were known before: one goes on deciding.
    let known = use_mut_ref(|| props.clone());
    if props.related.is_known {
        *known.borrow_mut() = props.clone();
    }
    let Props { comparison, related, dispatch } = known.borrow().clone();
    let decided = use_state(|| (comparison.clone(), Vec::<[usize; 2]>::new()));
    let gone = if decided.0 == comparison { decided.1.clone() } else { Vec::new() };
    let mut pairs: Vec<Pair> = likely(&related.of).filter(|pair| !gone.contains(&pair.rows())).collect();
    pairs.sort_by(|one, other| other.related.score.total_cmp(&one.related.score));
    let on_decide = {
        let (decided, gone, comparison) = (decided.setter(), gone.clone(), comparison.clone());
        Callback::from(move |rows: [usize; 2]| {
            decided.set((comparison.clone(), gone.iter().copied().chain([rows]).collect()));
        })
    };
    if pairs.is_empty() {
        return Html::default();
    }
    let summary =
        html! { <summary id="suggestions">{ format!("May be the same: {}", pairs.len()) }</summary> };
    let draw = move |()| {
        let (comparison, pairs, dispatch) = (comparison.clone(), pairs.clone(), dispatch.clone());
        html! { <Panel {comparison} {pairs} {dispatch} on_decide={on_decide.clone()} /> }
    };
    html! { <Disclosure class="services suggestions" {summary} {draw} /> }
}

/// Each pair once.
fn likely(related: &[Vec<Related>]) -> impl Iterator<Item = Pair> {
    let pairs = related.iter().enumerate().flat_map(|(row, of)| of.iter().map(move |related| (row, related)));
    let asked = pairs.filter(|(row, related)| related.grade == Grade::Likely && *row < related.row);
    asked.map(|(row, related)| Pair { row, related: related.clone() })
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    comparison: PointerEq<Comparison>,
    pairs: Vec<Pair>,
    dispatch: Dispatch,
    /// By the rows of a pair.
    on_decide: Callback<[usize; 2]>,
}

#[component]
fn Panel(props: &PanelProps) -> Html {
    let PanelProps { comparison, pairs, dispatch, on_decide } = props;
    // The id of an area to look at; none for all.
    let wanted = use_state_eq(|| None::<String>);
    let areas_of = |pair: &Pair| pair.rows().map(|row| comparison.rows[row].area);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for pair in pairs {
        let [one, other] = areas_of(pair);
        *counts.entry(one).or_default() += 1;
        if other != one {
            *counts.entry(other).or_default() += 1;
        }
    }
    // An area of which all is decided is looked at no more.
    let area = counts.keys().copied().find(|area| wanted.as_ref() == Some(&comparison.areas[*area].id));
    let asked = pairs.iter().filter(|pair| area.is_none_or(|area| areas_of(pair).contains(&area)));
    let asked: Vec<&Pair> = asked.collect();
    let option = |(&area, count): (&usize, &usize)| {
        let Area { id, name } = &*comparison.areas[area];
        (id.clone().into(), format!("{name}: {count}").into())
    };
    let all = [("".into(), format!("All areas: {}", pairs.len()).into())];
    let options = all.into_iter().chain(counts.iter().map(option)).collect();
    let chosen = area.map_or("", |area| &comparison.areas[area].id);
    let onchange = {
        let wanted = wanted.setter();
        Callback::from(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            wanted.set(Some(id).filter(|id| !id.is_empty()));
        })
    };
    let one = |(at, pair): (usize, &&Pair)| {
        let (on_decide, rows) = (on_decide.clone(), pair.rows());
        let decided = move |()| {
            // The next one takes the place of the one that is decided.
            focus::soon(
                [join_id(at), join_id(at.saturating_sub(1))]
                    .into_iter()
                    .chain(["suggestions", "undo"].map(str::to_owned)),
            );
            on_decide.emit(rows);
        };
        suggestion(comparison, pair, at, dispatch, Callback::from(decided))
    };
    html! {
        <div class="services-panel">
            <p class="hint">{ "On the focused pair, J joins and N says “not the same”; the focus goes on to the next. Both can be undone." }</p>
            if counts.len() > 1 {
                { choice("Area of what may be the same", options, chosen, onchange) }
            }
            if asked.len() > MOST {
                <p class="hint">{ format!("The surest {MOST} stand here; the next follow as these are decided.") }</p>
            }
            <ul role="list" aria-label="May be the same">
                { for asked.iter().take(MOST).enumerate().map(one) }
            </ul>
        </div>
    }
}

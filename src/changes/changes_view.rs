//! What changed from one page to another: counts first, then the rows, word by word.

use std::rc::Rc;

use onus::Comparison;
use onus::compare::changes::{Changes, Relation};
use onus::compare::search::Found;
use onus::export::changes as export;
use yew::prelude::*;

use super::change_lists::{columns, counts, owners};
use super::change_row::{Sides, row};
use super::found::{use_changes, use_left, use_timelines};
use super::timeline::{Timeline, timeline};
use super::told::Told;
use crate::export::take_along::{Write, Written, take_along, write_lines};
use crate::filters::controls::{choice, on_change, switch};
use crate::session::address::Address;
use crate::session::deferred::FEW;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Dispatch, counted};
use crate::shell::first_drawn::use_first_drawn;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    /// The pages that are versions of one service, as indexes.
    pub versions: PointerEq<Vec<Vec<usize>>>,
    /// For each row of the comparison whether it is shown.
    pub shown: PointerEq<Vec<bool>>,
    pub found: PointerEq<Found>,
    pub address: Address,
    pub go: Callback<Address>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn ChangesView(props: &Props) -> Html {
    let comparison = &*props.comparison;
    let lines = use_timelines(&props.comparison, &props.versions);
    let chosen = lines.as_ref().and_then(|lines| chosen(comparison, &props.address, lines));
    let changes = use_changes(&props.comparison, chosen);
    let left = use_left(chosen.zip(changes.clone()).map(|(chosen, changes)| {
        let (filter, shown) = (props.address.filter.clone(), props.shown.clone());
        (props.comparison.clone(), chosen, changes, filter, shown, props.found.clone())
    }));
    let formatting = props.address.formatting;
    let told = left.as_ref().map(|left| Told { left, formatting });
    let (rows, more_rows) = use_first_drawn(told.as_ref().map_or(0, |told| told.rows().count()), "rows");
    let count = told.as_ref().map_or(0, |told| told.tasks().count() + told.resources().count());
    let (owned, more_owned) = use_first_drawn(count, "owners");
    let (Some(lines), Some(left), Some(told), Some(changes), Some(chosen)) =
        (lines, &left, told, &changes, chosen)
    else {
        if comparison.services.len() > 1 {
            return html! { <p class="nothing">{ "Comparing the pages row by row…" }</p> };
        }
        return html! {
            <p class="nothing">
                { "Add a second page: this view tells what changed from one version of a page to the next, or how \
                   the pages of two services differ." }
            </p>
        };
    };
    let sides = Sides { comparison, chosen, relation: changes.relation };
    let on = |change| on_change(&props.address, &props.go, change);
    let pages = || {
        let services = comparison.services.iter();
        services.map(|it| (it.id.clone().into(), it.label.clone().into())).collect::<Vec<_>>()
    };
    let [old, new] = chosen.map(|service| &*comparison.services[service].id);
    let hidden = Told { left: changes, formatting }.count() - told.count();
    html! {
        <div class="changes">
            { for lines.iter().map(|line| timeline(comparison, line, chosen, &props.address, &props.go)) }
            // On paper the selections below are left out.
            <p class="only-printed">{ format!("{} → {}", comparison.services[chosen[0]].label, comparison.services[chosen[1]].label) }</p>
            <div class="filters" role="group" aria-label="Pages to compare">
                { choice("Older page", pages(), old, on(|next, id| next.compared[0] = id)) }
                { choice("Newer page", pages(), new, on(|next, id| next.compared[1] = id)) }
                { switch("Show formatting changes", "", props.address.formatting, on(|next, _| next.formatting ^= true)) }
            </div>
            if chosen[0] == chosen[1] {
                <p class="nothing">{ "This is one page twice: choose another one." }</p>
            } else {
                { sentence(comparison, chosen, changes) }
                { counts(changes) }
                { taken_along(&props.comparison, chosen, left, &props.dispatch) }
                { owners(sides, &told, owned) }
                { more_owned }
                { columns(&left.columns) }
                if hidden > 0 {
                    <p class="hint">{ format!("{} hidden by the search or the filters", counted(hidden, "change")) }</p>
                }
                <ul role="list" aria-label="Changed rows">
                    { for told.rows().take(rows).map(|change| row(sides, change)) }
                </ul>
                { more_rows }
            }
        </div>
    }
}

/// The two pages: as chosen, else the newest two versions of one page that differ, else the first
/// two. The first is taken for the older one.
fn chosen(comparison: &Comparison, address: &Address, lines: &[Timeline]) -> Option<[usize; 2]> {
    if comparison.services.len() < 2 {
        return None;
    }
    let steps = || lines.iter().flat_map(|line| line.steps.iter().rev());
    let newest = steps().find(|step| step.has_changes).or_else(|| steps().next());
    let [old, new] = newest.map_or([0, 1], |step| step.pages);
    let at = |id: &str, or: usize| comparison.services.iter().position(|it| it.id == *id).unwrap_or(or);
    Some([at(&address.compared[0], old), at(&address.compared[1], new)])
}

/// What the pages are to each other, or that nothing changed, where that has to be said.
fn sentence(comparison: &Comparison, chosen: [usize; 2], changes: &Changes) -> Html {
    let [old, new] = chosen.map(|service| &comparison.services[service]);
    let language = |page: &onus::compare::Service| page.document.language.clone();
    let other_form = changes.counts.formatting;
    let said = match changes.relation {
        Relation::TwoServices => format!(
            "{} and {} are two services: rows stand together that the matrix joins.",
            old.label, new.label
        ),
        Relation::Translation => format!(
            "One page in two languages ({}, {}): its rows are paired by their order, their texts are in another language, not changed.",
            language(old),
            language(new)
        ),
        _ if !changes.has_changes() && other_form > 0 => {
            format!("Same words: nothing changed but the form of {}.", counted(other_form, "row"))
        }
        _ if !changes.has_changes() => "Same text: nothing changed.".to_owned(),
        Relation::Renamed => {
            format!("The same service, renamed: {} is now {}.", old.document.name, new.document.name)
        }
        Relation::Versions if changes.counts.have_nothing_in_common() => format!(
            "No row of {} is on both pages: they may be two pages about it rather than two versions of one.",
            new.document.name
        ),
        Relation::Versions => return Html::default(),
    };
    html! { <p class="nothing">{ said }</p> }
}

/// What is left of the changes, to take along.
fn taken_along(
    comparison: &PointerEq<Comparison>,
    chosen: [usize; 2],
    left: &PointerEq<Changes>,
    dispatch: &Dispatch,
) -> Html {
    let write: Write = {
        let (comparison, left) = (comparison.clone(), left.clone());
        Rc::new(move |kind, take| {
            let (comparison, left) = (comparison.clone(), left.clone());
            Box::pin(async move {
                write_lines(export::lines_of(&comparison, chosen, &left), kind, take).await;
            })
        })
    };
    let written = Written { what: "Changes", ending: "changes", is_short: left.rows.len() <= FEW, write };
    take_along(comparison, &written, dispatch)
}

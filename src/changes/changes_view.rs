//! What changed from one page to another: counts first, then the rows, word by word.

use gloo::timers::callback::Timeout;
use onus::Comparison;
use onus::compare::changes::{ChangeKind, Changes, Counts, RowChange, changes, pairs};
use yew::prelude::*;

use super::change_row::{owner_row, row};
use crate::session::address::Address;
use crate::session::pointer_eq::PointerEq;
use crate::shell::controls::{choice, on_change, switch};
use crate::shell::filter_bar::shown_members;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    /// For each row of the comparison whether it is shown.
    pub shown: PointerEq<Vec<bool>>,
    pub address: Address,
    pub go: Callback<Address>,
}

#[component]
pub(crate) fn ChangesView(props: &Props) -> Html {
    let comparison = &*props.comparison;
    let chosen = chosen(comparison, &props.address);
    let compared = (props.comparison.clone(), chosen);
    let is_announced = use_announced(&compared);
    let found = use_memo((compared, is_announced), |((comparison, chosen), is_announced)| {
        let [old, new] = (*chosen)?.map(|service| &comparison.services[service].document);
        is_announced.then(|| changes(old, new))
    });
    if !is_announced {
        return html! { <p class="nothing">{ "Comparing the pages row by row…" }</p> };
    }
    let (Some(chosen), Some(changes)) = (chosen, &*found) else {
        return html! {
            <p class="nothing">
                { "Add a second page: this view tells what changed from one version of a page to the next, or how \
                   the pages of two services differ." }
            </p>
        };
    };
    let on = |change| on_change(&props.address, &props.go, change);
    let pages = || {
        let services = comparison.services.iter();
        services.map(|it| (it.id.clone().into(), it.label.clone().into())).collect::<Vec<_>>()
    };
    let [old, new] = chosen.map(|service| &*comparison.services[service].id);
    let members = shown_members(comparison, &props.shown);
    let is_shown = |row: &&RowChange| {
        let places = [(chosen[0], row.old), (chosen[1], row.new)];
        places.iter().any(|(service, at)| at.is_some_and(|at| members[*service][at]))
    };
    let is_told =
        |row: &RowChange| row.kind != ChangeKind::Unchanged || (row.formatting && props.address.formatting);
    let told = || changes.rows.iter().filter(|row| is_told(row));
    let hidden = told().count() - told().filter(is_shown).count();
    html! {
        <div class="changes">
            <div class="filters" role="group" aria-label="Pages to compare">
                { choice("Older page", pages(), old, on(|next, id| next.compared[0] = id)) }
                { choice("Newer page", pages(), new, on(|next, id| next.compared[1] = id)) }
                { switch("Show formatting changes", "", props.address.formatting, on(|next, _| next.formatting ^= true)) }
            </div>
            if chosen[0] == chosen[1] {
                <p class="nothing">{ "This is one page twice: choose another one." }</p>
            } else {
                { counts(&changes.counts) }
                if hidden > 0 {
                    <p class="hint">{ format!("{hidden} of them hidden by the search or the filters") }</p>
                }
                <ul role="list" aria-label="Changed rows">
                    { for told().filter(is_shown).map(|change| row(comparison, chosen, change)) }
                </ul>
                { owners(comparison, chosen, changes) }
            }
        </div>
    }
}

/// From so many rows on, comparing two pages takes long enough to be told first.
const MANY: usize = 1000;

/// After so long, what was drawn is painted.
const PAINTED_MS: u32 = 30;

/// Two pages of a comparison, by their services.
type Compared = (PointerEq<Comparison>, Option<[usize; 2]>);

/// Whether the pages may be compared now: if they have many rows, only once it is painted that they
/// will be.
#[hook]
fn use_announced(compared: &Compared) -> bool {
    let announced = use_state_eq(|| None::<Compared>);
    let rows = |service: usize| compared.0.services[service].document.responsibilities.len();
    let is_long = compared.1.is_some_and(|chosen| chosen.map(rows).iter().sum::<usize>() >= MANY);
    let is_announced = !is_long || announced.as_ref() == Some(compared);
    use_effect_with((compared.clone(), is_announced), {
        let announced = announced.setter();
        move |(compared, is_announced)| {
            let compared = compared.clone();
            let timeout =
                (!is_announced).then(|| Timeout::new(PAINTED_MS, move || announced.set(Some(compared))));
            move || drop(timeout)
        }
    });
    is_announced
}

/// The two pages: as chosen, else two versions of one page, else the first two. The first is taken
/// for the older one.
fn chosen(comparison: &Comparison, address: &Address) -> Option<[usize; 2]> {
    if comparison.services.len() < 2 {
        return None;
    }
    let documents: Vec<_> = comparison.services.iter().map(|it| it.document.clone()).collect();
    let (old, new) = pairs(&documents).first().copied().unwrap_or((0, 1));
    let at = |id: &str, or: usize| comparison.services.iter().position(|it| it.id == *id).unwrap_or(or);
    Some([at(&address.compared[0], old), at(&address.compared[1], new)])
}

fn counts(counts: &Counts) -> Html {
    let parts = [
        ("unchanged", counts.unchanged),
        ("of them with other formatting", counts.formatting),
        ("changed", counts.changed),
        ("added", counts.added),
        ("removed", counts.removed),
        ("moved", counts.moved),
        ("renamed", counts.renamed),
    ];
    html! {
        <p class="counts" role="group" aria-label="Rows">
            { for parts.map(|(name, count)| html! { <><span><b>{ count }</b>{ " " }{ name }</span>{ " " }</> }) }
        </p>
    }
}

/// Who owns what, where that changed.
fn owners(comparison: &Comparison, chosen: [usize; 2], changes: &Changes) -> Html {
    if changes.owners.is_empty() {
        return Html::default();
    }
    let changed = || changes.owners.iter().filter(|owner| owner.kind != ChangeKind::Unchanged);
    html! {
        <section>
            <h3>{ "Owners" }</h3>
            <p class="counts">
                <span><b>{ changes.owners.len() - changed().count() }</b>{ " unchanged" }</span>{ " " }
                <span><b>{ changed().count() }</b>{ " changed, added or removed" }</span>
            </p>
            <ul role="list" aria-label="Changed owners">
                { for changed().map(|owner| owner_row(comparison, chosen, owner)) }
            </ul>
        </section>
    }
}

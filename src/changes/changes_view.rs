//! What changed from one page to another: counts first, then the rows, word by word.

use gloo::timers::callback::Timeout;
use onus::Comparison;
use onus::compare::changes::{
    ChangeKind, Changes, ColumnChange, Counts, Relation, RowChange, changes_within, versions,
};
use yew::prelude::*;

use super::change_row::{owner_row, row, task_owner_row};
use super::timeline::{Timeline, timeline, timelines};
use crate::filters::controls::{choice, on_change, switch};
use crate::filters::filter_bar::shown_members;
use crate::session::address::Address;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::counted;

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
    let groups = use_memo(props.comparison.clone(), |comparison| {
        let documents: Vec<_> = comparison.services.iter().map(|it| it.document.clone()).collect();
        versions(&documents)
    });
    let is_announced = use_announced(&props.comparison, &groups, &props.address.compared);
    let lines = use_memo((props.comparison.clone(), is_announced), |(comparison, is_announced)| {
        is_announced.then(|| timelines(comparison, &groups)).unwrap_or_default()
    });
    let chosen = chosen(comparison, &props.address, &lines);
    let compared = (props.comparison.clone(), chosen, is_announced);
    let found = use_memo(compared, |(comparison, chosen, is_announced)| {
        chosen.filter(|_| *is_announced).map(|chosen| changes_within(comparison, chosen))
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
    let is_told = |row: &RowChange| match row.kind {
        ChangeKind::Unchanged => row.formatting && props.address.formatting,
        ChangeKind::Translated => props.address.formatting,
        _ => true,
    };
    let told = || changes.rows.iter().filter(|row| is_told(row));
    let hidden = told().count() - told().filter(is_shown).count();
    html! {
        <div class="changes">
            { for lines.iter().map(|line| timeline(comparison, line, chosen, &props.address, &props.go)) }
            <div class="filters" role="group" aria-label="Pages to compare">
                { choice("Older page", pages(), old, on(|next, id| next.compared[0] = id)) }
                { choice("Newer page", pages(), new, on(|next, id| next.compared[1] = id)) }
                { switch("Show formatting changes", "", props.address.formatting, on(|next, _| next.formatting ^= true)) }
            </div>
            if chosen[0] == chosen[1] {
                <p class="nothing">{ "This is one page twice: choose another one." }</p>
            } else {
                { sentence(comparison, chosen, changes) }
                { counts(&changes.counts) }
                { owners(comparison, chosen, changes) }
                { columns(&changes.columns) }
                if hidden > 0 {
                    <p class="hint">{ format!("{hidden} of them hidden by the search or the filters") }</p>
                }
                <ul role="list" aria-label="Changed rows">
                    { for told().filter(is_shown).map(|change| row(comparison, chosen, change, changes.relation)) }
                </ul>
            }
        </div>
    }
}

/// From so many rows on, comparing two pages takes long enough to be told first.
const MANY: usize = 1000;

/// After so long, what was drawn is painted.
const PAINTED_MS: u32 = 30;

/// What has to be compared: versions of services, and the two that were asked for.
type Asked = (PointerEq<Comparison>, [String; 2]);

/// Whether the pages may be compared now: if they have many rows, only once it is painted that they
/// will be.
#[hook]
fn use_announced(comparison: &PointerEq<Comparison>, groups: &[Vec<usize>], compared: &[String; 2]) -> bool {
    let announced = use_state_eq(|| None::<Asked>);
    let asked: Asked = (comparison.clone(), compared.clone());
    let is_asked = |service: &usize| compared.contains(&comparison.services[*service].id);
    let versions = groups.iter().flatten().copied();
    let chosen = (0..comparison.services.len()).filter(is_asked);
    let rows = |service: usize| comparison.services[service].document.responsibilities.len();
    let is_long = versions.chain(chosen).map(rows).sum::<usize>() >= MANY;
    let is_announced = !is_long || announced.as_ref() == Some(&asked);
    use_effect_with((asked, is_announced), {
        let announced = announced.setter();
        move |(asked, is_announced)| {
            let asked = asked.clone();
            let timeout =
                (!is_announced).then(|| Timeout::new(PAINTED_MS, move || announced.set(Some(asked))));
            move || drop(timeout)
        }
    });
    is_announced
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
        Relation::Versions => return Html::default(),
    };
    html! { <p class="nothing">{ said }</p> }
}

fn columns(columns: &[ColumnChange]) -> Html {
    if columns.is_empty() {
        return Html::default();
    }
    let column = |column: &ColumnChange| {
        let (class, kind) = match column.kind {
            ChangeKind::Added => ("badge added", "+ added"),
            _ => ("badge removed", "− removed"),
        };
        html! {
            <li class="change">
                <p class="change-head">
                    <span {class}>{ kind }</span>
                    <span>{ "Column " }<strong>{ &*column.label }</strong>{ format!(", in {}", counted(column.rows, "row")) }</span>
                </p>
            </li>
        }
    };
    html! { <ul role="list" aria-label="Changed columns">{ for columns.iter().map(column) }</ul> }
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
        ("in another language", counts.translated),
        ("with another owner", counts.owner),
    ];
    let is_told = |(at, (_, count)): &(usize, (&str, usize))| *at < 7 || *count > 0;
    let parts = parts.into_iter().enumerate().filter(is_told).map(|(_, part)| part);
    html! {
        <p class="counts" role="group" aria-label="Rows">
            { for parts.map(|(name, count)| html! { <><span><b>{ count }</b>{ " " }{ name }</span>{ " " }</> }) }
        </p>
    }
}

/// Who has or owns what, where that changed.
fn owners(comparison: &Comparison, chosen: [usize; 2], changes: &Changes) -> Html {
    let owned = || changes.owners.iter().filter(|owner| owner.kind != ChangeKind::Unchanged);
    let had = || changes.rows.iter().filter(|row| row.owner.is_some());
    if owned().next().is_none() && had().next().is_none() {
        return Html::default();
    }
    let relation = changes.relation;
    html! {
        <section>
            <h3>{ "Owners" }</h3>
            <ul role="list" aria-label="Changed owners">
                { for had().map(|change| task_owner_row(comparison, chosen, change, relation)) }
                { for owned().map(|change| owner_row(comparison, chosen, change, relation)) }
            </ul>
        </section>
    }
}

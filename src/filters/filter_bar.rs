//! Questions that leave only some rows and columns, over all views.

use onus::Comparison;
use onus::compare::filter::Filter;
use yew::prelude::*;

use super::controls::{choice, on_change, switch};
use crate::session::address::{Address, PARTIES};
use crate::session::state::counted;

/// The address without areas and services that are gone, which then are not asked for.
pub(crate) fn known(comparison: &Comparison, mut address: Address) -> Address {
    let Filter { areas, services, .. } = &mut address.filter;
    areas.retain(|id| comparison.areas.iter().any(|area| area.id == *id));
    services.retain(|id| comparison.services.iter().any(|service| service.id == *id));
    address
}

/// For each row whether the filter leaves it.
pub(crate) fn kept(comparison: &Comparison, filter: &Filter) -> Vec<bool> {
    comparison.rows.iter().map(|row| filter.keeps(comparison, row)).collect()
}

/// The services that the filter asks for, by index.
pub(crate) fn services_asked(comparison: &Comparison, filter: &Filter) -> Vec<usize> {
    let is_asked = |id: &String| filter.services.is_empty() || filter.services.contains(id);
    (0..comparison.services.len()).filter(|&service| is_asked(&comparison.services[service].id)).collect()
}

/// `hidden` rows are not shown because of the filter or the search.
pub(crate) fn filter_bar(
    comparison: &Comparison,
    address: &Address,
    go: &Callback<Address>,
    hidden: usize,
) -> Html {
    let filter = &address.filter;
    let on = |change| on_change(address, go, change);
    let all = |name: &'static str| vec![(AttrValue::Static(""), AttrValue::Static(name))];
    let mut parties = all("Any party");
    parties.extend(PARTIES.map(|(id, name, _)| (id.into(), name.into())));
    let mut areas = all("All areas");
    areas.extend(comparison.areas.iter().map(|area| (area.id.clone().into(), area.name.clone().into())));
    let party = PARTIES.iter().find(|(.., party)| Some(*party) == filter.party);
    let first = |ids: Option<&String>| ids.cloned().unwrap_or_default();
    html! {
        <div class="filters" role="group" aria-label="Filters">
            { switch("Only differences", "", filter.differences, on(|next, _| next.filter.differences ^= true)) }
            { switch("Only gaps", "", filter.gaps, on(|next, _| next.filter.gaps ^= true)) }
            { choice("Party", parties, party.map_or("", |(id, ..)| id), on(|next, id| {
                next.filter.party = PARTIES.iter().find(|(one, ..)| *one == id).map(|(.., party)| *party);
            })) }
            { choice("Area", areas, &first(filter.areas.first()), on(|next, id| {
                next.filter.areas.clear();
                next.filter.areas.extend((!id.is_empty()).then_some(id));
            })) }
            if !filter.is_empty() {
                { clear(address, go) }
            }
            <span class="shown" aria-live="polite">{ in_words(hidden, party.map(|(_, name, _)| *name)) }</span>
        </div>
    }
}

/// What the filters hide: rows, and the columns of all parties but one.
fn in_words(hidden: usize, party: Option<&str>) -> String {
    let rows = (hidden > 0).then(|| format!("{} hidden", counted(hidden, "row")));
    let columns = party.map(|name| match name {
        "Others" => "only columns of others are shown".to_owned(),
        name => format!("only the {}’s columns are shown", name.to_lowercase()),
    });
    [rows, columns].into_iter().flatten().collect::<Vec<String>>().join(", ")
}

fn clear(address: &Address, go: &Callback<Address>) -> Html {
    let next = Address { filter: Filter::default(), ..address.clone() };
    let onclick = {
        let go = go.clone();
        move |_: MouseEvent| {
            go.emit(next.clone());
            crate::shell::keyboard::focus::soon([format!("tab-{}", next.tab.id())]);
        }
    };
    html! { <button type="button" class="small" {onclick}>{ "Clear filters" }</button> }
}

//! Resource by area: who owns it, one small mark per service.

use onus::compare::filter::Filter;
use onus::compare::ownership::{OwnerOf, Resource, resources_resting};
use onus::compare::search::Found;
use onus::{Comparison, Owner, Party};
use yew::prelude::*;

use crate::filters::filter_bar::services_asked;
use crate::session::address::Address;
use crate::session::deferred::{is_small, use_deferred};
use crate::session::pointer_eq::PointerEq;
use crate::shell::first_drawn::use_first_drawn;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub address: Address,
    pub found: PointerEq<Found>,
    /// Whether all is worked out at once: a sheet of paper has no later.
    #[prop_or_default]
    pub is_printed: bool,
}

/// What the filters and the search leave.
struct Left {
    /// By their indexes.
    services: Vec<usize>,
    areas: Vec<usize>,
    resources: Vec<usize>,
}

async fn of_comparison(comparison: PointerEq<Comparison>) -> Vec<Resource> {
    resources_resting(&comparison).await
}

fn left(comparison: &Comparison, address: &Address, found: &Found, all: &[Resource]) -> Left {
    let filter = &address.filter;
    // Only services that say who owns what; their numbers stand over the marks.
    let mut services = services_asked(comparison, filter);
    services.retain(|&service| !comparison.services[service].document.allocations.is_empty());
    let areas: Vec<usize> = (0..comparison.areas.len())
        .filter(|&area| all.iter().any(|resource| resource.owners.iter().any(|owner| owner.area == area)))
        .filter(|&area| filter.areas.is_empty() || filter.areas.contains(&comparison.areas[area].id))
        .collect();
    let is_kept = |at: &usize| keeps(address, found, &all[*at], &areas, &services);
    let resources = (0..all.len()).filter(is_kept).collect();
    Left { services, areas, resources }
}

#[component]
pub(crate) fn ResourceTable(props: &Props) -> Html {
    let Props { comparison, address, found, is_printed } = props;
    let has_owners = comparison.services.iter().any(|it| !it.document.allocations.is_empty());
    let of = use_deferred(
        has_owners.then(|| comparison.clone()),
        *is_printed || is_small(comparison),
        of_comparison,
    );
    let all = of.filter(|(of, _)| of == comparison).map(|(_, all)| all);
    let shown = use_memo(
        (comparison.clone(), address.clone(), found.clone(), all.clone()),
        |(comparison, address, found, all)| all.as_ref().map(|all| left(comparison, address, found, all)),
    );
    let count = (*shown).as_ref().map_or(0, |left| left.resources.len());
    let (most, more) = use_first_drawn(count, "resources");
    let Some((all, Left { services, areas, resources })) = all.as_ref().zip((*shown).as_ref()) else {
        return if has_owners {
            html! { <p class="nothing">{ "Looking up who owns what…" }</p> }
        } else {
            Html::default()
        };
    };
    let (filter, hidden) = (&address.filter, all.len() - resources.len());
    if services.is_empty() || all.is_empty() {
        return Html::default();
    }
    let shown = resources.iter().take(most).map(|&at| (at, &all[at]));
    html! {
        <>
        <div class="scroll" role="region" aria-label="Who owns what" tabindex="0">
            <table class="resources">
                <caption>
                    <h3>{ "Who owns what" }</h3>
                    <ol class="numbers">
                        { for services.iter().map(|&service| html! { <li><bdi>{ &comparison.services[service].label }</bdi></li> }) }
                    </ol>
                    if hidden > 0 { <p class="hint">{ format!("{hidden} of {} resources hidden", all.len()) }</p> }
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner">{ "Resource" }</th>
                        { for areas.iter().map(|&area| html! {
                            <th scope="col">
                                { &comparison.areas[area].name }
                                <span class="chips" aria-hidden="true">
                                    { for (1..=services.len()).map(|number| html! { <i>{ number }</i> }) }
                                </span>
                            </th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for shown.map(|(at, resource)| html! {
                    <tr key={at}>
                        <th scope="row">{ &resource.name }</th>
                        { for areas.iter().map(|&area| cell(comparison, resource, area, services, filter.party)) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
        { more }
        </>
    }
}

fn cell(
    comparison: &Comparison,
    resource: &Resource,
    area: usize,
    services: &[usize],
    party: Option<Party>,
) -> Html {
    let owners: Vec<Option<&OwnerOf>> =
        services.iter().map(|&service| owner_of(resource, area, service, party)).collect();
    // Services without a mark next to each other share an element: most of this table is such.
    let marks = owners.chunk_by(|one, next| one.is_none() && next.is_none()).map(|owners| match owners[0] {
        Some(owner) => chip(comparison, owner),
        None => {
            let dots = "·".repeat(owners.len());
            html! { <i aria-hidden="true">{ dots }</i> }
        }
    });
    html! { <td><span class="chips">{ for marks }</span></td> }
}

fn chip(comparison: &Comparison, of: &OwnerOf) -> Html {
    let service = &comparison.services[of.service];
    let allocation = &service.document.allocations[of.allocation];
    let (class, sign, name) = match of.owner {
        Owner::Provider => ("chip provider", "P", "provider"),
        Owner::Customer => ("chip customer", "C", "customer"),
        Owner::Shared => ("chip shared", "S", "shared"),
        Owner::ThirdParty => ("chip third-party", "T", "third party"),
        Owner::NotApplicable => ("chip none", "–", "not applicable"),
        Owner::Unknown => ("chip gap", "?", "not stated"),
    };
    let name = AttrValue::from(format!("{}: {name}, line {}", service.label, allocation.line));
    html! {
        <button
            type="button" {class} aria-label={name.clone()} title={name} data-service={of.service.to_string()}
            data-line={allocation.line.to_string()} data-last-line={allocation.last_line.to_string()}
            data-place={allocation.place.as_deref().map(str::to_owned)}
        >
            { sign }
        </button>
    }
}

/// None also where another party than the one asked for owns it.
fn owner_of(resource: &Resource, area: usize, service: usize, party: Option<Party>) -> Option<&OwnerOf> {
    let owner = resource.owners.iter().find(|owner| owner.area == area && owner.service == service)?;
    let is_asked = |party| match party {
        Party::Provider => matches!(owner.owner, Owner::Provider | Owner::Shared),
        Party::Customer => matches!(owner.owner, Owner::Customer | Owner::Shared),
        Party::Other => owner.owner == Owner::ThirdParty,
    };
    party.is_none_or(is_asked).then_some(owner)
}

/// Whether the search and the filters leave a resource, among what they leave of areas and services.
fn keeps(address: &Address, found: &Found, resource: &Resource, areas: &[usize], services: &[usize]) -> bool {
    let Filter { differences, gaps, party, .. } = address.filter;
    let owners = || {
        let of_area =
            |&area: &usize| services.iter().map(move |&service| owner_of(resource, area, service, party));
        areas.iter().map(of_area)
    };
    let has = |wanted: &dyn Fn(Owner) -> bool| owners().flatten().flatten().any(|owner| wanted(owner.owner));
    let is_found = |owner: &OwnerOf| found.holds_allocation(owner.service, owner.allocation);
    let is_asked = |owner: &OwnerOf| areas.contains(&owner.area) && services.contains(&owner.service);
    let differs = || {
        owners().any(|owners| {
            let mut owners = owners.map(|owner| owner.map(|owner| owner.owner));
            let first = owners.next();
            owners.any(|owner| Some(owner) != first)
        })
    };
    has(&|_| true)
        && (!found.is_asked || resource.owners.iter().any(|owner| is_asked(owner) && is_found(owner)))
        && (!differences || differs())
        && (!gaps || has(&|owner| owner == Owner::Unknown))
}

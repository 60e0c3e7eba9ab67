//! Who answers: how many tasks of each area only one party has, both have or nobody has; and who
//! owns what, where pages say so.

use onus::{Allocation, Comparison, Owner, Party, Responsibility, Status};
use yew::prelude::*;

use super::duty_cell::source_button;
use super::same::Same;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: Same<Comparison>,
}

#[component]
pub(crate) fn OwnershipView(props: &Props) -> Html {
    let comparison = &*props.comparison;
    let owned = comparison.areas.iter().filter_map(|area| owners(comparison, &area.id, &area.name));
    html! {
        <div class="ownership">
            <p class="legend">{ for Shares::default().parts().map(|(owner, _)| mark(owner.0, owner.1)) }</p>
            { duties(comparison) }
            { for owned }
        </div>
    }
}

/// How the tasks of an area are shared out in one service.
#[derive(Debug, Default, PartialEq)]
struct Shares {
    provider: usize,
    customer: usize,
    both: usize,
    nobody: usize,
}

impl Shares {
    fn of<'r>(responsibilities: impl Iterator<Item = &'r Responsibility>) -> Self {
        let mut shares = Self::default();
        for responsibility in responsibilities {
            let has = |party| {
                let mut duties = responsibility.parties.iter().filter(|duty| duty.party == party);
                duties.any(|duty| duty.status == Status::Stated)
            };
            *match (has(Party::Provider), has(Party::Customer)) {
                (true, true) => &mut shares.both,
                (true, false) => &mut shares.provider,
                (false, true) => &mut shares.customer,
                (false, false) => &mut shares.nobody,
            } += 1;
        }
        shares
    }

    /// Class and name of each part, with its number.
    fn parts(&self) -> [((&'static str, &'static str), usize); 4] {
        [
            (("provider", "provider only"), self.provider),
            (("shared", "both"), self.both),
            (("customer", "customer only"), self.customer),
            (("gap", "neither"), self.nobody),
        ]
    }
}

fn duties(comparison: &Comparison) -> Html {
    let cell = |service: usize, area: &str| {
        let responsibilities = comparison.services[service].document.responsibilities.iter();
        let shares = Shares::of(responsibilities.filter(|one| one.area.id == area));
        let parts: Vec<Html> = shares
            .parts()
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|((class, name), count)| {
                html! { <li>{ mark(class, &format!("{count} {name}")) }</li> }
            })
            .collect();
        html! {
            <td class={classes!(parts.is_empty().then_some("silent"))}>
                if parts.is_empty() { { "no tasks" } } else { <ul role="list">{ for parts }</ul> }
            </td>
        }
    };
    html! {
        <div class="scroll" role="region" aria-label="Tasks by who has something to do" tabindex="0">
            <table>
                <caption><h3>{ "Tasks by who has something to do" }</h3></caption>
                { heads(comparison, "Area") }
                <tbody>{ for comparison.areas.iter().map(|area| html! {
                    <tr key={area.id.clone()}>
                        <th scope="row">{ &area.name }</th>
                        { for (0..comparison.services.len()).map(|service| cell(service, &area.id)) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}

/// Who owns what in one area, where any page has a table of owners for it.
fn owners(comparison: &Comparison, area: &str, name: &str) -> Option<Html> {
    let of_area = |service: usize| {
        let allocations = comparison.services[service].document.allocations.iter();
        allocations.filter(|allocation| allocation.area.id == area)
    };
    let services = 0..comparison.services.len();
    let mut resources: Vec<&str> = Vec::new();
    for allocation in services.clone().flat_map(of_area) {
        if !resources.iter().any(|resource| is_same(resource, allocation)) {
            resources.push(&allocation.resource.text);
        }
    }
    if resources.is_empty() {
        return None;
    }
    let cell = |service: usize, resource: &str| {
        let found = of_area(service).filter(|one| is_same(resource, one)).map(|allocation| {
            let (class, owner) = owner(allocation.owner);
            let label = &comparison.services[service].label;
            let name = format!("Source of {resource}, {label}, line {}", allocation.line);
            html! { <>{ mark(class, owner) }{ source_button(service, allocation.line, allocation.last_line, name) }</> }
        });
        let found: Vec<Html> = found.collect();
        if found.is_empty() {
            html! { <td class="silent">{ "not listed" }</td> }
        } else {
            html! { <td>{ for found }</td> }
        }
    };
    let title = format!("Owners: {name}");
    Some(html! {
        <div class="scroll" role="region" aria-label={title.clone()} tabindex="0">
            <table>
                <caption><h3>{ &title }</h3></caption>
                { heads(comparison, "Resource") }
                <tbody>{ for resources.iter().map(|&resource| html! {
                    <tr>
                        <th scope="row">{ resource }</th>
                        { for services.clone().map(|service| cell(service, resource)) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    })
}

fn heads(comparison: &Comparison, first: &'static str) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col" class="corner">{ first }</th>
                { for comparison.services.iter().map(|service| html! { <th scope="col"><bdi>{ &service.label }</bdi></th> }) }
            </tr>
        </thead>
    }
}

fn is_same(resource: &str, allocation: &Allocation) -> bool {
    resource.trim().eq_ignore_ascii_case(allocation.resource.text.trim())
}

fn owner(owner: Owner) -> (&'static str, &'static str) {
    match owner {
        Owner::Provider => ("provider", "Provider"),
        Owner::Customer => ("customer", "Customer"),
        Owner::Shared => ("shared", "Shared"),
        Owner::ThirdParty => ("third-party", "Third party"),
        Owner::NotApplicable => ("none", "N/A"),
        Owner::Unknown => ("gap", "not stated"),
    }
}

/// A shape in its colour, with its meaning in words.
fn mark(class: &'static str, words: &str) -> Html {
    html! {
        <span class={classes!("owner", class)}>
            <span class={classes!("mark", class)} aria-hidden="true" />{ words }
        </span>
    }
}

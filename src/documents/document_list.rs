//! The documents that are open, in the order of the comparison; the versions of one service are one line.

use std::rc::Rc;

use onus::{Comparison, Document, Finding, Keywords};
use yew::prelude::*;

use super::document_item::DocumentItem;
use super::moving::Moving;
use super::version_group::VersionGroup;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Dispatch, Entry};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub entries: Vec<Entry>,
    pub comparison: PointerEq<Comparison>,
    /// The pages that are versions of one service, as indexes.
    pub versions: PointerEq<Vec<Vec<usize>>>,
    pub findings: PointerEq<Vec<Finding>>,
    /// Ids of the rules that are switched off.
    pub rules_off: Vec<&'static str>,
    /// What pages are read with.
    pub keywords: Rc<Keywords>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn DocumentList(props: &Props) -> Html {
    let lines = use_memo((props.comparison.clone(), props.versions.clone()), |(comparison, versions)| {
        lines(comparison, versions)
    });
    let dragged = use_mut_ref(Vec::new);
    let order: Rc<[u32]> = props.entries.iter().map(|entry| entry.id).collect();
    let moving = Moving { order, dragged, dispatch: props.dispatch.clone() };
    let ids = |line: &[usize]| line.iter().map(|&at| props.entries[at].id).collect::<Vec<u32>>();
    let groups: Vec<Vec<u32>> = lines.iter().map(|line| ids(line)).collect();
    let items = lines.iter().enumerate().map(|(place, members)| {
        let inside = match &members[..] {
            [at] => document(props, &moving, *at, (&groups, place), false),
            _ => html! {
                <VersionGroup
                    versions={members.iter().map(|&at| props.entries[at].clone()).collect::<Vec<_>>()}
                    is_at_end={is_at_end(&groups, place)} on_drag={moving.start(&groups[place])}
                    on_move={moving.step(&groups, place)} dispatch={props.dispatch.clone()}
                >
                    { for versions_of(props, &moving, members) }
                </VersionGroup>
            },
        };
        // A line keeps what is open in it as long as its first page is there.
        item(&moving, &groups[place], inside)
    });
    html! {
        <section class="documents">
            <h2 id="documents-title">{ "Documents" }</h2>
            <ul id="documents" role="list" aria-labelledby="documents-title" tabindex="-1">{ for items }</ul>
        </section>
    }
}

/// In the order of the comparison, in which they move.
fn versions_of(props: &Props, moving: &Moving, members: &[usize]) -> Vec<Html> {
    let mut members = members.to_vec();
    members.sort_unstable();
    let ids: Vec<Vec<u32>> = members.iter().map(|&at| vec![props.entries[at].id]).collect();
    let version = |(place, &at): (usize, &usize)| {
        item(moving, &ids[place], document(props, moving, at, (&ids, place), true))
    };
    members.iter().enumerate().map(version).collect()
}

fn item(moving: &Moving, ids: &[u32], inside: Html) -> Html {
    html! { <li key={ids[0]} ondragover={moving.over()} ondrop={moving.drop_on(ids)}>{ inside }</li> }
}

fn document(
    props: &Props,
    moving: &Moving,
    at: usize,
    (siblings, place): (&[Vec<u32>], usize),
    is_version: bool,
) -> Html {
    let findings = props.findings.iter().filter(|finding| finding.service == at);
    let findings = findings.filter(|it| !it.dismissed && !props.rules_off.contains(&it.rule)).count();
    html! {
        <DocumentItem
            entry={props.entries[at].clone()} label={props.comparison.services[at].label.clone()} {is_version} {findings}
            is_at_end={is_at_end(siblings, place)} on_drag={moving.start(&siblings[place])}
            on_move={moving.step(siblings, place)} keywords={Rc::clone(&props.keywords)} dispatch={props.dispatch.clone()}
        />
    }
}

fn is_at_end(siblings: &[Vec<u32>], place: usize) -> [bool; 2] {
    [place == 0, place + 1 == siblings.len()]
}

/// The services of each line: one, or the versions of one service, the oldest first; what says the same once more is
/// no version. A line stands where its first page stands.
fn lines(comparison: &Comparison, versions: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let documents: Vec<_> = comparison.services.iter().map(|it| it.document.clone()).collect();
    let says_the_same = |one: usize, other: usize| {
        let (one, other): (&Document, &Document) = (&documents[one], &documents[other]);
        one.last_updated == other.last_updated
            && one.responsibilities == other.responsibilities
            && one.allocations == other.allocations
    };
    let mut lines = versions.to_vec();
    for line in &mut lines {
        line.dedup_by(|next, before| says_the_same(*before, *next));
    }
    lines.retain(|line| line.len() > 1);
    let alone = (0..documents.len()).filter(|at| !lines.iter().flatten().any(|one| one == at));
    let alone: Vec<Vec<usize>> = alone.map(|at| vec![at]).collect();
    lines.extend(alone);
    lines.sort_by_key(|line| line.iter().min().copied());
    lines
}

//! The views behind the tabs: each is drawn when it is the current one, and stays drawn.

use onus::summary::Point;
use yew::prelude::*;

use crate::changes::changes_view::ChangesView;
use crate::duties::duties_view::DutiesView;
use crate::filters::rows::Rows;
use crate::findings::findings_view::findings_view;
use crate::ownership::ownership_view::ownership_view;
use crate::search::topic_view::TopicView;
use crate::session::address::Address;
use crate::session::state::Session;
use crate::shell::drawn_view::{Inputs, use_drawn};
use crate::shell::printing::Printing;
use crate::shell::tabs::{Tab, panel};
use crate::summary::summary_view::SummaryView;

/// What stands behind the tabs, the matrix aside, which draws its rows itself.
pub(super) struct Views {
    summary: Html,
    pub ownership: Html,
    duties: Html,
    pub changes: Html,
    pub findings: Html,
    pub topic: Html,
}

#[hook]
pub(super) fn use_views(
    session: &UseReducerHandle<Session>,
    address: &Address,
    go: &Callback<Address>,
    rows: &Rows,
    on_rows: &Callback<Point>,
) -> Views {
    let Rows { kept, shown, seen, found, index, .. } = rows;
    let inputs = Inputs {
        comparison: session.comparison.clone(),
        versions: session.versions.clone(),
        shown: shown.clone(),
        found: found.clone(),
        findings: session.findings.clone(),
        rules_off: session.rules_off.clone(),
        address: address.clone(),
        seen: seen.clone(),
        worklist: session.worklist.clone(),
        is_more_coming: session.untold.files > 0,
    };
    let is_current = |tab| address.tab == tab;
    Views {
        summary: use_drawn(is_current(Tab::Summary), &inputs, &|| {
            let ids: Vec<u32> = session.entries.iter().map(|entry| entry.id).collect();
            html! {
                <SummaryView
                    comparison={session.comparison.clone()} findings={session.findings.clone()} shown={shown.clone()}
                    {ids} address={address.clone()} go={go.clone()} is_more_coming={inputs.is_more_coming} is_at_once=false
                    dispatch={session.dispatcher()} on_rows={on_rows.clone()}
                />
            }
        }),
        ownership: use_drawn(is_current(Tab::Ownership), &inputs, &|| ownership_view(&inputs, go)),
        duties: use_drawn(is_current(Tab::Duties), &inputs, &|| {
            html! { <DutiesView inputs={inputs.clone()} kept={kept.clone()} dispatch={session.dispatcher()} /> }
        }),
        changes: use_drawn(is_current(Tab::Changes), &inputs, &|| {
            html! {
                <ChangesView
                    comparison={session.comparison.clone()} versions={session.versions.clone()}
                    shown={shown.clone()} found={found.clone()}
                    address={address.clone()} go={go.clone()} dispatch={session.dispatcher()}
                />
            }
        }),
        topic: use_drawn(is_current(Tab::Topic), &inputs, &|| {
            html! {
                <TopicView
                    comparison={session.comparison.clone()} index={index.clone()} address={address.clone()}
                    dispatch={session.dispatcher()}
                />
            }
        }),
        findings: use_drawn(is_current(Tab::Findings), &inputs, &|| {
            findings_view(&inputs, kept, go, &session.dispatcher())
        }),
    }
}

/// The panels of all tabs, in their order.
pub(super) fn panels(views: &Views, current: Tab, printing: Printing, matrix: Html) -> Html {
    let panel = |tab, html| panel(tab, current, printing, html);
    html! {
        <>
            { panel(Tab::Summary, views.summary.clone()) }
            { panel(Tab::Matrix, matrix) }
            { panel(Tab::Ownership, views.ownership.clone()) }
            { panel(Tab::Duties, views.duties.clone()) }
            { panel(Tab::Changes, views.changes.clone()) }
            { panel(Tab::Findings, views.findings.clone()) }
            { panel(Tab::Topic, views.topic.clone()) }
        </>
    }
}

//! The views, as tabs.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::shell::keyboard::{focus, roving};
use crate::shell::printing::Printing;

/// A view of the comparison.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Summary,
    #[default]
    Matrix,
    Ownership,
    Duties,
    Changes,
    Findings,
    /// Who answers for what is searched for; among the tabs only then.
    Topic,
}

impl Tab {
    pub(crate) const ALL: [Self; 7] = [
        Self::Summary,
        Self::Matrix,
        Self::Ownership,
        Self::Duties,
        Self::Changes,
        Self::Findings,
        Self::Topic,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::Matrix => "Matrix",
            Self::Ownership => "Ownership",
            Self::Duties => "Duties",
            Self::Changes => "Changes",
            Self::Findings => "Findings",
            Self::Topic => "Topic",
        }
    }

    /// As it stands in the page's address.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Matrix => "matrix",
            Self::Ownership => "ownership",
            Self::Duties => "duties",
            Self::Changes => "changes",
            Self::Findings => "findings",
            Self::Topic => "topic",
        }
    }
}

/// `findings` is a number to show at a tab; not part of its name.
pub(crate) fn tabs(current: Tab, findings: usize, is_searching: bool, on_choose: &Callback<Tab>) -> Html {
    let has = |tab: &Tab| *tab != Tab::Topic || is_searching || current == Tab::Topic;
    let all: Vec<Tab> = Tab::ALL.into_iter().filter(has).collect();
    let onkeydown = {
        let (on_choose, all) = (on_choose.clone(), all.clone());
        move |event: KeyboardEvent| {
            let at = all.iter().position(|&tab| tab == current).unwrap_or_default();
            if let Some(next) = roving::step(&event.key(), at, all.len()) {
                event.prevent_default();
                on_choose.emit(all[next]);
                focus::soon([format!("tab-{}", all[next].id())]);
            }
        }
    };
    let tab = |tab: Tab| {
        let is_current = tab == current;
        html! {
            <button
                type="button" role="tab" id={format!("tab-{}", tab.id())} aria-selected={is_current.to_string()}
                aria-controls={format!("panel-{}", tab.id())} tabindex={if is_current { "0" } else { "-1" }}
                onclick={on_choose.reform(move |_| tab)}
            >
                { tab.name() }
                if tab == Tab::Findings && findings > 0 {
                    <span class="count" aria-hidden="true">{ findings }</span>
                }
            </button>
        }
    };
    html! {
        <div role="tablist" aria-label="Views" {onkeydown}>{ for all.into_iter().map(tab) }</div>
    }
}

/// What a tab shows; hidden, not gone, while another one is chosen. `printing` is for the current one, where that is what is
/// printed; all others stay as they are on the screen, and draw no more for paper than that.
pub(crate) fn panel(tab: Tab, current: Tab, printing: Printing, children: Html) -> Html {
    let id = tab.id();
    let printing = if tab == current { printing } else { Printing::default() };
    html! {
        <div
            role="tabpanel" id={format!("panel-{id}")} class="panel" aria-labelledby={format!("tab-{id}")}
            hidden={tab != current} aria-hidden={(tab != current).then_some("true")}
        >
            <ContextProvider<Printing> context={printing}>{ children }</ContextProvider<Printing>>
        </div>
    }
}

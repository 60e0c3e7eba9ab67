//! The views, as tabs.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::focus;
use super::roving;

/// A view of the comparison.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Summary,
    #[default]
    Matrix,
    Ownership,
    Changes,
    Findings,
}

impl Tab {
    pub(crate) const ALL: [Self; 5] =
        [Self::Summary, Self::Matrix, Self::Ownership, Self::Changes, Self::Findings];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::Matrix => "Matrix",
            Self::Ownership => "Ownership",
            Self::Changes => "Changes",
            Self::Findings => "Findings",
        }
    }

    /// As it stands in the page's address.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Matrix => "matrix",
            Self::Ownership => "ownership",
            Self::Changes => "changes",
            Self::Findings => "findings",
        }
    }
}

/// `findings` is a number to show at a tab; not part of its name.
pub(crate) fn tabs(current: Tab, findings: usize, on_choose: &Callback<Tab>) -> Html {
    let onkeydown = {
        let on_choose = on_choose.clone();
        move |event: KeyboardEvent| {
            let at = Tab::ALL.iter().position(|&tab| tab == current).unwrap_or_default();
            if let Some(next) = roving::step(&event.key(), at, Tab::ALL.len()) {
                event.prevent_default();
                on_choose.emit(Tab::ALL[next]);
                focus::soon([format!("tab-{}", Tab::ALL[next].id())]);
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
        <div role="tablist" aria-label="Views" {onkeydown}>{ for Tab::ALL.map(tab) }</div>
    }
}

/// What a tab shows; hidden, not gone, while another one is chosen.
pub(crate) fn panel(tab: Tab, current: Tab, children: Html) -> Html {
    let id = tab.id();
    html! {
        <div
            role="tabpanel" id={format!("panel-{id}")} class="panel" aria-labelledby={format!("tab-{id}")}
            hidden={tab != current} aria-hidden={(tab != current).then_some("true")}
        >
            { children }
        </div>
    }
}

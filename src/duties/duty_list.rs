//! The list itself: sections with a bar, lists with a box to select all of one, lines.

use std::collections::HashSet;

use onus::Comparison;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::acts::Act;
use super::duty_row::DutyRow;
use super::lines::{Group, Line, LineId, Lines};
use super::narrowing::is_overdue;
use super::progress::{Counts, progress};
use crate::session::pointer_eq::PointerEq;

/// What the list is drawn from; lines by their index.
pub(crate) struct List<'l> {
    pub comparison: &'l PointerEq<Comparison>,
    pub lines: &'l Lines,
    pub groups: &'l [Group],
    /// For each line whether the filters over all views leave it.
    pub is_left: &'l [bool],
    pub is_shown: &'l [bool],
    /// The lines that are drawn; `None` for all of them.
    pub drawn: Option<HashSet<usize>>,
    pub selected: &'l HashSet<LineId>,
    pub today: &'l str,
    pub on_act: &'l Callback<(LineId, Act)>,
    /// Several are selected, or no longer.
    pub on_part: &'l Callback<(Vec<LineId>, bool)>,
}

impl List<'_> {
    fn draws(&self, at: usize) -> bool {
        self.drawn.as_ref().is_none_or(|drawn| drawn.contains(&at))
    }

    fn draws_any(&self, lines: &[usize]) -> bool {
        lines.iter().any(|&at| self.draws(at))
    }
}

/// What is not shown is hidden, not gone: lines come back without being made anew.
pub(crate) fn duty_list(list: &List) -> Html {
    list.groups.iter().map(|it| group(list, it)).collect()
}

fn group(list: &List, Group { title, parts }: &Group) -> Html {
    if !parts.iter().any(|(_, lines)| list.draws_any(lines)) {
        return Html::default();
    }
    let all = || parts.iter().flat_map(|(_, lines)| lines).copied();
    let counts = Counts::of(list.lines, all().filter(|&at| list.is_left[at]));
    html! {
        <section key={title.clone()} class="duties-group" hidden={!all().any(|at| list.is_shown[at])}>
            <h3><bdi>{ title }</bdi>{ " " }{ progress(counts) }</h3>
            { for parts.iter().map(|(name, lines)| part(list, title, name, lines)) }
        </section>
    }
}

fn part(list: &List, group: &str, title: &str, of: &[usize]) -> Html {
    if !list.draws_any(of) {
        return Html::default();
    }
    let shown = of.iter().filter(|at| list.is_shown[**at]);
    let ids: Vec<LineId> = shown.map(|&at| list.lines.all[at].id).collect();
    let (is_empty, is_all) = (ids.is_empty(), ids.iter().all(|id| list.selected.contains(id)));
    let onchange = list.on_part.reform(move |event: Event| {
        (ids.clone(), event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    html! {
        <section key={title.to_owned()} class="duties-part" hidden={is_empty}>
            <h4>
                <label class="check">
                    <input
                        type="checkbox" checked={is_all && !is_empty} {onchange}
                        aria-label={format!("Select all of {title}, {group}")}
                    />
                    <bdi>{ title }</bdi>
                </label>
            </h4>
            <ul role="list" aria-label={format!("{title}, {group}")}>{ for of.iter().filter(|at| list.draws(**at)).map(|&at| row(list, at)) }</ul>
        </section>
    }
}

fn row(list: &List, at: usize) -> Html {
    let Line { id, row, .. } = list.lines.all[at];
    let duty = list.lines.duty(at);
    html! {
        <li key={id.to_string()} hidden={!list.is_shown[at]} class={duty.note.state.as_str()}>
            <DutyRow
                comparison={list.comparison.clone()} {id} {duty} {row} is_selected={list.selected.contains(&id)}
                is_overdue={is_overdue(list.lines, at, list.today)} on_act={list.on_act.clone()}
            />
        </li>
    }
}

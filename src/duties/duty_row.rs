//! One line of the list: what there is to do, and what is noted about it.

use onus::compare::changes::{Span, SpanKind};
use onus::worklist::{Duty, Since, State};
use onus::{Comparison, Party};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::acts::Act;
use super::lines::LineId;
use crate::matrix::cell::duty_cell::{row_button, statement};
use crate::session::pointer_eq::PointerEq;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub comparison: PointerEq<Comparison>,
    pub id: LineId,
    pub duty: Duty,
    /// Index of its row in the comparison; None for what is no longer in the page.
    pub row: Option<usize>,
    pub is_selected: bool,
    pub is_overdue: bool,
    pub on_act: Callback<(LineId, Act)>,
}

/// Compared by value: while a person works on one line, the others are not drawn again.
#[component]
pub(crate) fn DutyRow(props: &Props) -> Html {
    let Props { id, duty, row, .. } = props;
    let id = *id;
    let service = &props.comparison.services[duty.service];
    let again = if duty.note.repeat > 0 { format!(" ({})", duty.note.repeat + 1) } else { String::new() };
    let of = format!("{}{again}, {}", duty.note.task, service.label);
    let on = |act: fn(&Event) -> Act| props.on_act.reform(move |event: Event| (id, act(&event)));
    let press = |act: Act| props.on_act.reform(move |_: MouseEvent| (id, act.clone()));
    let field = |name: String, placeholder: &'static str, value: &str, act: fn(&Event) -> Act| {
        html! {
            <input
                type="text" aria-label={name} {placeholder} value={value.to_owned()} autocomplete="off" onchange={on(act)}
            />
        }
    };
    html! {
        <>
            <input
                type="checkbox" aria-label={format!("Select {of}")} checked={props.is_selected}
                onchange={on(|event| Act::Select(input(event).checked()))}
            />
            <div class="what">
                <p class="task">
                    <strong><bdi>{ &duty.note.task }</bdi></strong>
                    if duty.responsibility.is_some() && !duty.is_alone {
                        <span class="mark shared">{ "with the provider" }</span>
                    }
                    { ways(&props.comparison, duty, *row, &of) }
                </p>
                <div class="duty-text">{ text(&props.comparison, duty) }</div>
                { since(duty, &of, press(Act::LookedAt), press(Act::Forget)) }
            </div>
            <div class="noted">
                <select
                    id={format!("state-{id}")} class={duty.note.state.as_str()} aria-label={format!("State of {of}")}
                    ~value={duty.note.state.as_str().to_owned()} onchange={on(|event| Act::State(state(event)))}
                >
                    { for State::ALL.map(|state| html! {
                        <option value={state.as_str()} selected={state == duty.note.state}>{ state.name() }</option>
                    }) }
                </select>
                { field(format!("Who does {of}"), "who", &duty.note.who, |event| Act::Who(input(event).value())) }
                <input
                    type="date" class={classes!(duty.note.due.is_empty().then_some("is-empty"))}
                    aria-label={format!("Due date of {of}")} value={duty.note.due.clone()}
                    onchange={on(|event| Act::Due(input(event).value()))}
                />
                { field(format!("Note on {of}"), "note", &duty.note.note, |event| Act::Remark(input(event).value())) }
                if props.is_overdue { <span class="badge gap">{ "overdue" }</span> }
            </div>
        </>
    }
}

fn input(event: &Event) -> HtmlInputElement {
    event.target_unchecked_into()
}

fn state(event: &Event) -> State {
    State::of_word(&event.target_unchecked_into::<HtmlSelectElement>().value()).unwrap_or_default()
}

/// The ways to the page and to the row of the comparison.
fn ways(comparison: &Comparison, duty: &Duty, row: Option<usize>, of: &str) -> Html {
    let document = &comparison.services[duty.service].document;
    let Some(it) = duty.responsibility.and_then(|at| document.responsibilities.get(at)) else {
        return Html::default();
    };
    html! {
        <span class="ways">
            { row_button(duty.service, it, format!("Source of {of}, line {}", it.line)) }
            if let Some(row) = row {
                <button type="button" class="source" data-open={row.to_string()} aria-label={format!("Open row: {of}")}>
                    { "row" }
                </button>
            }
        </span>
    }
}

/// What the page says; of what changed, word by word.
fn text(comparison: &Comparison, duty: &Duty) -> Html {
    if !duty.words.is_empty() {
        return html! { <p class="words">{ for duty.words.iter().map(word) }</p> };
    }
    let document = &comparison.services[duty.service].document;
    match duty.responsibility.and_then(|at| document.responsibilities.get(at)) {
        Some(row) => row
            .holders()
            .filter(|duty| duty.party == Party::Customer)
            .map(|duty| statement(duty, || row.task.text.clone()))
            .collect(),
        None => html! { <p class="words">{ &duty.text }</p> },
    }
}

fn word(span: &Span) -> Html {
    match span.kind {
        SpanKind::Same => html! { { &span.text } },
        SpanKind::Added => html! { <ins>{ &span.text }</ins> },
        SpanKind::Removed => html! { <del>{ &span.text }</del> },
    }
}

/// What became of it in a newer version of the page, and what to do about it.
fn since(duty: &Duty, of: &str, on_looked_at: Callback<MouseEvent>, on_forget: Callback<MouseEvent>) -> Html {
    let (name, label, onclick) = match duty.since {
        Since::Unchanged => return Html::default(),
        Since::Changed => ("Looked at", format!("Looked at {of}"), on_looked_at),
        Since::HandedOver | Since::Gone => ("Remove", format!("Remove {of} from the list"), on_forget),
    };
    html! {
        <p class="since">
            <span class="badge changed">{ duty.since.name() }</span>
            { for duty.says.iter().map(|sentence| html! { <span>{ sentence }</span> }) }
            <button type="button" class="small" aria-label={label} {onclick}>{ name }</button>
        </p>
    }
}

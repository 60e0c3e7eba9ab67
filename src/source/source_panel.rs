//! A page's text with line numbers, some of them marked: beside the matrix, or over it where there
//! is no room.

use onus::read::{Sheet, Workbook};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::around::{cut, use_around};
use super::opened::{Lines, Opened, Place};
use super::sheet_table::SheetTable;
use super::widths::{WIDTHS, window_width};
use crate::session::deferred::{FEW_BYTES, use_deferred};
use crate::session::pointer_eq::PointerEq;
use crate::session::state::Source;
use crate::shell::modal::Modal;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub place: Place,
    /// Over everything else, not beside it.
    pub is_modal: bool,
    /// An index of the widths.
    pub width: usize,
    pub on_width: Callback<usize>,
    /// To other lines of the same page.
    pub on_lines: Callback<Lines>,
    /// To the row of the matrix.
    pub on_matrix: Callback<()>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn SourcePanel(props: &Props) -> Html {
    let place = &props.place;
    let Opened { line, last_line, .. } = place.opened;
    let marked = use_node_ref();
    let source = PointerEq::from_rc(&place.source);
    let name = place
        .address
        .as_deref()
        .and_then(|address| address.rsplit_once('!'))
        .map(|(name, _)| name.to_owned());
    let is_sheet = name.is_some();
    let of_sheet = name.map(|name| (source.clone(), name));
    let sheet = use_deferred(of_sheet.clone(), source.text.len() < FEW_BYTES, sheet);
    let sheet = sheet.filter(|(of, _)| Some(of) == of_sheet.as_ref()).map(|(_, sheet)| sheet);
    use_effect_with((place.clone(), sheet.is_some()), {
        let marked = marked.clone();
        move |_| {
            if let Some(line) = marked.cast::<Element>() {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Center);
                line.scroll_into_view_with_scroll_into_view_options(&options);
            }
        }
    });
    let count = use_memo(source.clone(), |source| source.text.lines().count());
    let around =
        use_around(&place.opened, *count, line.saturating_sub(1) as usize..last_line as usize, "lines");
    let content = match sheet {
        Some(sheet) if sheet.is_some() => html! {
            <SheetTable {sheet} opened={place.opened.clone()} marked={marked.clone()} />
        },
        None if is_sheet => html! { <p class="nothing">{ "Looking for the sheet…" }</p> },
        _ => {
            let lines = source.text.lines().zip(1..).take(around.drawn.end).skip(around.drawn.start);
            let lines = lines.map(|(text, number)| {
                let reference = if number == line { marked.clone() } else { NodeRef::default() };
                let is_marked = (line..=last_line).contains(&number);
                let (text, left_out) = cut(text);
                html! {
                    <li key={number} ref={reference} class={is_marked.then_some("marked")} data-line={number.to_string()}>
                        if is_marked { <mark>{ text }</mark> } else { { text } }
                        if left_out > 0 { <small>{ format!("… {left_out} more bytes of this line are not drawn") }</small> }
                    </li>
                }
            });
            // Drawn anew for other lines: a translator may have replaced what is in it.
            html! {
                <>
                    { around.above }
                    <ol key={format!("{line} {last_line}")} role="list">{ for lines }</ol>
                    { around.below }
                </>
            }
        }
    };
    let lines_marked = match &place.address {
        Some(address) => address.to_string(),
        None if last_line > line => format!("lines {line} to {last_line}"),
        None => format!("line {line}"),
    };
    let to = |name: &'static str, lines: Option<Lines>| {
        let on_lines = props.on_lines.clone();
        html! {
            <button
                type="button" class="small" disabled={lines.is_none()}
                onclick={move |_| lines.iter().cloned().for_each(|lines| on_lines.emit(lines))}
            >
                { name }
            </button>
        }
    };
    html! {
        <Modal
            title={format!("{}, {lines_marked}", place.label)} class="source-panel" is_modal={props.is_modal}
            on_close={props.on_close.clone()}
        >
            if !props.is_modal {
                { edge(props.width, &props.on_width) }
            }
            <p class="file"><bdi>{ &place.source.file }</bdi></p>
            <p class="rows">
                { to("Previous row", place.previous.clone()) }
                { to("Next row", place.next.clone()) }
                <button type="button" class="small" onclick={props.on_matrix.reform(|_| ())}>{ "Open in matrix" }</button>
            </p>
            <div class="page" role="region" aria-label="Text of the page" tabindex="0" translate="yes">
                { content }
            </div>
        </Modal>
    }
}

/// The sheet of this name, if the page is a workbook.
async fn sheet((source, name): (PointerEq<Source>, String)) -> Option<Sheet> {
    let workbook = Workbook::of_text_resting(&source.text).await?;
    workbook.sheets.into_iter().find(|sheet| sheet.name == name)
}

/// The edge of the panel, to be moved by mouse, finger or arrow keys.
fn edge(at: usize, on_width: &Callback<usize>) -> Html {
    // Moves stay with the edge until the button is let go.
    let onpointerdown = |event: PointerEvent| {
        if let Some(edge) = event.target_dyn_into::<Element>() {
            edge.set_pointer_capture(event.pointer_id()).ok();
        }
    };
    let onpointermove = on_width.clone();
    let onpointermove = move |event: PointerEvent| {
        if event.buttons() > 0 {
            let all = window_width();
            let width = (100.0 * (all - f64::from(event.client_x())) / all) as u32;
            onpointermove.emit(WIDTHS.iter().rposition(|&one| one <= width + 2).unwrap_or_default());
        }
    };
    let onkeydown = on_width.clone();
    let onkeydown = move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowLeft" => (at + 1).min(WIDTHS.len() - 1),
            "ArrowRight" => at.saturating_sub(1),
            "Home" => 0,
            "End" => WIDTHS.len() - 1,
            _ => return,
        };
        event.prevent_default();
        onkeydown.emit(next);
    };
    html! {
        <div
            class="edge" role="separator" aria-orientation="vertical" aria-label="Width of the source panel"
            tabindex="0" aria-valuenow={WIDTHS[at].to_string()} aria-valuemin="25" aria-valuemax="65"
            {onpointerdown} {onpointermove} {onkeydown}
        />
    }
}

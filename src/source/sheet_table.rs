//! A sheet of a workbook with the numbers of its rows, some of them marked.

use onus::read::Sheet;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub sheet: Sheet,
    /// The first and the last row to mark.
    pub rows: (u32, u32),
    /// Goes to the first marked row.
    pub marked: NodeRef,
}

#[component]
pub(super) fn SheetTable(props: &Props) -> Html {
    let (first, last) = props.rows;
    let width = props.sheet.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let rows = props.sheet.rows.iter().map(|(number, cells)| {
        let is_marked = (first..=last).contains(number);
        let reference = if *number == first { props.marked.clone() } else { NodeRef::default() };
        let cell = |column: usize| {
            let text = cells.get(column).cloned().unwrap_or_default();
            html! {
                <td>if is_marked && !text.is_empty() { <mark>{ text }</mark> } else { { text } }</td>
            }
        };
        html! {
            <tr ref={reference} class={is_marked.then_some("marked")}>
                <th scope="row">{ number }</th>
                { for (0..width).map(cell) }
            </tr>
        }
    });
    html! {
        <table>
            <caption>{ &props.sheet.name }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

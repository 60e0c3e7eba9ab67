//! A sheet of a workbook with the numbers of its rows, some of them marked.

use onus::read::Sheet;
use yew::prelude::*;

use super::around::{Around, use_around};
use super::opened::Opened;
use crate::session::pointer_eq::PointerEq;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// None draws nothing.
    pub sheet: PointerEq<Option<Sheet>>,
    /// Tells the rows to mark.
    pub opened: Opened,
    /// Goes to the first marked row.
    pub marked: NodeRef,
}

#[component]
pub(super) fn SheetTable(props: &Props) -> Html {
    let (first, last) = (props.opened.line, props.opened.last_line);
    let all = (*props.sheet).as_ref().map_or(&[][..], |sheet| &sheet.rows);
    let place = |row: u32| all.partition_point(|(number, _)| *number < row);
    let Around { drawn, above, below } =
        use_around(&props.opened, all.len(), place(first)..place(last + 1), "rows");
    let Some(sheet) = &*props.sheet else { return Html::default() };
    let drawn = &all[drawn];
    let width = drawn.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let rows = drawn.iter().map(|(number, cells)| {
        let is_marked = (first..=last).contains(number);
        let reference = if *number == first { props.marked.clone() } else { NodeRef::default() };
        let cell = |column: usize| {
            let text = cells.get(column).cloned().unwrap_or_default();
            html! {
                <td>if is_marked && !text.is_empty() { <mark>{ text }</mark> } else { { text } }</td>
            }
        };
        html! {
            <tr key={*number} ref={reference} class={is_marked.then_some("marked")}>
                <th scope="row">{ number }</th>
                { for (0..width).map(cell) }
            </tr>
        }
    });
    html! {
        <>
            { above }
            <table>
                <caption>{ &sheet.name }</caption>
                <tbody>{ for rows }</tbody>
            </table>
            { below }
        </>
    }
}

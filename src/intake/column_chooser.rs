//! The start of a table with a choice over each column: whose is it?

use onus::read::{TableStart, ToldColumn, ToldTable};
use yew::prelude::*;

use crate::filters::controls::value_of;
use crate::session::entry::counted;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub tables: Vec<TableStart>,
    /// What is said so far.
    pub told: Vec<ToldTable>,
    pub on_told: Callback<Vec<ToldTable>>,
}

#[component]
pub(crate) fn ColumnChooser(props: &Props) -> Html {
    html! { <div class="chooser">{ for props.tables.iter().map(|table| view(props, table)) }</div> }
}

fn view(props: &Props, table: &TableStart) -> Html {
    let is_it = |told: &&ToldTable| told.line == table.line && told.sheet == table.sheet;
    let told = props.told.iter().find(is_it).map_or(&[][..], |told| &told.columns);
    let head = |(column, heading): (usize, &String)| {
        let now = told.get(column).copied().unwrap_or_default();
        let onchange = {
            let (on_told, all) = (props.on_told.clone(), props.told.clone());
            let (line, sheet, width) = (table.line, table.sheet.clone(), table.header.len());
            move |event: Event| {
                let name = value_of(&event);
                let chosen = ToldColumn::ALL.into_iter().find(|it| it.name() == name).unwrap_or_default();
                let mut all = all.clone();
                let at = all.iter().position(|told| told.line == line && told.sheet == sheet);
                let at = at.unwrap_or_else(|| {
                    all.push(ToldTable { line, sheet: sheet.clone(), columns: Vec::new() });
                    all.len() - 1
                });
                all[at].columns.resize(width, ToldColumn::AsWritten);
                all[at].columns[column] = chosen;
                on_told.emit(all);
            }
        };
        let option =
            |it: ToldColumn| html! { <option value={it.name()} selected={it == now}>{ it.name() }</option> };
        html! {
            <th scope="col">
                <span>{ heading }</span>
                <select aria-label={format!("Whose column is “{heading}”?")} ~value={now.name()} {onchange}>
                    { for ToldColumn::ALL.into_iter().map(option) }
                </select>
            </th>
        }
    };
    let place = if table.sheet.is_empty() { String::new() } else { format!(" of “{}”", table.sheet) };
    html! {
        <table>
            <caption>{ format!("Table in line {}{place}, {}", table.line, counted(table.count, "row")) }</caption>
            <thead><tr>{ for table.header.iter().enumerate().map(head) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ start(cell) }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

/// Enough of a cell to know it by.
fn start(cell: &str) -> String {
    const ENOUGH: usize = 80;
    match cell.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

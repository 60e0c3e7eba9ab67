//! A table for the clipboard: as HTML that spreadsheets, word processors and wikis take as a table, and as
//! tab-separated text.

use super::csv::{self, Separator, Style};
use super::html::as_text;
use super::reports::html_text::escaped_with;
use super::spreadsheet::guarded;
use super::tables::table::Table;

/// What keeps `00123` and `5.10` as they are where it is pasted into Excel.
const AS_TEXT: &str = "mso-number-format:'\\@';vertical-align:top";
/// A line break that does not end a cell of Excel.
const BREAK: &str = "<br style=\"mso-data-placement:same-cell\">";

/// A table without links and without script; no address of the page that it comes from is in it.
pub fn html(table: &Table) -> String {
    let mut html = String::from("<meta charset=\"utf-8\"><table border=\"1\"><thead><tr>");
    for head in &table.header {
        html.extend(["<th>", &escaped_with(head, BREAK), "</th>"]);
    }
    html.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        html.push_str("<tr>");
        for cell in row {
            html.extend([
                "<td style=\"",
                AS_TEXT,
                "\"",
                as_text(cell),
                ">",
                &escaped_with(cell, BREAK),
                "</td>",
            ]);
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}

/// A text as HTML.
pub fn escaped(text: &str) -> String {
    escaped_with(text, BREAK)
}

/// Cells parted by tabs, as spreadsheets themselves put them on the clipboard: quoted where a cell has several
/// lines. What a spreadsheet would run has a guard before it: tabs are for nobody else.
pub fn text(table: &Table) -> String {
    let guarded = |cells: &Vec<String>| cells.iter().map(|cell| guarded(cell).into_owned()).collect();
    let table = Table { header: guarded(&table.header), rows: table.rows.iter().map(guarded).collect() };
    csv::write(&table, Style { separator: Separator::Tab, ..Style::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_rich_and_plain() {
        let table = Table {
            header: vec!["Task".into(), "One: Provider".into()],
            rows: vec![vec!["00123".into(), "• a <b>\n• \"c\"".into()]],
        };
        assert_eq!(text(&table), "Task\tOne: Provider\r\n00123\t\"• a <b>\n• \"\"c\"\"\"\r\n");
        let run = Table { header: vec!["=Task".into()], rows: vec![vec![" +1".into()]] };
        assert_eq!(text(&run), "'=Task\r\n' +1\r\n");
        let html = html(&table);
        assert!(
            html.contains(
                "<td style=\"mso-number-format:'\\@';vertical-align:top\" sdnum=\"1033;0;@\">00123</td>"
            ),
            "{html}"
        );
        assert!(
            html.contains("• a &lt;b&gt;<br style=\"mso-data-placement:same-cell\">• &quot;c&quot;</td>"),
            "{html}"
        );
    }
}

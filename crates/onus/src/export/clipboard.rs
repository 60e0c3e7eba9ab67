//! A table for the clipboard: as HTML that spreadsheets, word processors and wikis take as a table, and as
//! tab-separated text.

use super::csv::{self, Flavour, Separator, Style};
use super::html::as_text;
use super::parts::{Parts, whole};
use super::reports::html_text::escaped_with;
use super::tables::table::Table;

/// What keeps `00123` and `5.10` as they are where it is pasted into Excel.
const AS_TEXT: &str = "mso-number-format:'\\@';vertical-align:top";
/// A line break that does not end a cell of Excel.
const BREAK: &str = "<br style=\"mso-data-placement:same-cell\">";

/// A table without links and without script; no address of the page that it comes from is in it. A future that rests
/// after a few milliseconds of work each time, and then wants to go on at once.
pub async fn html(table: &Table) -> String {
    whole(async |parts| write_html(table, parts).await).await
}

async fn write_html(table: &Table, parts: &mut Parts<'_>) {
    parts.text.push_str("<meta charset=\"utf-8\"><table border=\"1\"><thead><tr>");
    for head in &table.header {
        parts.text.extend(["<th>", &escaped(head), "</th>"]);
    }
    parts.text.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        parts.text.push_str("<tr>");
        for cell in row {
            parts.text.extend(["<td style=\"", AS_TEXT, "\"", as_text(cell), ">", &escaped(cell), "</td>"]);
        }
        parts.text.push_str("</tr>");
        parts.rest().await;
    }
    parts.text.push_str("</tbody></table>");
}

/// A text as HTML.
pub fn escaped(text: &str) -> String {
    escaped_with(text, BREAK)
}

/// Cells parted by tabs, as spreadsheets themselves put them on the clipboard: quoted where a cell has several
/// lines. What a spreadsheet would run has a guard before it: tabs are for nobody else. A future as [`html`].
pub async fn text(table: &Table) -> String {
    let style = Style { flavour: Flavour::Spreadsheet, separator: Separator::Tab };
    whole(async |parts| {
        for row in std::iter::once(&table.header).chain(&table.rows) {
            csv::record(&mut parts.text, row, style);
            parts.rest().await;
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rests::at_once;

    #[test]
    fn a_table_is_rich_and_plain() {
        let table = Table {
            header: vec!["Task".into(), "One: Provider".into()],
            rows: vec![vec!["00123".into(), "• a <b>\n• \"c\"".into()]],
        };
        assert_eq!(at_once(text(&table)), "Task\tOne: Provider\r\n00123\t\"• a <b>\n• \"\"c\"\"\"\r\n");
        let run = Table { header: vec!["=Task".into()], rows: vec![vec![" +1".into()]] };
        assert_eq!(at_once(text(&run)), "'=Task\r\n' +1\r\n");
        let html = at_once(html(&table));
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

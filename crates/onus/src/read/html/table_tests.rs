//! Tables in Markdown pages, and what becomes of the markup in their cells.

use super::table;
use crate::page::{Row, Table};
use crate::read::lines::Lines;
use crate::rests::at_once;
use crate::text::html::{page_to_markdown, to_markdown};

fn read(source: &str) -> (Vec<Table<'_>>, usize) {
    let lines = Lines::new(source);
    let start = source.to_lowercase().find("<table").unwrap_or_default();
    at_once(table(source, start, &|at| lines.line_at(at)))
}

fn cells<'r>(row: &'r Row<'_>) -> Vec<&'r str> {
    row.cells.iter().map(|cell| &*cell.source).collect()
}

fn rows(source: &str) -> Vec<String> {
    let (tables, _) = read(source);
    let all = |table: &Table<'_>| {
        std::iter::once(&table.header)
            .chain(&table.rows)
            .map(|row| row.cells.iter().map(|cell| to_markdown(&cell.source)).collect::<Vec<_>>().join("|"))
            .collect::<Vec<_>>()
    };
    tables.iter().flat_map(all).collect()
}

#[test]
fn rows_and_cells_have_their_lines() {
    let source = "\
Intro

<TABLE class='x'>
 <caption style=\"caption-side:bottom;\"> Table 1. Gardening </caption>
 <tr><th>Task</th>
     <th>{{site.data.keyword.acme}} duties</th></tr>

 <tr>
  <td>Mow</td>
  <td>
    <p><ul>
      <li>Cut the
          grass.</li>
      <li>Rake.
    </ul></p>
  </td>
 </tr>
</TABLE>
After";
    let (tables, end) = read(source);
    assert_eq!(&source[end..], "\nAfter");
    let [table] = &tables[..] else { panic!("one table, not {}", tables.len()) };
    assert_eq!(table.attributes.caption, Some("Table 1. Gardening"));
    assert_eq!((table.header.line, table.header.last_line), (5, 6));
    assert_eq!(cells(&table.header), ["Task", "{{site.data.keyword.acme}} duties"]);
    assert_eq!((table.rows[0].line, table.rows[0].last_line), (8, 17));
    assert_eq!(to_markdown(&table.rows[0].cells[1].source), "- Cut the grass.\n- Rake.");
    assert_eq!(table.rows[0].cells[1].line, 11);
}

#[test]
fn unclosed_tags_are_closed_by_the_next() {
    assert_eq!(
        rows("<table><tr><th>Task<th>Acme<tr><td>Mow<td>Cut<li>Rake<tr><td>Dig<td>You</table>"),
        ["Task|Acme", "Mow|Cut\n- Rake", "Dig|You"]
    );
    // A header whose row has no tag, one cell too few, and a cell without its tag.
    assert_eq!(
        rows("<table><thead><th colspan=2>Kinds</th></thead><tbody><tr>Mow<td>Us</td></tr></table>"),
        ["Kinds|", "Mow|Us"]
    );
}

#[test]
fn the_header_is_th_or_thead_or_a_first_row_of_labels() {
    let bold = "<table><tr><td><strong>Task</strong></td><td><b>Acme</b></td></tr>\
                <tr><td>Mow</td><td>Cut</td></tr></table>";
    assert_eq!(read(bold).0[0].rows.len(), 1);
    let plain = "<table><tr><td>Task</td><td>Acme</td></tr><tr><td>Mow</td><td>Cut</td></tr></table>";
    assert_eq!(read(plain).0[0].rows.len(), 1);
    let none = "<table><tr><td>Mow</td><td>Cut<br>Rake</td></tr><tr><td>Dig</td><td>You</td></tr></table>";
    assert_eq!(read(none).0[0].rows.len(), 2);
    let keys = "<table><tr><th>Task<th>Acme</tr><tr><th scope=row>Mow<td>Cut</tr></table>";
    assert_eq!(read(keys).0[0].rows.len(), 1);
    let sloppy = "<table><tr><th>Task<th>Acme</tr><tr><th>Mow<th>Cut</tr></table>";
    assert_eq!(read(sloppy).0[0].rows.len(), 1);
    let groups = "<table><thead><tr><th rowspan=2>Task<th colspan=2>Duties</tr>\
                  <tr><th>Acme<th>You</tr></thead><tr><td>Mow<td>Cut<td>Watch</tr></table>";
    assert_eq!(rows(groups), ["Task|Acme|You", "Mow|Cut|Watch"]);
    let title =
        "<table><tr><th colspan=2>Gardens</th></tr><tr><th>Task<th>Acme</tr><tr><td>Mow<td>Cut</table>";
    assert_eq!(rows(title), ["Task|Acme", "Mow|Cut"]);
    assert_eq!(read(title).0[0].attributes.caption, Some("Gardens"));
}

#[test]
fn spans_repeat_and_pad() {
    let source = "<table><tr><th>Area<th>Task<th>Acme<th>You</tr>\
        <tr><td rowspan=\"2\">Lawn<td>Mow<td colspan=2>Both</tr>\
        <tr><td>Rake<td>Us<td>You</tr>\
        <tr><td>Pond<td>Clean<td>Us<td rowspan=0>You</tr><tr><td>Path</tr></table>";
    assert_eq!(
        rows(source),
        ["Area|Task|Acme|You", "Lawn|Mow|Both|Both", "Lawn|Rake|Us|You", "Pond|Clean|Us|You", "Path|||You"]
    );
}

#[test]
fn nested_tables_are_tables_of_their_own_and_stay_in_their_cell() {
    let source = "<table><tr><th>Task<th>Acme</tr><tr><td>Mow</td><td>When:\n\
        <table><tr><th>Day<th>Hour</tr><tr><td>Mon<td>9</tr></table> always</td></tr>\
        <tr><td>Dig<td>You</tr></table>";
    assert_eq!(
        rows(source),
        ["Task|Acme", "Mow|When:\nDay | Hour\nMon | 9\nalways", "Dig|You", "Day|Hour", "Mon|9"]
    );
    let lost = "<table><tr><td>a<td>b</tr> <table><tr><td>c<td>d</tr></table>";
    let (tables, end) = read(lost);
    assert_eq!((tables.len(), &lost[end..end + 10]), (1, "<table><tr"));
}

#[test]
fn markdown_and_blank_lines_stay_in_an_embedded_table() {
    let source = "<table>\n<tr><th>Task</th><th>Acme</th></tr>\n\n<tr><td>`<region>` [x](y)</td>\n<td>\n\n\
        **Ours**:\n* Cut & go\n* Rake\n\nDone\\n* More <https://a.example></td></tr>\n</table>\n## Next";
    assert_eq!(
        rows(source),
        ["Task|Acme", "`<region>` [x](y)|**Ours**:\n* Cut & go\n* Rake\nDone\\n* More <https://a.example>"]
    );
    let unclosed = "<table><tr><th>Task<th>Acme</tr><tr><td>Mow<td>Cut\n\n## Next\n<table><tr><td>x</table>";
    let (tables, end) = read(unclosed);
    assert_eq!((tables[0].rows.len(), &unclosed[end..end + 7]), (1, "## Next"));
}

#[test]
fn cells_of_html_pages_become_markdown() {
    let cases = [
        ("plain text", "plain text"),
        ("a\n  b<br>c</br>d<p>e</p>", "a b\nc\nd\ne"),
        ("<div>one</div><div><b>two </b>three</div>", "one\n**two** three"),
        ("<ul><li>a<ul><li><p>b</p></li></ul></li><li>c</li></ul>d", "- a\n    - b\n- c\nd"),
        ("<strong>a<br>b</strong>", "**a**\n**b**"),
        ("<i><b>a</i></b> <em> </em>z", "***a*** z"),
        ("see <a href='/x y'>the <code>&lt;x&gt;</code></a>.", "see [the `<x>`](</x y>)."),
        ("<a>x</a><a href=\"\">y</a>", "xy"),
        ("<code>a`b *c*</code>", "`` a`b *c* ``"),
        ("<pre>a\nb</pre>", "`a`\n`b`"),
        ("*.x.org my_var [1] 2 * 3", "&#42;.x.org my&#95;var &#91;1&#93; 2 * 3"),
        ("{{site.data.keyword.a_b}}\\n *Do it", "{{site.data.keyword.a_b}}\\n *Do it"),
        ("Fish &amp; chips&nbsp;&#8211; &lt;5", "Fish &amp; chips&nbsp;&#8211; &lt;5"),
        ("3 < 4 <span>and</span> <o:p></o:p><!-- no -->so", "3 &lt; 4 and so"),
        ("Us <sup>[<a href='#f'>1</a>]</sup><sup>TM</sup>", "Us TM"),
        ("<img src=x alt='Yes'>", "Yes"),
        ("<img alt='Icon'>No", "No"),
        ("x<script>if (a < b) { '</td>' }</script>y", "xy"),
        ("<style>b", "b"),
        ("a <b", "a"),
        ("&nbsp;", "&nbsp;"),
        ("", ""),
    ];
    for (html, markdown) in cases {
        assert_eq!(page_to_markdown(html), markdown, "{html}");
    }
}

/// A hostile text of this many pieces must be read in a moment.
const MANY: usize = 8_000;

#[test]
fn hostile_texts_take_linear_time() {
    let row = "<tr><td rowspan=9999 colspan=9999>".to_owned() + &"<td rowspan=9999>x".repeat(99);
    let pieces = [
        "<",
        "<table>",
        "<table><tr><td>",
        "<div>",
        "<b>",
        "<ul><li>",
        "<a href=\"",
        "<td x='",
        "<!--",
        "<script>",
        "<style></",
        "<x ",
        "<td>",
        "<tr>",
        "</table>",
        "<sup>",
        "&",
        "<code>`",
        "\n## x ",
        "<td x = \"\"\"",
        "<caption>",
        "<br><b>",
        "<!",
        "<td rowspan=9 colspan=9>",
        "{{",
        "*",
        "[",
    ];
    for piece in pieces {
        let source = "<table>".to_owned() + &row + &piece.repeat(MANY);
        let (tables, end) = read(&source);
        assert!(end <= source.len() && !tables.is_empty());
        let cells: usize = tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.len()).sum();
        assert!(cells < 6 * MANY + source.len(), "{piece}: {cells} cells");
        let text: usize = page_to_markdown(&source).len() + to_markdown(&source).len();
        assert!(text < 100 + 16 * source.len(), "{piece}: {text} bytes");
        at_once(super::page(&piece.repeat(MANY)));
    }
}

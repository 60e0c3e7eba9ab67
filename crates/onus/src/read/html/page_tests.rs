//! Whole HTML documents and pieces of them from the clipboard.

use crate::page::Page;
use crate::rests::at_once;

fn page(source: &str) -> Page<'_> {
    at_once(super::page(source))
}

fn texts(page: &Page<'_>) -> Vec<String> {
    let headings = page.headings.iter().map(|h| format!("h{} {}", h.level, h.cell.source));
    let prose = page.prose.iter().map(|p| format!("p {}", p.cell.source));
    headings.chain(prose).collect()
}

#[test]
fn a_document_is_read_as_tables_under_headings() {
    let page = page(
        "<!DOCTYPE html>
<html><head><title>
 Garden duties </title><meta charset=utf-8><meta name=\"DCTERMS.modified\" content=\"2024-05-06\">
<style>table { color: red }</style><script>document.write('<table>')</script></head>
<body><h1 id=top>Garden <em>duties</em></h1>
<p>Who does what.</p>
<h2>Change management</h2>
<div><table><caption>Table 1</caption><thead><tr><th>Task</th><th>Acme</th></tr></thead>
<tbody>
<tr><th scope=row>Mow</th><td>Cut</td></tr></tbody></table></div>
<p>Below</p>
<h3>Part
</body></html>",
    );
    assert_eq!(page.front_matter.title, Some("Garden duties"));
    assert_eq!(page.front_matter.last_updated, Some("2024-05-06"));
    assert_eq!(
        texts(&page),
        ["h1 Garden <em>duties</em>", "h2 Change management", "h3 Part", "p Who does what.", "p Below"]
    );
    assert_eq!(page.headings[0].anchor, Some("top"));
    assert_eq!(page.prose[1].heading, Some(1));
    let [table] = &page.tables[..] else { panic!("one table") };
    assert_eq!((table.heading, table.attributes.caption), (Some(1), Some("Table 1")));
    assert_eq!((table.header.line, table.rows[0].line), (8, 10));
    assert_eq!((table.rows.len(), table.rows[0].cells.len()), (1, 2));
}

#[test]
fn lists_have_the_label_above_them() {
    let page = page(
        "<h2>Backup</h2><p><strong>Your responsibilities</strong></p>
<ul><li>Plan <a href='/x'>it</a>
 <ul><li>Weekly</ul> and test.</li>
<li><p>Keep</p><p>copies</p></li></ul>
<ul><li>Alone</li></ul>
<p>Last updated: <b>2025-01-02</b></p>",
    );
    let lists: Vec<_> = page
        .lists
        .iter()
        .map(|list| {
            let items = list.items.iter().map(|item| (item.depth, item.cell.line, &*item.cell.source));
            (list.heading, list.label.as_ref().map(|label| &*label.source), items.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        lists,
        [
            (
                Some(0),
                Some("<strong>Your responsibilities</strong>"),
                vec![
                    (0, 2, "Plan <a href='/x'>it</a><br>and test."),
                    (1, 3, "Weekly"),
                    (0, 4, "Keep<br>copies"),
                ]
            ),
            (Some(0), None, vec![(0, 5, "Alone")]),
        ]
    );
    assert_eq!(page.front_matter.last_updated, Some("2025-01-02"));
}

#[test]
fn wrappers_of_the_clipboard_do_no_harm() {
    let page = page(
        "<html xmlns:o=\"urn:x\"><body><!--StartFragment--><b style=\"font-weight:normal;\" id=\"docs-guid\">\
<p dir=\"ltr\"><span>Intro&nbsp;text</span></p><div dir=ltr><table><colgroup><col/></colgroup><tbody>\
<tr style='height:0'><td><p><span style=\"font-weight:700\">Task</span></p></td>\
<td><p><span style=\"font-weight:700\">You</span></p></td></tr>\
<tr><td><p>Mow</p></td><td><p class=MsoNormal>Cut<o:p></o:p></p></td></tr></tbody></table></div><br />\
<p>&nbsp;</p></b><!--EndFragment--></body></html>",
    );
    assert_eq!(page.prose.len(), 1);
    assert_eq!(page.tables[0].rows.len(), 1);
    assert_eq!(crate::text::html::page_to_markdown(&page.tables[0].rows[0].cells[1].source), "Cut");
}

#[test]
fn tables_in_comments_are_marked() {
    let page = page(
        "<h2>A</h2><!-- off\n<table><tr><th>Task<th>You</tr><tr><td>Mow<td>Cut</tr></table> -->\
<table><tr><th>Task<th>You</tr><tr><td>Dig<td>Cut</tr></table>",
    );
    let commented: Vec<_> = page.tables.iter().map(|table| (table.commented, table.rows.len())).collect();
    assert_eq!(commented, [(true, 1), (false, 1)]);
    assert!(page.prose.is_empty());
}

#[test]
fn the_address_is_the_first_that_the_page_gives() {
    let at = "https://docs.example.com/garden";
    let address = |source| page(source).front_matter.address;
    assert_eq!(address("<!-- saved from url=(0031)https://docs.example.com/garden -->\n<p>a</p>"), Some(at));
    assert_eq!(
        address("<head><link rel=\"canonical\" href=\"https://docs.example.com/garden\"></head>"),
        Some(at)
    );
    assert_eq!(address("<meta property=\"og:url\" content=\"https://docs.example.com/garden\">"), Some(at));
    assert_eq!(
        address("<link rel=\"canonical\" href=\"/garden\"><a href=\"https://docs.example.com/garden\">x</a>"),
        None
    );
}

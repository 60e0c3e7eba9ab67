use super::*;
use crate::page::Row;
use crate::rests::at_once;
use crate::text::asciidoc::to_markdown;

fn page(source: &str) -> Page<'_> {
    at_once(super::page(source))
}

fn cells(row: &Row<'_>) -> String {
    let cells: Vec<_> = row.cells.iter().map(|cell| to_markdown(&cell.source)).collect();
    format!("{}-{}: {}", row.line, row.last_line, cells.join("|"))
}

fn rows(source: &str) -> Vec<String> {
    let page = page(source);
    page.tables.iter().flat_map(|table| [&table.header].into_iter().chain(&table.rows)).map(cells).collect()
}

#[test]
fn a_page_has_headings_tables_lists_and_prose() {
    let source = "\
// Nothing
:revdate: 2024-03-04
:maker: Acme{nbsp}Works
[id=\"top_{context}\"]
= Duties for {lamp}

What {maker} does,
and what you do.

[[change]]
== Change management
include::more.adoc[]
ifdef::x[]
.Who does what
[cols=\"2a,3a\",options=\"header\"]
|===

|Task
|{maker}

|Trim |Every day
|===
endif::[]

*Your responsibilities:*

* Buy oil
and wicks.
+
Good ones.
** Small ones
- Light it

----
|===
|not a table
|===
----
";
    let page = page(source);
    assert_eq!(page.front_matter.title, Some("Duties for {lamp}"));
    assert_eq!(page.front_matter.last_updated, Some("2024-03-04"));
    let headings: Vec<_> =
        page.headings.iter().map(|h| (h.level, h.cell.line, &*h.cell.source, h.anchor)).collect();
    assert_eq!(
        headings,
        [(1, 5, "Duties for {lamp}", Some("top_{context}")), (2, 11, "Change management", Some("change"))]
    );
    let [table] = &page.tables[..] else { panic!("one table, not {}", page.tables.len()) };
    assert_eq!((table.heading, table.attributes.caption), (Some(1), Some("Who does what")));
    assert_eq!(cells(&table.header), "18-19: Task|Acme Works");
    assert_eq!(table.rows.iter().map(cells).collect::<Vec<_>>(), ["21-21: Trim|Every day"]);
    let prose: Vec<_> = page.prose.iter().map(|prose| to_markdown(&prose.cell.source).into_owned()).collect();
    assert_eq!(prose, ["What Acme Works does, and what you do.", "**Your responsibilities:**"]);
    let list = &page.lists[0];
    assert_eq!(list.label.as_ref().map(|label| label.line), Some(25));
    let items: Vec<_> =
        list.items.iter().map(|i| (i.depth, i.cell.line, to_markdown(&i.cell.source).into_owned())).collect();
    assert_eq!(
        items,
        [
            (0, 27, "Buy oil and wicks.\nGood ones.".to_owned()),
            (1, 31, "Small ones".to_owned()),
            (0, 32, "Light it".to_owned())
        ]
    );
    assert_eq!(page.defects[0].line, 12);
}

#[test]
fn the_header_may_be_told_by_a_blank_line_or_by_its_labels() {
    assert_eq!(
        rows("|===\n|Task |Acme\n\n|Mow\n|Cut |Dig |Us\n|==="),
        ["2-2: Task|Acme", "4-5: Mow|Cut", "5-5: Dig|Us"]
    );
    assert_eq!(rows("|===\n\n|Task |Acme\n|Mow |Cut\n|==="), ["3-3: Task|Acme", "4-4: Mow|Cut"]);
    assert_eq!(
        rows("[%noheader]\n|===\n|Mow |Cut\n\n|Dig |Us\n|===").first().map(String::as_str),
        Some("0-0: ")
    );
}

#[test]
fn cells_may_span_repeat_and_be_styled() {
    let source = "[cols=\"3*\",%header]\n|===\n|Area |Task |Acme\n.2+|Lawn |Mow a|Cut\n\n* often\n\n|Rake ^.>s|Us\n2+|Pond\n|You\n3*|-\n|Say \\| so\n|===";
    assert_eq!(
        rows(source),
        [
            "3-3: Area|Task|Acme",
            "4-6: Lawn|Mow|Cut\n- often",
            "8-8: Lawn|Rake|Us",
            "9-10: Pond||You",
            "11-11: -|-|-",
            "12-12: Say | so",
        ]
    );
    assert_eq!(page(source).defects.len(), 1);
}

#[test]
fn inline_markup_becomes_markdown() {
    let cases = [
        ("Red{nbsp}Hat ^[1]^", "Red Hat"),
        (
            "link:https://a.example/x[the page^] and https://b.example[]",
            "[the page](https://a.example/x) and [https://b.example](https://b.example)",
        ),
        ("xref:y.adoc#z[there] <<here,Here>>", "[there](y.adoc#z) [Here](#here)"),
        ("*bold* _em_ a_b_c 2 * 3 **un**bold", "**bold** *em* a_b_c 2 * 3 **un**bold"),
        ("`a_b` `+*+` {name} {{kept}} \\|", "`a_b` `*` {{name}} {{kept}} |"),
        ("one +\ntwo\nthree", "one\ntwo three"),
        ("[NOTE]\n====\nMind\n\n* a\n** b\n. c\n====", "Mind\n- a\n    - b\n- c"),
        ("[R]", "[R]"),
        ("x footnote:[more] image:i.png[]", "x (more)"),
        ("plain", "plain"),
    ];
    for (source, markdown) in cases {
        assert_eq!(to_markdown(source), markdown, "{source}");
    }
}

#[test]
fn hostile_texts_take_linear_time() {
    let pieces = [
        "|",
        "|x\n",
        "99+|x ",
        ".99+|x ",
        "99*|x ",
        "*a ",
        "`",
        "_x",
        "{",
        "{a}",
        "^",
        "[",
        "<<",
        "http://[",
        "link:x[",
        "|===\n",
        "----\n",
        "  ----\n",
        "* x\n",
        "+\nx\n",
        ":a: {a}{a}\n",
        "== x\n",
        "[a=\n",
    ];
    for piece in pieces {
        let text = piece.repeat(10_000);
        let source = format!(":a: xxxxxxxx\n{text}\n[cols=\"9999999*\"]\n|===\n{text}");
        let page = page(&source);
        let cells: usize = page.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.len()).sum();
        assert!(cells < 1_000_000, "{piece}: {cells} cells");
        assert!(to_markdown(&text).len() < 20 * text.len(), "{piece}");
    }
}

#[test]
fn a_cell_too_many_stays_in_its_row() {
    let source = "[%header,cols=3]\n|===\n|Task |Maker |Keeper\n\n|Lamp |`on|off` |Tells\n|Stairs |Sweeps |Stays off\n|Roof |Mends |\n|===\n";
    assert_eq!(
        rows(source),
        [
            "3-3: Task|Maker|Keeper",
            "5-5: Lamp|`on|off`|Tells",
            "6-6: Stairs|Sweeps|Stays off",
            "7-7: Roof|Mends|"
        ]
    );
    assert_eq!(page(source).defects, []);
    let source = source.replace('`', "");
    assert_eq!(rows(&source)[1..3], ["5-5: Lamp|on|off|Tells", "6-6: Stairs|Sweeps|Stays off"]);
    let kind = DefectKind::RaggedRow { cells: 4, columns: 3 };
    assert_eq!(page(&source).defects, [Defect { line: 5, kind }]);
}

#[test]
fn a_row_over_two_lines_is_one_where_the_cells_add_up() {
    let source = "[cols=2]\n|===\n|Task |Maker\n|Lamp\n|Mends\n|Roof |Mends\n|Door |Oils\n|===\n";
    assert_eq!(rows(source), ["3-3: Task|Maker", "4-5: Lamp|Mends", "6-6: Roof|Mends", "7-7: Door|Oils"]);
}

use super::*;
use crate::rests::at_once;

fn page(source: &str) -> Page<'_> {
    at_once(super::page(source))
}

fn tables(source: &str) -> Vec<Vec<String>> {
    let page = page(source);
    let row = |row: &crate::page::Row<'_>| {
        let cells: Vec<&str> = row.cells.iter().map(|cell| &*cell.source).collect();
        format!("{}: {}", row.line, cells.join(" | "))
    };
    let table = |table: &Table<'_>| std::iter::once(&table.header).chain(&table.rows).map(row).collect();
    page.tables.iter().map(table).collect()
}

#[test]
fn grids_have_cells_over_rows_and_columns() {
    let source = "\
+-------+----------+----------+
| Task  | Acme     | Customer |
+=======+==========+==========+
| Bulbs | Ships    | - Fits   |
|       | them     | - Looks  |
+-------+----------+----------+
| Whole room                  |
+-------+----------+----------+
| Shade | Makes    |          |
|       +----------+----------+
|       | Mends    | Cleans   |
+-------+----------+----------+
";
    assert_eq!(
        tables(source),
        [[
            "2: Task | Acme | Customer",
            "4: Bulbs | Ships them | - Fits\n- Looks",
            "7: Whole room | Whole room | Whole room",
            "9: Shade | Makes | ",
            "11: Shade | Mends | Cleans",
        ]]
    );
}

#[test]
fn simple_tables_continue_rows_below_an_empty_first_cell() {
    let source = "\
=====  =======  ========
Task   Acme     Customer
=====  =======  ========
Bulbs  Ships    Fits
       them     them
Room   all of it
-----  -----------------
Lamp            Lights
=====  =======  ========

Text.
";
    assert_eq!(
        tables(source),
        [[
            "2: Task | Acme | Customer",
            "4: Bulbs | Ships them | Fits them",
            "6: Room | all of it | all of it",
            "8: Lamp |  | Lights"
        ]]
    );
}

#[test]
fn lists_and_records_are_tables() {
    let source = "\
.. list-table:: Who does what
   :header-rows: 1
   :widths: 1 2 2

   * - Task
     - Acme
     - Customer
   * - Bulbs
     - Ships
       them
     - * Fits
       * Looks
   * - Shades
     -
     - Cleans

.. csv-table::
   :header: \"Task\", \"Owner\"

   \"Bulbs, big\", Acme
   Shades, Customer
";
    assert_eq!(
        tables(source),
        [
            vec![
                "5: Task | Acme | Customer",
                "8: Bulbs | Ships them | * Fits\n* Looks",
                "13: Shades |  | Cleans"
            ],
            vec!["18: Task | Owner", "20: Bulbs, big | Acme", "21: Shades | Customer"],
        ]
    );
}

#[test]
fn headings_rank_by_their_first_use_and_lists_have_labels() {
    let source = "\
=====
Lamps
=====

|acme| responsibilities
-----------------------

.. |acme| replace:: Acme

You are responsible for:

- the `bulbs <https://a.example>`_
- the ``socket``

  * and its :ref:`wires <w>`
- rooms

.. note::

   Look at [1]_.

.. code-block:: sh

   - nothing
";
    let page = page(source);
    let headings: Vec<(u8, &str)> = page.headings.iter().map(|it| (it.level, &*it.cell.source)).collect();
    assert_eq!(headings, [(1, "Lamps"), (2, "Acme responsibilities")]);
    let list = &page.lists[0];
    assert_eq!(list.label.as_ref().map(|label| &*label.source), Some("You are responsible for:"));
    let items: Vec<(u8, u32, &str)> =
        list.items.iter().map(|it| (it.depth, it.cell.line, &*it.cell.source)).collect();
    assert_eq!(
        items,
        [
            (0, 12, "the [bulbs](https://a.example)"),
            (0, 13, "the `socket`"),
            (1, 15, "and its wires"),
            (0, 16, "rooms")
        ]
    );
    assert_eq!(page.lists.len(), 1);
    assert_eq!(page.prose.last().map(|prose| &*prose.cell.source), Some("Look at [1]."));
}

#[test]
fn odd_texts_are_read_in_time() {
    for piece in
        ["+-", "+-+\n", "| + ", "== ==\n", "- - ", ".. x::\n ", "`", "|a", ":r:`", "a\n-\n", " \n  ", "\\"]
    {
        let source = piece.repeat(20_000 / piece.len());
        let _ = page(&source);
    }
}

//! What is exported grows as its pages do: twice the rows, columns or names give about twice the bytes.

use std::rc::Rc;

use onus::{Comparison, Document, Keywords, Report, compare, export, findings, read};

fn compared(page: &str) -> Comparison {
    let documents = read("page.md", page, &Keywords::default()).expect("it has a table");
    compare(&documents.into_iter().map(Rc::new).collect::<Vec<Rc<Document>>>())
}

/// A page with a table of this head and of these rows.
fn page(head: &str, rows: impl Iterator<Item = String>) -> String {
    let line = head.chars().filter(|sign| *sign == '|').map(|_| "|").collect::<Vec<_>>().join("---");
    let rows: Vec<String> = rows.collect();
    format!("# Lamps\n\n## Change management\n\n{head}\n{line}\n{}\n", rows.join("\n"))
}

fn rows(count: usize) -> String {
    let row = |at: usize| format!("| Task {at} | Oil lamp {at}. | Ask for {at}. |");
    page("| Task | Provider responsibilities | Customer responsibilities |", (0..count).map(row))
}

fn columns(count: usize) -> String {
    let line = |cell: &dyn Fn(usize) -> String| {
        format!("| Task | {} |", (0..count).map(cell).collect::<Vec<_>>().join(" | "))
    };
    let head = line(&|at| format!("Team {at} responsibilities"));
    page(&head, (0..4).map(|row| line(&|at| format!("Oil lamp {}.", row * at))))
}

fn names(count: usize) -> String {
    let names = (0..count).map(|at| format!("Team {at}")).collect::<Vec<_>>().join(", ");
    let row = |at: usize| format!("| Task {at} | {names} | Customer |");
    page("| Activity | Who is responsible (R) | Who is accountable (A) |", (0..2).map(row))
}

#[test]
fn twice_as_much_is_written_as_twice_as_much() {
    type Export = fn(&Comparison) -> String;
    type Page = fn(usize) -> String;
    let exports: [(&str, Export); 6] = [
        ("CSV", export::csv::matrix),
        ("tidy CSV", export::csv::tidy),
        ("Markdown", export::markdown::matrix),
        ("OSCAL", export::oscal::component_definition),
        ("JSON", |it| export::json::comparison(Report { comparison: it, findings: &findings(it) })),
        ("HTML", |it| export::html::report(Report { comparison: it, findings: &findings(it) })),
    ];
    let pages: [(&str, Page); 3] = [("rows", rows), ("columns", columns), ("names", names)];
    for (of, page) in pages {
        let [once, twice] = [1000, 2000].map(|count| compared(&page(count)));
        for (name, export) in exports {
            let [once, twice] = [&once, &twice].map(|comparison| export(comparison).len());
            // Numbers have more digits, and nothing else.
            assert!(10 * twice <= 22 * once, "{name} of {of}: {once} bytes, then {twice}");
        }
    }
}

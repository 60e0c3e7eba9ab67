//! What tables of headings and a row or two are.

use super::header::meanings;
use super::{Column, PlainTable, Shape, shape};
use crate::document::{Party, SkipReason};
use crate::duties::cast::Cast;
use crate::duties::marks::Signs;
use crate::duties::words::Words;
use crate::page::{Cell, Row};
use crate::text::{Keywords, Names};

fn marked(columns: Vec<Column>) -> Shape {
    Shape::Duties { columns, marked: Some(Signs::default()) }
}

fn duties(columns: Vec<Column>) -> Shape {
    Shape::Duties { columns, marked: None }
}

fn read(header: &str, rows: &[&str]) -> Shape {
    let split = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let row = |text: &&str| Row {
        cells: split(text).into_iter().map(|text| Cell { source: text.into(), ..Cell::default() }).collect(),
        ..Row::default()
    };
    let rows: Vec<Row<'_>> = rows.iter().map(row).collect();
    let names = Names { keywords: &Keywords::default(), service: "" };
    let header = split(header);
    let words: Vec<_> = header.iter().map(|text| Words::of(text).into_owned()).collect();
    shape(&PlainTable {
        header: &header,
        words: &words,
        meanings: &meanings(&header, &words, &Cast::default()),
        cast: &Cast::default(),
        rows: &rows,
        names,
        titles: &[],
    })
}

const PROVIDER: Column = Column::Party(Party::Provider);
const CUSTOMER: Column = Column::Party(Party::Customer);
const OTHER: Column = Column::Party(Party::Other);

#[test]
fn duties_in_any_order() {
    let rows = ["Lamp | Light it. | Look."];
    assert_eq!(
        read("Task | IBM responsibilities | Your responsibilities", &rows),
        duties(vec![Column::Task, PROVIDER, CUSTOMER])
    );
    assert_eq!(
        read("| Your Responsibility | IBM's Responsibility", &rows),
        duties(vec![Column::Task, CUSTOMER, PROVIDER])
    );
    assert_eq!(
        read(
            "Area | Activity | Your responsibility | IBM responsibility",
            &["Lamps | Light | None | R", "| Dim | R | I"]
        ),
        marked(vec![Column::Area, Column::Task, CUSTOMER, PROVIDER])
    );
}

#[test]
fn letters_tell_parties() {
    let rows = ["Light | RA | I", "Dim | C | RA"];
    assert_eq!(read("Activity | Client | Acme", &rows), marked(vec![Column::Task, CUSTOMER, PROVIDER]));
    assert_eq!(read("Activity | Admins | Acme", &rows), marked(vec![Column::Task, OTHER, OTHER]));
    assert_eq!(
        read("Activity | Responsible (R) | Accountable (A)", &["Light | Acme | You"]),
        Shape::Letters {
            columns: vec![Column::Task, Column::Empty, Column::Empty],
            letters: vec![(1, 'R'), (2, 'A')]
        }
    );
}

#[test]
fn owners_and_products() {
    let owner = || Shape::Owner { column: 1, columns: vec![Column::Task, Column::Empty], inherited: false };
    assert_eq!(read("Responsibilities | Ownership", &["Light | IBM"]), owner());
    assert_eq!(read("Lamp | Carrier", &["Big | IBM", "Small | Customer"]), owner());
    assert_eq!(
        read("| On-Prem | SaaS", &["Lamp | customer | shared", "Bulb | customer | customer"]),
        Shape::Models { columns: vec![Column::Task, Column::Empty, Column::Empty], models: vec![1, 2] }
    );
    assert_eq!(
        read("Area | Big Lamp Responsible | Small Lamp Responsible", &["Light | A | B"]),
        duties(vec![Column::Task, OTHER, OTHER])
    );
}

#[test]
fn what_is_no_table_of_duties() {
    assert_eq!(
        read("Role | Description", &["(R) Does | it", "(A) Owns | it"]),
        Shape::Other(SkipReason::Legend)
    );
    assert_eq!(read("Endpoint | Port", &["a.example | 1"]), Shape::Other(SkipReason::NoParty));
    assert_eq!(read("IBM Cloud service | Agents", &["Lamp | Two"]), Shape::Other(SkipReason::NoParty));
}

#[test]
fn a_row_per_party() {
    assert_eq!(
        read("|", &["Provider (Acme) | Lights it.", "Customer (You) | Looks at it."]),
        Shape::Transposed
    );
}

//! The shapes that tables have, and what a column can hold.

use super::products::Product;
use crate::document::{Owner, Party, SkipReason};
use crate::duties::marks::Signs;

/// What a table is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A row per task, a column per party.
    Duties {
        /// What each column holds.
        columns: Vec<Column>,
        /// The cells of the parties hold marks or letters, so that an empty one declines: what the signs mean.
        marked: Option<Signs>,
    },
    /// A row per resource, a column per area, owners in the cells.
    Allocation,
    /// A row per task, one column with the owner's name.
    Owner {
        /// The column.
        column: usize,
        /// What the others hold; the owner's is [`Column::Empty`].
        columns: Vec<Column>,
        /// Whether the cells say if the customer inherits what the provider does: yes, partial, no.
        inherited: bool,
    },
    /// A row per task, a column per owner ("Mostly us | Shared | Mostly you"), marks in the cells.
    Degrees {
        /// What the columns hold that are no owner's.
        columns: Vec<Column>,
        /// The columns of owners.
        owners: Vec<(usize, Owner)>,
    },
    /// A row per task, a column per product, plan or way of deployment, owners in the cells.
    Models {
        /// What the columns hold that are no product's.
        columns: Vec<Column>,
        /// The columns of the products.
        models: Vec<usize>,
    },
    /// A row per task, below each product a column per party.
    Products {
        /// What the columns hold that are no product's.
        columns: Vec<Column>,
        /// The products.
        products: Vec<Product>,
        /// As in [`Shape::Duties`].
        marked: Option<Signs>,
    },
    /// A row per task, a column per RACI letter, parties in the cells.
    Letters {
        /// What the columns hold that are no letter's.
        columns: Vec<Column>,
        /// The columns of letters.
        letters: Vec<(usize, char)>,
    },
    /// A row per party.
    Transposed,
    /// A row per duty of one party, whom only a title names.
    OneParty {
        /// The party.
        party: Party,
        /// The column that says what it has to do.
        column: usize,
        /// What the others hold.
        columns: Vec<Column>,
        /// The title.
        title: String,
    },
    /// A row per task, with both parties' duties in one cell under labels.
    Labelled {
        /// The column.
        column: usize,
    },
    /// Nothing about responsibilities.
    Other(SkipReason),
}

/// What a column of a table of duties holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// The area of the row.
    Area,
    /// A number or code that is part of the task.
    Number,
    /// What the row is about.
    Task,
    /// What a party does.
    Party(Party),
    /// Something else about the task.
    Qualifier,
    /// Nothing at all.
    Empty,
}

//! Many documents side by side.

use std::rc::Rc;

use crate::document::{Area, Document, Responsibility};
use crate::findings::Finding;

/// All services, areas and tasks side by side.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Comparison {
    /// In the order of the documents given.
    pub services: Vec<Service>,
    /// The canonical areas that anything stands in, then the others in page order.
    pub areas: Vec<Rc<Area>>,
    /// In display order: by area, then in page order.
    pub rows: Vec<ComparisonRow>,
    /// By service, then by line.
    pub findings: Vec<Finding>,
}

/// One column of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// Slug of the name, unique in the comparison (`-2` and so on where names repeat).
    pub id: String,
    /// What the page says.
    pub document: Rc<Document>,
}

/// One row of the comparison: a task, with what each service says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow {
    /// `<area id>/<task slug>`, unique in the comparison.
    pub id: String,
    /// Index into [`Comparison::areas`].
    pub area: usize,
    /// The task in the words of the first member.
    pub task: String,
    /// By service; a service has several where a list spells out one task item by item.
    pub members: Vec<Member>,
    /// Why the members belong together.
    pub reason: String,
    /// How sure that is, 0 to 1; 1 where there is nothing to doubt.
    pub score: f32,
}

/// A place in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Member {
    /// Index into [`Comparison::services`].
    pub service: usize,
    /// Index into [`Document::responsibilities`].
    pub responsibility: usize,
}

impl Comparison {
    /// The responsibility that a member points at.
    pub fn responsibility(&self, member: Member) -> &Responsibility {
        &self.services[member.service].document.responsibilities[member.responsibility]
    }
}

/// Lays documents side by side.
pub fn compare(documents: &[Rc<Document>]) -> Comparison {
    let _ = documents;
    Comparison::default()
}

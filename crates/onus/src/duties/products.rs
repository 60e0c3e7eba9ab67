//! Tables with a column for each product: a document for each of them.

use std::rc::Rc;

use crate::document::{Document, Responsibility};

/// One document for each product that a table has a column for, after what else the page says.
#[inline(never)]
pub(super) fn split(document: Document, models: Vec<(Rc<str>, Vec<Responsibility>)>) -> Vec<Document> {
    if models.is_empty() {
        return vec![document];
    }
    let mut documents = Vec::new();
    if !document.responsibilities.is_empty() || !document.allocations.is_empty() {
        documents.push(document.clone());
    }
    for (label, responsibilities) in models {
        let base = &document;
        let name = if base.name.is_empty() { label.to_string() } else { format!("{} ({label})", base.name) };
        let first = documents.is_empty();
        let of_model = Document { name, responsibilities: responsibilities.into(), ..base.clone() };
        // What was skipped stands in the first one alone.
        let of_model = if first {
            of_model
        } else {
            Document { skipped: Vec::new(), defects: Vec::new(), allocations: Vec::new(), ..of_model }
        };
        documents.push(of_model);
    }
    documents
}

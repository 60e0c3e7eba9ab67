//! A service among those that are compared.

use std::rc::Rc;

use crate::document::Document;

/// One column of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// Slug of the name, unique in the comparison (`-2` and so on where names repeat).
    pub id: String,
    /// What to call the service where it has to be told from the others: its name, with the page's
    /// date or a number in brackets where several services have one name.
    pub label: String,
    /// What the page says.
    pub document: Rc<Document>,
}

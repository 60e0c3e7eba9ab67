//! What is wrong with a page, by named rules.

use serde::Serialize;

/// A defect of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's id ("placeholder").
    pub rule: &'static str,
    /// How bad it is.
    pub level: Level,
    /// Index of the service in the comparison.
    pub service: usize,
    /// 1-based line of the page.
    pub line: u32,
    /// One sentence.
    pub message: String,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Something is lost or cannot be understood.
    Error,
    /// The page leaves something open.
    Warning,
    /// Worth knowing.
    Info,
}

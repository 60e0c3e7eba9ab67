//! A project: pages as they were read, and everything decided about them. As one file it is in
//! `project_file`.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::compare::Choices;
use crate::document::Document;
use crate::findings::Dismissal;
use crate::read::ToldTable;
use crate::read_told;
use crate::text::Keywords;
use crate::worklist::Worklist;

/// What "Save project" writes and "Open project" restores: format `onus.project`, version 1.
#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
pub struct Project {
    /// Each page once, even where several services are read from it.
    pub pages: Vec<File>,
    /// In the order of the comparison.
    pub services: Vec<Service>,
    /// Rows joined and split by hand.
    #[serde(default)]
    pub choices: Choices,
    /// Ids of the rules that are switched off.
    #[serde(default)]
    pub rules_off: Vec<String>,
    /// Findings that somebody has said to be right.
    #[serde(default)]
    pub dismissed: Vec<Dismissal>,
    /// Files that define variables, in the order in which they came.
    #[serde(default)]
    pub variables: Vec<File>,
    /// What was noted about the customer's duties.
    #[serde(default)]
    pub worklist: Rc<Worklist>,
}

/// A file by its name and its text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct File {
    /// The name as dropped.
    pub file: String,
    /// The whole text.
    pub text: String,
    /// Whose columns of its tables are, where that was said by hand.
    #[serde(default)]
    pub told: Vec<ToldTable>,
}

/// One service of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Index into [`Project::pages`].
    pub page: usize,
    /// Which of the page's services it is, from 0.
    #[serde(default)]
    pub part: usize,
    /// The name set by hand, if one was.
    #[serde(default)]
    pub name: Option<String>,
    /// Whether it is left out of the matrix.
    #[serde(default)]
    pub hidden: bool,
    /// Whether it stays in sight at the left of the matrix.
    #[serde(default)]
    pub pinned: bool,
}

/// Why a text is no project that can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectError {
    /// Another kind of file, or one that was cut off or changed.
    Damaged,
    /// Written by a newer Onus, in a format of this version.
    Newer(u32),
}

impl Project {
    /// The services as their pages say them, under the names set by hand; pages that cannot be read are left out.
    pub fn documents(&self) -> Vec<Rc<Document>> {
        let mut keywords = Keywords::default();
        for file in &self.variables {
            keywords.add(&file.text);
        }
        let read = |file: &File| read_told(&file.file, &file.text, &keywords, &file.told).unwrap_or_default();
        let pages: Vec<Vec<Document>> = self.pages.iter().map(read).collect();
        let of_service = |service: &Service| {
            let mut document = pages.get(service.page)?.get(service.part)?.clone();
            if let Some(name) = &service.name {
                document.name.clone_from(name);
            }
            Some(Rc::new(document))
        };
        self.services.iter().filter_map(of_service).collect()
    }
}

impl ProjectError {
    /// One sentence for the person who wanted to open the file.
    pub fn sentence(self, file: &str) -> String {
        match self {
            Self::Damaged => {
                format!("“{file}” is damaged or no project of Onus. Nothing was changed.")
            }
            Self::Newer(version) => format!(
                "“{file}” was saved by a newer Onus (version {version} of the format). Nothing was changed: \
                 open it with the Onus that saved it, or a later one."
            ),
        }
    }
}

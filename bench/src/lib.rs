//! What `cargo xtask bench` runs of Onus in the browser: its reader, the floor below it, and what
//! the app does after reading.

use std::rc::Rc;

use onus::compare::search::Index;
use onus::{Comparison, Document, Keywords, compare, export, findings, read};
use pulldown_cmark::{Options, Parser};
use wasm_bindgen::prelude::wasm_bindgen;

/// The app's allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Documents that have been read, in memory as the app keeps them.
#[wasm_bindgen]
#[derive(Default)]
pub struct Library {
    documents: Vec<Rc<Document>>,
    comparison: Comparison,
    index: Option<Index>,
    /// What each row says, in lower case.
    texts: Vec<String>,
    keywords: Keywords,
}

#[wasm_bindgen]
impl Library {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a page and keeps its rows, each with line, area and cells. Returns how many there are.
    ///
    /// `source` is UTF-8, as files are that the app reads.
    pub fn read(&mut self, file: &str, source: &[u8]) -> usize {
        let Ok(source) = str::from_utf8(source) else { return 0 };
        let Ok(documents) = read(file, source, &self.keywords) else { return 0 };
        let rows =
            documents.iter().map(|document| document.responsibilities.len() + allocated_rows(document));
        let count = rows.sum();
        self.documents.extend(documents.into_iter().map(Rc::new));
        count
    }

    /// Compares what was read. Returns how many rows the comparison has.
    pub fn compare(&mut self) -> usize {
        self.comparison = compare(&self.documents);
        self.comparison.rows.len()
    }

    /// Looks for findings. Returns how many there are.
    pub fn findings(&self) -> usize {
        findings(&self.comparison).len()
    }

    /// Makes what is compared ready for the search, in both ways. Returns how many rows there are.
    pub fn index(&mut self) -> usize {
        self.index = Some(Index::new(&self.comparison));
        self.comparison.rows.len()
    }

    /// The texts of the rows, for [`Library::substring`]. Returns how many there are.
    pub fn texts(&mut self) -> usize {
        let text = |row: &onus::compare::ComparisonRow| {
            let mut parts = vec![row.task.as_str(), self.comparison.areas[row.area].name.as_str()];
            for &member in &row.members {
                let responsibility = self.comparison.responsibility(member);
                parts.push(&responsibility.task.text);
                parts.extend(responsibility.parties.iter().map(|duty| duty.text.text.as_str()));
            }
            parts.join("\n").to_lowercase()
        };
        self.texts = self.comparison.rows.iter().map(text).collect();
        self.texts.len()
    }

    /// Searches by stem, service by service. Returns how many rows are found.
    pub fn search(&self, search: &str) -> usize {
        let Some(index) = &self.index else { return 0 };
        index.find(search).services.iter().filter(|services| !services.is_empty()).count()
    }

    /// Searches for parts of words, as it was done before there were stems. Returns how many rows are found.
    pub fn substring(&self, search: &str) -> usize {
        let search = search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        self.texts.iter().filter(|text| words.iter().all(|word| text.contains(word))).count()
    }

    /// Writes the matrix. Returns how many bytes it has.
    pub fn csv(&self) -> usize {
        export::csv::matrix(&self.comparison).len()
    }
}

/// The rows of allocation tables, each of which is several allocations.
fn allocated_rows(document: &Document) -> usize {
    document.allocations.chunk_by(|one, next| one.line == next.line).count()
}

/// Lets pulldown-cmark find the blocks and inlines of a page, and does nothing with them: less
/// than this no reader that is built on it can do. Returns how many events there were.
#[wasm_bindgen]
pub fn events(source: &[u8]) -> usize {
    str::from_utf8(source).map_or(0, |source| Parser::new_ext(source, Options::ENABLE_TABLES).count())
}

//! Pages with structure, and what is known about them: where each row is and which words it holds.

use arbitrary::{Result, Unstructured};
use onus::read::{Sheet, Workbook};

use crate::pieces::{HEADERS, area, odd, words};

/// A page and the rows of its tables.
#[derive(Debug, Default)]
pub struct Page {
    /// The name of its file.
    pub file: &'static str,
    /// The text of its file.
    pub text: String,
    /// Body rows of tables, in order.
    pub rows: Vec<Row>,
}

/// A body row of a table.
#[derive(Debug)]
pub struct Row {
    /// 1-based; in a sheet the row.
    pub line: u32,
    /// A word of each cell that stands nowhere else on the page: what is read holds it, or says why not.
    pub words: Vec<String>,
}

impl Page {
    fn line(&self) -> u32 {
        self.text.matches('\n').count() as u32 + 1
    }

    /// A cell with a word of its own at its head, or an empty one.
    fn cell(
        &mut self,
        bytes: &mut Unstructured<'_>,
        words: &mut Vec<String>,
        breaks: bool,
    ) -> Result<String> {
        if bytes.ratio(1, 6)? {
            return Ok(String::new());
        }
        // Cells that name their owner, or mark it, are short and known.
        let word = format!("w{}q{}z", self.rows.len(), words.len());
        let mut cell = format!("{word} {}", crate::pieces::words(bytes)?);
        if breaks && bytes.ratio(1, 5)? {
            cell.push_str("\nand more");
        }
        words.push(word);
        Ok(cell)
    }

    fn known_cell(
        &mut self,
        bytes: &mut Unstructured<'_>,
        words: &mut Vec<String>,
        breaks: bool,
    ) -> Result<String> {
        const KNOWN: &[&str] =
            &["Customer", "Acme", "Shared", "R", "A", "R, A", "C", "X", "Yes", "No", "✗", "N/A", "Backup"];
        if bytes.ratio(1, 3)? {
            Ok((*bytes.choose(KNOWN)?).to_owned())
        } else {
            self.cell(bytes, words, breaks)
        }
    }

    fn cells(
        &mut self,
        bytes: &mut Unstructured<'_>,
        width: usize,
        breaks: bool,
    ) -> Result<(Vec<String>, Vec<String>)> {
        let (mut cells, mut words) = (Vec::new(), Vec::new());
        // A sheet has its header where it is widest, and breaks are of sheets.
        let width = if !breaks && bytes.ratio(1, 12)? { bytes.int_in_range(1..=width + 2)? } else { width };
        for at in 0..width {
            cells.push(if at == 0 {
                self.cell(bytes, &mut words, breaks)?
            } else {
                self.known_cell(bytes, &mut words, breaks)?
            });
        }
        Ok((cells, words))
    }
}

/// Headings, paragraphs, lists, tables and attribute lines of a Markdown page.
pub fn markdown(bytes: &mut Unstructured<'_>) -> Result<Page> {
    let mut page = Page { file: "lamps.md", ..Page::default() };
    if bytes.ratio(1, 3)? {
        page.text.push_str("---\nlastupdated: \"2026-01-02\"\nsubcollection: lamps\n---\n\n");
    }
    if bytes.ratio(2, 3)? {
        page.text.push_str("# Your responsibilities with Lamps\n\n");
    }
    for _ in 0..bytes.int_in_range(1..=6)? {
        match bytes.int_in_range(0..=7)? {
            0 => page.text.push_str(&format!("## {}\n\n", area(bytes)?)),
            1 => page.text.push_str(&format!("Rows {}\n\n", words(bytes)?.trim_end())),
            2 => {
                page.text.push_str("**Your responsibilities**\n\n");
                for _ in 0..bytes.int_in_range(1..=4)? {
                    let deep = "  ".repeat(bytes.int_in_range(0..=3)?);
                    page.text.push_str(&format!("{deep}- item {}\n", words(bytes)?.trim_end()));
                }
                page.text.push('\n');
            }
            3 => page.text.push_str(&format!("> said {}\n\n", words(bytes)?.trim_end())),
            _ => pipe_table(&mut page, bytes)?,
        }
    }
    Ok(page)
}

fn pipe_table(page: &mut Page, bytes: &mut Unstructured<'_>) -> Result<()> {
    let header = *bytes.choose(HEADERS)?;
    page.text.push_str(&format!("| {} |\n|{}\n", header.join(" | "), "---|".repeat(header.len())));
    for _ in 0..bytes.int_in_range(1..=7)? {
        let (cells, words) = page.cells(bytes, header.len(), false)?;
        let cells: Vec<String> = cells.iter().map(|cell| without_pipes(cell)).collect();
        // A row without any words may end the table or be its line of dashes.
        if words.is_empty() {
            continue;
        }
        let line = page.line();
        page.text.push_str(&format!("| {} |\n", cells.join(" | ")));
        page.rows.push(Row { line, words });
    }
    if bytes.ratio(1, 3)? {
        page.text.push_str(&format!("{{: caption=\"Who does {}\" #a1}}\n", area(bytes)?));
    }
    page.text.push('\n');
    Ok(())
}

/// A backslash at the end would escape the pipe behind it.
fn without_pipes(cell: &str) -> String {
    cell.replace("\\|", "/").replace('|', "/").trim_end().trim_end_matches('\\').to_owned()
}

/// Tables of an HTML page, a row to a line.
pub fn html(bytes: &mut Unstructured<'_>) -> Result<Page> {
    let mut page = Page {
        file: "lamps.html",
        text: "<!doctype html><title>Lamps</title>\n".to_owned(),
        rows: Vec::new(),
    };
    for _ in 0..bytes.int_in_range(1..=3)? {
        let header = *bytes.choose(HEADERS)?;
        let heads: Vec<String> = header.iter().map(|head| format!("<th>{head}</th>")).collect();
        page.text.push_str(&format!("<h2>{}</h2>\n<table>\n<tr>{}</tr>\n", area(bytes)?, heads.concat()));
        for _ in 0..bytes.int_in_range(1..=6)? {
            let (cells, words) = page.cells(bytes, header.len(), false)?;
            if words.is_empty() {
                continue;
            }
            let line = page.line();
            let escaped =
                |cell: &String| format!("<td>{}</td>", cell.replace('&', "&amp;").replace('<', "&lt;"));
            page.text.push_str(&format!("<tr>{}</tr>\n", cells.iter().map(escaped).collect::<String>()));
            page.rows.push(Row { line, words });
        }
        page.text.push_str("</table>\n");
    }
    Ok(page)
}

/// Tables of an AsciiDoc page, a row to a line.
pub fn asciidoc(bytes: &mut Unstructured<'_>) -> Result<Page> {
    let mut page = Page {
        file: "lamps.adoc",
        text: "= Your responsibilities with Lamps\n\n".to_owned(),
        rows: Vec::new(),
    };
    for _ in 0..bytes.int_in_range(1..=3)? {
        let header = *bytes.choose(HEADERS)?;
        page.text.push_str(&format!(
            "== {}\n\n[options=\"header\"]\n|===\n|{}\n\n",
            area(bytes)?,
            header.join(" |")
        ));
        for _ in 0..bytes.int_in_range(1..=6)? {
            let (mut cells, mut words) = (Vec::new(), Vec::new());
            // Cells are counted here, so none may be missing.
            for _ in header {
                let cell = page.known_cell(bytes, &mut words, false)?;
                // What is before a pipe may be the cell's own settings.
                let calm = cell.replace(['+', '.', '*', '^', '<', '>', '|'], " ");
                cells.push(if calm.is_empty() { calm } else { format!("{calm} ;") });
            }
            if words.is_empty() {
                continue;
            }
            let line = page.line();
            page.text.push_str(&format!("|{}\n\n", cells.join(" |")));
            page.rows.push(Row { line, words });
        }
        page.text.push_str("|===\n\n");
    }
    Ok(page)
}

/// What has several columns: a sheet of one is no table.
const WIDE: [&[&str]; 8] =
    [HEADERS[0], HEADERS[1], HEADERS[3], HEADERS[4], HEADERS[5], HEADERS[7], HEADERS[9], HEADERS[12]];

/// A CSV of somebody's, every field quoted.
pub fn csv(bytes: &mut Unstructured<'_>) -> Result<Page> {
    let mut page = Page { file: "lamps.csv", ..Page::default() };
    let separator = *bytes.choose(&[",", ";", "\t"])?;
    let header = *bytes.choose(&WIDE)?;
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let heads: Vec<String> = header.iter().map(|head| quoted(head)).collect();
    page.text.push_str(&format!("{}\r\n", heads.join(separator)));
    for _ in 0..bytes.int_in_range(1..=7)? {
        let (cells, words) = page.cells(bytes, header.len(), true)?;
        if words.is_empty() {
            continue;
        }
        let line = page.line();
        page.text.push_str(&cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(separator));
        page.text.push_str("\r\n");
        page.rows.push(Row { line, words });
    }
    Ok(page)
}

/// A workbook of a few sheets, as the text that the library reads. Rows of all sheets in one list: each line is its own.
pub fn sheets(bytes: &mut Unstructured<'_>) -> Result<Page> {
    let mut page = Page { file: "lamps.xlsx", ..Page::default() };
    let mut workbook = Workbook::default();
    let mut line = 1;
    for at in 0..bytes.int_in_range(1..=3)? {
        let header = *bytes.choose(&WIDE)?;
        let mut rows = Vec::new();
        if bytes.ratio(1, 4)? {
            rows.push((line, vec![format!("About {}", odd(bytes)?)]));
            line += 2;
        }
        rows.push((line, header.iter().map(|head| (*head).to_owned()).collect()));
        for _ in 0..bytes.int_in_range(1..=6)? {
            line += 1;
            let (cells, words) = page.cells(bytes, header.len(), true)?;
            if !words.is_empty() {
                rows.push((line, cells));
                page.rows.push(Row { line, words });
            }
        }
        line += 1;
        workbook.sheets.push(Sheet { name: format!("Sheet {at}"), rows });
    }
    page.text = workbook.to_text();
    Ok(page)
}

//! Reads shared-responsibility pages and compares them.
//!
//! ```
//! use onus::{Keywords, compare, read};
//!
//! let source = "\
//! ## Change management
//!
//! | Task | IBM responsibilities | Your responsibilities |
//! |---|---|---|
//! | Updates | Publish them. | Apply them. |
//! ";
//! let documents = read("demo.md", source, &Keywords::default())?;
//! let comparison = compare(&documents.into_iter().map(Into::into).collect::<Vec<_>>());
//! assert_eq!(comparison.rows[0].task, "Updates");
//! # Ok::<(), onus::ReadError>(())
//! ```
//!
//! Data goes one way, in named steps, each a function on what the one before made:
//!
//! ```text
//! text ──read──▶ Page ──duties──▶ Document ──compare──▶ Comparison ──findings──▶ Report ──export──▶ CSV, JSON, …
//! ```
//!
//! [`mod@read`] turns the text of a page into a [`page::Page`] (its cells become text in [`text`]),
//! [`duties`] turns that into a [`Document`] of responsibilities and allocations, [`mod@compare`] lays
//! many documents side by side in a [`Comparison`], [`mod@findings`] tells what the pages leave open,
//! [`mod@summary`] says it all in sentences, [`worklist`] keeps what the customer does about it, and
//! [`export`] writes it down; [`reopen`] reads what Onus wrote. Nothing here knows a browser, a file system,
//! a clock or global state.
#![warn(missing_docs)]

pub mod compare;
pub mod document;
pub mod duties;
pub mod export;
pub mod findings;
mod intern;
pub mod limits;
pub mod page;
pub mod read;
pub mod reopen;
pub mod rests;
pub mod summary;
pub mod text;
pub mod worklist;

use read::ReadErrorKind;
use rests::at_once;

pub use compare::{Comparison, compare};
pub use document::{
    Allocation, Area, Document, Owner, Party, PartyDuty, Qualifier, Responsibility, Status, TaskOwner,
};
pub use findings::{Finding, Report, findings};
pub use read::ReadError;
pub use reopen::project;
pub use summary::{Summary, summary};
pub use text::Keywords;
pub use worklist::Worklist;

/// Reads what one file says: one document, or several where the file is a CSV or a workbook that Onus wrote.
///
/// `file` is the name that people know the file by; its ending helps to tell the format.
///
/// # Errors
/// [`ReadError`] where the text holds nothing to place.
pub fn read(file: &str, source: &str, keywords: &Keywords) -> Result<Vec<Document>, ReadError> {
    read_told(file, source, keywords, &[])
}

/// The same, where a person has said whose columns of some tables are ([`read::tables`]).
///
/// # Errors
/// As [`read()`].
#[inline]
pub fn read_told(
    file: &str,
    source: &str,
    keywords: &Keywords,
    told: &[read::ToldTable],
) -> Result<Vec<Document>, ReadError> {
    at_once(read_resting(file, source, keywords, told))
}

/// The same as [`read_told`] as a future that rests after a few milliseconds of work each time, and then wants to go on
/// at once: for long pages in a thread that others need.
///
/// # Errors
/// As [`read()`].
pub async fn read_resting(
    file: &str,
    source: &str,
    keywords: &Keywords,
    told: &[read::ToldTable],
) -> Result<Vec<Document>, ReadError> {
    let error = |kind| Err(ReadError { file: file.to_owned(), kind });
    if source.trim_matches(['\u{feff}', ' ', '\n', '\r', '\t']).is_empty() {
        return error(ReadErrorKind::Empty);
    }
    if read::is_csv(file, source)
        && let Some(documents) = reopen::documents(file, source).await
    {
        return Ok(documents);
    }
    let parsed = read::parsed(file, source).await;
    if let Some(read::Parsed::Damaged) = &parsed {
        return error(ReadErrorKind::Damaged);
    }
    if let Some(read::Parsed::Workbook(workbook)) = &parsed
        && let Some(documents) = reopen::of_workbook(file, workbook).await
    {
        return Ok(documents);
    }
    let mut page = read::page(file, source, parsed.as_ref()).await;
    read::narrow(&mut page);
    read::tell(&mut page, told);
    let rows = page.tables.iter().map(|table| table.rows.len()).sum();
    if rows > limits::MOST_ROWS {
        return error(ReadErrorKind::TooManyRows(rows));
    }
    let documents = duties::documents(file, page, source, keywords).await;
    let says_nothing = |document: &Document| {
        document.responsibilities.is_empty() && document.allocations.is_empty() && document.skipped.is_empty()
    };
    if documents.iter().all(says_nothing) {
        return error(ReadErrorKind::NoTable);
    }
    Ok(documents)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::rests::counted;

    /// A page of so many rows, no two alike.
    fn page(name: &str, rows: usize) -> String {
        let mut page =
            format!("# {name}\n\n## Change management\n\n| Task | Provider | Customer |\n|---|---|---|\n");
        for row in 0..rows {
            page.push_str(&format!(
                "| Lamp {row} | Fill lamp {row} with oil of {} | Light it |\n",
                row * 7 % 31
            ));
        }
        page
    }

    #[test]
    fn what_is_done_with_many_rows_rests_now_and_then_and_comes_to_the_same() {
        let (one, two) = (page("One", 12_000), page("Two", 9_000));
        let keywords = Keywords::default();
        let (read, rests) = counted(read_resting("one.md", &one, &keywords, &[]));
        assert!(rests > 12, "{rests} rests of reading");
        let read = read.expect("it has a table");
        assert_eq!(Ok(&read), crate::read("one.md", &one, &keywords).as_ref());
        let other = crate::read("two.md", &two, &keywords).expect("it has a table");
        let documents: Vec<Rc<Document>> = read.into_iter().chain(other).map(Rc::new).collect();

        let comparison = compare(&documents);
        let (found, rests) = counted(findings::findings_resting(&comparison));
        assert!(rests > 40, "{rests} rests of findings");
        assert_eq!(found, findings(&comparison));
        let report = Report { comparison: &comparison, findings: &found };
        let (summed, rests) = counted(summary::summary_resting(report, |_| true));
        assert!(rests > 24, "{rests} rests of the summary");
        assert_eq!(summed, summary(report, |_| true));
        let (told, rests) = counted(summary::telling_resting(report));
        assert!(rests > 3, "{rests} rests of the summary in short");
        assert_eq!(told, summed.sections[..3]);
        let (versions, rests) = counted(compare::changes::versions_resting(&documents));
        assert!(rests > 18, "{rests} rests of looking for versions");
        assert_eq!(versions, compare::changes::versions(&documents));
        let (changed, rests) = counted(compare::changes::changes_within_resting(&comparison, [0, 1]));
        assert!(rests > 24, "{rests} rests of looking for changes");
        assert_eq!(changed, compare::changes::changes_within(&comparison, [0, 1]));
        let worklist = Worklist::default();
        let (duties, rests) = counted(worklist.duties_resting(&comparison, &[0, 1]));
        assert!(rests > 10, "{rests} rests of listing duties");
        assert_eq!(duties, worklist.duties_of_newest(&comparison, &[0, 1]));
        let (way, rests) = counted(worklist::Carrying::between(&documents[0], &documents[1]));
        assert!(rests > 24, "{rests} rests of finding what became of duties");
        let mut carried = worklist;
        let ((), rests) = counted(carried.carry_over(&way));
        assert!(rests > 8, "{rests} rests of carrying over");
    }

    #[test]
    fn a_table_that_is_one_block_is_read_with_rests_whatever_it_is_written_in() {
        let row = |at: usize| [format!("Task {at}"), "Fill it up".to_owned(), "Light it".to_owned()];
        let rows: Vec<[String; 3]> = std::iter::once(["Task", "Provider", "Customer"].map(String::from))
            .chain((0..6000).map(row))
            .collect();
        let lines = |line: fn(&[String; 3]) -> String| rows.iter().map(line).collect::<String>();
        let html = lines(|it| format!("<tr><td>{}</td></tr>\n", it.join("</td><td>")));
        let html = format!("## Change management\n\n<table>\n{html}</table>\n");
        let list = lines(|it| format!("   * - {}\n", it.join("\n     - ")));
        let csv = lines(|it| format!("   {}\n", it.join(",")));
        let rule = |sign: &str| format!("+{}\n", format!("{}+", sign.repeat(12)).repeat(3));
        let grid = lines(|it| format!("|{:<12}|{:<12}|{:<12}|\n", it[0], it[1], it[2]));
        let grid: Vec<&str> = grid.split_inclusive('\n').collect();
        let grid =
            format!("{}{}{}{}{}", rule("-"), grid[0], rule("="), grid[1..].join(&rule("-")), rule("-"));
        let rule = format!("{}\n", "=========== ".repeat(3).trim_end());
        let simple = lines(|it| format!("{:<11} {:<11} {:<11}\n", it[0], it[1], it[2]));
        let (head, simple) = simple.split_once('\n').expect("there are many lines");
        let under =
            |table: String| format!("Lamps\n=====\n\nChange management\n-----------------\n\n{table}\n");
        for (file, text) in [
            ("table.md", html),
            ("list.rst", under(format!(".. list-table::\n   :header-rows: 1\n\n{list}"))),
            ("csv.rst", under(format!(".. csv-table::\n   :header-rows: 1\n\n{csv}"))),
            ("grid.rst", under(grid)),
            ("simple.rst", under(format!("{rule}{head}\n{rule}{simple}{rule}"))),
        ] {
            let keywords = Keywords::default();
            let (read, rests) = counted(read_resting(file, &text, &keywords, &[]));
            let documents = read.expect(file);
            assert_eq!(documents[0].responsibilities.len(), 6000, "{file}");
            // Those of placing the rows are not enough.
            assert!(rests > 14, "{rests} rests of {file}");
        }
    }

    #[test]
    fn every_export_of_many_rows_rests_now_and_then_and_comes_to_the_same() {
        use crate::export::csv::Style;
        use crate::export::{Form, Material, Subject, Written};

        let read = |name: &str, rows| crate::read(name, &page(name, rows), &Keywords::default());
        let pages = [read("One", 1500), read("Two", 1000)];
        let documents: Vec<Rc<Document>> = pages.into_iter().flatten().flatten().map(Rc::new).collect();
        let comparison = compare(&documents);
        let report = Report { comparison: &comparison, findings: &findings(&comparison) };
        let worklist = Worklist::default();
        let material = Material { report, pairs: &[[0, 1]], left: None, worklist: &worklist };
        let both = Subject::ALL.into_iter().flat_map(|subject| Form::ALL.map(|form| (subject, form)));
        for (subject, form) in both.filter(|(subject, form)| form.is_of(*subject)) {
            let (mut text, mut longest) = (String::new(), 0);
            let mut take = |part: &str| {
                text.push_str(part);
                longest = longest.max(part.len());
            };
            let ((), rests) = counted(form.write_parts(subject, &material, Style::default(), &mut take));
            let least = text.len() / longest.max(1);
            assert!(rests + 1 >= least, "{rests} rests of {subject:?} as {form:?}, {} bytes", text.len());
            assert!(longest < 64 * 1024, "a part of {longest} bytes of {subject:?} as {form:?}");
            match form.write(subject, &material, Style::default()) {
                Written::Text(whole) => assert!(text == whole, "{subject:?} as {form:?}"),
                Written::Workbook(whole) => assert!(text == whole.to_text(), "{subject:?} as a workbook"),
            }
        }
    }
}

//! Which format a text is in: by the ending of its file, else by the text itself.

use super::csv::records;
use crate::rests::at_once;

/// The formats that there is a reader for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Markdown,
    Html,
    AsciiDoc,
    Restructured,
    Csv,
}

/// So many lines tell the format.
const SAMPLE: usize = 60;

/// Tells the format by the file's ending, and by the text where that says nothing.
pub(super) fn format(file: &str, source: &str) -> Format {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" | "htm" | "xhtml" => Format::Html,
        "adoc" | "asciidoc" | "asc" => Format::AsciiDoc,
        "rst" | "rest" => Format::Restructured,
        "csv" | "tsv" | "tab" => Format::Csv,
        "md" | "markdown" | "mdx" => Format::Markdown,
        _ if starts_like_html(source) => Format::Html,
        _ if is_asciidoc(source) => Format::AsciiDoc,
        _ if is_restructured(source) => Format::Restructured,
        _ if is_sheet(source) => Format::Csv,
        _ => Format::Markdown,
    }
}

/// The ending of a file for a text that came without one: `html`, `adoc`, `rst`, `tsv`, `csv` or `md`.
///
/// It is that of the cells copied from a spreadsheet (tabs), of a table copied from a web page, and of whatever else
/// the text looks like; what looks like nothing is Markdown, which is any text.
pub fn ending(source: &str) -> &'static str {
    // Parts of a page start with any tag.
    let has_pipe_rows = || source.lines().any(|line| line.trim_start().starts_with('|'));
    let is_html = starts_like_html(source) || source.contains("<table") && !has_pipe_rows();
    match is_html {
        true => "html",
        false if is_asciidoc(source) => "adoc",
        false if is_restructured(source) => "rst",
        false if is_sheet(source) => {
            let has_tab = source.lines().take(SAMPLE).any(|line| line.contains('\t'));
            if has_tab { "tsv" } else { "csv" }
        }
        false => "md",
    }
}

fn starts_like_html(source: &str) -> bool {
    let start = source.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let start = start.get(..200).unwrap_or(start).to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<meta", "<!--startfragment"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

fn is_asciidoc(source: &str) -> bool {
    source.lines().any(|line| line.trim_end() == "|===")
}

fn is_restructured(source: &str) -> bool {
    let is_table = |line: &str| line.starts_with(".. list-table::") || line.starts_with(".. csv-table::");
    source.lines().any(is_table)
}

/// Whether a text is made of records: nearly all of the first ones have the same number of cells, two or more, and
/// no line is one that Markdown gives a meaning to.
fn is_sheet(source: &str) -> bool {
    let lines = || source.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE);
    let is_markup = |line: &str| {
        let line = line.trim_start();
        line.starts_with('|')
            || line.starts_with("---")
            || line.starts_with("```")
            || line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')
    };
    // A delimiter row, also one without pipes at its ends.
    let is_rule =
        |line: &str| line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    if lines().any(|line| is_markup(line) || is_rule(line)) {
        return false;
    }
    // What is quoted may go on in the next line: a few lines more than are looked at do no harm.
    let end =
        source.char_indices().filter(|(_, c)| *c == '\n').nth(SAMPLE * 4).map_or(source.len(), |(at, _)| at);
    let sample = at_once(records(&source[..end]));
    let sample = &sample[..sample.len().min(SAMPLE)];
    let widest = sample.iter().map(|record| record.fields.len()).max().unwrap_or_default();
    let wide = sample.iter().filter(|record| record.fields.len() == widest).count();
    let is_prose = |field: &str| field.len() > 400;
    let first_is_prose = sample.first().is_some_and(|record| record.fields.iter().any(|it| is_prose(it)));
    sample.len() >= 2 && widest >= 2 && wide * 10 >= sample.len() * 7 && !first_is_prose
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_what_it_is() {
        for (text, told) in [
            ("Task\tProvider\tCustomer\nBulbs\tShip them\tFit them, all\n", "tsv"),
            ("Task\tProvider\tCustomer\r\n\"Bulbs\nand more\"\t\"• a\n• b\"\tc\r\n", "tsv"),
            ("Task,Provider,Customer\nBulbs,\"Ship, fast\",Fit\n", "csv"),
            ("Task;Provider;Customer\nBulbs;Ship, fast;Fit\n", "csv"),
            ("Lamps 2025\nTask,Provider,Customer\nBulbs,Ship,Fit\nWicks,Sell,Trim\n", "csv"),
            ("| Task | Provider |\n|---|---|\n| a | b |\n", "md"),
            ("Task | Provider\n--- | ---\na | b\n", "md"),
            ("# Lamps\n\nFirst, we ship them, of course.\nSecond, we fit them, too.\n", "md"),
            ("Just a sentence.\nAnd another one.\n", "md"),
            ("", "md"),
            ("<div><table><tr><td>a</td></tr></table></div>", "html"),
            ("<!DOCTYPE html><p>x", "html"),
            ("|===\n|Task |Provider\n|===\n", "adoc"),
        ] {
            assert_eq!(ending(text), told, "{text}");
        }
    }

    #[test]
    fn a_file_without_an_ending_that_says_so_is_read_as_what_it_is() {
        let cells = "Task\tProvider\tCustomer\nBulbs\tShip\tFit\n";
        assert_eq!(format("cells.txt", cells), Format::Csv);
        assert_eq!(format("cells.md", cells), Format::Markdown);
        assert_eq!(format("lamps.tsv", cells), Format::Csv);
    }
}

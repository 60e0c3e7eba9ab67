use std::rc::Rc;

use crate::document::{AsProse, AsRow, DefectKind, Dialect, Document, Misprint};
use crate::findings::quote::{listed, quoted};
use crate::findings::{Check, Found, Level, Rule, of_defects};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "published-otherwise",
    level: Level::Warning,
    several: "places that are published in another way",
    explanation: "The published page shows something else than its source says, because of how its generator reads it: have it written as the finding tells.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    of_defects(document, |kind| match kind {
        DefectKind::PublishedOtherwise(dialect, misprint) => Some(message(*dialect, misprint)),
        _ => None,
    })
}

/// How it is shown, and what to write instead.
fn message(dialect: Dialect, misprint: &Misprint) -> String {
    let who = dialect.name();
    match misprint {
        Misprint::AttributesAsRow(AsRow::TextBelow) => format!(
            "{who} prints this attribute line and the text below it as rows of the table, which loses its caption: \
             put a blank line below the attribute line."
        ),
        Misprint::AttributesAsRow(AsRow::Pipe) => {
            // Kramdown prints the backslash, too.
            let pipe = if dialect == Dialect::Kramdown { "&#124;" } else { "\\|" };
            format!(
                "{who} prints this attribute line as a row of the table, because a pipe stands in it: write “{pipe}” \
                 for the pipe."
            )
        }
        Misprint::AttributesAsRow(AsRow::Unknown) => format!(
            "{who} knows no attribute lines and prints this one as a row of the table: leave it out, and write the \
             caption as text after a blank line."
        ),
        Misprint::CaptionCut(shown) => format!(
            "{who} ends the caption at the first closing brace and prints {}: write it without braces.",
            quoted(shown)
        ),
        Misprint::TableAsProse(AsProse::Above) => format!(
            "{who} prints this table as text with pipes, because a line stands right above it: put a blank line \
             between them."
        ),
        Misprint::TableAsProse(AsProse::Below) => format!(
            "{who} prints the table above as text with pipes, because this line stands right below it: put a blank \
             line between them."
        ),
        Misprint::TableAsProse(AsProse::Brace) => format!(
            "{who} prints the table above as text with pipes, because a closing brace stands in this attribute line: \
             write “&#125;” for the brace."
        ),
        Misprint::TextAsRow(text) => format!(
            "{who} prints the text {} as a row of the table above: put a blank line between them.",
            quoted(text)
        ),
        Misprint::GluedItem(item) => format!(
            "{who} prints {} behind the text before it, not as an item of its own: put a blank after the asterisk.",
            quoted(item)
        ),
        Misprint::BreakInCode(code) => format!(
            "{who} takes the “\\n” in {} for a line break, also in code, and prints blanks in its place: put the code \
             outside of the table.",
            quoted(code)
        ),
        Misprint::BreakInPath(path) => format!(
            "{who} takes the “\\n” in {} for a line break and drops it: write the path with “/”.",
            quoted(path)
        ),
        Misprint::LiteralBreak(cell) if dialect == Dialect::Ibm => format!(
            "{who} prints the “\\n” in {} as it stands, because a tag stands in the cell: write “<br>”, or leave the \
             tag out.",
            quoted(cell)
        ),
        Misprint::LiteralBreak(cell) => {
            format!("{who} prints the “\\n” in {} as it stands: write “<br>”.", quoted(cell))
        }
        Misprint::LiteralAttributes(cell) => format!(
            "{who} prints the “{{:…}}” in {} as it stands, because a tag stands in the cell: leave it out, or write the \
             cell without tags.",
            quoted(cell)
        ),
        Misprint::SurplusCells(cells) => {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            format!(
                "{who} does not print {}, for which the table has no column: add the column, or write “\\|” where a \
                 pipe is meant.",
                listed(&cells)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::page_with;

    #[test]
    fn a_finding_says_how_it_is_shown_and_what_to_write() {
        let kinds = [
            DefectKind::PublishedOtherwise(Dialect::Ibm, Misprint::CaptionCut("Duties of {x".into())),
            DefectKind::BrokenRow,
        ];
        let message = "IBM’s generator ends the caption at the first closing brace and prints “Duties of {x”: write it without braces.";
        assert_eq!(check(&page_with(kinds), &[]), [Found { line: 3, place: None, message: message.into() }]);
    }
}

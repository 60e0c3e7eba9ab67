//! CSV as in RFC 4180 (with a choice of separator): CRLF, UTF-8, quotes only where a field needs them.
//!
//! Lines inside a field end with LF; items of a list start with [`crate::text::BULLET`].

use std::borrow::Cow;

use super::parts::Parts;
use super::spreadsheet::guarded;
use super::tables::table::{Lines, Table};
use crate::compare::Comparison;

/// Whom a CSV is for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// Programs: no byte order mark, every field as it is.
    #[default]
    Plain,
    /// People with a spreadsheet: a byte order mark, so that it is read as UTF-8, and a quote before
    /// every field that would be run as a formula ([`super::spreadsheet`]).
    Spreadsheet,
}

/// What parts the fields of a line.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// As RFC 4180 has it.
    #[default]
    Comma,
    /// What spreadsheets expect where the comma is in numbers.
    Semicolon,
    /// Tab-separated values.
    Tab,
}

impl Separator {
    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How a CSV is written.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whom it is for.
    pub flavour: Flavour,
    /// What parts its fields.
    pub separator: Separator,
}

impl From<Flavour> for Style {
    fn from(flavour: Flavour) -> Self {
        Self { flavour, separator: Separator::Comma }
    }
}

/// Writes a table.
pub fn write(table: &Table, style: impl Into<Style>) -> String {
    let style = style.into();
    let mut csv = String::new();
    begin(&mut csv, &table.header, style);
    table.rows.iter().for_each(|row| record(&mut csv, row, style));
    csv
}

/// The same of lines, part by part, as a future that rests after a few milliseconds of work each time, and then wants to
/// go on at once.
pub async fn write_parts(lines: Lines<'_>, style: impl Into<Style>, take: &mut dyn FnMut(&str)) {
    let mut parts = Parts::new(take);
    write_lines(lines, style.into(), &mut parts).await;
    parts.end();
}

pub(super) async fn write_lines(lines: Lines<'_>, style: Style, parts: &mut Parts<'_>) {
    begin(&mut parts.text, &lines.header, style);
    for row in lines.rows {
        record(&mut parts.text, &row, style);
        parts.rest().await;
    }
}

fn begin(csv: &mut String, header: &[String], style: Style) {
    if style.flavour == Flavour::Spreadsheet {
        csv.push('\u{feff}');
    }
    record(csv, header, style);
}

/// One line per row of the comparison, and one per resource that somebody owns: [`super::matrix`].
pub fn matrix(comparison: &Comparison) -> String {
    write(&super::matrix(comparison), Flavour::Plain)
}

/// One line per party of each responsibility, and one per allocation: [`super::tidy`].
pub fn tidy(comparison: &Comparison) -> String {
    write(&super::tidy(comparison), Flavour::Plain)
}

pub(super) fn record(csv: &mut String, fields: &[String], Style { flavour, separator }: Style) {
    let separator = separator.byte();
    for (i, field) in fields.iter().enumerate() {
        let field = match flavour {
            Flavour::Plain => Cow::from(field),
            Flavour::Spreadsheet => guarded(field),
        };
        if i > 0 {
            csv.push(char::from(separator));
        }
        if field.bytes().any(|byte| byte == separator || matches!(byte, b'"' | b'\r' | b'\n')) {
            csv.push('"');
            for (i, part) in field.split('"').enumerate() {
                csv.push_str(if i > 0 { "\"\"" } else { "" });
                csv.push_str(part);
            }
            csv.push('"');
        } else {
            csv.push_str(&field);
        }
    }
    csv.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::{document, duty, page};
    use crate::compare::{Choices, Place, compare, compare_with};
    use crate::document::{Allocation, Owner, Party};
    use crate::text::RichText;

    #[test]
    fn a_matrix_has_a_field_for_every_party_and_quotes_what_needs_it() {
        let one =
            page("One", &[("a-b", "Say \"hi\"", "• x\n• y", "N/A"), ("a-b", "Plain", "NEED CONTENT", "")]);
        let mut two = document("Two, too", &[("a-b", "plain", "p", "c")]);
        two.responsibilities[0].parties.push(duty(Party::Other, "o"));
        assert_eq!(
            matrix(&compare(&[one, two.into()])),
            "Area,Task,One: Provider,One: Customer,One: Owner,One: Source,\"Two, too: Provider\",\"Two, too: Customer\",\
             \"Two, too: Partner\",\"Two, too: Owner\",\"Two, too: Source\"\r\n\
             a b,\"Say \"\"hi\"\"\",\"• x\n• y\",N/A,provider,One.md:10,,,,not on this page,\r\n\
             a b,Plain,NEED CONTENT,,placeholder,One.md:11,p,c,o,shared,\"Two, too.md:10\"\r\n"
        );
    }

    #[test]
    fn items_of_one_task_are_lines_of_one_field() {
        let mut one =
            document("One", &[("a", "You", "", "first"), ("a", "You", "", "• second"), ("a", "You", "", "")]);
        one.responsibilities.iter_mut().for_each(|r| r.list_item = true);
        assert_eq!(
            matrix(&compare(&[one.into()])),
            "Area,Task,One: Provider,One: Customer,One: Owner,One: Source\r\n\
             a,You,,\"• first\n• second\",customer,\"• One.md:10\n• One.md:11\n• One.md:12\"\r\n"
        );
    }

    #[test]
    fn rows_of_one_service_joined_by_hand_keep_their_tasks() {
        let page = page("One", &[("a", "Disks", "x", "N/A"), ("a", "Keys", "• y\n• z", "")]);
        let place = |row: usize| Place::of(&page, &page.responsibilities[row]);
        let mut choices = Choices::default();
        choices.join(vec![place(0), place(1)]);
        assert_eq!(
            matrix(&compare_with(std::slice::from_ref(&page), &choices)),
            "Area,Task,One: Provider,One: Customer,One: Owner,One: Source\r\n\
             a,Disks / Keys,\"• Disks: x\n• Keys:\n  • y\n  • z\",• Disks: N/A,provider,\"• One.md:10\n• One.md:11\"\r\n"
        );
    }

    #[test]
    fn tidy_has_a_line_for_every_party() {
        let one = page("One", &[("a", "T", "p", "")]);
        assert_eq!(
            tidy(&compare(&[one])),
            "area,task,service,party,label,status,responsibility,file,line,own_task,owner,raci,qualifiers,date,kind\r\n\
             a,T,One,provider,IBM responsibilities,stated,p,One.md,10,T,provider,,,,duty\r\n\
             a,T,One,customer,Your responsibilities,empty,,One.md,10,T,provider,,,,duty\r\n"
        );
    }

    #[test]
    fn nothing_is_a_header() {
        assert_eq!(matrix(&Comparison::default()), "Area,Task\r\n");
    }

    #[test]
    fn who_owns_what_follows_the_tasks_of_its_area() {
        let mut one = document("One", &[("a", "T", "p", "")]);
        one.last_updated = Some("2026-01-02".into());
        let area = one.responsibilities[0].area.clone();
        let owned = |line, owner, text: &str| Allocation {
            line,
            area: area.clone(),
            resource: RichText::plain("Disk"),
            owner,
            text: RichText::plain(text),
            ..Allocation::default()
        };
        one.allocations = vec![owned(20, Owner::ThirdParty, "Reseller")];
        let two = page("Two", &[("b", "U", "p", "c")]);
        let comparison = compare(&[one.into(), two]);
        let lines: Vec<Vec<String>> = crate::export::matrix(&comparison).rows;
        assert_eq!(lines[0][7..], ["", "", "no such area", ""].map(String::from)[1..]);
        assert_eq!(lines[1], ["a", "Disk", "", "", "third-party", "One.md:20", "", "", "no such area", ""]);
        let tidy = tidy(&comparison);
        assert!(
            tidy.contains(
                "a,Disk,One,,,stated,Reseller,One.md,20,Disk,third-party,,,2026-01-02,allocation\r\n"
            ),
            "{tidy}"
        );
    }

    #[test]
    fn for_spreadsheets_has_a_mark_and_no_formulas() {
        let one = page("One", &[("a", "=T", "-", "• x")]);
        let csv = write(&crate::export::matrix(&compare(&[one])), Flavour::Spreadsheet);
        assert!(csv.starts_with("\u{feff}Area,Task,"), "{csv}");
        assert!(csv.contains("\na,'=T,-,• x,"), "{csv}");
    }
}

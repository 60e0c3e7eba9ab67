//! CSV as in RFC 4180: CRLF, UTF-8 without a byte order mark, quotes only where a field needs them.
//!
//! Lines inside a field end with LF; items of a list start with [`crate::text::BULLET`].

use std::borrow::Cow;

use super::columns::columns;
use crate::compare::Comparison;
use crate::document::{Party, Status};

/// One line per row of the comparison: area, task, then the parties of each service.
///
/// Every service has a provider and a customer column; further parties follow by their label. A
/// field is empty where the service says nothing about the task.
pub fn matrix(comparison: &Comparison) -> String {
    let mut csv = String::new();
    let columns = columns(comparison);
    record(&mut csv, ["Area", "Task"].into_iter().chain(columns.iter().map(|c| c.name.as_str())));
    for row in &comparison.rows {
        let area = Cow::from(comparison.areas[row.area].name.as_str());
        let cells = columns.iter().map(|column| column.cell(comparison, row).into());
        record(&mut csv, [area, row.names(comparison).join(" / ").into()].into_iter().chain(cells));
    }
    csv
}

/// One line per party of each responsibility, by service and in page order.
///
/// It can be read back: the area stands by its name, from which its id follows, `party` and
/// `status` in the words of the JSON export, and neighbouring lines of one file and line are one
/// responsibility. What a line does not hold (links, allocations, skipped rows) is not in it.
pub fn tidy(comparison: &Comparison) -> String {
    let mut csv = String::new();
    record(
        &mut csv,
        ["area", "task", "service", "party", "label", "status", "responsibility", "file", "line"],
    );
    for service in &comparison.services {
        for responsibility in &service.document.responsibilities {
            for duty in &responsibility.parties {
                let area = comparison.areas.iter().find(|area| area.id == responsibility.area.id);
                let fields = [
                    &area.unwrap_or(&responsibility.area).name,
                    &responsibility.task.text,
                    &service.label,
                    party(duty.party),
                    &duty.label,
                    status(duty.status),
                    &duty.text.text,
                    &service.document.file,
                    &responsibility.line.to_string(),
                ];
                record(&mut csv, fields);
            }
        }
    }
    csv
}

fn party(party: Party) -> &'static str {
    match party {
        Party::Provider => "provider",
        Party::Customer => "customer",
        Party::Other => "other",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Stated => "stated",
        Status::NotApplicable => "not-applicable",
        Status::Placeholder => "placeholder",
        Status::Empty => "empty",
        Status::Declined => "declined",
    }
}

fn record<S: AsRef<str>>(csv: &mut String, fields: impl IntoIterator<Item = S>) {
    for (i, field) in fields.into_iter().enumerate() {
        let field = field.as_ref();
        if i > 0 {
            csv.push(',');
        }
        if field.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n')) {
            csv.push('"');
            for (i, part) in field.split('"').enumerate() {
                csv.push_str(if i > 0 { "\"\"" } else { "" });
                csv.push_str(part);
            }
            csv.push('"');
        } else {
            csv.push_str(field);
        }
    }
    csv.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::{document, duty, page};
    use crate::compare::{Choices, Place, compare, compare_with};

    #[test]
    fn a_matrix_has_a_field_for_every_party_and_quotes_what_needs_it() {
        let one =
            page("One", &[("a-b", "Say \"hi\"", "• x\n• y", "N/A"), ("a-b", "Plain", "NEED CONTENT", "")]);
        let mut two = document("Two, too", &[("a-b", "plain", "p", "c")]);
        two.responsibilities[0].parties.push(duty(Party::Other, "o"));
        assert_eq!(
            matrix(&compare(&[one, two.into()])),
            "Area,Task,One: Provider,One: Customer,\"Two, too: Provider\",\"Two, too: Customer\",\"Two, too: Partner\"\r\n\
             a b,\"Say \"\"hi\"\"\",\"• x\n• y\",N/A,,,\r\n\
             a b,Plain,NEED CONTENT,,p,c,o\r\n"
        );
    }

    #[test]
    fn items_of_one_task_are_lines_of_one_field() {
        let mut one =
            document("One", &[("a", "You", "", "first"), ("a", "You", "", "• second"), ("a", "You", "", "")]);
        one.responsibilities.iter_mut().for_each(|r| r.list_item = true);
        assert_eq!(
            matrix(&compare(&[one.into()])),
            "Area,Task,One: Provider,One: Customer\r\na,You,,\"• first\n• second\"\r\n"
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
            "Area,Task,One: Provider,One: Customer\r\na,Disks / Keys,\"• Disks: x\n• Keys:\n  • y\n  • z\",• Disks: N/A\r\n"
        );
    }

    #[test]
    fn tidy_has_a_line_for_every_party() {
        let one = page("One", &[("a", "T", "p", "")]);
        assert_eq!(
            tidy(&compare(&[one])),
            "area,task,service,party,label,status,responsibility,file,line\r\n\
             a,T,One,provider,IBM responsibilities,stated,p,One.md,10\r\n\
             a,T,One,customer,Your responsibilities,empty,,One.md,10\r\n"
        );
    }

    #[test]
    fn nothing_is_a_header() {
        assert_eq!(matrix(&Comparison::default()), "Area,Task\r\n");
    }
}

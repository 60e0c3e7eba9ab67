use crate::document::{Document, PartyDuty, Responsibility, Status};
use crate::findings::quote::{listed, quoted};
use crate::findings::{Check, Found, Level, RowCheck, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "placeholder",
    level: Level::Warning,
    several: "rows with text of the template",
    explanation: "The page still holds text of its template, so nobody has said who does what: ask its owner.",
    check: Check::Rows(check),
};

fn check(_: &Document) -> RowCheck<'_> {
    let row = |it: &Responsibility| {
        let left: Vec<_> = it.parties.iter().filter(|duty| duty.status == Status::Placeholder).collect();
        let first = left.first()?;
        let (same, others): (Vec<&PartyDuty>, Vec<&PartyDuty>) =
            left.iter().partition(|duty| duty.text.text == first.text.text);
        let labels: Vec<&str> = same.iter().map(|duty| &*duty.label).collect();
        let mut message = format!(
            "{}: {} is a placeholder under {}",
            quoted(&it.task.text),
            quoted(&first.text.text),
            listed(&labels)
        );
        for duty in others {
            message.push_str(&format!(", {} under {}", quoted(&duty.text.text), quoted(&duty.label)));
        }
        message.push('.');
        Some(Found { line: it.line, place: it.place.clone(), message })
    };
    Box::new(move |it, found| found.extend(row(it)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::findings::found_in;

    #[test]
    fn one_for_each_row_with_a_placeholder() {
        let page = document("One", &[("a", "T", "NEED CONTENT", "NEED CONTENT"), ("a", "U", "x", "N/A")]);
        let message =
            "“T”: “NEED CONTENT” is a placeholder under “IBM responsibilities” and “Your responsibilities”.";
        assert_eq!(found_in(&page, &RULE), [Found { line: 10, place: None, message: message.into() }]);
    }

    #[test]
    fn each_text_stands_under_its_own_party() {
        let mut page = document("One", &[("a", "T", "NEED CONTENT", "NEED CONTENT")]);
        page.responsibilities[0].parties[1].text.text = "Task 1".into();
        let message = "“T”: “NEED CONTENT” is a placeholder under “IBM responsibilities”, “Task 1” under “Your responsibilities”.";
        assert_eq!(found_in(&page, &RULE), [Found { line: 10, place: None, message: message.into() }]);
    }
}

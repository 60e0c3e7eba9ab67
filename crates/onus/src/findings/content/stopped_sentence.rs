use crate::document::{Document, Status};
use crate::duties::marks::is_sign_name;
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, RowCheck, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "stopped-sentence",
    level: Level::Warning,
    several: "sentences that stop in the middle",
    explanation: "A sentence stops in the middle, so what has to be done is not said: ask the page's owner for the rest.",
    check: Check::Rows(check),
};

/// Words that something has to follow.
const OPEN: [&str; 22] = [
    "a", "an", "and", "as", "at", "because", "by", "from", "if", "into", "its", "of", "or", "our", "such",
    "than", "the", "their", "to", "when", "with", "your",
];

/// Words before which such a word can end a sentence after all ("what you have access to").
const RELATIVE: [&str; 7] = ["that", "what", "which", "who", "whom", "you", "they"];

fn check(_: &Document) -> RowCheck<'_> {
    Box::new(|row, found| {
        for duty in row.parties.iter().filter(|duty| duty.status == Status::Stated && duty.raci.is_none()) {
            // What an item announces may follow in the items below it.
            if stops(&duty.text.text) && !(row.list_item && duty.text.text.ends_with(':')) {
                let message = format!(
                    "{}: “{}” stops at {}.",
                    quoted(&row.task.text),
                    duty.label,
                    end(&duty.text.text)
                );
                found.push(Found { line: row.line, place: row.place.clone(), message });
            }
        }
    })
}

/// Whether the last line of a text ends with a colon, a comma or a word that leaves it open.
fn stops(text: &str) -> bool {
    let line = text.lines().next_back().unwrap_or_default().trim_end();
    // A sign may be written as its name between colons.
    if line.ends_with([':', ',']) && !line.split(' ').next_back().is_some_and(is_sign_name) {
        return true;
    }
    let mut words = line.split_whitespace();
    let is_open = words.next_back().is_some_and(|last| OPEN.contains(&last));
    is_open && words.clone().next().is_some() && !words.any(|word| RELATIVE.contains(&word))
}

fn end(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    quoted(&words[words.len().saturating_sub(4)..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;
    use crate::findings::found_in;

    #[test]
    fn a_sentence_stops_at_a_word_that_leaves_it_open() {
        for text in
            ["Send activity tracking events to", "Provide:", "• One\n• Install, update, and", "Review the"]
        {
            assert!(stops(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_may_end_without_a_period() {
        for text in [
            "Back up data",
            "Users log in",
            "Review what you have access to",
            "Send events to.",
            "A",
            "Plan A",
            ":white_check_mark:",
            "Read the manual :arrow_upper_right:",
        ] {
            assert!(!stops(text), "{text}");
        }
    }

    #[test]
    fn the_message_shows_where() {
        let mut page =
            document("One", &[("a", "T", "Send activity tracking events to", "x"), ("a", "U", "Do:", "x")]);
        page.responsibilities[1].list_item = true;
        let message = "“T”: “IBM responsibilities” stops at “activity tracking events to”.";
        assert_eq!(found_in(&page, &RULE), [Found { line: 10, place: None, message: message.into() }]);
    }
}

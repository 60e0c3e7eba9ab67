use std::rc::Rc;

use crate::document::{Document, SkipReason};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, Rule};
use crate::text::{MarkKind, RichText};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "struck-out",
    level: Level::Info,
    several: "texts that are struck out",
    explanation: "The page shows this text struck out: it holds no longer, and neither who has the task nor an export knows of it.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let of_duties = document.responsibilities.iter().flat_map(|row| {
        let texts = [&row.task].into_iter().chain(row.parties.iter().map(|duty| &duty.text));
        texts.flat_map(struck).map(|text| (row.line, &row.place, text))
    });
    let of_resources = document.allocations.iter().flat_map(|it| {
        [&it.resource, &it.text].into_iter().flat_map(struck).map(|text| (it.line, &it.place, text))
    });
    let of_tasks = document.skipped.iter().filter(|it| it.reason == SkipReason::StruckOut);
    let of_tasks = of_tasks.map(|it| {
        let message = "What this line is about is struck out: it does not count.".to_owned();
        Found { line: it.line, place: it.place.clone(), message }
    });
    let mut found: Vec<Found> = of_duties
        .chain(of_resources)
        .map(|(line, place, text)| {
            let message = format!("{} is struck out: it does not count.", quoted(text));
            Found { line, place: place.clone(), message }
        })
        .chain(of_tasks)
        .collect();
    // One cell may be the text of several parties.
    found.dedup();
    found
}

fn struck(text: &RichText) -> impl Iterator<Item = &str> {
    text.marks.iter().filter_map(|mark| match &mark.kind {
        MarkKind::Struck(text) => Some(text.as_str()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Party, PartyDuty, Responsibility};
    use crate::text::Mark;

    #[test]
    fn what_is_struck_out_is_named_once() {
        let text = RichText {
            text: "Acme".into(),
            marks: vec![Mark { start: 0, end: 0, kind: MarkKind::Struck("Customer".into()) }],
        };
        let duty = |party| PartyDuty { text: text.clone(), ..crate::compare::testing::duty(party, "Acme") };
        let parties = vec![duty(Party::Provider), duty(Party::Customer)];
        let row = Responsibility { line: 7, parties, ..Responsibility::default() };
        let page = Document { responsibilities: vec![row].into(), ..Document::default() };
        let found: Vec<_> = check(&page, &[]).into_iter().map(|it| (it.line, it.message)).collect();
        assert_eq!(found, [(7, "“Customer” is struck out: it does not count.".to_owned())]);
    }
}

use std::rc::Rc;

use crate::document::{Allocation, Document, Owner};
use crate::findings::quote::{counted, quoted};
use crate::findings::{Check, Found, Level, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "unknown-owner",
    level: Level::Warning,
    several: "resources without a known owner",
    explanation: "The page says of this resource neither provider, customer, shared nor anybody else that is known: ask its owner who it is.",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let unknown: Vec<&Allocation> =
        document.allocations.iter().filter(|it| it.owner == Owner::Unknown).collect();
    let of_row = unknown.chunk_by(|a, b| a.line == b.line);
    of_row
        .map(|cells| {
            let resource = quoted(&cells[0].resource.text);
            let message = match cells.iter().find(|cell| !cell.text.is_empty()) {
                Some(cell) => format!("{resource}: {} names nobody that is known.", quoted(&cell.text.text)),
                None => format!("{resource}: no owner stands in {}.", counted(cells.len(), "area")),
            };
            Found { line: cells[0].line, place: cells[0].place.clone(), message }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Area;
    use crate::text::RichText;

    #[test]
    fn one_for_each_row() {
        let cell = |line, owner, text: &str| Allocation {
            line,
            last_line: line,
            area: Rc::new(Area { id: "a".into(), name: "a".into() }),
            resource: RichText::plain("Disk"),
            owner,
            text: RichText::plain(text),
            ..Allocation::default()
        };
        let allocations = vec![
            cell(5, Owner::Unknown, ""),
            cell(5, Owner::Unknown, ""),
            cell(6, Owner::Provider, "IBM"),
            cell(7, Owner::Unknown, "Someone"),
        ];
        let page = Document { allocations, ..Document::default() };
        let found: Vec<_> = check(&page, &[]).into_iter().map(|f| (f.line, f.message)).collect();
        assert_eq!(
            found,
            [
                (5, "“Disk”: no owner stands in 2 areas.".to_owned()),
                (7, "“Disk”: “Someone” names nobody that is known.".to_owned()),
            ]
        );
    }
}

use std::rc::Rc;

use crate::document::{DefectKind, Document};
use crate::findings::quote::{counted, quoted};
use crate::findings::{Check, Found, Level, Rule};
use crate::intern::Interner;

pub(in crate::findings) const RULE: Rule = Rule {
    id: "unresolved-variable",
    level: Level::Info,
    several: "variables that nothing defines",
    explanation: "The page takes a name from a file that is not here, so it is guessed from the variable: add the file that defines it (keyref.yaml).",
    check: Check::Page(check),
};

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let mut numbers = Interner::default();
    let mut places: Vec<(&str, Vec<u32>)> = Vec::new();
    for defect in &document.defects {
        if let DefectKind::UnresolvedVariable(name) = &defect.kind {
            let number = numbers.number(name.as_bytes());
            if number == places.len() {
                places.push((name, Vec::new()));
            }
            places[number].1.push(defect.line);
        }
    }
    places.sort_by_key(|(name, _)| *name);
    let found = |(name, lines): (&str, Vec<u32>)| Found {
        line: lines.iter().copied().min().unwrap_or(1),
        place: None,
        message: format!(
            "Nothing defines the variable {} ({}).",
            quoted(name),
            counted(lines.len(), "place")
        ),
    };
    places.into_iter().map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Defect;

    #[test]
    fn one_for_each_name_at_its_first_line() {
        let defect =
            |(line, name): (u32, &str)| Defect { line, kind: DefectKind::UnresolvedVariable(name.into()) };
        let page =
            Document { defects: [(9, "b"), (4, "b"), (6, "a")].map(defect).into(), ..Document::default() };
        let found: Vec<_> = check(&page, &[]).into_iter().map(|f| (f.line, f.message)).collect();
        assert_eq!(
            found,
            [
                (6, "Nothing defines the variable “a” (1 place).".to_owned()),
                (4, "Nothing defines the variable “b” (2 places).".to_owned()),
            ]
        );
    }
}

use std::rc::Rc;

use crate::document::{Document, SkipReason, Skipped};
use crate::findings::quote::counted;
use crate::findings::{Check, Found, Level, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "table-skipped",
    level: Level::Info,
    several: "tables that are not compared",
    explanation: "A table was left out because it does not say who does what: look at it if you expected it to.",
    check: Check::Page(check),
};

/// One for each run of rows; rows may lie apart by a line or two that belong to the same table.
fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let mut skipped: Vec<&Skipped> = document.skipped.iter().filter(|row| is_table(row.reason)).collect();
    let sheet = |row: &Skipped| {
        row.place.as_deref().and_then(|place| place.rsplit_once('!')).map(|(sheet, _)| sheet.to_owned())
    };
    skipped.sort_by_cached_key(|row| (sheet(row), row.line));
    let runs = skipped
        .chunk_by(|a, b| a.reason == b.reason && b.line.saturating_sub(a.line) <= 2 && sheet(a) == sheet(b));
    let found = |run: &[&Skipped]| Found {
        line: run[0].line,
        place: run[0].place.clone(),
        message: format!("{} not compared: {}.", counted(run.len(), "row"), run[0].reason.as_str()),
    };
    runs.map(found).collect()
}

fn is_table(reason: SkipReason) -> bool {
    matches!(reason, SkipReason::Commented | SkipReason::NoParty | SkipReason::Products)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_for_each_run_of_a_reason_but_none_for_legends() {
        let row = |(line, reason)| Skipped { line, place: None, reason };
        let skipped = [
            (5, SkipReason::NoParty),
            (6, SkipReason::NoParty),
            (7, SkipReason::Products),
            (20, SkipReason::Legend),
            (30, SkipReason::NoParty),
        ];
        let page = Document { skipped: skipped.map(row).into(), ..Document::default() };
        let found: Vec<_> = check(&page, &[]).into_iter().map(|f| (f.line, f.message)).collect();
        assert_eq!(
            found,
            [
                (5, "2 rows not compared: no column names a party or an area.".to_owned()),
                (7, "1 row not compared: the columns are products, not parties.".to_owned()),
                (30, "1 row not compared: no column names a party or an area.".to_owned()),
            ]
        );
    }
}

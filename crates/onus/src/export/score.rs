//! The score cards of the pages as a table.

use super::Table;
use crate::compare::Comparison;
use crate::findings::Card;

/// The heads of what is counted, as the app shows them, too.
pub const COUNTS: [&str; 5] = ["Gaps", "Placeholders", "Missing areas", "Broken rows", "Published otherwise"];

/// A line per page: service, file, what is counted, date, and how many months it is older than the newest.
pub fn table(comparison: &Comparison, cards: &[Card]) -> Table {
    let mut table = Table::new(["Service", "File"].into_iter().chain(COUNTS).chain(["Date", "Months old"]));
    for card in cards {
        let service = &comparison.services[card.service];
        let mut cells = vec![service.label.clone(), service.document.file.clone()];
        cells.extend(counts(card).map(|count| count.to_string()));
        cells.push(card.last_updated.clone().unwrap_or_default());
        cells.push(card.months_old.map(|months| months.to_string()).unwrap_or_default());
        table.rows.push(cells);
    }
    table
}

/// The numbers under [`COUNTS`].
pub fn counts(card: &Card) -> [usize; 5] {
    [card.gaps, card.placeholders, card.areas_missing, card.broken, card.published_otherwise]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;

    #[test]
    fn a_line_per_page() {
        let comparison = compare(&[page("One", &[])]);
        let card =
            Card { gaps: 2, areas_missing: 1, last_updated: Some("2024-01-02".into()), ..Card::default() };
        let table = table(&comparison, &[card]);
        assert_eq!(table.rows, [["One", "One.md", "2", "0", "1", "0", "0", "2024-01-02", ""]]);
        assert_eq!(table.header.len(), 9);
    }
}

//! Which rows have the words that are searched for.

use onus::Comparison;
use onus::compare::ComparisonRow;

/// For each row everything it says, in lower case.
pub(crate) fn haystacks(comparison: &Comparison) -> Vec<String> {
    let row = |row: &ComparisonRow| {
        let mut parts = vec![row.task.as_str(), comparison.areas[row.area].name.as_str()];
        for &member in &row.members {
            let responsibility = comparison.responsibility(member);
            parts.push(&comparison.services[member.service].label);
            parts.push(&responsibility.task.text);
            parts.extend(responsibility.parties.iter().map(|duty| duty.text.text.as_str()));
        }
        parts.join("\n").to_lowercase()
    };
    comparison.rows.iter().map(row).collect()
}

/// For each row whether it has all of the words.
pub(crate) fn matches(haystacks: &[String], search: &str) -> Vec<bool> {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    haystacks.iter().map(|haystack| words.iter().all(|word| haystack.contains(word))).collect()
}

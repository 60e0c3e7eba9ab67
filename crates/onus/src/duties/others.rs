//! The columns of parties that are neither provider nor customer: one for each, however a page writes it, and for
//! those that few rows name one together where there is no room for all.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::{Party, PartyDuty, Responsibility};
use crate::intern::Interner;
use crate::limits::MOST_PARTIES;
use crate::text::{Mark, RichText};

/// Gives a party one label where a page writes it in several ways ("Cloud provider", "Cloud Providers"): the first.
#[inline(never)]
pub(super) fn join_labels(responsibilities: &mut [Responsibility]) {
    let is_other = |duty: &&PartyDuty| duty.party == Party::Other;
    let mut known: FxHashSet<&str> = FxHashSet::default();
    let mut labels: FxHashMap<String, Vec<Rc<str>>> = FxHashMap::default();
    for duty in responsibilities.iter().flat_map(|it| &it.parties).filter(is_other) {
        if known.insert(&duty.label) {
            labels.entry(singular(&duty.label)).or_default().push(duty.label.clone());
        }
    }
    labels.retain(|_, known| known.len() > 1);
    if labels.is_empty() {
        return;
    }
    // Two columns of one table are two, whatever they are called.
    for responsibility in responsibilities.iter() {
        let mut keys: Vec<String> =
            responsibility.parties.iter().filter(is_other).map(|it| singular(&it.label)).collect();
        keys.sort_unstable();
        keys.windows(2).filter(|pair| pair[0] == pair[1]).for_each(|pair| {
            labels.remove(&pair[0]);
        });
    }
    for duty in
        responsibilities.iter_mut().flat_map(|it| &mut it.parties).filter(|it| it.party == Party::Other)
    {
        if let Some(known) = labels.get(&singular(&duty.label)) {
            duty.label = known[0].clone();
        }
    }
}

/// A label in lower case, each word in the singular.
fn singular(label: &str) -> String {
    let lower = label.to_lowercase();
    let words = lower.split_whitespace().map(|word| match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one,
        _ => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Puts the duties of the parties that few rows name under the label "Others", each text behind its party's name.
#[inline(never)]
pub(super) fn bound(responsibilities: &mut [Responsibility]) {
    let (mut numbers, mut counts) = (Interner::default(), Vec::new());
    let duties = responsibilities.iter().flat_map(|it| &it.parties);
    for duty in duties.filter(|duty| duty.party == Party::Other) {
        let number = numbers.number(duty.label.as_bytes());
        counts.resize(counts.len().max(number + 1), 0_usize);
        counts[number] += 1;
    }
    if counts.len() <= MOST_PARTIES {
        return;
    }
    let mut by_count: Vec<usize> = (0..counts.len()).collect();
    by_count.sort_by_key(|&number| (std::cmp::Reverse(counts[number]), number));
    let mut has_column = vec![false; counts.len()];
    by_count[..MOST_PARTIES].iter().for_each(|&number| has_column[number] = true);
    let others: Rc<str> = "Others".into();
    for responsibility in responsibilities {
        let mut together: Option<PartyDuty> = None;
        let all = std::mem::take(&mut responsibility.parties);
        for duty in all {
            if duty.party != Party::Other || has_column[numbers.number(duty.label.as_bytes())] {
                responsibility.parties.push(duty);
                continue;
            }
            let duty = PartyDuty { text: named(&duty.label, duty.text), label: Rc::clone(&others), ..duty };
            together = Some(match together {
                None => duty,
                Some(before) => both(before, duty),
            });
        }
        responsibility.parties.extend(together);
    }
}

/// "Ann: what she does"; only the name where there is nothing more.
fn named(label: &str, text: RichText) -> RichText {
    if text.is_empty() {
        return RichText::plain(label);
    }
    after(RichText::plain(format!("{label}: ")), text)
}

fn both(one: PartyDuty, other: PartyDuty) -> PartyDuty {
    let letters = one.raci.iter().chain(&other.raci).flatten().copied();
    let mut raci: Vec<char> = Vec::new();
    letters.for_each(|letter| {
        if !raci.contains(&letter) {
            raci.push(letter);
        }
    });
    let text = RichText { text: one.text.text + "\n", marks: one.text.marks };
    let is_lettered = one.raci.is_some() || other.raci.is_some();
    PartyDuty { text: after(text, other.text), raci: is_lettered.then_some(raci), ..one }
}

/// One text behind another.
fn after(mut text: RichText, next: RichText) -> RichText {
    let by = text.text.len();
    let moved = |mark: Mark| Mark { start: mark.start + by, end: mark.end + by, ..mark };
    text.marks.extend(next.marks.into_iter().map(moved));
    text.text.push_str(&next.text);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Keywords, read};

    #[test]
    fn names_that_few_rows_hold_share_a_column_and_keep_their_name() {
        let mut page = "## Change management\n\n| Activity | Who is responsible (R) | Who is accountable (A) |\n|---|---|---|\n".to_owned();
        for row in 0..1000 {
            page.push_str(&format!("| Activity {row} | Team {row} | Board |\n"));
        }
        let documents = read("a.md", &page, &Keywords::default()).expect("it holds a table");
        let duties = || documents[0].responsibilities.iter().flat_map(|it| &it.parties);
        let mut labels: Vec<&str> =
            duties().filter(|it| it.party == Party::Other).map(|it| &*it.label).collect();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), MOST_PARTIES + 1);
        assert!(labels.contains(&"Others"), "{labels:?}");
        let last = &documents[0].responsibilities[999];
        assert!(last.parties.iter().any(|it| &*it.label == "Others" && it.text.text.starts_with("Team 999")));
    }
}

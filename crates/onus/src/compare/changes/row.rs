//! One row of two pages: what became of its task and of each party's part.

use super::columns::{self, ColumnChange};
use super::found::{PartyChange, RowChange};
use super::kind::ChangeKind;
use super::relation::Relation;
use super::text::{self, Span, SpanKind};
use crate::document::{Document, Party, PartyDuty, Responsibility, Status};
use crate::text::RichText;

/// What became of a row: in the older page the one of index `before`, in the newer one that of index `after`; one of
/// the two is there.
pub(super) fn row(
    old: &Document,
    before: Option<usize>,
    new: &Document,
    after: Option<usize>,
    relation: Relation,
    columns: &[ColumnChange],
) -> RowChange {
    let names = [old.name.as_str(), new.name.as_str()];
    let of_old = before.map(|i| &old.responsibilities[i]);
    let of_new = after.map(|i| &new.responsibilities[i]);
    let nothing = RichText::default();
    let text = |a: Option<&RichText>, b: Option<&RichText>| {
        let (a, b) = (a.unwrap_or(&nothing), b.unwrap_or(&nothing));
        if relation == Relation::Translation { text::apart(a, b) } else { text::spans(a, b, names) }
    };
    let task = text(of_old.map(|row| &row.task), of_new.map(|row| &row.task));
    let is_paired = of_old.is_some() && of_new.is_some();
    let parties: Vec<PartyChange> = parties(of_old, of_new)
        .into_iter()
        .filter(|(a, b)| !is_paired || !a.or(*b).is_some_and(|duty| columns::is_alone(columns, duty)))
        .filter_map(|(a, b)| {
            let shown = b.or(a)?;
            let texts = [a, b].map(|duty| duty.map(|duty| &duty.text));
            // What stands for nothing has no word in common with a text.
            let text = match a.zip(b) {
                Some((a, b)) if says_nothing(a) != says_nothing(b) => text::apart(&a.text, &b.text),
                _ => text(texts[0], texts[1]),
            };
            Some(PartyChange { party: shown.party, label: shown.label.clone(), text })
        })
        .collect();
    let differs = |text: &[Span]| text.iter().any(|span| span.kind != SpanKind::Same);
    let other_words = parties.iter().any(|party| differs(&party.text));
    let kind = match (of_old, of_new) {
        (None, _) => ChangeKind::Added,
        (_, None) => ChangeKind::Removed,
        _ if relation == Relation::Translation => ChangeKind::Translated,
        _ if relation == Relation::TwoServices && (differs(&task) || other_words) => ChangeKind::Changed,
        _ if relation == Relation::TwoServices => ChangeKind::Unchanged,
        (Some(a), Some(b)) if a.area.id != b.area.id => ChangeKind::Moved,
        _ if differs(&task) => ChangeKind::Renamed,
        _ if other_words => ChangeKind::Changed,
        _ => ChangeKind::Unchanged,
    };
    let owner = of_old.zip(of_new).and_then(|(a, b)| columns::owners(columns, a, b));
    let formatting = !differs(&task)
        && !other_words
        && of_old.zip(of_new).is_some_and(|(a, b)| a.task != b.task || parties_differ(columns, a, b));
    RowChange { kind, old: before, new: after, formatting, owner, task, parties }
}

fn says_nothing(duty: &PartyDuty) -> bool {
    matches!(duty.status, Status::NotApplicable | Status::Placeholder)
}

fn parties_differ(columns: &[ColumnChange], old: &Responsibility, new: &Responsibility) -> bool {
    columns::of_both(columns, old).parties != columns::of_both(columns, new).parties
}

type Pair<T> = (Option<T>, Option<T>);

/// The parties of two rows side by side.
fn parties<'d>(old: Option<&'d Responsibility>, new: Option<&'d Responsibility>) -> Vec<Pair<&'d PartyDuty>> {
    let mut before: Vec<&PartyDuty> = old.iter().flat_map(|row| &row.parties).collect();
    let mut pairs = Vec::new();
    for duty in new.iter().flat_map(|row| &row.parties) {
        let of_party =
            |a: &&PartyDuty| a.party == duty.party && (a.party != Party::Other || a.label == duty.label);
        // One column may name another owner in each row.
        let of_column = |a: &&PartyDuty| a.label == duty.label;
        let same = before.iter().position(of_party).or_else(|| before.iter().position(of_column));
        let partner = same.map(|i| before.remove(i));
        pairs.push((partner, Some(duty)));
    }
    pairs.extend(before.into_iter().map(|duty| (Some(duty), None)));
    pairs
}

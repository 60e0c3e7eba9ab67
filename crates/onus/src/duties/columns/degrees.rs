//! Columns of marks that each stand for an owner: "Mostly us | Shared | Mostly you".

use super::keys::keys;
use super::plain_table::PlainTable;
use super::shape::Shape;
use crate::document::{Owner, Party};
use crate::duties::marks::mark;
use crate::duties::words::{CUSTOMER, DUTY, PROVIDER, SHARED, Words};

/// Columns of degrees: each is an owner's, one at least is of both, and the cells are marks.
#[inline(never)]
pub(super) fn degree_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    // Few tables have a column of both or many of owners: only in those the cells are looked at.
    let columns = table.header.len();
    let is_included = (1..columns).any(|column| is_of_scope(&table.header[column]));
    if columns < 5 && (columns < 3 || !is_included && !(1..columns).any(|column| is_of_both(table, column))) {
        return None;
    }
    let is_marks = |column: usize| {
        let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
        !filled || table.mostly_marks(column, |cell| mark(cell).is_some())
    };
    let degrees: Vec<(usize, Owner)> =
        (1..table.header.len()).filter_map(|column| Some((column, degree(table, column)?))).collect();
    // "Acme | Customer | Shared", with what each has to do.
    let told: Vec<(usize, Owner)> = degrees
        .iter()
        .filter(|(column, _)| table.meanings[*column].party.is_some() || is_shared(&table.header[*column]))
        .copied()
        .collect();
    let is_told = [Owner::Provider, Owner::Customer, Owner::Shared]
        .iter()
        .all(|owner| told.iter().filter(|(_, found)| found == owner).count() == 1);
    // Where those hold marks as well, so may others beside them ("Inherited").
    let owners = match is_told && !told.iter().all(|(column, _)| is_marks(*column)) {
        true => told,
        false => degrees.into_iter().filter(|(column, _)| is_marks(*column)).collect(),
    };
    let has = |owner| owners.iter().any(|(_, found)| *found == owner);
    let some =
        owners.iter().any(|(column, _)| (0..table.rows.len()).any(|row| table.is_filled(row, *column)));
    // "Service provider corporate", "Configured by customer": where a control comes from.
    let is_origin = |text: &str| {
        let lower = text.to_lowercase();
        ["corporate", "specific", "configured by", "provided by", "inherited"]
            .iter()
            .any(|word| lower.contains(word))
    };
    let origins = owners.iter().filter(|(column, _)| is_origin(&table.header[*column])).count();
    // "Included | Billable | Customer": what is in the provider's scope, and what is not.
    let is_included = is_included && has(Owner::Provider) && has(Owner::Customer);
    if !((has(Owner::Shared) || is_included || owners.len() > 3 && origins > 1)
        && some
        && (has(Owner::Provider) || has(Owner::Customer)))
    {
        return None;
    }
    let is_owner = |column: usize| owners.iter().any(|(owner, _)| *owner == column);
    let columns = keys(table, is_owner);
    Some(Shape::Degrees { columns, owners })
}

/// The owner that a column of marks stands for, by its heading.
pub(super) fn degree(table: &PlainTable<'_, '_>, column: usize) -> Option<Owner> {
    if is_of_both(table, column) {
        return Some(Owner::Shared);
    }
    let (text, words) = (&*table.header[column], &table.words[column]);
    let is_optional = || (1..table.header.len()).any(|column| is_of_scope(&table.header[column]));
    if is_of_scope(text) || text.trim().eq_ignore_ascii_case("optional") && is_optional() {
        return Some(Owner::Provider);
    }
    let lower = text.to_lowercase();
    if lower.contains("inherited") && is_of_another(table, &lower) {
        return Some(Owner::ThirdParty);
    }
    if lower.contains("third") || lower.contains("3rd") || lower.contains("outsourc") {
        return Some(Owner::ThirdParty);
    }
    let is_us = |word: &str| matches!(word, "us" | "we" | "our" | "ours" | "inherited" | "csp");
    let is_you = |word: &str| matches!(word, "you" | "your" | "yours" | "csc");
    let mut named = lower.split(|c: char| !c.is_alphanumeric());
    if let Some(word) = named.find(|word| is_us(word) || is_you(word)) {
        return Some(if is_us(word) { Owner::Provider } else { Owner::Customer });
    }
    // "Service provider corporate", "Configured by customer", "Acme-owned".
    let first = words.sorts().find(|sorts| sorts & (CUSTOMER | PROVIDER) != 0);
    match first {
        Some(sorts) if sorts & CUSTOMER != 0 => Some(Owner::Customer),
        Some(_) => Some(Owner::Provider),
        None => match table.cast.party(text)? {
            Party::Provider => Some(Owner::Provider),
            Party::Customer => Some(Owner::Customer),
            Party::Other => Some(Owner::ThirdParty),
        },
    }
}

/// Whether what is inherited is another provider's: from an authorization that was there before, or beside columns of
/// what the provider does itself ("Service provider corporate"), as FedRAMP tells where a control comes from.
fn is_of_another(table: &PlainTable<'_, '_>, heading: &str) -> bool {
    match heading.split_once("inherited from ") {
        Some((_, name)) => !table.cast.is_provider(name) && table.cast.party(name) != Some(Party::Customer),
        None => table.header.iter().any(|text| {
            let lower = text.to_lowercase();
            lower.contains("corporate") || lower.contains("system specific") || lower.contains("hybrid")
        }),
    }
}

/// Whether the heading of a column says that what is marked below it is part of the service, at a charge or not.
fn is_of_scope(heading: &str) -> bool {
    const SCOPES: [&str; 8] =
        ["included", "in scope", "billable", "chargeable", "inbegriffen", "enthalten", "inclus", "incluido"];
    heading.len() < 16 && SCOPES.iter().any(|scope| heading.trim().eq_ignore_ascii_case(scope))
}

/// Whether the heading of a column names provider and customer, or what they do together.
pub(super) fn is_of_both(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let words = &table.words[column];
    words.has(SHARED)
        || words.has(PROVIDER) && words.has(CUSTOMER)
        || table.header[column].get(..6).is_some_and(|start| start.eq_ignore_ascii_case("varies"))
}

/// Whether a heading says nothing but that both have what stands below it.
pub(super) fn is_shared(heading: &str) -> bool {
    let words = Words::of(heading);
    words.has(SHARED) && words.len() <= 2 && words.sorts().all(|sorts| sorts & (SHARED | DUTY) != 0)
}

//! Columns of parties, with what each of them has to do.

use super::alike::{are_headed_alike, end_alike, is_department};
use super::keys::keys;
use super::letters::{has_no_letters, is_half_of_letters, is_of_own_letters, is_of_remarks};
use super::organization::{letters_beside_provider, runs_platforms};
use super::other_tables::{
    is_asked, is_for_several, is_of_a_change, is_of_amounts, is_of_assets, is_of_features, is_of_permissions,
    is_of_records, is_of_tasks, is_of_things,
};
use super::plain_table::{LONGEST_MARK, LONGEST_NAME, PlainTable};
use super::products::{part, products};
use super::shape::{Column, Shape};
use crate::document::{Party, Status};
use crate::duties::cast::{is_graded_sign, is_we, name_of};
use crate::duties::lists::actors;
use crate::duties::marks::{Signs, mark};
use crate::duties::parties::{is_owner_name, is_owner_word};
use crate::duties::status::status;
use crate::duties::words::{
    BUILT, CUSTOMER, DUTY, LABEL, NEUTRAL, OWNER, PROVIDER, QUALIFIER, SERVICE, TEAM,
};
use crate::text::trim;

#[inline(never)]
pub(super) fn duty_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let header = table.header;
    if header.len() < 2 {
        return None;
    }
    let mut parties: Vec<Option<Party>> = table.meanings.iter().map(|meaning| meaning.party).collect();
    // "Clients" above how many a plan has.
    if (1..header.len())
        .any(|column| parties[column] == Some(Party::Customer) && is_of_amounts(table, column))
    {
        return None;
    }
    // "Big Lamp: Acme", where it is no name.
    let parts: Vec<Option<Party>> =
        (0..header.len()).map(|column| parties[column].or_else(|| part(table, column))).collect();
    if parts != parties && products(table, &parts).is_some() {
        parties = parts;
    }
    let named =
        |parties: &[Option<Party>], party| parties.iter().filter(|found| **found == Some(party)).count();
    // A RACI table may name parties that nobody has heard of: the letters tell.
    let is_known = parties.iter().skip(1).any(Option::is_some);
    let is_named: Vec<bool> = parties.iter().map(Option::is_some).collect();
    let mut marks = false;
    let is_of_own_letters = is_of_own_letters(table);
    for (column, party) in parties.iter_mut().enumerate().skip(1) {
        // "P = primary", with words in other cells ("Approves").
        if is_of_own_letters && is_half_of_letters(table, column) {
            party.get_or_insert(Party::Other);
            marks = true;
            continue;
        }
        // Letters that the page explains head columns, or stand in their cells.
        let is_of_letters =
            !table.cast.explains_letters() || header.iter().any(|text| table.cast.by_legend(text).is_some());
        // "● = main feature" grades what plans have as well.
        let is_letter = |cell: &str| table.cast.raci(cell).is_some() && (is_known || !is_graded_sign(cell));
        let either = is_of_letters
            && table.mostly_marks(column, |cell| is_letter(cell) || is_known && mark(cell).is_some());
        let letters = either
            && (0..table.rows.len())
                .any(|row| table.mark_or_letters(row, column).is_some_and(|cell| is_letter(&cell)));
        // "On request", "Only the vendor" stand among marks in a column that names its party.
        let marked = is_known
            // Cells that are not even letters or marks are no marks.
            && ((either || !is_of_letters) && table.mostly_marks(column, |cell| mark(cell).is_some())
                || is_named[column] && table.is_marked_by_half(column));
        // What has no heading is nobody's.
        let is_headed = !trim(&header[column]).is_empty()
            && !is_asked(&header[column])
            && status(&header[column]) != Status::NotApplicable;
        if party.is_none() && is_headed && (letters || marked && !table.words[column].has(QUALIFIER)) {
            // "Customer business"
            let is_customer = table.words[column].starts_with(CUSTOMER) && table.words[column].len() <= 4;
            *party = Some(if is_customer { Party::Customer } else { Party::Other });
        }
        let yes = || {
            (0..table.rows.len()).any(|row| {
                table.cell(row, column, LONGEST_NAME).is_some_and(|cell| mark(&cell) == Some(true))
            })
        };
        marks |= party.is_some() && (letters || marked && yes());
    }
    // "Big Lamp Responsible | Small Lamp Responsible": two products of one vendor are no two parties.
    if named(&parties, Party::Customer) == 0 && named(&parties, Party::Provider) > 1 {
        for (party, words) in parties.iter_mut().zip(table.words) {
            if party.is_some() && is_owner_word(words) {
                *party = None;
            }
        }
    }
    // Two columns of what each has to do, row by row unrelated.
    if let [Some(one), Some(other)] = parties[..]
        && one != other
        && (table.words.iter().any(|words| words.has(LABEL))
            // "Acme | Customer", but not "Provider | Customer", below which they sign.
            // "Acme takes care of | You take care of"
            || actors(header).iter().all(Option::is_some)
            || one != Party::Other && other != Party::Other && header.iter().any(|text| table.cast.is_provider(text)))
    {
        return Some(Shape::Duties { columns: vec![Column::Party(one), Column::Party(other)], marked: None });
    }
    if named(&parties, Party::Customer) == 0
        && (is_of_a_change(header) || marks && is_of_features(&header[0]) && has_no_letters(table, &parties))
        || !marks && is_of_records(table, &parties)
    {
        return None;
    }
    let is_one = parties.iter().flatten().count() == 1;
    let is_of_others = !is_of_tasks(&header[0]) || is_one && is_of_assets(&header[0]);
    let is_of_values = || is_of_things(&header[0]) && is_for_several(table, &parties);
    if (marks || is_one) && is_of_others || marks && is_of_values() || is_of_permissions(table, &parties) {
        return None;
    }
    // "Acme | Customer | Vendor": whoever is no more than a vendor there is another one than Acme.
    // "Us | Customer | Vendor"
    let is_own = |column: usize| table.cast.is_provider(&header[column]) || is_we(&table.words[column]);
    if named(&parties, Party::Provider) > 1 && (0..header.len()).any(is_own) {
        let is_nameless = |column: usize| {
            let is_word =
                table.words[column].sorts().all(|sorts| sorts & (PROVIDER | NEUTRAL | LABEL | DUTY) != 0);
            is_word && !is_own(column)
        };
        for (column, party) in parties.iter_mut().enumerate() {
            if *party == Some(Party::Provider) && is_nameless(column) {
                *party = Some(Party::Other);
            }
        }
    }
    // "Agency responsibilities | Ministry responsibilities": the first runs what the second uses.
    if let [_, Some(Party::Customer), Some(Party::Customer)] = parties[..]
        && are_headed_alike(&header[1], &header[2])
        && !table.words[1].share_word(&table.words[2], LABEL | DUTY | NEUTRAL)
    {
        parties[1] = Some(Party::Provider);
    }
    let others = named(&parties, Party::Other);
    let raci_provider =
        others == 1 && named(&parties, Party::Provider) == 0 && named(&parties, Party::Customer) > 0;
    let unnamed = named(&parties, Party::Customer) == 1
        && named(&parties, Party::Provider) == 0
        && others == 0
        && header.len() == 3;
    // "Task | Acme role | Your role": the one who is headed like the customer is the provider.
    let is_alike = || {
        are_headed_alike(&header[1], &header[2])
            || end_alike(&header[1], &header[2])
            || is_department(table, &header[1])
    };
    if unnamed && parties[2] == Some(Party::Customer) && is_alike() {
        parties[1] = Some(Party::Provider);
    }
    let first = parties.iter().position(Option::is_some)?;
    if first == 0 {
        // "Your tasks | IBM | You": the first column is the task whatever it is called.
        if header.len() < 3 {
            return None;
        }
        parties[0] = None;
    }
    // One unknown party beside the customer is the provider.
    if raci_provider && let Some(leftmost) = parties.iter_mut().find(|party| **party == Some(Party::Other)) {
        *leftmost = Some(Party::Provider);
    }
    let first = parties.iter().position(Option::is_some)?;
    // Among several the one is the provider whose name the title has.
    if named(&parties, Party::Provider) == 0 && named(&parties, Party::Customer) > 0 && marks {
        let is_it = |column: &usize| {
            parties[*column] == Some(Party::Other) && table.cast.is_in_title(&header[*column])
        };
        if let Some(column) = (1..header.len()).find(is_it) {
            parties[column] = Some(Party::Provider);
        }
    }
    // "Platform engineering | SRE | Product squads": those who run what the others build on are the provider.
    let runs = |column: usize| runs_platforms(&table.words[column]);
    if marks && (1..header.len()).all(|column| parties[column] != Some(Party::Provider) || runs(column)) {
        let has_customer = named(&parties, Party::Customer) > 0;
        let is_other = |column: usize| parties[column] == Some(Party::Other);
        let running: Vec<usize> =
            (1..header.len()).filter(|&column| is_other(column) && runs(column)).collect();
        let builds =
            |column: usize| table.words[column].sorts().all(|sorts| sorts & (BUILT | TEAM | NEUTRAL) != 0);
        let building: Vec<usize> = (1..header.len())
            .filter(|&column| parties[column] == Some(Party::Other) && builds(column))
            .collect();
        if !running.is_empty() && (has_customer || !building.is_empty()) {
            running.iter().for_each(|&column| parties[column] = Some(Party::Provider));
            building.iter().for_each(|&column| parties[column] = Some(Party::Customer));
        }
    }
    // "Supplier | Administration": whoever stands beside the provider alone is the customer.
    if letters_beside_provider(table, &parties, &is_named)
        && let Some(other) = parties.iter_mut().skip(1).find(|party| **party == Some(Party::Other))
    {
        *other = Some(Party::Customer);
    }
    // A single column of letters proves nothing ("Plan | A").
    if named(&parties, Party::Customer) + named(&parties, Party::Provider) == 0
        && named(&parties, Party::Other) < 2
    {
        return None;
    }
    // "Provider" above the names of those who provide.
    let is_name = |cell: &str| {
        let is_capital = |word: &str| !word.starts_with(char::is_lowercase);
        !cell.ends_with('.') && cell.split(' ').all(is_capital) && name_of(cell).is_some()
    };
    let is_of_names = |column: usize| {
        table.words[column].sorts().all(|sorts| sorts & (PROVIDER | NEUTRAL | SERVICE) != 0)
            && table.mostly(column, LONGEST_MARK, |cell| mark(cell).is_none() && is_name(cell))
    };
    if parties.iter().flatten().count() == 1 && is_of_names(first) {
        return None;
    }
    // One party that is nobody's but named in a column of names: owners, not duties.
    if parties.iter().flatten().count() == 1
        && table.mostly(first, LONGEST_NAME, is_owner_name)
        && table.words[first].has(OWNER)
    {
        return None;
    }
    for (column, text) in header.iter().enumerate().skip(first + 1) {
        let words = &table.words[column];
        let filled = (0..table.rows.len()).any(|row| table.is_filled(row, column));
        if parties[column].is_some() || !filled {
            continue;
        }
        if unnamed && !text.trim().is_empty() && !words.has(QUALIFIER) {
            parties[column] = Some(Party::Provider);
        } else if !words.has(QUALIFIER)
            && (words.has(DUTY) && words.len() > 1 || name_of(text).is_some())
            && !(marks && is_of_remarks(table, column))
        {
            parties[column] = Some(Party::Other);
        }
    }
    let mut columns = keys(table, |column| parties.get(column).is_some_and(Option::is_some));
    for (column, party) in parties.iter().enumerate() {
        if let (Some(party), Some(found)) = (party, columns.get_mut(column)) {
            *found = Column::Party(*party);
        }
    }
    let marked = marks.then(|| {
        let of_parties = |column: &usize| parties.get(*column).is_some_and(Option::is_some);
        let cells = (0..table.rows.len()).flat_map(|row| {
            let cells = table.rows[row].cells.iter().enumerate();
            cells.filter(|(column, _)| of_parties(column)).map(|(_, cell)| trim(&cell.source))
        });
        Signs::of(cells)
    });
    if let Some(products) = products(table, &parties) {
        for column in products.iter().flat_map(|product| &product.columns) {
            columns[column.0] = Column::Empty;
        }
        return Some(Shape::Products { columns, products, marked });
    }
    Some(Shape::Duties { columns, marked })
}

//! Cells that name an owner: whose names stand in them, and who owns what they name.

use rustc_hash::FxHashMap;

use super::Cast;
use super::candidates::Candidates;
use super::managed::manager;
use super::name::{is_third_party, name_of};
use crate::document::{Owner, Party};
use crate::duties::marks::mark;
use crate::duties::parties::{self, head};
use crate::duties::raci;
use crate::duties::words::{CUSTOMER, NEUTRAL, PROVIDER, SHARED, TEAM, VENDOR};
use crate::duties::words::{Words, split_at_mark};
use crate::page::{Page, Table};
use crate::text::{Names, plain_text, trim};

/// How many rows of a table are looked at for names.
const ROWS: usize = 60;

/// The longest cell, as written, that may name owners, in bytes.
const LONGEST: usize = 80;

/// How many different owners a column may name.
const MOST_OWNERS: usize = 12;

impl Candidates {
    /// Adds the names in columns whose cells name owners: few different ones, a customer's among them
    /// or below a heading that asks who.
    #[inline(never)]
    pub(crate) fn add_owners(&mut self, page: &Page<'_>, names: &Names<'_>) {
        let mut known = FxHashMap::default();
        for table in page.tables.iter().filter(|table| !table.commented) {
            let width = table.header.cells.len().max(table.rows.first().map_or(0, |row| row.cells.len()));
            for column in usize::from(width != 2)..width {
                if let Some(cells) = distinct(table, column) {
                    self.add_column(table, column, &cells, names, &mut known);
                }
            }
        }
    }

    fn add_column<'p>(
        &mut self,
        table: &'p Table<'_>,
        column: usize,
        cells: &[(usize, usize)],
        names: &Names<'_>,
        known: &mut FxHashMap<&'p str, Named>,
    ) {
        let all: usize = cells.iter().map(|(_, count)| count).sum();
        let heading = table.header.cells.get(column).filter(|cell| cell.source.len() < LONGEST);
        let heading = heading.map(|cell| plain_text(cell, names)).unwrap_or_default();
        let heading = Words::of(&heading);
        let asks_who = parties::is_owner_heading(&heading);
        // Below "Subservice organization" stand others than the one whose page it is.
        if parties::is_of_subservice(&heading) {
            return;
        }
        // Where no cell names a customer, the others are nobody's names.
        let may_name_customer = |&(row, _): &(usize, usize)| {
            let text = plain_text(&table.rows[row].cells[column], names);
            !text.is_ascii() || Words::of(&text).has(CUSTOMER | SHARED)
        };
        if !asks_who && !cells.iter().any(may_name_customer) {
            return;
        }
        // "Provider", "Customer" and "Peer" are roles, and none of them a name.
        let is_nameless = |&(row, _): &(usize, usize)| {
            let source = trim(&table.rows[row].cells[column].source);
            let is_word = !source.trim_matches(|c: char| !c.is_alphanumeric()).contains(' ');
            let words = || Words::of(source);
            is_word && words().len() == 1 && words().has(PROVIDER)
        };
        if cells.iter().any(is_nameless) {
            return;
        }
        let mut found: Vec<(String, usize)> = Vec::new();
        let mut is_of_owners = false;
        for &(row, count) in cells {
            let cell = &table.rows[row].cells[column];
            let named = known.entry(&cell.source).or_insert_with(|| Named::of(&plain_text(cell, names)));
            is_of_owners |= named.has_customer;
            // Where nothing else tells, only a cell that holds no more than a name does.
            let is_list = cell.source.contains('\n');
            for name in named.others.iter().filter(|_| !asks_who || !is_list || is_of_owners) {
                match found.iter_mut().find(|(known, _)| known == name) {
                    Some((_, known)) => *known += count,
                    None => found.push((name.clone(), count)),
                }
            }
        }
        let most = found.iter().map(|(_, count)| *count).max().unwrap_or_default();
        if found.len() >= MOST_OWNERS {
            return;
        }
        let is_told = is_of_owners || asks_who && cells.len() * 2 <= all;
        for (name, count) in found.into_iter().filter(|_| is_told || asks_who) {
            // Where few rows tell, only the one whose page it is counts.
            self.add(
                &name,
                if !is_told {
                    0
                } else if count == most {
                    3
                } else {
                    1
                },
            );
        }
    }
}

/// Whom a cell names. A page repeats few such cells in its tables.
struct Named {
    /// Whether it names the customer, or both, and hardly more.
    has_customer: bool,
    /// The names of others.
    others: Vec<String>,
}

impl Named {
    fn of(text: &str) -> Self {
        let mut named = Self { has_customer: false, others: Vec::new() };
        // A question names nobody.
        if text.trim_end().ends_with(['?', '？']) {
            return named;
        }
        for part in parts(trim(text)).map(|part| head(manager(part).unwrap_or(part))) {
            let words = Words::of(part);
            if words.has(CUSTOMER | SHARED) {
                // "Agree on roles with users" says what is to be done.
                named.has_customer |=
                    words.len() <= 4 && words.starts_with(CUSTOMER | SHARED | VENDOR | PROVIDER);
            } else if raci::letters(part).is_none() && mark(part).is_none() {
                // Letters and marks stand below parties, and name none.
                named.others.extend(name_of(part).filter(|name| is_written_as_name(name)));
            }
        }
        named
    }
}

/// Whether each word begins with a capital, but for those between names.
fn is_written_as_name(name: &str) -> bool {
    name.split(' ').all(|word| {
        !word.starts_with(char::is_lowercase) || word.contains('.') || Words::of(word).has(NEUTRAL | TEAM)
    })
}

/// The first row of each different cell of a column, with how many rows have it; `None` where these
/// are too many or too long to be owners.
fn distinct(table: &Table<'_>, column: usize) -> Option<Vec<(usize, usize)>> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (row, cells) in table.rows.iter().take(ROWS).map(|row| &row.cells).enumerate() {
        let Some(cell) = cells.get(column).filter(|cell| !trim(&cell.source).is_empty()) else { continue };
        if cell.source.len() > LONGEST {
            return None;
        }
        let is_known = |(first, _): &(usize, usize)| table.rows[*first].cells[column].source == cell.source;
        match found.iter().position(is_known) {
            Some(known) => found[known].1 += 1,
            None if found.len() == MOST_OWNERS => return None,
            None => found.push((row, 1)),
        }
    }
    Some(found)
}

impl Cast {
    /// Who owns what a cell of one column of owners names. `provider` is what the table calls its
    /// provider, if that is known.
    pub(crate) fn owner(&self, text: &str, provider: Option<&str>) -> Owner {
        if let Some(owner) = self.by_legend(text) {
            return owner;
        }
        if let Some(manager) = manager(text) {
            return match () {
                () if ["co", "jointly"].iter().any(|both| manager.eq_ignore_ascii_case(both)) => {
                    Owner::Shared
                }
                () if manager.eq_ignore_ascii_case("self") => Owner::Customer,
                () => self.owner(manager, provider),
            };
        }
        let found = parties::owner(text, provider);
        let is_settled = match found {
            Owner::NotApplicable => true,
            Owner::Provider => provider.is_some(),
            Owner::Shared => Words::of(text).has(SHARED),
            _ => false,
        };
        if is_settled {
            return found;
        }
        let (mut provider, mut customer, mut other) = (false, false, false);
        for part in parts(text).map(head).filter(|part| !part.is_empty()) {
            match self.owner_of(part) {
                Some(Party::Provider) => provider = true,
                Some(Party::Customer) => customer = true,
                Some(Party::Other) => other = true,
                None => return found,
            }
        }
        match (provider, customer, other) {
            (true, true, _) => Owner::Shared,
            (true, false, _) => Owner::Provider,
            (false, true, _) => Owner::Customer,
            (false, false, true) => Owner::ThirdParty,
            _ => found,
        }
    }

    /// Whom one name means.
    fn owner_of(&self, name: &str) -> Option<Party> {
        let words = Words::of(name);
        let party = self.of(name, &words, parties::of_heading(&words));
        // "Acme support", "Acme Site Reliability Engineering".
        let is_of_provider = || {
            let first = words.lower().next();
            first.is_some_and(|first| self.words.first() == Some(&first)) && !words.has(CUSTOMER)
        };
        match party {
            None if is_of_provider() => Some(Party::Provider),
            // "Customer's database administrators".
            None if words.starts_with(CUSTOMER) && words.len() <= 5 => Some(Party::Customer),
            None if is_third_party(name) => Some(Party::Other),
            None if self.provider.is_some() && name_of(name).is_some() => Some(Party::Other),
            party => party,
        }
    }
}

/// The names that a cell lists, each without the bullet before it and what is said of it after "with".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |c: char| {
        matches!(
            c,
            '\n' | ',' | '/' | '&' | '+' | ';' | '、' | '・' | '，' | '及' | '和' | '与' | '與' | 'と'
        )
    };
    let mut parts: Vec<&str> = text.split(is_between).collect();
    for and in AND.iter().filter(|and| split_at_mark(text, and).is_some()) {
        parts = parts.into_iter().flat_map(|part| part.split(and)).collect();
    }
    parts
        .into_iter()
        .map(|part| part.trim().trim_start_matches(['•', '-', '*']).trim())
        // "100% Acme"
        .map(|part| match split_at_mark(part, "% ") {
            Some((share, name)) if share.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => part,
        })
        .map(|part| {
            let mut with = WITH.iter().filter(|_| part.contains(' '));
            with.find_map(|with| helped(part, with)).unwrap_or(part)
        })
}

/// The party before a word for its helpers, if that is all that stands there.
fn helped<'t>(part: &'t str, with: &str) -> Option<&'t str> {
    let (before, _) = split_at_mark(part, with)?;
    parties::of_heading(&Words::of(before)).is_some().then_some(before)
}

/// What stands between two names: "Acme (platform) You (app)", "Acme and you".
const AND: &[&str] = &[
    ") ", "와 ", "과 ", " and ", " und ", " et ", " y ", " e ", " en ", " i ", " oraz ", " och ", " or ",
    " 및 ", " と ",
];

/// Words before somebody who only helps.
const WITH: &[&str] = &[" with ", " assisted by ", " supported by ", " in coordination with "];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_list_owners() {
        let mut candidates = Candidates::default();
        candidates.add("Acme", 3);
        let cast = candidates.cast("");
        for (text, owner) in [
            ("Acme", Owner::Provider),
            ("Acme and customer", Owner::Shared),
            ("• Acme\n• Customer", Owner::Shared),
            ("Acme en klant", Owner::Shared),
            ("Acme support", Owner::Provider),
            ("Customer with Acme", Owner::Customer),
            ("Bulbs Inc.", Owner::ThirdParty),
            ("Acme, Bulbs Inc.", Owner::Provider),
            ("Customer (with the help of Acme)", Owner::Customer),
            ("not applicable", Owner::NotApplicable),
            ("", Owner::Unknown),
        ] {
            assert_eq!(cast.owner(text, None), owner, "{text}");
        }
    }
}

//! What letters stand for, as a page explains them: "G = Galtea, C = Customer".

use std::borrow::Cow;

use super::Cast;
use super::candidates::MOST_COLUMNS;
use super::explained::{explained, is_picture, letters, may_explain_letters, who};
use super::name::{name_of, words_of};
use crate::document::{Owner, Party};
use crate::duties::raci;
use crate::duties::words::{RACI, SHARED, Words};
use crate::page::{Cell, Page, Row, Table};
use crate::text::{Names, plain_text};

/// How many of the last rows of a table may say what its letters stand for.
const LEGEND_ROWS: usize = 8;

/// The longest text that says what letters stand for, in bytes.
const LONGEST: usize = 600;

/// How many letters and signs a page may explain: each cell is looked up among them.
const MOST_LETTERS: usize = 40;

impl Cast {
    /// Notes what the letters and signs of a page stand for, where a paragraph, cell or list says so.
    pub(crate) fn read_legend(&mut self, text: &str) {
        if text.len() > LONGEST || self.legend.len().max(self.letters.len()) >= MOST_LETTERS {
            return;
        }
        let mut found: Vec<(String, Owner)> = Vec::new();
        let mut named: Option<String> = None;
        let mut letters_of_roles: Vec<(char, char)> = Vec::new();
        for (letters, meaning) in explained(text) {
            if let (Some(letter), 1) = (letters.chars().next(), letters.chars().count())
                && let Some(role) = raci::of_word(meaning)
            {
                letters_of_roles.push((letter, role));
                continue;
            }
            // "Acme is responsible", "Acme does it" name an owner, "Responsible" a role.
            let meaning = who(meaning);
            let words = Words::of(meaning);
            if words.has(RACI) || words.len() > 5 {
                continue;
            }
            let owner = if words.has(SHARED) {
                Owner::Shared
            } else {
                match self.party(meaning) {
                    Some(Party::Provider) => Owner::Provider,
                    Some(Party::Customer) => Owner::Customer,
                    _ => match name_of(meaning) {
                        Some(name) => {
                            named.get_or_insert(name);
                            Owner::ThirdParty
                        }
                        None => continue,
                    },
                }
            };
            found.push((letters, owner));
        }
        // Those of RACI need no explaining.
        if letters_of_roles.iter().any(|(letter, role)| letter != role && *role == 'R') {
            self.letters.extend(letters_of_roles);
        }
        let has = |owner| found.iter().any(|(_, found)| *found == owner);
        if found.len() < 2 || !has(Owner::Customer) {
            return;
        }
        // The one beside the customer is the provider, if none is known.
        if !has(Owner::Provider)
            && let Some((_, first)) = found.iter_mut().find(|(_, owner)| *owner == Owner::ThirdParty)
        {
            *first = Owner::Provider;
            if self.provider.is_none() {
                self.words = named.as_deref().map(words_of).unwrap_or_default();
                self.provider = named;
            }
        }
        self.legend.extend(found);
    }

    /// Who the letters of a cell stand for, where the page explains them.
    pub(crate) fn by_legend(&self, text: &str) -> Option<Owner> {
        if self.legend.is_empty() || text.len() > 12 {
            return None;
        }
        let upper = text.trim().trim_end_matches('\u{fe0f}').to_uppercase();
        let of =
            |letters: &str| self.legend.iter().find(|(known, _)| known == letters).map(|(_, owner)| *owner);
        if let Some(owner) = of(&upper) {
            return Some(owner);
        }
        let mut all: Vec<Owner> = Vec::new();
        for letters in upper.split(['+', '/', ',', '&', ' ', '\n']).filter(|letters| !letters.is_empty()) {
            all.push(of(letters)?);
        }
        let has = |owner| all.contains(&owner);
        match (has(Owner::Shared) || has(Owner::Provider) && has(Owner::Customer), all.first()) {
            (true, _) => Some(Owner::Shared),
            (false, Some(_)) if has(Owner::Provider) => Some(Owner::Provider),
            (false, Some(_)) if has(Owner::Customer) => Some(Owner::Customer),
            (false, first) => first.copied(),
        }
    }

    /// Whether a text says what some letters stand for.
    pub(crate) fn is_of_legend(&self, text: &str) -> bool {
        let is_told = |(letters, meaning): &(String, &str)| {
            let told = self.legend.iter().find(|(own, _)| own == letters);
            told.is_some_and(|(_, owner)| self.means(meaning, *owner))
        };
        let is_all = |told: Vec<(String, &str)>| !told.is_empty() && told.iter().all(is_told);
        text.len() < LONGEST_PART && is_all(explained(text))
    }

    /// Whether a text is what a page says of the letters of an owner.
    pub(crate) fn means(&self, text: &str, owner: Owner) -> bool {
        let meaning = who(text.trim());
        Words::of(meaning).has(SHARED) || self.owner(meaning, None) == owner || owner == Owner::ThirdParty
    }

    /// The letters that a cell holds, as [`raci::letters`] finds them; where the page has letters of its own, those
    /// of RACI that they amount to.
    pub(crate) fn raci(&self, text: &str) -> Option<Vec<char>> {
        if self.letters.is_empty() || text.is_empty() || text.len() > 7 {
            return raci::letters(text);
        }
        let is_between = |c: &char| matches!(c, '/' | ',' | '+' | '&' | ' ' | '\n');
        let own =
            |letter: char| self.letters.iter().find(|(known, _)| *known == letter).map(|(_, role)| *role);
        let found = text.chars().filter(|c| !is_between(c)).map(own).collect::<Option<Vec<char>>>();
        found.filter(|found| !found.is_empty()).or_else(|| raci::letters(text))
    }

    /// Whether the page explains letters as names of parties.
    pub(crate) fn explains_letters(&self) -> bool {
        !self.legend.is_empty()
    }
}

/// How many items a list may have that says what letters stand for, and how many rows a table.
const MOST_EXPLAINED: std::ops::Range<usize> = 2..13;

/// The longest item, cell or paragraph among several that together say it, in bytes.
const LONGEST_PART: usize = 90;

/// Reads what letters stand for, where paragraphs, lists, tables or headings of a page say so.
#[inline(never)]
pub(crate) fn read_legends(cast: &mut Cast, page: &Page<'_>, names: &Names<'_>) {
    let explains = |cell: &&Cell<'_>| cell.source.len() < LONGEST && may_explain_letters(&cell.source);
    let prose = page.prose.iter().map(|prose| &prose.cell);
    let mut together: Vec<Cow<'_, str>> = Vec::new();
    for cell in prose.filter(explains) {
        let text = plain_text(cell, names);
        cast.read_legend(&text);
        if text.len() < LONGEST_PART && together.len() < MOST_EXPLAINED.end {
            together.push(text);
        }
    }
    // "P = provider" in one paragraph, "C = customer" in the next.
    if !cast.explains_letters() && together.len() > 1 {
        cast.read_legend(&together.join("\n"));
    }
    read_legends_of_tables(cast, page, names);
    for list in page.lists.iter().filter(|list| MOST_EXPLAINED.contains(&list.items.len())) {
        if list.items.iter().any(|item| may_explain_letters(&item.cell.source)) {
            let items: Vec<_> = list.items.iter().map(|item| plain_text(&item.cell, names)).collect();
            if items.iter().all(|item| item.len() < LONGEST_PART) {
                cast.read_legend(&items.join("\n"));
            }
        }
    }
}

/// Reads what letters stand for where a heading, the last rows of a table or all of its rows say so: "Owner (P = provider,
/// C = customer)", "Legend | V = does it, M = helps", "P | Provider".
#[inline(never)]
fn read_legends_of_tables(cast: &mut Cast, page: &Page<'_>, names: &Names<'_>) {
    if page.front_matter.subcollection.is_some() {
        return;
    }
    for table in page.tables.iter().filter(|table| !table.commented) {
        let rows = &table.rows[table.rows.len().saturating_sub(LEGEND_ROWS)..];
        let cells = rows.iter().filter(|row| row.cells.len() <= MOST_COLUMNS).flat_map(|row| &row.cells);
        let headings = table.header.cells.iter().take(MOST_COLUMNS);
        let said = headings.chain(cells).filter(|cell| cell.source.len() < 400 && cell.source.contains('='));
        let said: Vec<_> = said
            .filter(|cell| may_explain_letters(&cell.source))
            .map(|cell| plain_text(cell, names))
            .collect();
        if !said.is_empty() {
            cast.read_legend(&said.join("\n"));
        }
        if let Some(pairs) = pairs(table, names) {
            cast.read_legend(&pairs);
        }
    }
}

/// What a table says whose rows hold letters and what these stand for, and nothing else.
fn pairs(table: &Table<'_>, names: &Names<'_>) -> Option<String> {
    let is_short =
        |row: &Row<'_>| row.cells.len() == 2 && row.cells.iter().all(|cell| cell.source.len() < LONGEST_PART);
    if !MOST_EXPLAINED.contains(&table.rows.len()) || !table.rows.iter().all(is_short) {
        return None;
    }
    let mut said = String::new();
    for row in &table.rows {
        let text = |at: usize| plain_text(&row.cells[at], names);
        let sign = text(0);
        let sign = sign.trim();
        if letters(sign).is_none() && !is_picture(sign) {
            return None;
        }
        said.push_str(&format!("{sign} = {}\n", text(1).replace([',', ';'], " ")));
    }
    Some(said)
}

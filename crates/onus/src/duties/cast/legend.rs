//! What letters stand for, as a page explains them: "G = Galtea, C = Customer".

use super::Cast;
use super::candidates::MOST_COLUMNS;
use super::name::{name_of, words_of};
use crate::document::{Owner, Party};
use crate::duties::raci;
use crate::duties::words::{RACI, SHARED, Words};
use crate::page::Page;
use crate::text::{Names, plain_text};

/// How many of the last rows of a table may say what its letters stand for.
const LEGEND_ROWS: usize = 8;

impl Cast {
    /// Notes what the letters of a page stand for, where a paragraph or cell says so.
    pub(crate) fn read_legend(&mut self, text: &str) {
        if text.len() > 600 || !text.contains(['=', ':', '–', '-']) {
            return;
        }
        let mut found: Vec<(String, Owner)> = Vec::new();
        let mut named: Option<String> = None;
        let mut letters_of_roles: Vec<(char, char)> = Vec::new();
        for part in text.split([',', ';', '\n', '|', '•']) {
            let Some((letters, meaning)) = part.rsplit_once('=').or_else(|| part.split_once([':', '–']))
            else {
                continue;
            };
            // "Who does what: G = Acme" explains the last word alone.
            let letters = letters.trim().rsplit([' ', ':', '.']).next().unwrap_or_default();
            let letters = letters.trim_matches(['*', '(', ')', '`', '"', '“', '”', '\'']).to_uppercase();
            let meaning = meaning.trim().trim_end_matches(['.', ')', '*']);
            if letters.is_empty()
                || letters.len() > 3
                || !letters.bytes().all(|b| b.is_ascii_uppercase() || b"+/&".contains(&b))
            {
                continue;
            }
            if let (Some(letter), 1) = (letters.chars().next(), letters.len())
                && let Some(role) = raci::of_word(meaning)
            {
                letters_of_roles.push((letter, role));
                continue;
            }
            // "Acme is responsible" names an owner, "Responsible" a role.
            let meaning = [" is responsible", " are responsible", " responsible"]
                .iter()
                .find_map(|end| meaning.strip_suffix(end))
                .unwrap_or(meaning);
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
        let upper = text.trim().to_uppercase();
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

/// Whether a text, as written, may say what letters stand for: a sign that explains stands after one
/// to three of them.
pub(crate) fn may_explain_letters(source: &str) -> bool {
    memchr::memchr3_iter(b'=', b':', "–".as_bytes()[0], source.as_bytes()).any(|at| {
        let quotes = |c: char| " *`()_\"“”'".contains(c);
        let before = source[..at].trim_end_matches(quotes);
        let letter = |byte: &u8| byte.is_ascii_alphabetic() || b"+/&".contains(byte);
        let letters = before.bytes().rev().take_while(letter).take(4).count();
        (1..=3).contains(&letters) || before.ends_with('>')
    })
}

/// Reads what letters stand for where the last rows of a table say so: "Legend | V = does it, M = helps".
#[inline(never)]
pub(crate) fn read_legends_of_rows(cast: &mut Cast, page: &Page<'_>, names: &Names<'_>) {
    if page.front_matter.subcollection.is_some() {
        return;
    }
    for table in page.tables.iter().filter(|table| !table.commented) {
        let rows = &table.rows[table.rows.len().saturating_sub(LEGEND_ROWS)..];
        let cells = rows.iter().filter(|row| row.cells.len() <= MOST_COLUMNS).flat_map(|row| &row.cells);
        let said = cells.filter(|cell| cell.source.len() < 400 && cell.source.contains('='));
        let said: Vec<_> = said
            .filter(|cell| may_explain_letters(&cell.source))
            .map(|cell| plain_text(cell, names))
            .collect();
        if !said.is_empty() {
            cast.read_legend(&said.join("\n"));
        }
    }
}

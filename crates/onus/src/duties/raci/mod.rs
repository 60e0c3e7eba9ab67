//! The letters of RACI tables: who is responsible, accountable, consulted, informed.

mod roles;

use super::marks::mark;
use super::words::{Pattern, RACI, SHARED, Words};
use crate::document::{PartyDuty, Status};
use crate::text::trim;
use roles::role;

/// The letters that are in use, in the order in which they are given.
const LETTERS: &[char] = &['R', 'A', 'C', 'I', 'S', 'V', 'Q'];

/// The words for the first four, by their stems.
const WORDS: [(Pattern<'_>, char); 4] = [
    (Pattern::new("responsible"), 'R'),
    (Pattern::new("accountable"), 'A'),
    (Pattern::new("consulted"), 'C'),
    (Pattern::new("informed"), 'I'),
];

/// The letters that a cell holds, with or without a remark: `RA`, `R/A (apply fix)`,
/// "Responsible and accountable". `None` where the cell holds something else.
pub(crate) fn letters(text: &str) -> Option<Vec<char>> {
    let text = trim(text);
    if let Some(letter) = role(text).or_else(|| behind_sign(text)) {
        return Some(vec![letter]);
    }
    // Most cells hold sentences, which their first word shows.
    let first = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if first > 0 && !is_of_letters(&text[..first]) || !text.is_char_boundary(1) {
        return None;
    }
    let head = &text[..text.floor_char_boundary(60)];
    let head = match head.bytes().position(|byte| matches!(byte, b'(' | b'[' | b'\n' | b':')) {
        Some(end) => head[..end].trim(),
        None if head.len() < text.len() => return None,
        None => head,
    };
    if head.is_empty() {
        return None;
    }
    let mut found = Vec::new();
    for word in head.split([' ', '/', ',', '&', '+', '-', '*', '.', ';']).filter(|word| !word.is_empty()) {
        if word.chars().all(|c| LETTERS.contains(&c)) && word.len() <= 5 {
            found.extend(word.chars());
        } else if let Some((_, letter)) = WORDS.iter().find(|(name, _)| name.is(word)) {
            found.push(*letter);
        } else if !matches!(word, "and" | "or" | "et" | "und" | "y" | "e") {
            return None;
        }
    }
    let mut unique = Vec::new();
    for letter in found {
        if !unique.contains(&letter) {
            unique.push(letter);
        }
    }
    (!unique.is_empty()).then_some(unique)
}

/// A sign of two who work together.
const HANDSHAKE: char = '🤝';

/// Signs that stand before a text whatever that says: bullets and quotes.
const BESIDE_THE_TEXT: &[char] =
    &['•', '·', '‣', '◦', '▪', '▫', '–', '—', '“', '”', '„', '«', '»', '‘', '’', '…', '→'];

/// The letter of a word behind a sign, or of a sign of those who help: "✅ Owns", "🤝 Provides lamps". Behind "❌" a word
/// says what somebody does not do.
fn behind_sign(text: &str) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    let first = text.chars().next().filter(|first| !first.is_alphanumeric() && !first.is_ascii())?;
    let (sign, word) = text.split_once(' ')?;
    let word = word.trim();
    if mark(sign) == Some(false) || BESIDE_THE_TEXT.contains(&first) || Words::of(word).has(SHARED) {
        return None;
    }
    role(word).or_else(|| (first == HANDSHAKE).then_some('S'))
}

/// The letter of a word that says what a party does: "Responsible", "mitwirkend".
pub(crate) fn of_word(word: &str) -> Option<char> {
    role(word).or_else(|| WORDS.iter().find(|(name, _)| name.is(word)).map(|(_, letter)| *letter))
}

/// Forgets the letters of a row in which a party's duty is told in words: there they are no letters.
pub(crate) fn keep_only_rows_of_letters(parties: &mut [PartyDuty]) {
    let is_stated = |duty: &PartyDuty| duty.status == Status::Stated;
    // Beside "assist" a tick is who does it.
    let is_ticked = |duty: &PartyDuty| {
        let text = &duty.text.text;
        duty.raci.is_none() && mark(text) == Some(true) && !Words::of(text).has(SHARED)
    };
    let is_word = |duty: &PartyDuty| {
        let text = trim(&duty.text.text);
        duty.raci.is_some() && role(text).or_else(|| behind_sign(text)).is_some()
    };
    if parties.iter().any(is_word) && parties.iter().any(|duty| is_stated(duty) && is_ticked(duty)) {
        let ticked = parties.iter_mut().filter(|duty| is_stated(duty) && is_ticked(duty));
        ticked.for_each(|duty| duty.raci = Some(vec!['R']));
    }
    // "✔ Support" beside "✖ Support": who has the tick has all of it.
    let mut stated = parties.iter_mut().filter(|duty| is_stated(duty));
    if let (Some(alone), None) = (stated.next(), stated.next())
        && mark(&alone.text.text) == Some(true)
        && behind_sign(trim(&alone.text.text)).is_some_and(|letter| letter != 'R')
    {
        alone.raci = None;
    }
    let is_told = |duty: &PartyDuty| is_stated(duty) && duty.raci.is_none();
    // Two hands alone: both do it.
    let shakes = |duty: &PartyDuty| !is_stated(duty) || duty.text.text.starts_with(HANDSHAKE);
    if parties.iter().any(is_told) || parties.iter().all(shakes) {
        parties.iter_mut().for_each(|duty| duty.raci = None);
    }
}

/// Whether a word is some letters, or a word of which letters are made up.
pub(super) fn is_of_letters(word: &str) -> bool {
    // Most words of sentences are seen by their first letter not to be one.
    if !word.bytes().next().is_some_and(|first| b"racisvqeouy".contains(&first.to_ascii_lowercase())) {
        return false;
    }
    (word.len() <= 5 && word.bytes().all(|byte| LETTERS.contains(&char::from(byte))))
        || WORDS.iter().any(|(name, _)| name.is(word))
        || matches!(word, "and" | "or" | "et" | "und" | "y" | "e")
}

/// The letter that a column stands for: "Who is responsible (R)", "Accountable", "R".
pub(super) fn letter_of_header(header: &str, words: &Words<'_>) -> Option<char> {
    if words.has(RACI) {
        for (name, letter) in WORDS {
            if name.is_in(header) {
                return Some(letter);
            }
        }
    }
    let mut letters = header.trim().chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if LETTERS.contains(&letter) => Some(letter),
        _ => None,
    }
}

/// Whether a cell explains a letter: `(R) Responsible`, `R : does it`, `R`.
pub(super) fn explains_letter(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['(', '[', '*']);
    let mut letters = text.chars();
    letters.next().is_some_and(|letter| LETTERS[..4].contains(&letter))
        && letters.next().is_none_or(|next| !next.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_with_remarks() {
        for (text, found) in [
            ("RA", "RA"),
            ("R/A (apply fix)", "RA"),
            ("C, I", "CI"),
            ("Responsible and accountable", "RA"),
            ("Consulted", "C"),
            ("R\nonly on weekdays", "R"),
        ] {
            assert_eq!(letters(text).map(String::from_iter).as_deref(), Some(found), "{text}");
        }
        for text in ["", "Customer", "Apply it", "Air", "ACCESS"] {
            assert_eq!(letters(text), None, "{text}");
        }
    }

    #[test]
    fn legends_explain_letters() {
        assert!(explains_letter("(R) Responsible"));
        assert!(explains_letter("R : does it"));
        assert!(!explains_letter("Responsible"));
    }
}

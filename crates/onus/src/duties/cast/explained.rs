//! What a text says of letters and signs: "G = Acme, C = Customer", "Customer (C)", "🟦 Acme · 🟩 Customer".

use super::managed::manager;

/// The letters and signs that a text explains, each with what it says of them: "G = Acme, C = Customer", "Customer (C)",
/// "🟦 Acme · 🟩 Customer".
pub(super) fn explained(text: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    for part in text.split([',', ';', '\n', '|', '•', '·']).flat_map(|part| part.split(". ")) {
        let by_sign = behind_letters(part, &['=']);
        if let Some(told) = by_sign.or_else(|| behind_letters(part, &[':', '–', '—'])) {
            found.push(told);
        } else if let Some(told) = behind_brackets(part).or_else(|| behind_picture(part)) {
            found.push(told);
        } else {
            found.extend(before_brackets(part));
        }
    }
    found
}

/// The letters before the first of some signs that stands behind letters, and what follows it. "Who does what: G = Acme"
/// explains the last word alone.
fn behind_letters<'t>(part: &'t str, signs: &[char]) -> Option<(String, &'t str)> {
    part.match_indices(signs).find_map(|(at, sign)| {
        let before = part[..at].trim().rsplit([' ', ':', '.']).next().unwrap_or_default();
        let before = before.trim_matches(['*', '(', ')', '[', ']', '`', '"', '“', '”', '\'']);
        let meaning = part[at + sign.len()..].trim().trim_end_matches(['.', ')', '*']);
        let letters = letters(before)
            .or_else(|| is_picture(before).then(|| before.trim_end_matches('\u{fe0f}').to_owned()))?;
        (!meaning.is_empty()).then_some((letters, meaning))
    })
}

/// The letters in brackets behind what they stand for: "Customer (C) or both (B)".
fn before_brackets(part: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, after)) = after.split_once(')') else { break };
        rest = after;
        let meaning = before.rsplit(':').next().unwrap_or_default().trim().trim_matches('*');
        let meaning =
            [" or ", " and ", "or ", "and "].iter().fold(meaning, |text, and| match and.starts_with(' ') {
                true => text.rsplit(and).next().unwrap_or(text),
                false => text.strip_prefix(and).unwrap_or(text),
            });
        let is_short = (1..=4).contains(&meaning.split_whitespace().count());
        if let Some(letters) =
            letters(inside).filter(|_| is_short && inside.chars().all(|c| !c.is_lowercase()))
        {
            found.push((letters, meaning));
        }
    }
    found
}

/// The letters in brackets that a text begins with, and what they stand for: "(C) Customer".
fn behind_brackets(part: &str) -> Option<(String, &str)> {
    let (inside, meaning) = part.rsplit(": ").next()?.trim().strip_prefix('(')?.split_once(')')?;
    let meaning = meaning.trim().trim_end_matches('.');
    let is_told = !meaning.is_empty() && !meaning.contains('(') && inside.chars().all(|c| !c.is_lowercase());
    letters(inside).filter(|_| is_told).map(|letters| (letters, meaning))
}

/// A picture before what it stands for: "🟦 Acme".
fn behind_picture(part: &str) -> Option<(String, &str)> {
    let part = part.rsplit(": ").next().unwrap_or(part).trim();
    let (picture, meaning) = part.split_once(' ')?;
    is_picture(picture)
        .then(|| (picture.trim_end_matches('\u{fe0f}').to_owned(), meaning.trim().trim_end_matches('.')))
}

/// A text of one to three letters, or of such with signs between them, in capitals.
pub(super) fn letters(text: &str) -> Option<String> {
    let is_of_letters = |byte: u8| byte.is_ascii_alphabetic() || b"+/&".contains(&byte);
    ((1..=3).contains(&text.len()) && text.bytes().all(is_of_letters)).then(|| text.to_ascii_uppercase())
}

/// Whether a text is a sign that is no letter, number or mark of punctuation, such as a square in a color.
pub(super) fn is_picture(text: &str) -> bool {
    const PICTURES: [std::ops::RangeInclusive<char>; 3] =
        ['\u{25a0}'..='\u{27bf}', '\u{2b00}'..='\u{2bff}', '\u{1f000}'..='\u{1faff}'];
    let first = text.chars().next().unwrap_or_default();
    // One may say how it is to be drawn.
    text.chars().count() <= 2 && PICTURES.iter().any(|pictures| pictures.contains(&first))
}

/// Who an explanation says does it: "Acme" of "Acme does it", "Acme is responsible", "Acme's responsibility".
pub(super) fn who(meaning: &str) -> &str {
    const ENDS: [&str; 16] = [
        " is responsible",
        " are responsible",
        " responsible",
        " does it",
        " do it",
        " does this",
        " has it",
        " have it",
        " owns it",
        " own it",
        " handles it",
        " handle it",
        " manages it",
        " manage it",
        " ist verantwortlich",
        " ist zuständig",
    ];
    let end = ENDS.iter().find_map(|end| meaning.strip_suffix(end)).unwrap_or(meaning);
    manager(end).unwrap_or(end)
}

/// Whether a text, as written, may say what letters stand for: a sign that explains stands after one
/// to three of them, or brackets around them.
pub(super) fn may_explain_letters(source: &str) -> bool {
    let quotes = |c: char| " *`()_\"“”'".contains(c);
    let letter = |byte: &u8| byte.is_ascii_alphabetic() || b"+/&".contains(byte);
    let is_told = memchr::memchr3_iter(b'=', b':', "–".as_bytes()[0], source.as_bytes()).any(|at| {
        let before = source[..at].trim_end_matches(quotes);
        let letters = before.bytes().rev().take_while(letter).take(4).count();
        (1..=3).contains(&letters)
            || before.ends_with('>')
            || before.as_bytes().last().is_some_and(|last| !last.is_ascii())
    });
    let is_bracketed = || {
        memchr::memchr_iter(b'(', source.as_bytes()).any(|at| {
            let inside = &source.as_bytes()[at + 1..];
            let letters = inside.iter().take_while(|byte| byte.is_ascii_uppercase()).take(4).count();
            (1..=3).contains(&letters) && inside.get(letters) == Some(&b')')
        })
    };
    // Pictures of the last planes have four bytes.
    is_told || is_bracketed() || !source.is_ascii() && source.bytes().any(|byte| byte >= 0xf0)
}

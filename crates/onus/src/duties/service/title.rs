//! The service's name in a title.

use super::is_generic;
use super::words::{ENDINGS, STARTS, STRIPPED, TITLE_WORDS, holds};
use crate::duties::words::LABEL;
use crate::duties::words::Pattern;
use crate::duties::words::Words;

/// What a title says before the service's name, in the order in which it is looked for.
const BEFORE: &[&str] = &[
    "when you are using ",
    "when you use ",
    "when using ",
    "with using ",
    "by using ",
    "for using ",
    "while using ",
    "using ",
    "usando o ",
    "usando ",
    "bei der verwendung von ",
    "bei der nutzung von ",
    "lors de l'utilisation de ",
    "al usar ",
    "quando si usa ",
    "quando usi ",
    "ao usar ",
    "responsibilities for ",
    "responsibility for ",
    "responsibilities with ",
    "responsibilities in ",
    "responsibilities of ",
    "responsibilities on ",
    "obligations for ",
    "obligations with ",
    "obligations in ",
    "spheres of support for ",
    "boundaries for ",
    "boundaries of ",
    "entity controls for ",
    "verantwortlichkeiten für ",
    "responsabilités pour ",
    "responsabilidades de ",
    "responsabilità per ",
];

/// Stems of which one is in each title that speaks of duties.
pub(super) const ABOUT_DUTIES: [Pattern<'_>; 4] =
    [Pattern::new("responsib"), Pattern::new("responsab"), Pattern::new("verantwort"), Pattern::new("raci")];

pub(super) fn from_title(title: &str) -> Option<String> {
    // All that may stand before a name starts with a word.
    let starts = |at: &usize| *at == 0 || !title.as_bytes()[at - 1].is_ascii_alphanumeric();
    let words: Vec<usize> = (0..title.len()).filter(starts).collect();
    let ends = |before: &str| {
        let is_before = |text: &[u8]| text.eq_ignore_ascii_case(before.as_bytes());
        let at = words.iter().find(|&&at| title.as_bytes().get(at..at + before.len()).is_some_and(is_before));
        at.map(|at| at + before.len())
    };
    if let Some(end) = BEFORE.iter().find_map(|before| ends(before)) {
        let name = title[end..].trim().trim_end_matches(['.', ':']);
        let name = name.strip_prefix("the ").unwrap_or(name);
        return (!name.is_empty()).then(|| name.to_owned());
    }
    if !ABOUT_DUTIES.iter().any(|stem| stem.is_in(title)) {
        return None;
    }
    const WITH: Pattern<'_> = Pattern::new(" with ");
    if let Some(at) = WITH.places(title).next() {
        return Some(title[at + WITH.len()..].trim().to_owned());
    }
    // "Lamp - Shared responsibility", "Lamp responsibility matrix"
    let parts = title.split([':', '|']).flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" – "));
    let parts: Vec<&str> = parts.collect();
    // "Shared responsibility – what you need to know"
    let is_told = parts.iter().any(|part| is_generic(part));
    let parts = parts.into_iter().filter(|part| !(is_told && asks(part)));
    let mut kept: Vec<String> = Vec::new();
    for part in parts.filter(|part| !is_generic(part)) {
        let all: Vec<&str> = part.split_whitespace().collect();
        let is_name = |word: Option<&&str>| {
            word.is_some_and(|word| {
                !holds(TITLE_WORDS, &word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            })
        };
        // "Lamp for Big Rooms"
        let is_within = |at: usize| {
            matches!(all[at], "for" | "of") && at > 0 && is_name(all.get(at - 1)) && is_name(all.get(at + 1))
        };
        let kept_words = (0..all.len()).filter(|&at| is_name(all.get(at)) || is_within(at));
        let words: Vec<&str> = kept_words.map(|at| all[at]).collect();
        if !words.is_empty() {
            kept.push(words.join(" "));
        }
    }
    joined(&kept)
}

/// Whether a part of a title only says what one reads there: "What you need to know".
fn asks(part: &str) -> bool {
    const ASKS: [&str; 13] = [
        "what", "how", "why", "who", "where", "when", "was", "wie", "wer", "warum", "comment", "cómo", "come",
    ];
    let mut words = part.split_whitespace();
    let first = words.next().unwrap_or_default();
    // "how Lamp works" names something.
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !matches!(word, "Sie" | "I");
    let is_shouted = !part.chars().any(char::is_lowercase);
    (is_shouted || !words.any(is_name)) && ASKS.iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// The parts of a title that name something, as one name: what one says again is left out ("Lamp : Lamp Works",
/// "Lamp Works | Lamp Help").
fn joined(parts: &[String]) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    let words = |text: &str| text.split(' ').map(str::to_lowercase).collect::<Vec<_>>();
    let (mut name, mut known) = (first.clone(), words(first));
    for part in rest {
        let own = words(part);
        let common = own.iter().zip(&known).take_while(|(one, other)| one == other).count();
        if common == known.len() {
            (name, known) = (part.clone(), own);
        } else if common == 0 {
            name = format!("{name} {part}");
            known.extend(own);
        }
    }
    Some(name)
}

/// Whether a title's service is only the page's word for it ("when using Short Name").
pub(super) fn title_is_generic(title: &str) -> bool {
    ["Short Name", "Product Name", "Product Title", "Service Name"].iter().any(|name| title.ends_with(name))
}

/// A name without the words of titles at its ends.
pub(in crate::duties) fn without_title_words(name: &str) -> String {
    // "Lamp Works: who does what", "Roles | Lamp Works"
    let parts: Vec<&str> = name
        .split([':', '|', '：'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "))
        .collect();
    let telling: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !is_generic(part)).collect();
    let name = match telling[..] {
        [part] if parts.len() > 1 => part,
        _ => name,
    };
    let name = without_endings(name);
    let is_start = |start: &&&str| name.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    let name = STARTS.iter().find(is_start).map_or(name, |start| &name[start.len()..]);
    // "Cloud Security" may be a service, what is written small is said of one.
    let name = name.strip_suffix(" security").unwrap_or(name);
    let is_title = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let words = Words::of(&bare);
        bare.is_empty()
            || holds(TITLE_WORDS, &bare)
            || words.has(LABEL) && words.len() < 4
            || holds(STRIPPED, &bare)
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.iter().position(|word| !is_title(word));
    let last = words.iter().rposition(|word| !is_title(word));
    match (first, last) {
        (Some(first), Some(last)) => words[first..=last].join(" ").trim_end_matches('?').to_owned(),
        _ => name.to_owned(),
    }
}

/// An abbreviation with the words that it stands for, where a text has them: "Lamp Works (LW)".
pub(in crate::duties) fn spelled_out<'t>(
    name: &str,
    mut texts: impl Iterator<Item = std::borrow::Cow<'t, str>>,
) -> Option<String> {
    let is_short = (2..=5).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_short {
        return None;
    }
    texts.find_map(|text| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let runs = words.windows(name.len());
        let initials =
            |run: &&[&str]| run.iter().zip(name.chars()).all(|(word, letter)| word.starts_with(letter));
        let run = runs.rev().find(initials)?;
        let last = run[run.len() - 1].trim_end_matches(|c: char| !c.is_alphanumeric());
        let whole = [&run[..run.len() - 1], &[last]].concat().join(" ");
        Some(format!("{whole} ({name})"))
    })
}

/// A name without what ends a title, where something stands before that.
fn without_endings(name: &str) -> &str {
    let mut name = name.trim();
    while let Some(rest) = ENDINGS.iter().find_map(|end| {
        let at = name.len().checked_sub(end.len()).filter(|&at| at > 0 && name.is_char_boundary(at))?;
        name[at..].eq_ignore_ascii_case(end).then(|| name[..at].trim_end())
    }) {
        name = rest;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_services() {
        for (title, name) in [
            ("Shared responsibilities for Lamp Works", Some("Lamp Works")),
            (
                "Understanding your responsibilities when you use Lamp for Big Rooms",
                Some("Lamp for Big Rooms"),
            ),
            ("Your responsibilities with using Lamps", Some("Lamps")),
            ("Your responsibilities with Lamps", Some("Lamps")),
            ("Lamps - Shared Responsibility", Some("Lamps")),
            ("Red Lamp Responsibility Assignment Matrix", Some("Red Lamp")),
            ("Lamp for Big Rooms – Responsibility Matrix", Some("Lamp for Big Rooms")),
            ("Overview of shared responsibilities", None),
            ("Get started", None),
        ] {
            assert_eq!(from_title(title).as_deref(), name, "{title}");
        }
    }
}

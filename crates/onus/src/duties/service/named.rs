//! The name that a text uses most.

use super::is_generic;
use super::words::{COMMON, holds};

/// The name of several words with capitals that some texts use most, twice at least; one that begins
/// with the provider's name counts double.
pub(super) fn most_named(texts: &[String], vendor: Option<&str>) -> Option<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let is_name = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let mut count = |run: &[&str], first: bool| {
        let run = if first && run.len() > 1 && is_generic(run[0]) { &run[1..] } else { run };
        let run = &run[..run.len().min(4)];
        let name = run.join(" ");
        if name.len() < 3 || is_generic(&name) || vendor == Some(name.as_str()) {
            return;
        }
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    };
    for text in texts {
        for sentence in sentences(text) {
            let mut run: Vec<&str> = Vec::new();
            let mut first = true;
            for word in sentence.split_whitespace() {
                let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
                let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
                let begins = first
                    && !bare.chars().skip(1).any(char::is_uppercase)
                    && holds(COMMON, &bare.to_lowercase());
                if !bare.is_empty() && is_name(bare) && !begins {
                    run.push(bare);
                } else {
                    if !run.is_empty() {
                        count(&run, first);
                    }
                    run.clear();
                }
                first = false;
            }
            if !run.is_empty() {
                count(&run, false);
            }
        }
    }
    let score = |name: &str, count: usize| {
        let own = vendor.is_some_and(|vendor| name.starts_with(vendor));
        count * (1 + usize::from(name.contains(' '))) * (1 + usize::from(own))
    };
    let best = counts.iter().map(|(name, count)| score(name, *count)).max().filter(|best| *best >= 3)?;
    counts.into_iter().find(|(name, count)| score(name, *count) == best).map(|(name, _)| name)
}

/// How many paragraphs may say what a page is about.
const FIRST: usize = 15;

/// The name in sentences that speak of responsibilities, or in the one that a page begins with: the one
/// that the page's texts hold most often, the vendor's alone last.
pub(in crate::duties) fn by_sentence(texts: &[String], vendor: Option<&str>) -> Option<String> {
    const ABOUT: [&str; 7] = ["responsib", "verantw", "applies to", "responsab", "责任", "責任", "책임"];
    let mut best: Option<(String, usize)> = None;
    for (index, text) in texts.iter().take(FIRST).enumerate() {
        let lower = text.to_lowercase();
        if index > 0 && !ABOUT.iter().any(|stem| lower.contains(stem)) {
            continue;
        }
        for run in names_in(text) {
            let is_vendor = vendor.is_some_and(|vendor| vendor.eq_ignore_ascii_case(&run));
            if is_generic(&run) || is_vendor || run.len() < 3 || run.contains('{') {
                continue;
            }
            let count = texts.iter().map(|text| text.matches(run.as_str()).count()).sum();
            if best.as_ref().is_none_or(|(_, known)| count > *known) {
                best = Some((run, count));
            }
        }
    }
    best.map(|(name, _)| name)
}

/// The runs of words with capitals in a text, without a common word that begins a sentence.
fn names_in(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    for sentence in sentences(text) {
        let mut run: Vec<&str> = Vec::new();
        let words = sentence.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        for (index, word) in words.chain([""]).enumerate() {
            let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            let begins = index == 0 && bare.chars().skip(1).all(|c| !c.is_uppercase());
            let is_name = bare
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() && !run.is_empty())
                && !(begins && (holds(COMMON, &bare.to_lowercase()) || is_generic(bare)));
            if is_name {
                run.push(bare);
            } else if !run.is_empty() {
                // Any word may begin a sentence.
                if run.len() > 1 || index > 1 || run[0].chars().skip(1).any(char::is_uppercase) {
                    runs.push(run.join(" "));
                }
                run.clear();
            }
        }
    }
    runs
}

/// The parts of a text between signs; a period within a name is none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split([':', ';', ',', '(', ')', '\n', '|', '"', '?', '!']).flat_map(|part| part.split(". "))
}

//! The name that a text uses most.

use super::is_generic;
use super::words::{COMMON, holds};
use crate::duties::small_names::is_small_name;
use crate::duties::words::{VENDOR, Words};

/// The name of several words with capitals that some texts use most, twice at least; one that begins
/// with the provider's name counts double.
pub(super) fn most_named(texts: &[String], vendor: Option<&str>, file: &str) -> Option<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let is_name = |word: &str| {
        word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
            || is_small_name(word) && is_of_page(word, file, vendor)
    };
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
                let of = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s"));
                let bare = of.unwrap_or(bare);
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
                // "Acme's Security" is no name.
                if of.is_some() && !run.is_empty() {
                    count(&run, first);
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

/// Whether the file or the vendor has a name that is written small: "s3cmd" is a tool of any page's.
fn is_of_page(word: &str, file: &str, vendor: Option<&str>) -> bool {
    file.to_lowercase().contains(word) || vendor.is_some_and(|vendor| vendor.eq_ignore_ascii_case(word))
}

/// How many words a name may have that a sentence says what it is of.
const LONGEST: usize = 4;

/// The name of what the first paragraphs say that it is, or what it runs on: "lampkit is a framework", "Lamp Works runs on
/// Big Cloud". It is one that `speaks` says is named elsewhere, too.
pub(in crate::duties) fn by_definition(texts: &[String], speaks: impl Fn(&str) -> bool) -> Option<String> {
    const IS: [&str; 3] = [" is a ", " is an ", " is the "];
    const WHAT: [&str; 12] = [
        "service",
        "platform",
        "framework",
        "product",
        "database",
        "solution",
        "system",
        "tool",
        "toolkit",
        "library",
        "offering",
        "application",
    ];
    const IS_ONE: [&str; 4] = ["是一项", "是一款", "是一种", "是一個"];
    const WHAT_DENSE: [&str; 8] = ["服务", "服務", "平台", "产品", "產品", "系统", "系統", "工具"];
    const DUTY: [&str; 2] = ["责任", "責任"];
    let subject = |sentence: &str| {
        if let Some((name, what)) = IS_ONE.iter().find_map(|is| sentence.split_once(is)) {
            let what = what.split(['，', '。', '、']).next().unwrap_or_default();
            let says = |words: &[&str]| words.iter().any(|word| what.contains(word));
            return (says(&WHAT_DENSE) && !says(&DUTY)).then(|| name.to_owned());
        }
        let first = |verbs: &[&str]| {
            let at = verbs.iter().filter_map(|verb| Some((sentence.find(verb)?, verb.len()))).min()?;
            Some((&sentence[..at.0], &sentence[at.0 + at.1..]))
        };
        let (name, rest) = first(&IS).or_else(|| first(&[" runs on "]))?;
        let is_what = |word: &str| WHAT.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()));
        let says = sentence.contains(" runs on ") || rest.split_whitespace().take(LONGEST + 2).any(is_what);
        let name = name.strip_prefix("The ").unwrap_or(name);
        says.then(|| name.to_owned())
    };
    let first = texts.iter().filter(|text| text.len() < 2000).take(3);
    let names = first.filter_map(|text| subject(sentences(text).next()?));
    names.map(|name| name.trim().to_owned()).find(|name| {
        let words = || name.split_whitespace();
        let is_name = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let joins = |word: &str| matches!(word, "for" | "on" | "of" | "as" | "a" | "and");
        name.len() > 2
            && words().count() <= LONGEST * 2
            && (words().count() == 1 || words().all(|word| is_name(word) || joins(word) || !word.is_ascii()))
            && !holds(COMMON, &name.to_lowercase())
            && !is_generic(name)
            && !is_abstract(name)
            && !words().next().is_some_and(|first| holds(COMMON, &first.to_lowercase()))
            && speaks(name)
    })
}

/// Whether one word is no name but that of a quality, of people or of things in general: "Availability", "Everyone".
fn is_abstract(name: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ity", "tion", "sion", "ance", "ence", "ancy", "ency", "ness"];
    const GENERAL: &[&str] = &[
        "everyone everybody everything anyone anybody nobody someone software hardware infrastructure data",
        "trust risk code control compute storage network networking recovery backup monitoring logging",
    ];
    let lower = name.to_lowercase();
    !name.contains(' ')
        && !name.chars().skip(1).any(char::is_uppercase)
        && (ENDINGS.iter().any(|ending| lower.ends_with(ending)) || holds(GENERAL, &lower))
}

/// How much it counts that the file has a name, too.
const OF_FILE: usize = 100;

/// How many paragraphs may say what a page is about.
const FIRST: usize = 15;

/// The name in sentences that speak of responsibilities, or in the one that a page begins with: the one
/// that the page's texts hold most often, or that the file has in its name; the vendor's alone last.
pub(in crate::duties) fn by_sentence(texts: &[String], vendor: Option<&str>, file: &str) -> Option<String> {
    const ABOUT: [&str; 7] = ["responsib", "verantw", "applies to", "responsab", "责任", "責任", "책임"];
    let mut best: Option<(String, usize)> = None;
    let is_own = |word: &str| {
        is_of_page(word, file, vendor)
            // "This module sets up parts for l4mp"
            || texts.first().is_some_and(|first| first.split(word).any(|before| before.ends_with(" for ")))
    };
    for (index, text) in texts.iter().take(FIRST).enumerate() {
        let lower = text.to_lowercase();
        if index > 0 && !ABOUT.iter().any(|stem| lower.contains(stem)) {
            continue;
        }
        for run in names_in(text, &is_own) {
            let is_vendor = vendor.is_some_and(|vendor| vendor.eq_ignore_ascii_case(&run));
            if is_generic(&run)
                || is_vendor
                || is_of_cloud(&run, vendor)
                || run.len() < 3
                || run.contains('{')
            {
                continue;
            }
            let is_of_file =
                file.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case(&run));
            let count: usize = texts.iter().map(|text| text.matches(run.as_str()).count()).sum();
            let count = if is_of_file { count + OF_FILE } else { count };
            if best.as_ref().is_none_or(|(_, known)| count > *known) {
                best = Some((run, count));
            }
        }
    }
    best.map(|(name, _)| name)
}

/// Whether a name is that of a cloud which the vendor's service runs on: "AWS" on a page of Acme's.
fn is_of_cloud(name: &str, vendor: Option<&str>) -> bool {
    vendor.is_some_and(|vendor| !Words::of(vendor).has(VENDOR) && !name.contains(vendor))
        && Words::of(name).starts_with(VENDOR)
}

/// The runs of words with capitals in a text, without a common word that begins a sentence.
fn names_in(text: &str, is_own: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut runs = Vec::new();
    for sentence in sentences(text) {
        let mut run: Vec<&str> = Vec::new();
        let mut is_owner = false;
        let words = sentence.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        for (index, word) in words.chain([""]).enumerate() {
            let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
            let begins = index == 0 && bare.chars().skip(1).all(|c| !c.is_uppercase());
            let is_name = bare
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() && !run.is_empty())
                && !(begins && (holds(COMMON, &bare.to_lowercase()) || is_generic(bare)));
            if is_name || is_small_name(bare) && is_own(bare) {
                is_owner = bare.len() < word.len();
                run.push(bare);
            } else if !run.is_empty() {
                // Any word may begin a sentence, but "Acme's" is a name.
                let is_told =
                    |word: &str| word.chars().skip(1).any(char::is_uppercase) || is_small_name(word);
                if run.len() > 1 || index > 1 || is_told(run[0]) || is_owner {
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
    text.split([':', ';', ',', '(', ')', '\n', '|', '"', '?', '!', '>']).flat_map(|part| part.split(". "))
}

//! Who a heading or a sentence says has what stands below it, in the words of the page.

use super::act_words::{ACT_ENDS, ACTS};
use super::heading_words::{BY, LAST, TAILS};
use super::introduced::{named, what};
use super::pointing::{LONGEST_POINTING, of_possession, pointed_at};
use super::verbs::{ADVERBS, BE, DENSE, HEADING_VERBS, PROMISES, VERBS};
use crate::duties::parties;
use crate::duties::words::ends::{END, NO_PAIRS, Pairs, has_pair, letter, letters, lower, pairs};
use crate::duties::words::{Pattern, Words, split_at_mark};
use crate::text::trim;

/// The subject of a sentence or heading that says whose the items below it are: "The client" of "The
/// client is responsible for:", "Acme" of "What Acme does".
pub(crate) fn subject(text: &str) -> Option<&str> {
    let text = parties::without_number(trim(text).trim_end_matches(['*', ' ']));
    if text.len() > 400 {
        return None;
    }
    if !text.is_ascii()
        && let Some(subject) = of_dense(text)
    {
        return Some(subject);
    }
    // One word alone has no verb.
    memchr::memchr(b' ', text.as_bytes())?;
    if text.len() < 24
        && let Some(subject) = of_possession(text)
    {
        return Some(subject.trim_end_matches(':'));
    }
    if text.len() < LONGEST_POINTING
        && let Some(subject) = pointed_at(text)
    {
        return Some(subject);
    }
    if !text.ends_with(':') {
        return of_heading(text);
    }
    // "Things Acme does:", "As its owner, you handle:"
    let label = || text.trim_end_matches(':');
    of_sentence(text)
        .or_else(|| of_range(sentence(label())))
        .or_else(|| of_heading(label()).filter(|_| what(text).is_some()))
        .or_else(|| of_short(sentence(label())))
}

/// The subject of a label in a script without spaces: "雁云" of "雁云负责：".
fn of_dense(label: &str) -> Option<&str> {
    let label = label.trim_end_matches(['：', ':', '*', ' ']);
    let subject = DENSE.iter().find_map(|verb| label.strip_suffix(verb))?;
    (subject.chars().count() <= 20).then(|| named(subject)).flatten()
}

/// The subject of a label or heading that promises what stands below: "Acme" of "Acme will:".
pub(crate) fn promised(label: &str) -> Option<&str> {
    let text = trim(label).trim_end_matches('*');
    if text.ends_with(':')
        && let Some(subject) = promising(text)
    {
        return Some(subject);
    }
    let text = text.strip_suffix(':').unwrap_or(text).trim_end_matches('*').trim_end();
    if PROMISE_ENDS & letter(*text.as_bytes().last()?) == 0 {
        return None;
    }
    let subject = PROMISES.iter().find_map(|verb| text.strip_suffix(verb))?.trim_start_matches('*');
    named(subject).filter(|subject| subject.split_whitespace().count() <= 4)
}

/// The subject of a label that promises some of what stands below: "Acme" of "Acme will provide the following help:".
fn promising(label: &str) -> Option<&str> {
    const WILL: [&str; 5] = [" will ", " shall ", " must ", " undertakes to ", " agrees to "];
    const OTHERS: [&str; 17] = [
        "be", "need", "see", "find", "receive", "get", "have", "not", "never", "no", "neither", "notice",
        "want", "choose", "select", "pick", "use",
    ];
    let sentence = sentence(label);
    let (at, verb) = WILL.iter().filter_map(|verb| Some((sentence.find(verb)?, verb))).min()?;
    let next = sentence[at + verb.len()..].split(' ').next().unwrap_or_default();
    let is_promised =
        sentence.contains(" following") || sentence.contains(" to:") || sentence.contains(" for:");
    let subject = named(&sentence[..at])?;
    (is_promised && !OTHERS.contains(&next) && subject.split_whitespace().count() <= 4).then_some(subject)
}

/// The subject of a column's heading that promises or demands what stands below: "Acme provides", "Agency must".
pub(crate) fn bound(heading: &str) -> Option<&str> {
    promised(heading).filter(|_| !heading.ends_with(" can") && !heading.ends_with(" should"))
}

/// The subject of the last sentence of a text.
fn of_sentence(text: &str) -> Option<&str> {
    before_verb(sentence(text))
}

/// The last sentence of a text.
fn sentence(text: &str) -> &str {
    let start = text.rfind(['\n']).map_or(0, |at| at + 1);
    let start = text[start..].rfind(". ").map_or(start, |at| start + at + 2);
    &text[start..]
}

/// The verbs in which a label may end; behind the first eight more may stand before the subject.
const SHORT: [&str; 20] = [
    " handle",
    " handles",
    " manage",
    " manages",
    " own",
    " owns",
    " look after",
    " looks after",
    " does",
    " do",
    " operate",
    " operates",
    " secure",
    " secures",
    " run",
    " runs",
    " maintain",
    " maintains",
    " configure",
    " configures",
];

/// The subject of a sentence that ends in its verb: "Acme" of "Acme handles".
fn of_short(sentence: &str) -> Option<&str> {
    let subject = SHORT.iter().find_map(|verb| sentence.strip_suffix(verb))?;
    // "To set it up, you do:"
    let is_whole =
        |before: &str| before.split(' ').count() <= 3 && !before.contains(',') && what(before).is_none();
    named(subject).filter(|_| is_whole(subject) || SHORT[..8].iter().any(|verb| sentence.ends_with(verb)))
}

/// Whether a label may stand on a page of any kind, such as an exercise: "You run:", and, where the page
/// names no two parties so, "Here are your tasks:".
pub(crate) fn is_of_any_page(label: &str, names_both: bool) -> bool {
    let label = parties::without_number(trim(label).trim_end_matches(['*', ' ']));
    let points =
        || label.len() < LONGEST_POINTING && !label.contains("duties") && pointed_at(label).is_some();
    let acts = || {
        let sentence = sentence(label.trim_end_matches(':'));
        label.ends_with(':')
            && of_sentence(label).is_none()
            && what(label).is_none()
            && SHORT[14..].iter().any(|verb| sentence.ends_with(verb))
    };
    acts() || !names_both && points()
}

/// What stands before the first verb that says that somebody has what follows.
pub(crate) fn before_verb(sentence: &str) -> Option<&str> {
    let before = &sentence[..verb(sentence, VERBS)?];
    // "El cliente siempre es responsable de"
    let adverb = before.rsplit_once(' ').filter(|(_, last)| ADVERBS.contains(last));
    named(adverb.map_or(before, |(before, _)| before))
}

/// Where the first of some verbs stands in a text.
fn verb(text: &str, verbs: &[&str]) -> Option<usize> {
    let bytes = text.as_bytes();
    let begins = |at: usize| bytes.get(at).is_some_and(|&byte| VERB_STARTS & lower(byte) != 0);
    let starts = |at: &usize| matches!(bytes[*at], b' ' | b'\'' | b'\xe2') && begins(at + 1);
    let begins_with = |rest: &[u8], start: &[u8]| {
        rest.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    let is_verb = |at: &usize| {
        let rest = &bytes[*at..];
        verbs.iter().any(|verb| {
            rest.get(1).is_some_and(|byte| byte.eq_ignore_ascii_case(&verb.as_bytes()[1]))
                && begins_with(rest, verb.as_bytes())
        })
    };
    // "is always responsible for"
    let is_parted = |at: &usize| {
        let Some(be) = BE.iter().find(|be| begins_with(&bytes[*at..], be.as_bytes())) else { return false };
        let rest = &bytes[at + be.len()..];
        let Some(adverb) = ADVERBS.iter().find(|adverb| begins_with(rest, adverb.as_bytes())) else {
            return false;
        };
        let rest = &rest[adverb.len()..];
        let ends = |verb: &&str| {
            verb.strip_prefix(be.trim_end()).is_some_and(|end| begins_with(rest, end.as_bytes()))
        };
        verbs.iter().any(ends) || begins_with(rest, b" responsible")
    };
    (1..bytes.len()).filter(starts).find(|at| is_verb(at) || is_parted(at))
}

/// With which two letters the words before a subject begin.
const BY_STARTS: Pairs = pairs(NO_PAIRS, BY, false);

/// With which letters verbs begin, behind their blank.
const VERB_STARTS: u32 = letters(VERBS, 1);

/// With which two letters the verbs of headings end.
const LAST_ENDS: Pairs = pairs(pairs(NO_PAIRS, LAST, true), VERBS, true);

/// With which letters the verbs of promises end.
const PROMISE_ENDS: u32 = letters(PROMISES, END);

/// What a text begins with before its subject.
fn by(text: &str) -> Option<&'static str> {
    let [first, second, ..] = text.as_bytes() else { return None };
    if !has_pair(&BY_STARTS, *first, *second) {
        return None;
    }
    let first = first.to_ascii_lowercase();
    let starts = |by: &&&str| {
        by.as_bytes()[0] == first
            && text.as_bytes().get(..by.len()).is_some_and(|start| start.eq_ignore_ascii_case(by.as_bytes()))
    };
    BY.iter().filter(starts).max_by_key(|by| by.len()).copied()
}

/// The subject of a text behind what it begins with.
fn behind<'t>(text: &'t str, by: &str) -> Option<&'t str> {
    let subject = trim(&text[by.len()..]);
    let tail = TAILS.iter().find_map(|tail| subject.strip_suffix(tail));
    let subject = named(tail.unwrap_or(subject))?;
    // A department has a range of duties, too.
    let is_party =
        || subject.starts_with(char::is_uppercase) || parties::of_heading(&Words::of(subject)).is_some();
    (!RANGES.iter().any(|range| by.contains(range)) || is_party()).then_some(subject)
}

/// The words for a range of duties in what stands before a subject.
const RANGES: [&str; 2] = [" зон", " объем "];

/// The subject of a label that says whose the range of duties below it is: "В зоне ответственности клиента остаются:".
fn of_range(label: &str) -> Option<&str> {
    const DUTIES: [&str; 5] = ["responsib", "responsab", "verantwort", "ответственн", "odpowiedzialn"];
    let by = by(label).filter(|by| DUTIES.iter().any(|stem| by.contains(stem)))?;
    behind(label, by).filter(|subject| subject.split_whitespace().count() <= 3)
}

/// The subject of a heading: "What Acme does", "You manage", "Managed by Acme".
fn of_heading(text: &str) -> Option<&str> {
    if text.len() > 80 || text.contains(['\n', '?']) || text.ends_with('.') {
        return None;
    }
    let bytes = text.as_bytes();
    let [.., before_last, last] = bytes else { return None };
    let last = last.to_ascii_lowercase();
    if let Some(by) = by(text) {
        return behind(text, by);
    }
    if FOR.is_in(text)
        && let Some(end) = verb(text, &VERBS[..HEADING_VERBS])
    {
        return named(&text[..end]);
    }
    if let Some((_, whom)) = split_at_mark(text, " leaves to ") {
        return named(whom);
    }
    let ends = |verb: &&&str| {
        if verb.as_bytes().last() != Some(&last) {
            return false;
        }
        let rest = bytes.len().checked_sub(verb.len()).map(|start| &bytes[start..]);
        rest.is_some_and(|end| end.eq_ignore_ascii_case(verb.as_bytes()))
    };
    let longest = |verbs: &'static [&'static str]| verbs.iter().filter(ends).max_by_key(|verb| verb.len());
    let has = |pairs: &Pairs| has_pair(pairs, *before_last, last);
    let of_last = has(&LAST_ENDS).then(|| longest(LAST).or_else(|| longest(VERBS))).flatten();
    let of_what = || what(text).filter(|_| has(&ACT_ENDS)).and_then(|_| longest(ACTS));
    let verb = of_last.or_else(of_what)?;
    let before = &text[..text.len() - verb.len()];
    let is_short = before.split_whitespace().count() <= 4;
    is_short.then(|| named(before)).flatten()
}

/// What the verbs that may stand in a heading end in.
const FOR: Pattern<'_> = Pattern::new("ble for");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_sentences_have_a_subject() {
        for (text, found) in [
            ("Acme is responsible for:", Some("Acme")),
            ("As a user of lamps, you are responsible for:", Some("you")),
            ("Read this. The lamp team is responsible for the following:", Some("The lamp team")),
            ("What Acme does", Some("Acme")),
            ("What you are responsible for", Some("you")),
            ("You manage", Some("You")),
            ("Managed by Acme", Some("Acme")),
            ("Acme is responsible for", Some("Acme")),
            ("What you need to know", None),
            ("Who is responsible?", None),
            ("How to do it:", None),
        ] {
            assert_eq!(subject(text), found, "{text}");
        }
    }
}

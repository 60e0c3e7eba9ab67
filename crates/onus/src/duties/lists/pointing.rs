//! Labels that point at what stands below them: "What's ours", "These are Acme's job:".

use super::introduced::named;
use crate::duties::words::ends::{NO_PAIRS, Pairs, has_pair, pairs};
use crate::duties::words::{LABEL, Words};

/// Whose "What's ours" and "What is yours" speak of.
pub(crate) fn of_possession(text: &str) -> Option<&str> {
    if !text.starts_with(['w', 'W']) {
        return None;
    }
    const OF: [&str; 4] = ["what's ", "what’s ", "what is ", "what belongs to "];
    let rest = OF.iter().find_map(|of| {
        text.get(..of.len()).filter(|start| start.eq_ignore_ascii_case(of)).map(|_| &text[of.len()..])
    })?;
    ["ours", "yours", "us", "you"]
        .iter()
        .any(|it| rest.trim_end_matches(':').eq_ignore_ascii_case(it))
        .then_some(rest)
}

/// The longest label that points at what stands below it, in bytes.
pub(crate) const LONGEST_POINTING: usize = 80;

/// What such a label begins with.
const POINTS: &[&str] = &[
    "these are ",
    "this is ",
    "those are ",
    "that is ",
    "the following are ",
    "the following is ",
    "the following tasks are ",
    "below are ",
    "here are ",
    "it is ",
    "it's ",
    "das sind ",
];

/// With which two letters that begins.
const POINT_STARTS: Pairs = pairs(NO_PAIRS, POINTS, false);

/// Whose a label says that what it points at is: "These are Acme's job:", "The following are your tasks:".
pub(crate) fn pointed_at(label: &str) -> Option<&str> {
    const WHAT: [&str; 13] = [
        " job",
        " jobs",
        " responsibility",
        " responsibilities",
        " duty",
        " duties",
        " tasks",
        " task",
        " part",
        " work",
        " obligations",
        " aufgabe",
        " aufgaben",
    ];
    let [first, second, ..] = label.as_bytes() else { return None };
    if !has_pair(&POINT_STARTS, *first, *second) {
        return None;
    }
    let starts =
        |point: &&&str| label.get(..point.len()).is_some_and(|start| start.eq_ignore_ascii_case(point));
    let rest = &label[POINTS.iter().find(starts)?.len()..];
    let rest = rest.trim_end_matches([':', '.', ' ']);
    let rest = rest.strip_suffix(" to").unwrap_or(rest);
    let owner = WHAT.iter().find_map(|what| rest.strip_suffix(what))?;
    // "your" alone is no label, but "your tasks" is.
    let is_own = ["your", "our"].iter().any(|own| own.eq_ignore_ascii_case(owner));
    if is_own && Words::of(rest).has(LABEL) {
        return Some(rest);
    }
    let owner = ["'s", "’s", "'", "’"].iter().find_map(|of| owner.strip_suffix(of)).unwrap_or(owner);
    named(owner).filter(|owner| owner.split_whitespace().count() <= 4)
}

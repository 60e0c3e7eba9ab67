//! Who a heading or a sentence says has what stands below it, in the words of the page.

use crate::duties::words::Pattern;
use crate::text::trim;

/// The subject of a sentence or heading that says whose the items below it are: "The client" of "The
/// client is responsible for:", "Acme" of "What Acme does".
pub(crate) fn subject(text: &str) -> Option<&str> {
    let text = trim(text).trim_end_matches(['*', ' ']);
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
    if !text.ends_with(':') {
        return of_heading(text);
    }
    // "Things Acme does:"
    let is_of_what = |text: &str| {
        WHAT.iter().any(|what| text.get(..what.len()).is_some_and(|start| start.eq_ignore_ascii_case(what)))
    };
    of_sentence(text).or_else(|| of_heading(text.trim_end_matches(':')).filter(|_| is_of_what(text)))
}

/// The subject of a label in a script without spaces: "雁云" of "雁云负责：".
fn of_dense(label: &str) -> Option<&str> {
    let label = label.trim_end_matches(['：', ':', '*', ' ']);
    let subject = DENSE.iter().find_map(|verb| label.strip_suffix(verb))?;
    (subject.chars().count() <= 20).then(|| named(subject)).flatten()
}

/// What ends such labels, the longest first.
const DENSE: &[&str] = &[
    "负责以下事项",
    "負責以下事項",
    "负责以下",
    "負責以下",
    "应负责",
    "負責",
    "负责",
    "が担当します",
    "が担当すること",
    "が担当",
    "が実施すること",
    "が行うこと",
    "가 담당",
    "이 담당",
    "는 다음을 담당합니다",
    "은 다음을 담당합니다",
];

/// The subject of a label or heading that promises what stands below: "Acme" of "Acme will:".
pub(crate) fn promised(label: &str) -> Option<&str> {
    const VERBS: [&str; 9] =
        [" will", " must", " shall", " should", " agrees to", " agree to", " can", " has to", " have to"];
    let text = trim(label).trim_end_matches('*');
    let text = text.strip_suffix(':').unwrap_or(text).trim_end_matches('*').trim_end();
    let subject = VERBS.iter().find_map(|verb| text.strip_suffix(verb))?.trim_start_matches('*');
    (subject.split_whitespace().count() <= 4).then_some(subject)
}

/// The subject of the last sentence of a text.
fn of_sentence(text: &str) -> Option<&str> {
    let start = text.rfind(['\n']).map_or(0, |at| at + 1);
    let start = text[start..].rfind(". ").map_or(start, |at| start + at + 2);
    before_verb(&text[start..])
}

/// What stands before the first verb that says that somebody has what follows.
pub(crate) fn before_verb(sentence: &str) -> Option<&str> {
    named(&sentence[..verb(sentence, VERBS)?])
}

/// Where the first of some verbs stands in a text.
fn verb(text: &str, verbs: &[&str]) -> Option<usize> {
    let starts = |at: &usize| matches!(text.as_bytes()[*at], b' ' | b'\'' | b'\xe2');
    (1..text.len()).filter(starts).find(|&at| {
        let rest = &text.as_bytes()[at..];
        verbs.iter().any(|verb| {
            rest.get(1).is_some_and(|byte| byte.eq_ignore_ascii_case(&verb.as_bytes()[1]))
                && rest.get(..verb.len()).is_some_and(|start| start.eq_ignore_ascii_case(verb.as_bytes()))
        })
    })
}

/// The subject of a heading: "What Acme does", "You manage", "Managed by Acme".
fn of_heading(text: &str) -> Option<&str> {
    if text.len() > 80 || text.contains(['\n', '?']) || text.ends_with('.') {
        return None;
    }
    let bytes = text.as_bytes();
    let (first, last) = (bytes.first()?.to_ascii_lowercase(), bytes.last()?.to_ascii_lowercase());
    let starts = |by: &&&str| {
        by.as_bytes()[0] == first
            && bytes.get(..by.len()).is_some_and(|start| start.eq_ignore_ascii_case(by.as_bytes()))
    };
    if let Some(by) = BY.iter().find(starts) {
        return named(&text[by.len()..]);
    }
    if FOR.is_in(text)
        && let Some(end) = verb(text, &VERBS[..HEADING_VERBS])
    {
        return named(&text[..end]);
    }
    let ends = |verb: &&&str| {
        if verb.as_bytes().last() != Some(&last) {
            return false;
        }
        let rest = bytes.len().checked_sub(verb.len()).map(|start| &bytes[start..]);
        rest.is_some_and(|end| end.eq_ignore_ascii_case(verb.as_bytes()))
    };
    let longest = |verbs: &'static [&'static str]| verbs.iter().filter(ends).max_by_key(|verb| verb.len());
    let verb = longest(LAST).or_else(|| longest(VERBS))?;
    let before = &text[..text.len() - verb.len()];
    let is_short = before.split_whitespace().count() <= 4;
    is_short.then(|| named(before)).flatten()
}

/// A name of few words, without what introduces it.
fn named(text: &str) -> Option<&str> {
    let text = trim(text).trim_matches(['*', '_', ' ', ':']);
    let text = text.rsplit_once(", ").map_or(text, |(_, subject)| subject);
    let lower = text.to_ascii_lowercase();
    let text =
        WHAT.iter().find(|start| lower.starts_with(**start)).map_or(text, |start| &text[start.len()..]);
    (!text.is_empty() && text.split_whitespace().count() <= 6).then_some(text)
}

/// What the verbs that may stand in a heading end in.
const FOR: Pattern<'_> = Pattern::new("ble for");

/// First words before the subject of a heading.
const WHAT: &[&str] = &["what ", "tasks that ", "tasks ", "things that ", "things "];

/// How many of [`VERBS`] may stand in a heading.
const HEADING_VERBS: usize = 6;

/// What follows the subject of a sentence that says whose some items are.
const VERBS: &[&str] = &[
    " is responsible for",
    " are responsible for",
    "'re responsible for",
    "’re responsible for",
    " is accountable for",
    " are accountable for",
    " responsibilities include",
    " responsibilities are",
    " responsibility includes",
    " is solely responsible",
    " are solely responsible",
    " remains responsible for",
    " remain responsible for",
    " must take responsibility for",
    " takes responsibility for",
    " take responsibility for",
    " assumes responsibility for",
    " is in charge of",
    " are in charge of",
    " takes care of",
    " take care of",
    " handles",
    " manages",
    " is also responsible for",
    " are also responsible for",
    " will be responsible for",
    " shall be responsible for",
    " ist verantwortlich für",
    " sind verantwortlich für",
    " ist zuständig für",
    " est responsable",
    " êtes responsable",
    " es responsable de",
    " son responsables de",
    " è responsabile",
    " é responsável",
    " is verantwoordelijk voor",
    " bent verantwoordelijk voor",
    " odpowiada za",
    " ansvarar för",
    " är ansvarig för",
    " kümmert sich um",
    " übernimmt",
    " s'occupe de",
    " s'occupe du",
    " prend en charge",
    " se encarga de",
    " se encargan de",
    " se ocupa de",
    " si occupa di",
    " si occupano di",
    " é responsável",
    " são responsáveis",
    " cuida de",
    " zorgt voor",
    " zajmuje się",
];

/// Last words of headings after a subject.
const LAST: &[&str] = &[
    " does",
    " do",
    " manages",
    " manage",
    " handles",
    " handle",
    " takes care of",
    " take care of",
    " owns",
    " own",
    " is responsible",
    " are responsible",
    " secures",
    " secure",
    " must do",
    " need to do",
    " needs to do",
    " have to do",
    " has to do",
    " should do",
    " will do",
    " takes on",
    " take on",
    " provides",
    " provide",
    " covers",
    " operates",
    " maintains",
    " looks after",
];

/// First words of headings before a subject.
const BY: &[&str] = &[
    "managed by ",
    "handled by ",
    "owned by ",
    "operated by ",
    "provided by ",
    "responsibility of ",
    "responsibilities of ",
    "duties of ",
    "scope of ",
    "tasks of ",
    "obligations of ",
    "pflichten des ",
    "pflichten der ",
    "aufgaben des ",
    "aufgaben der ",
    "leistungen des ",
];

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

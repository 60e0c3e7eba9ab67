//! Headings of columns that say who does what stands below them: "Acme provides | You configure".

use super::act_words::{ACT_ENDS, ACTS, NOUNS};
use super::subject::{bound, subject};
use crate::duties::RESPONSIB;
use crate::duties::words::ends::has_pair;
use crate::text::trim;

/// The longest heading that says what somebody does, in bytes.
const LONGEST: usize = 60;

/// Who does what stands in each of some columns, going by what their headings say.
pub(crate) fn actors<T: AsRef<str>>(headings: &[T]) -> Vec<Option<&str>> {
    // Most headings say nothing of the kind.
    let may = |text: &T| may_act(text.as_ref());
    if !headings.iter().any(may) {
        return vec![None; headings.len()];
    }
    let texts = || headings.iter().map(|text| Some(text.as_ref()).filter(|text| may_act(text)));
    let said = texts().map(|text| text.and_then(|text| subject(text).or_else(|| bound(text))));
    let said: Vec<Option<&str>> = said.collect();
    let found: Vec<Option<(&str, &str)>> = texts().map(|text| act(text?)).collect();
    if found.iter().all(Option::is_none) {
        return said;
    }
    let acts = |counts: &dyn Fn(&str) -> bool| -> Vec<Option<&str>> {
        let act =
            |found: &Option<(_, &str)>| found.filter(|(_, verb)| counts(verb)).map(|(subject, _)| subject);
        found.iter().zip(&said).map(|(found, said)| said.or_else(|| act(found))).collect()
    };
    let sure = acts(&|verb| !NOUNS.contains(&verb.trim_start()));
    let all = acts(&|_| true);
    let mut certain: Vec<&str> = sure.iter().flatten().copied().collect();
    certain.dedup();
    // "Server checks | Client checks" may be checks; "Acme checks | You check" says who does so.
    let speaks = |subject: &&str| ["you", "we"].iter().any(|it| it.eq_ignore_ascii_case(subject));
    let takes_nouns = certain.len() == 1 || all.iter().flatten().any(speaks) && certain.is_empty();
    let acting = if takes_nouns { all } else { sure };
    let mut subjects = acting.iter().flatten();
    let first = subjects.next();
    // "Customer tests" alone may be tests.
    if subjects.any(|other| Some(other) != first) { acting } else { said }
}

/// Whether a heading may say who does something: one word does not, nor does "Acme responsibilities".
fn may_act(heading: &str) -> bool {
    const DUTIES: &[u8] = b"responsibilities";
    let start = heading.len().checked_sub(DUTIES.len());
    let is_of_duties = || start.is_some_and(|start| heading.as_bytes()[start..].eq_ignore_ascii_case(DUTIES));
    !heading.is_ascii() || memchr::memchr(b' ', heading.as_bytes()).is_some() && !is_of_duties()
}

/// The subject of a heading that ends in what somebody does, and the verb that says so.
fn act(heading: &str) -> Option<(&str, &'static str)> {
    let text = trim(heading).trim_end_matches(['*', ':', ' ']);
    let [.., before_last, last] = text.as_bytes() else { return None };
    // "Acme responsibilities" says whose they are.
    if text.len() > LONGEST || !has_pair(&ACT_ENDS, *before_last, *last) || RESPONSIB.is_in(text) {
        return None;
    }
    let last = last.to_ascii_lowercase();
    let ends = |act: &&&str| {
        act.bytes().last() == Some(last)
            && text
                .len()
                .checked_sub(act.len())
                .and_then(|start| text.get(start..))
                .is_some_and(|end| end.eq_ignore_ascii_case(act))
    };
    let act = ACTS.iter().filter(ends).max_by_key(|act| act.len())?;
    let subject = text[..text.len() - act.len()].trim_start_matches(['*', ' ']);
    (1..=3).contains(&subject.split_whitespace().count()).then_some((subject, *act))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_noun_is_what_somebody_does() {
        for noun in NOUNS {
            assert!(ACTS.iter().any(|act| act.trim_start() == noun), "{noun}");
        }
    }
}

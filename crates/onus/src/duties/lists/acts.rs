//! Headings of columns that say who does what stands below them: "Acme provides | You configure".

use super::act_words::{ACTS, NOUNS};
use super::subject::{bound, subject};
use crate::duties::RESPONSIB;
use crate::text::trim;

/// The longest heading that says what somebody does, in bytes.
const LONGEST: usize = 60;

/// Who does what stands in each of some columns, going by what their headings say.
pub(crate) fn actors<T: AsRef<str>>(headings: &[T]) -> Vec<Option<&str>> {
    let said = headings.iter().map(|text| subject(text.as_ref()).or_else(|| bound(text.as_ref())));
    let said: Vec<Option<&str>> = said.collect();
    let acts = |counts: &dyn Fn(&str) -> bool| -> Vec<Option<&str>> {
        let act = |text| act(text).filter(|(_, verb)| counts(verb)).map(|(subject, _)| subject);
        headings.iter().zip(&said).map(|(text, said)| said.or_else(|| act(text.as_ref()))).collect()
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

/// The subject of a heading that ends in what somebody does, and the verb that says so.
fn act(heading: &str) -> Option<(&str, &'static str)> {
    // "Acme responsibilities" says whose they are.
    if RESPONSIB.is_in(heading) {
        return None;
    }
    let text = trim(heading).trim_end_matches(['*', ':', ' ']);
    let last = text.bytes().last().filter(|_| text.len() <= LONGEST)?.to_ascii_lowercase();
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

//! What signs stand for, as a page explains them: "◎ = main, ○ = sub".

use super::Cast;
use crate::duties::raci;
use crate::page::Page;

impl Cast {
    /// Whether a cell holds a sign of which the page says that it stands for no duty: "○ = not responsible".
    pub(crate) fn declines(&self, text: &str) -> bool {
        let mut signs = text.trim().chars();
        !self.declining.is_empty()
            && signs.next().is_some_and(|sign| self.declining.contains(&sign))
            && signs.next().is_none()
    }
}

/// The signs that pages grade what a party does with.
const SIGNS: [char; 9] = ['◎', '○', '◯', '〇', '●', '△', '▲', '□', '■'];

/// Words of scripts without spaces for what such signs mean, with the letters of RACI that they amount to.
const DENSE_MEANINGS: [(&str, char); 22] = [
    ("副", 'S'),
    ("協力", 'S'),
    ("支援", 'S'),
    ("補助", 'S'),
    ("协助", 'S'),
    ("協助", 'S'),
    ("配合", 'S'),
    ("지원", 'S'),
    ("협력", 'S'),
    ("承認", 'C'),
    ("確認", 'C'),
    ("相談", 'C'),
    ("审批", 'C'),
    ("審批", 'C'),
    ("승인", 'C'),
    ("報告", 'I'),
    ("通知", 'I'),
    ("主", 'R'),
    ("担当", 'R'),
    ("実施", 'R'),
    ("负责", 'R'),
    ("負責", 'R'),
];

/// The same of whole words that stand in no cell for themselves, and hence are no words of RACI.
const MEANINGS: [(&str, char); 10] = [
    ("main", 'R'),
    ("sub", 'S'),
    ("supported", 'S'),
    ("assisting", 'S'),
    ("help", 'S'),
    ("helps", 'S'),
    ("approval", 'C'),
    ("approved", 'C'),
    ("informs", 'I'),
    ("approver", 'C'),
];

/// Words that say that somebody has nothing to do with it.
const NEGATIONS: [&str; 15] = [
    "not", "no", "none", "non", "never", "nobody", "nicht", "pas", "aucun", "aucune", "geen", "nie", "não",
    "ej", "inte",
];

/// The same of scripts without spaces.
const DENSE_NEGATIONS: [&str; 9] = ["不", "非", "未", "無", "无", "ない", "なし", "없", "아님"];

/// The same where they end what is said.
const OUTSIDE: [&str; 3] = ["対象外", "担当外", "範囲外"];

/// Words that only look negated: urgent, defect.
const NO_NEGATIONS: [&str; 2] = ["非常", "不具合"];

/// The words of a text in lower case.
fn words_in(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a meaning, in lower case, says of something that it is not so.
fn is_negated(lower: &str) -> bool {
    let kept = NO_NEGATIONS.iter().fold(lower.to_owned(), |text, word| text.replace(word, ""));
    kept.contains("n't")
        || kept.contains("n’t")
        || words_in(&kept).any(is_negation)
        || DENSE_NEGATIONS.iter().chain(&OUTSIDE).any(|negation| kept.contains(negation))
}

/// Whether a meaning that is negated is so as a whole: "not responsible", but not "helps where Acme does not".
fn is_negated_as_a_whole(lower: &str) -> bool {
    let text = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let is_at_an_end = |negation: &&str| text.starts_with(negation) || text.ends_with(negation);
    words_in(text).take(2).any(is_negation)
        || DENSE_NEGATIONS.iter().any(is_at_an_end)
        || OUTSIDE.iter().any(|outside| text.ends_with(outside))
}

fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || word.starts_with("kein")
}

/// The letter of RACI that a meaning, in lower case, amounts to, by the word for it that stands first.
fn graded(lower: &str) -> Option<char> {
    let first = |part: &str| {
        let dense = DENSE_MEANINGS.iter().filter_map(|(word, role)| Some((part.find(word)?, *role)));
        dense.min().map(|(_, role)| role)
    };
    let of_word = |word: &str| {
        let known = MEANINGS.iter().find(|(known, _)| *known == word).map(|(_, role)| *role);
        known.or_else(|| raci::of_word(word))
    };
    // In "主担当を支援" the verb stands last.
    lower.rsplit('を').find_map(first).or_else(|| words_in(lower).find_map(of_word))
}

/// What the text behind a sign says of it, without what it says of the next one or in another sentence.
fn meaning_of(text: &str) -> &str {
    let text = text.split(SIGNS).next().unwrap_or(text);
    let text = text.split(['\n', ';', '；', '。', '|']).next().unwrap_or(text);
    let text = text.split(". ").next().unwrap_or(text);
    match text.find(EXPLAINS) {
        // "helps, x = does not"
        Some(next) => {
            let before = text[..next].trim_end();
            before.rfind([' ', '　', ',', '、', '，', '(', '（']).map_or("", |end| &before[..end])
        }
        None => text,
    }
}

/// What stands between a sign and its meaning.
const EXPLAINS: [char; 4] = ['=', ':', '：', '＝'];

/// Notes what signs stand for, where the page says so of two of them or more, one of which is who does it: "◎：主担当　○：承認",
/// "◎ = main, ○ = sub".
#[inline(never)]
pub(crate) fn read_graded_signs(cast: &mut Cast, page: &Page<'_>) {
    let tables = page.tables.iter().filter(|table| !table.commented);
    let cells = tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    let items = page.lists.iter().flat_map(|list| &list.items).map(|item| &item.cell);
    let texts =
        page.prose.iter().map(|prose| &prose.cell).chain(cells).chain(items).map(|cell| &*cell.source);
    let explains = |source: &&str| {
        source.len() < 300 && !source.is_ascii() && source.contains(EXPLAINS) && source.contains(SIGNS)
    };
    let (mut found, mut declining): (Vec<(char, char)>, Vec<char>) = (Vec::new(), Vec::new());
    for text in texts.filter(explains) {
        let mut rest = text;
        while let Some(at) = rest.find(SIGNS) {
            let Some(sign) = rest[at..].chars().next() else { break };
            rest = &rest[at + sign.len_utf8()..];
            let Some(meaning) = rest.trim_start_matches(['*', '`', ' ']).strip_prefix(EXPLAINS) else {
                continue;
            };
            let meaning = meaning_of(meaning).to_lowercase();
            if is_negated(&meaning) {
                declining.extend(is_negated_as_a_whole(&meaning).then_some(sign));
            } else if let Some(role) = graded(&meaning)
                && found.iter().all(|(known, _)| *known != sign)
            {
                found.push((sign, role));
            }
        }
    }
    if found.iter().any(|(_, role)| *role == 'R') {
        declining.retain(|sign| found.iter().all(|(known, _)| known != sign));
        cast.declining = declining;
        if found.len() > 1 {
            cast.letters.extend(found);
        }
    }
}

/// Whether a cell holds a sign that some pages grade with, which is a letter where the page says so.
pub(crate) fn is_graded_sign(cell: &str) -> bool {
    cell.trim_start().starts_with(SIGNS)
}

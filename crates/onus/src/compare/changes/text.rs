//! Which words of a text changed.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

use crate::compare::words::words;
use crate::text::{MarkKind, RichText};

/// A piece of a text that was compared with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The piece as it stands in the newer text, or in the older one where it was removed.
    pub text: String,
    /// What became of it.
    pub kind: SpanKind,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanKind {
    /// In both texts, but for formatting.
    Same,
    /// Only in the newer text.
    Added,
    /// Only in the older text.
    Removed,
}

/// The pieces of both texts in reading order, what was removed before what was added in its place.
///
/// Formatting is no change: markup, links, list signs, spaces, quotes, punctuation, capitals, and a
/// variable where the other text spells its value out. `names` are the names of the services
/// that the texts are about: the one is taken for the other.
pub(super) fn spans(old: &RichText, new: &RichText, names: [&str; 2]) -> Vec<Span> {
    let (was, is) = (tokens(old), tokens(new));
    let mut spans = Spans { all: Vec::new() };
    let names = names.map(words);
    for (of_old, of_new, same) in blocks(&was, &is) {
        let (gone, come) = (&was[of_old], &is[of_new]);
        if same || means_the_same(gone, come, &names) {
            spans.push(SpanKind::Same, new, come);
        } else {
            spans.push(SpanKind::Removed, old, gone);
            spans.push(SpanKind::Added, new, come);
        }
    }
    spans.all
}

/// Two texts one after the other, not compared: what they are to each other no word tells.
pub(super) fn apart(old: &RichText, new: &RichText) -> Vec<Span> {
    let span =
        |text: &RichText, kind| (!text.text.is_empty()).then(|| Span { text: text.text.clone(), kind });
    [span(old, SpanKind::Removed), span(new, SpanKind::Added)].into_iter().flatten().collect()
}

struct Spans {
    all: Vec<Span>,
}

impl Spans {
    fn push(&mut self, kind: SpanKind, text: &RichText, tokens: &[Token]) {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let piece = &text.text[first.with_space.start..last.with_space.end];
        match self.all.last_mut() {
            Some(span) if span.kind == kind => span.text.push_str(piece),
            _ => self.all.push(Span { text: piece.to_owned(), kind }),
        }
    }
}

/// A word or a sign that counts.
#[derive(Debug)]
struct Token<'t> {
    /// In lower case.
    text: String,
    /// The token with what stands around it and does not count.
    with_space: Range<usize>,
    /// The name of the variable that stands here, if nothing defines it.
    variable: Option<&'t str>,
}

fn tokens(text: &RichText) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut add = |range: Range<usize>| {
        let start = tokens.last().map_or(0, |before| before.with_space.end);
        let variable = text.marks.iter().find_map(|mark| match &mark.kind {
            MarkKind::Variable(name) if mark.start <= range.start && range.start < mark.end => {
                Some(name.as_str())
            }
            _ => None,
        });
        tokens.push(Token {
            text: text.text[range.clone()].to_lowercase(),
            with_space: start..range.end,
            variable,
        });
    };
    let mut word = None;
    for (i, c) in text.text.char_indices() {
        if c.is_alphanumeric() {
            word.get_or_insert(i);
            continue;
        }
        let before = word.take();
        if let Some(start) = before {
            add(start..i);
        }
        let end = i + c.len_utf8();
        if counts(c, before.is_some(), text.text[end..].starts_with(char::is_alphanumeric)) {
            add(i..end);
        }
    }
    if let Some(start) = word {
        add(start..text.text.len());
    }
    if let Some(last) = tokens.last_mut() {
        last.with_space.end = text.text.len();
    }
    tokens
}

/// Whether a sign says something: always if it stands for a word, else only between two letters or
/// digits ("4.1", "10:30").
fn counts(sign: char, before: bool, after: bool) -> bool {
    match sign {
        '%' | '+' | '/' | '&' | '=' | '<' | '>' | '$' | '€' | '#' | '@' => true,
        '.' | ',' | ':' => before && after,
        _ => false,
    }
}

/// Runs of tokens that are the same in both texts or differ, as ranges of the older and newer text.
fn blocks(old: &[Token], new: &[Token]) -> Vec<(Range<usize>, Range<usize>, bool)> {
    let mut input = InternedInput::default();
    input.update_before(old.iter().map(|token| token.text.as_str()));
    input.update_after(new.iter().map(|token| token.text.as_str()));
    let mut blocks = Vec::new();
    let (mut i, mut j) = (0, 0);
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    // Pieces that differ become one where they can: fewer of them read better.
    diff.postprocess_no_heuristic(&input);
    for hunk in diff.hunks() {
        let (gone, come) = (
            hunk.before.start as usize..hunk.before.end as usize,
            hunk.after.start as usize..hunk.after.end as usize,
        );
        blocks.push((i..gone.start, j..come.start, true));
        (i, j) = (gone.end, come.end);
        blocks.push((gone, come, false));
    }
    blocks.push((i..old.len(), j..new.len(), true));
    blocks
}

/// Whether words that differ stand for the same: a variable and its value, two forms of one
/// variable, or the names of the two services.
fn means_the_same(old: &[Token], new: &[Token], names: &[Vec<String>; 2]) -> bool {
    /// A value has no more words than this.
    const VALUE: usize = 6;
    let variable = |tokens: &[Token]| {
        let name = tokens.first()?.variable?;
        tokens.iter().all(|token| token.variable == Some(name)).then(|| base(name).to_owned())
    };
    let plain = |tokens: &[Token]| {
        (1..=VALUE).contains(&tokens.len()) && tokens.iter().all(|token| token.variable.is_none())
    };
    match (variable(old), variable(new)) {
        (Some(a), Some(b)) => a == b,
        (Some(_), None) => plain(new),
        (None, Some(_)) => plain(old),
        (None, None) => {
            let spelled = |tokens: &[Token]| {
                words(&tokens.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" "))
            };
            !old.is_empty() && spelled(old) == names[0] && spelled(new) == names[1]
        }
    }
}

/// A variable's name without what tells its forms apart (`cos_full_notm`, `cos_short`).
fn base(name: &str) -> &str {
    let mut base = name;
    while let Some(shorter) = ["_notm", "_full", "_short", "_long", "full", "short", "long"]
        .iter()
        .find_map(|form| base.strip_suffix(form))
    {
        base = shorter;
    }
    if base.is_empty() { name } else { base }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Mark;

    fn shown(old: &RichText, new: &RichText) -> String {
        let piece = |span: &Span| match span.kind {
            SpanKind::Same => span.text.clone(),
            SpanKind::Added => format!("[+{}]", span.text),
            SpanKind::Removed => format!("[-{}]", span.text),
        };
        spans(old, new, ["Logs", "Metrics Routing"]).iter().map(piece).collect()
    }

    fn diff(old: &str, new: &str) -> String {
        shown(&RichText::plain(old), &RichText::plain(new))
    }

    fn variable(before: &str, name: &str, after: &str) -> RichText {
        let (start, end) = (before.len(), before.len() + "some name".len());
        let mark = Mark { start, end, kind: MarkKind::Variable(name.into()) };
        RichText { text: format!("{before}some name{after}"), marks: vec![mark] }
    }

    #[test]
    fn changed_words_are_marked_in_their_place() {
        assert_eq!(
            diff("Back up data daily.", "Back up all data weekly."),
            "Back up[+ all] data[- daily.][+ weekly.]"
        );
        assert_eq!(diff("", "New"), "[+New]");
        assert_eq!(diff("Old", ""), "[-Old]");
        assert_eq!(diff("Version 4.1", "Version 4.2"), "Version 4.[-1][+2]");
    }

    #[test]
    fn formatting_is_no_change() {
        for (old, new) in [
            ("Do it.", "Do it"),
            ("• One.\n• Two", "One\nTwo."),
            ("the “status” page", "the \"status\" page"),
            ("a\u{a0}b  c", "a b c"),
            ("One. Two", "One\nTwo"),
            ("a, b and c:", "A, B, and C"),
        ] {
            assert_eq!(diff(old, new), new);
        }
    }

    #[test]
    fn a_variable_and_its_value_are_the_same() {
        let spelled = RichText::plain("Use IBM Cloud Logs daily");
        let short = variable("Use ", "logs_short", " daily");
        assert_eq!(shown(&short, &spelled), spelled.text);
        assert_eq!(shown(&spelled, &short), short.text);
        assert_eq!(shown(&variable("Use ", "logs_full_notm", " daily"), &short), short.text);
        let other = RichText { text: "Use other daily".into(), ..variable("Use ", "metrics", "") };
        assert_eq!(shown(&short, &RichText { marks: vec![], ..other }), "Use other daily");
    }

    #[test]
    fn another_variable_is_a_change() {
        let other = RichText::plain("Use metrics tool daily");
        let mark = Mark { start: 4, end: 16, kind: MarkKind::Variable("metrics".into()) };
        let other = RichText { marks: vec![mark], ..other };
        assert_eq!(
            shown(&variable("Use ", "logs", " daily"), &other),
            "Use[- some name][+ metrics tool] daily"
        );
    }

    #[test]
    fn the_name_of_the_service_itself_is_no_change() {
        assert_eq!(diff("Update Logs now", "Update Metrics Routing now"), "Update Metrics Routing now");
        assert_eq!(
            diff("Update Keys now", "Update Metrics Routing now"),
            "Update[- Keys][+ Metrics Routing] now"
        );
    }
}

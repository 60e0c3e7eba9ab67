//! `ifdef::x[]` to `endif::x[]` and comments: what is not for everybody, and what is for nobody.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Attributes by name. `None` is one that the page has unset (`:!name:`).
pub(crate) type Defined<'s> = BTreeMap<&'s str, Option<Cow<'s, str>>>;

/// A line that opens or closes a condition.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Directive<'s> {
    If(Condition<'s>),
    /// A condition on the text in its own brackets.
    Inline(Condition<'s>, &'s str),
    End,
}

/// `ifdef::a,b[]`, `ifndef::a[]`, `ifeval::["{a}" == "b"]`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Condition<'s> {
    negated: bool,
    /// The names, or the whole test of an `ifeval`.
    test: &'s str,
    evaluates: bool,
}

/// What a line says about conditions, if it does.
pub(crate) fn directive(line: &str) -> Option<Directive<'_>> {
    let line = line.trim();
    if line.starts_with("endif::") {
        return line.ends_with(']').then_some(Directive::End);
    }
    let (negated, evaluates, rest) = if let Some(rest) = line.strip_prefix("ifdef::") {
        (false, false, rest)
    } else if let Some(rest) = line.strip_prefix("ifndef::") {
        (true, false, rest)
    } else {
        (false, true, line.strip_prefix("ifeval::")?)
    };
    let (names, inside) = rest.strip_suffix(']')?.split_once('[')?;
    let condition = |test| Condition { negated, test, evaluates };
    Some(match (evaluates, inside.is_empty()) {
        (true, _) => Directive::If(condition(inside)),
        (false, true) => Directive::If(condition(names)),
        (false, false) => Directive::Inline(condition(names), inside),
    })
}

impl Condition<'_> {
    /// Whether it holds; `None` where the page does not say.
    pub(crate) fn decided(&self, defined: &Defined<'_>) -> Option<bool> {
        if self.evaluates {
            return None;
        }
        let known = |name: &str| defined.get(name.trim()).map(Option::is_some);
        let holds = match self.test.contains('+') {
            true => self.test.split('+').map(known).try_fold(true, |all, it| it.map(|it| all && it)),
            false => self.test.split(',').map(known).try_fold(false, |any, it| it.map(|it| any || it)),
        };
        holds.map(|holds| holds != self.negated)
    }

    /// For people: "rosa", "not rosa", "rosa or dedicated".
    pub(crate) fn text(&self) -> String {
        let names = self.test.replace(',', " or ").replace('+', " and ");
        format!("{}{}", if self.negated { "not " } else { "" }, names.trim())
    }
}

/// The text of the same length in which what nobody is shown is blank: comments, and the branches of
/// conditions that the page itself decides.
pub(crate) fn without_hidden<'s>(text: &'s str, defined: &Defined<'_>) -> Cow<'s, str> {
    let may_hide = |line: &str| line.starts_with("//") || directive(line).is_some();
    if !text.lines().any(may_hide) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<Option<bool>> = Vec::new();
    let mut in_comment = false;
    for line in text.split_inclusive('\n') {
        let hidden = in_comment || open.contains(&Some(false));
        let is_block = line.trim_end() == "////";
        in_comment ^= is_block;
        let mut shown = !hidden && !line.starts_with("//");
        let mut own = None;
        match directive(line).filter(|_| !in_comment && !is_block) {
            Some(Directive::If(condition)) => {
                let decided = condition.decided(defined);
                open.push(decided);
                shown &= decided.is_none();
            }
            Some(Directive::End) => shown &= open.pop().flatten().is_none(),
            Some(Directive::Inline(condition, text)) => match condition.decided(defined) {
                Some(true) => own = Some(text),
                Some(false) => shown = false,
                None => {}
            },
            None => {}
        }
        match own.filter(|_| shown) {
            // The text stands before the closing bracket.
            Some(text) => {
                let start = line.trim_end().len() - 1 - text.len();
                blank(&mut out, &line[..start]);
                out.push_str(text);
                blank(&mut out, &line[start + text.len()..]);
            }
            None if shown => out.push_str(line),
            None => blank(&mut out, line),
        }
    }
    Cow::Owned(out)
}

fn blank(out: &mut String, line: &str) {
    out.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
}

/// What is open from which byte offset of a text on, in order; nothing is before the first.
pub(crate) fn changes(text: &str) -> Vec<(usize, Option<String>)> {
    let (mut open, mut changes, mut at) = (Vec::new(), Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        at += line.len();
        match directive(line) {
            Some(Directive::If(condition)) => open.push(condition.text()),
            Some(Directive::End) => drop(open.pop()),
            _ => continue,
        }
        changes.push((at, (!open.is_empty()).then(|| open.join(" and "))));
    }
    changes
}

/// What is open at a byte offset.
pub(crate) fn at(changes: &[(usize, Option<String>)], offset: usize) -> Option<String> {
    let before = changes.partition_point(|(at, _)| *at <= offset);
    changes[..before].last()?.1.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_decides_is_shown_or_blank() {
        let defined: Defined<'_> = [("lamp", Some("".into())), ("candle", None)].into();
        let text = "ifdef::lamp[]\nLamp\nendif::[]\nifndef::lamp[]\nDark\nendif::[]\n// no\nifdef::candle[Wax]\n\
                    ifdef::lamp[Oil]\nifdef::other[]\nx\nendif::[]\n";
        let shown = without_hidden(text, &defined);
        assert_eq!(shown.len(), text.len());
        let words: Vec<&str> = shown.split_whitespace().collect();
        assert_eq!(words, ["Lamp", "Oil", "ifdef::other[]", "x", "endif::[]"]);
    }

    #[test]
    fn what_is_open_is_told_in_words() {
        let text = "ifdef::lamp,candle[]\n|a\nifndef::oil[]\n|b";
        let found = changes(text);
        assert_eq!(at(&found, 3), None);
        assert_eq!(at(&found, 22).as_deref(), Some("lamp or candle"));
        assert_eq!(at(&found, text.len()).as_deref(), Some("lamp or candle and not oil"));
        assert_eq!(at(&changes("ifdef::a[]\nendif::a[]\n"), 22), None);
    }
}

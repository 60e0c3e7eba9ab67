//! A cell -> [`RichText`]: lists, paragraphs, links, code and emphasis as the writer meant them.
//!
//! Cells hold line breaks as the two characters `\n`, as `<br>` and its misspellings, as HTML
//! lists, and as real line breaks where a row was mended. What follows a break is an item where
//! it starts with a list marker, with or without a space after it.

use std::borrow::Cow;

use super::cell_lines::{Breaks, marker};
use super::inline;
use super::keywords::Names;
use super::kinds::{is_plain, is_plain_line};
use super::plain_markup::Variables;
use super::trim;
use super::variables::{self, Unresolved};
use super::{BULLET, RichText};
use super::{asciidoc, html};
use crate::limits::DEEPEST;
use crate::page::{Cell, Markup};

/// How much further in than the first item an item has to start to be nested in it, in spaces.
const NESTING: usize = 3;

/// Converts a cell; what is unresolved in it is told to `unresolved`.
pub(crate) fn rich_text(
    cell: &Cell<'_>,
    names: &Names<'_>,
    unresolved: &mut dyn FnMut(Unresolved),
) -> RichText {
    let source: &str = &cell.source;
    match cell.markup {
        Markup::Plain => plain(source),
        Markup::Html if is_plain(source) => RichText::plain(trim(source)),
        Markup::Markdown => {
            plain_to_see(source, names, unresolved).unwrap_or_else(|| parsed(cell, names, unresolved))
        }
        _ => parsed(cell, names, unresolved),
    }
}

/// Converts a cell in one pass; `None` where something in it is not plain to see.
fn plain_to_see(source: &str, names: &Names<'_>, unresolved: &mut dyn FnMut(Unresolved)) -> Option<RichText> {
    let line = trim(source);
    if is_plain_line(line) {
        return Some(RichText::plain(line));
    }
    let mut unknown = Vec::new();
    let text = by_lines(source, &mut |text, line| {
        // A variable may make an item of what follows.
        let may_be_item = matches!(line.as_bytes(), [b'-' | b'*', b'{', ..]);
        !may_be_item && inline::push_plain(text, line, Some(Variables { names, unknown: &mut unknown }))
    })?;
    unknown.into_iter().for_each(|name| unresolved(Unresolved::Variable(name.to_owned())));
    Some(text)
}

/// Converts any cell.
fn parsed(cell: &Cell<'_>, names: &Names<'_>, unresolved: &mut dyn FnMut(Unresolved)) -> RichText {
    let source: &str = &cell.source;
    let source = if variables::may_hold(source) {
        Cow::Owned(variables::resolve(source, names, unresolved))
    } else {
        Cow::Borrowed(source)
    };
    let source = match cell.markup {
        Markup::AsciiDoc => {
            let source = asciidoc::to_markdown(&source).into_owned();
            // AsciiDoc names its variables `{name}`; now they read like the others.
            Cow::Owned(variables::resolve(&source, names, unresolved))
        }
        Markup::Html => Cow::Owned(html::page_to_markdown(&source).into_owned()),
        _ if has_tags(&source) => Cow::Owned(html::to_markdown(&source).into_owned()),
        _ => source,
    };
    let source = struck_line_by_line(source);
    let text = by_lines(&source, &mut |text, line| {
        inline::push(text, line);
        true
    });
    text.unwrap_or_default()
}

/// What is struck out over several lines is struck out in each of them.
fn struck_line_by_line(source: Cow<'_, str>) -> Cow<'_, str> {
    const MARK: &str = "~~";
    let marks = source.matches(MARK).count();
    if marks < 2 || marks % 2 == 1 {
        return source;
    }
    let mut lines: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in Breaks::of(&source) {
        let indent = line.len() - line.trim_start().len();
        let (marked, content) = marker(trim(line));
        let start = if marked { "- " } else { "" };
        let opens = is_open;
        is_open ^= content.matches(MARK).count() % 2 == 1;
        // Nothing but a mark would be one of code.
        lines.push(match content.is_empty() {
            true => line.to_owned(),
            false => {
                let (before, after) = (if opens { MARK } else { "" }, if is_open { MARK } else { "" });
                [&line[..indent], start, before, content, after].concat()
            }
        });
    }
    Cow::Owned(lines.join("\n"))
}

/// Converts a cell line by line; `None` where `push` cannot append one.
fn by_lines<'s>(source: &'s str, push: &mut dyn FnMut(&mut RichText, &'s str) -> bool) -> Option<RichText> {
    let mut text = RichText::default();
    text.text.reserve(source.len());
    // Where the items start that the one at hand may be nested in, the outermost first.
    let mut levels: Vec<usize> = Vec::new();
    let mut lone_marker = false;
    for line in Breaks::of(source) {
        let indent = line.bytes().take_while(|byte| *byte == b' ').count();
        let line = trim(line);
        if line.is_empty() {
            continue;
        }
        let (marked, content) = marker(line);
        if marked && content.is_empty() {
            lone_marker = true;
            continue;
        }
        let item = marked || std::mem::take(&mut lone_marker);
        if levels.is_empty() {
            levels.push(if item { indent } else { 0 });
        }
        if item {
            while levels.len() > 1 && levels.last().is_some_and(|&level| indent < level) {
                levels.pop();
            }
            if levels.len() < DEEPEST && levels.last().is_some_and(|&level| indent >= level + NESTING) {
                levels.push(indent);
            }
        }
        let start = text.text.len();
        if start > 0 {
            text.text.push('\n');
        }
        if item {
            text.text.extend(std::iter::repeat_n("  ", levels.len() - 1));
            text.text.push_str(BULLET);
        }
        let before = text.text.len();
        if !push(&mut text, content) {
            return None;
        }
        if text.text.len() == before {
            text.text.truncate(start);
            // What was struck out there stands at the end of the line above.
            let moved = text.marks.iter_mut().rev().take_while(|mark| mark.start > start);
            moved.for_each(|mark| (mark.start, mark.end) = (start, start));
        }
    }
    Some(text)
}

/// A cell's text, without any marks.
pub(crate) fn plain_text<'c>(cell: &'c Cell<'_>, names: &Names<'_>) -> Cow<'c, str> {
    if cell.markup == Markup::Plain && memchr::memchr(b'\n', cell.source.as_bytes()).is_none() {
        return Cow::Borrowed(trim(&cell.source));
    }
    let line = trim(&cell.source);
    if matches!(cell.markup, Markup::Markdown | Markup::Html) && is_plain_line(line) {
        return Cow::Borrowed(line);
    }
    Cow::Owned(rich_text(cell, names, &mut |_| {}).text)
}

fn plain(source: &str) -> RichText {
    if memchr::memchr(b'\n', source.as_bytes()).is_none() {
        return RichText::plain(trim(source));
    }
    let mut text = String::with_capacity(source.len());
    for line in source.lines() {
        let line = line.trim();
        if !line.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
    RichText::plain(text)
}

fn has_tags(source: &str) -> bool {
    memchr::memchr_iter(b'<', source.as_bytes())
        .any(|at| matches!(source.as_bytes().get(at + 1), Some(b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z')))
}

#[cfg(test)]
mod tests {
    use super::super::keywords::Keywords;
    use super::*;

    fn read(source: &str) -> String {
        let names = Names { keywords: &Keywords::default(), service: "" };
        plain_text(&Cell { source: source.into(), ..Cell::default() }, &names).into_owned()
    }

    /// Pieces of cells that mean different things by where they stand.
    const PIECES: &[&str] = &[
        " ",
        " ",
        " ",
        "word",
        "Lamp",
        "é",
        "**",
        "*",
        "* ",
        "- ",
        "-",
        "_",
        "`",
        "[",
        "](/d)",
        "]",
        "[^n]",
        "{: external}",
        "{{site.data.keyword.lamp}}",
        "{{site.data.keyword.lamp}}",
        "{{site.data.keyword.odd}}",
        "{{x_full}}",
        "{{x_full}}",
        "{{../x.md}}",
        "{{",
        "}}",
        "{[x]}",
        "{",
        "(",
        ")",
        ".",
        ",",
        "&",
        "<br>",
        "<",
        "\\n",
        " \\n ",
        "\n",
        "•",
        "|",
        "a_b",
        "`{{x}}`",
        "[{{x}}](/d)",
        "{{attribute-definition-list}}",
        "~~",
        "~~gone~~",
    ];

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5000))]
        #[test]
        fn what_is_plain_to_see_is_what_the_parser_finds(
            pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..12),
        ) {
            let mut keywords = Keywords::default();
            keywords.add("keyword:\n  lamp: Big Lamp\n  odd: '*odd'\n");
            let names = Names { keywords: &keywords, service: "" };
            let cell = Cell { source: pieces.concat().into(), ..Cell::default() };
            let (mut one, mut other) = (Vec::new(), Vec::new());
            if let Some(text) = plain_to_see(&cell.source, &names, &mut |found| one.push(found)) {
                let parsed = parsed(&cell, &names, &mut |found| other.push(found));
                proptest::prop_assert_eq!((text, one), (parsed, other), "{:?}", cell.source);
            }
        }
    }

    #[test]
    fn a_literal_line_break_breaks_the_line() {
        assert_eq!(read(r"One. \n Two."), "One.\nTwo.");
        assert_eq!(read(r"One.\nTwo."), "One.\nTwo.");
        assert_eq!(read(r"One\nthen two:\n then three"), "One\nthen two:\nthen three");
        assert_eq!(read(r"Mount C:\network first."), r"Mount C:\network first.");
        assert_eq!(read(r"Mount `C:\lamp\notes`, now."), r"Mount C:\lamp\notes, now.");
    }

    #[test]
    fn what_is_struck_out_may_take_several_lines() {
        assert_eq!(read(r"~~Light<br>* all~~ \n - most lamps"), "• most lamps");
        assert_eq!(read("Keep ~~one<br>two~~ three"), "Keep\nthree");
        assert_eq!(read("~~one<br>two"), "~~one\ntwo");
    }

    #[test]
    fn markers_make_items() {
        assert_eq!(read(r"* One \n *Two \n - Three"), "• One\n• Two\n• Three");
        assert_eq!(read(r"First: \n -two"), "First:\n• two");
        assert_eq!(read(r"*Only* this \n * One"), "Only this\n• One");
        assert_eq!(read("- One <br>- Two</br>- Three"), "• One\n• Two\n• Three");
        assert_eq!(read("* One \\n     * Inner"), "• One\n  • Inner");
    }

    #[test]
    fn a_marker_that_a_line_break_cut_off_marks_the_next_line() {
        assert_eq!(read("One. \\n *\nTwo"), "One.\n• Two");
    }

    #[test]
    fn no_marker_is_left_over() {
        assert_eq!(read(r"Say **so* \n *"), "Say so");
        assert_eq!(read("-"), "-");
        assert_eq!(read("*.lamp.example is one"), "*.lamp.example is one");
        assert_eq!(read("5*3 lamps"), "5*3 lamps");
    }
}

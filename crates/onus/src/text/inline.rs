//! One line of a cell -> text with marks.

use super::kinds::{ASTERISK, MARKUP, ODD, kinds};
use super::parsed_markup::{may_hold_markup, push_parsed, push_spaced};
use super::plain_markup::{self, Variables};
use super::stray::{clean, without_notes};
use super::{Mark, MarkKind, RichText, trim, trim_end};

/// Appends one line, parsed.
pub(crate) fn push(out: &mut RichText, line: &str) {
    let line = trim(line);
    let start = out.text.len();
    let first_mark = out.marks.len();
    if !push_plain(out, line, None) {
        out.text.truncate(start);
        out.marks.truncate(first_mark);
        push_any(out, line);
        finish(out, start, first_mark);
    }
}

/// Appends one line, without white space around it, if its markup is plain to see. Returns whether
/// it could; where it could not, some of it may have been appended.
pub(crate) fn push_plain<'l>(
    out: &mut RichText,
    line: &'l str,
    variables: Option<Variables<'_, 'l>>,
) -> bool {
    let start = out.text.len();
    let first_mark = out.marks.len();
    let is_all = plain_markup::push(out, line, variables);
    if is_all {
        finish(out, start, first_mark);
    }
    is_all
}

/// Takes the white space off a line's end, and puts its marks in order.
fn finish(out: &mut RichText, start: usize, first_mark: usize) {
    let end = trim_end(&out.text).len().max(start);
    out.text.truncate(end);
    if out.marks.len() == first_mark {
        return;
    }
    let is_struck = |mark: &Mark| matches!(mark.kind, MarkKind::Struck(_));
    let is_over = |mark: &Mark| mark.end > end || mark.start >= mark.end && !is_struck(mark);
    let key = |mark: &Mark| (mark.start, std::cmp::Reverse(mark.end));
    if out.marks[first_mark..].iter().any(is_over) || !out.marks[first_mark..].is_sorted_by_key(key) {
        let mut marks = out.marks.split_off(first_mark);
        marks.retain_mut(|mark| {
            mark.end = mark.end.min(end);
            if is_struck(mark) {
                mark.start = mark.end;
            }
            mark.start < mark.end || is_struck(mark)
        });
        marks.sort_by_key(key);
        out.marks.append(&mut marks);
    }
}

/// Appends a line with any markup.
fn push_any(out: &mut RichText, line: &str) {
    let found = kinds(line);
    let start = out.text.len();
    let first_mark = out.marks.len();
    let line = without_notes(line, found);
    if found & MARKUP != 0 && may_hold_markup(&line) {
        push_parsed(out, &line);
    } else {
        push_spaced(out, &line, start);
    }
    if found & (ASTERISK | ODD | MARKUP) != 0 {
        clean(out, start, first_mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (String, Vec<(String, MarkKind)>) {
        let mut out = RichText::default();
        push(&mut out, line);
        let marks = out
            .marks
            .iter()
            .map(|mark| (out.text[mark.start..mark.end].to_owned(), mark.kind.clone()))
            .collect();
        (out.text, marks)
    }

    #[test]
    fn marks_keep_their_places() {
        let (text, marks) = read("Use **the [lamp](/docs/lamp)** or `x  y` &amp; *go*");
        assert_eq!(text, "Use the lamp or x y & go");
        assert_eq!(
            marks,
            [
                ("the lamp".into(), MarkKind::Strong),
                ("lamp".into(), MarkKind::Link("/docs/lamp".into())),
                ("x y".into(), MarkKind::Code),
                ("go".into(), MarkKind::Emphasis),
            ]
        );
    }

    /// Pieces of lines that mean different things by where they stand.
    const PIECES: &[&str] = &[
        " ",
        " ",
        " ",
        "  ",
        "word",
        "Lamp",
        "é",
        "**",
        "**",
        "*",
        "_",
        "`",
        "`",
        "``",
        "[",
        "](/a?b=c_d#e)",
        "](/a b)",
        "]",
        "[^n]",
        "{: external}",
        "{:",
        "}",
        "{x}",
        "![",
        "(",
        ")",
        ".",
        ",",
        ":",
        "&",
        "&amp;",
        "<",
        "<br>",
        "\u{e000}",
        "\u{e000}Big Lamp\u{e001}",
        "\u{e001}",
        "\u{a0}",
        "\u{200b}",
        "•",
        "\t",
        "\\",
        "\\*",
        "5",
        "|",
        "“",
        "a`x y`",
        "[docs](/d)",
        "**Bold**",
        "*em*",
        "a_b",
        "-",
        "!",
        "~",
        "~~",
        "~~gone~~",
    ];

    #[test]
    fn a_name_that_is_more_than_words_is_for_the_parser() {
        for line in ["\u{e000}\u{e001} }", "\u{e000}word \u{e001} ](/d)", "\u{e000}`x`\u{e001}"] {
            assert!(!plain_markup::push(&mut RichText::default(), line, None), "{line:?}");
        }
        assert!(plain_markup::push(&mut RichText::default(), "\u{e000}Big Lamp\u{e001}", None));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(5000))]
        #[test]
        fn plain_markup_is_what_the_parser_finds(
            pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..12),
        ) {
            let line = pieces.concat();
            let line = trim(&line);
            let (mut plain, mut parsed) = (RichText::default(), RichText::default());
            if plain_markup::push(&mut plain, line, None) {
                push_any(&mut parsed, line);
                finish(&mut plain, 0, 0);
                finish(&mut parsed, 0, 0);
                proptest::prop_assert_eq!(plain, parsed, "{:?}", line);
            }
        }
    }

    #[test]
    fn a_line_is_never_a_block() {
        for line in ["# not a heading", "1. not a list", "> not a quote", "--- not a rule"] {
            assert_eq!(read(line).0, line);
        }
        assert_eq!(read("**“Quoted”** text").0, "“Quoted” text");
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        assert_eq!(read("See [docs](/d){: external}.").0, "See docs.");
        assert_eq!(read("Done[^note] now").0, "Done now");
        assert_eq!(read("![icon](i.svg) Lamp").0, "Lamp");
        assert_eq!(read("![A lamp](i.svg)").0, "A lamp");
        assert_eq!(read("a\u{a0}\u{a0}b &nbsp; c").0, "a b c");
    }

    #[test]
    fn what_is_struck_out_is_no_text() {
        let struck = |text: &str| MarkKind::Struck(text.into());
        assert_eq!(read("~~You~~ Acme"), ("Acme".into(), vec![(String::new(), struck("You"))]));
        assert_eq!(read("Acme ~~and **you**~~"), ("Acme".into(), vec![(String::new(), struck("and you"))]));
        let (text, marks) = read("**Light ~~all~~ most** lamps");
        assert_eq!((text.as_str(), &marks[1]), ("Light most lamps", &(String::new(), struck("all"))));
        assert_eq!(read("~5 lamps, ~6 bulbs").0, "~5 lamps, ~6 bulbs");
        assert_eq!(read("H~2~O ~~gone~~").0, "H~2~O");
    }

    #[test]
    fn unknown_variables_are_marked() {
        let (text, marks) = read("**The \u{e000}Big Lamp\u{e001} here**");
        assert_eq!(text, "The Big Lamp here");
        assert_eq!(marks[0], ("The Big Lamp here".into(), MarkKind::Strong));
        assert_eq!(marks[1], ("Big Lamp".into(), MarkKind::Variable("Big Lamp".into())));
    }
}

//! AsciiDoc in a cell -> Markdown of the kind that stands in table cells.

use std::borrow::Cow;

pub(crate) mod conditions;

use self::conditions::{Directive, directive};

/// How far the end of a piece of markup is looked for, in bytes; it keeps stray marks linear.
const LONGEST: usize = 500;

/// Turns AsciiDoc into Markdown for one table cell: links, bold, emphasised and code text get
/// Markdown's marks; items start with `- ` (after four spaces per level of nesting); blank lines,
/// lone `+` and ` +` at the end of a line become line feeds; raised footnote marks go;
/// `{attributes}` become `{{attributes}}`.
pub(crate) fn to_markdown(source: &str) -> Cow<'_, str> {
    let special =
        |byte| matches!(byte, b'\n' | b'*' | b'_' | b'`' | b'^' | b'{' | b'[' | b'<' | b'\\' | b'+');
    if !source.bytes().any(special) {
        return Cow::Borrowed(source.trim());
    }
    let mut out = String::with_capacity(source.len() + 16);
    let mut gap = "";
    let mut conditions = Conditions::default();
    for line in source.lines() {
        let line = line.trim();
        if let Some(found) = directive(line) {
            match found {
                Directive::If(condition) => conditions.open.push(condition.text()),
                Directive::Inline(condition, text) => {
                    out.extend([if out.is_empty() { "" } else { gap }, "(if ", &condition.text(), ": "]);
                    line_to_markdown(&mut out, text);
                    out.push(')');
                    gap = " ";
                }
                Directive::End => conditions.close(&mut out),
            }
            continue;
        }
        if line.is_empty() || line == "+" || is_block_mark(line) {
            gap = "\n";
            continue;
        }
        let (line, broken) = match line.strip_suffix(" +") {
            Some(line) => (line, true),
            None => (line, false),
        };
        let (depth, text) = item(line).map_or((None, line), |(depth, text)| (Some(depth), text));
        if !out.is_empty() {
            out.push_str(if depth.is_some() { "\n" } else { gap });
        }
        if let Some(depth) = depth {
            out.extend(std::iter::repeat_n("    ", depth));
            out.push_str("- ");
        }
        conditions.say(&mut out, depth.is_some());
        line_to_markdown(&mut out, text);
        gap = if broken { "\n" } else { " " };
    }
    conditions.end_sentence(&mut out);
    out.truncate(out.trim_end().len());
    Cow::Owned(out)
}

/// The conditions on the lines at hand, which are told in words, for they are part of what is said.
#[derive(Default)]
struct Conditions {
    /// Those that are open, from the outermost.
    open: Vec<String>,
    /// How many of them have been told.
    told: usize,
    /// Whether the text at hand stands in parentheses, for it is part of a sentence.
    in_sentence: bool,
}

impl Conditions {
    fn say(&mut self, out: &mut String, starts_item: bool) {
        if starts_item {
            self.end_sentence(out);
        }
        for condition in &self.open[self.told.min(self.open.len())..] {
            let continues = !starts_item && !out.is_empty() && !out.ends_with('\n');
            out.extend(["(if ", condition, if continues { ": " } else { ") " }]);
            self.in_sentence |= continues;
        }
        self.told = self.open.len();
    }

    fn close(&mut self, out: &mut String) {
        self.end_sentence(out);
        self.open.pop();
        self.told = self.told.min(self.open.len());
    }

    fn end_sentence(&mut self, out: &mut String) {
        if std::mem::take(&mut self.in_sentence) {
            out.truncate(out.trim_end().len());
            out.push(')');
        }
    }
}

/// The depth of the list item that a line is, from 0, and its text.
pub(crate) fn item(line: &str) -> Option<(usize, &str)> {
    let (marker, text) = line.split_once([' ', '\t'])?;
    let first = *marker.as_bytes().first()?;
    let is_marker = match first {
        b'*' | b'.' => marker.len() <= 6 && marker.bytes().all(|byte| byte == first),
        b'-' => marker.len() == 1,
        _ => false,
    };
    is_marker.then(|| (marker.len() - 1, text.trim_start()))
}

/// Whether a line only says how the block below is to look, or where a block starts or ends.
pub(crate) fn is_block_mark(line: &str) -> bool {
    let same = |mark: u8| line.len() >= 4 && line.bytes().all(|byte| byte == mark);
    is_attributes(line)
        || matches!(line, "--" | "!===" | "|===" | "'''")
        || b"=-.*_+/".iter().any(|&mark| same(mark))
}

/// `[cols="1,2"]`, `[[anchor]]`, `[NOTE]`, but not the text `[R]`.
fn is_attributes(line: &str) -> bool {
    const WORDS: [&str; 8] =
        ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "abstract", "discrete", "horizontal"];
    let Some(inner) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) else { return false };
    inner.starts_with(['[', '#', '.', '%'])
        || WORDS.contains(&inner)
        || inner.starts_with("source")
        || (inner.contains('=') && !inner.contains([']', '(']))
}

fn line_to_markdown(out: &mut String, line: &str) {
    let bytes = line.as_bytes();
    // Where the marks end that have been opened.
    let mut ends: [Option<(usize, usize)>; 2] = [None, None];
    let mut at = 0;
    while at < bytes.len() {
        let rest = &line[at..];
        let byte = bytes[at];
        let taken = match byte {
            b'\\' if rest[1..].starts_with('|') => 1,
            b'{' => attribute(out, rest, line[..at].ends_with(['{', '$'])),
            b'^' => superscript(rest),
            b'`' => code(out, rest),
            b'<' => cross_reference(out, rest),
            b'[' => role(out, rest),
            b'*' | b'_' => quoted(out, line, at, byte, &mut ends[usize::from(byte == b'_')]),
            b'l' | b'h' | b'm' | b'x' | b'i' | b'f' if !ends_in_word(&line[..at]) => named(out, rest),
            _ => 0,
        };
        if taken > 0 {
            at += taken;
        } else {
            let length = rest.chars().next().map_or(1, char::len_utf8);
            out.push_str(&rest[..length]);
            at += length;
        }
    }
}

fn ends_in_word(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn window(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// `{name}`. Writes what it stands for and returns its length, 0 where it is none.
fn attribute(out: &mut String, rest: &str, escaped: bool) -> usize {
    let inner = window(&rest[1..]);
    let Some(length) = inner.find('}').filter(|_| !escaped) else { return 0 };
    let name = &inner[..length];
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if name.is_empty() || !name.bytes().all(is_name) {
        return 0;
    }
    match name {
        "nbsp" | "sp" => out.push(' '),
        "empty" | "zwsp" => {}
        "vbar" => out.push('|'),
        "plus" => out.push('+'),
        "asterisk" => out.push_str("&#42;"),
        _ => out.extend(["{{", name, "}}"]),
    }
    length + 2
}

/// `^[1]^`: the length of the mark of a footnote. Other raised text stays.
fn superscript(rest: &str) -> usize {
    let inner = &rest[1..rest.floor_char_boundary(12)];
    let is_mark = |c: char| c.is_ascii_digit() || "[](),*".contains(c);
    match inner.find('^') {
        Some(length) if length > 0 && inner[..length].chars().all(is_mark) => length + 2,
        _ => 0,
    }
}

/// `` `code` `` and `` `+code+` ``
fn code(out: &mut String, rest: &str) -> usize {
    let Some(length) = window(&rest[1..]).find('`').filter(|&length| length > 0) else { return 0 };
    let code = &rest[1..=length];
    let literal = code.strip_prefix('+').and_then(|code| code.strip_suffix('+'));
    out.extend(["`", literal.unwrap_or(code), "`"]);
    length + 2
}

/// `[.role]#text#`, `[line-through]#text#`: how it looks is left out, but for what is struck out.
fn role(out: &mut String, rest: &str) -> usize {
    let Some((roles, inner)) = window(rest)[1..].split_once("]#") else { return 0 };
    // The older way, without a dot, is known of what is struck out only.
    if !roles.starts_with('.') && roles != "line-through" {
        return 0;
    }
    let is_role = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let Some(length) = inner.find('#').filter(|&length| length > 0) else { return 0 };
    if !roles.bytes().all(is_role) {
        return 0;
    }
    let mark = if roles.split('.').any(|role| role == "line-through") { "~~" } else { "" };
    out.extend([mark, &inner[..length], mark]);
    "[]##".len() + roles.len() + length
}

/// `<<anchor,text>>`
fn cross_reference(out: &mut String, rest: &str) -> usize {
    let Some(inner) = window(rest).strip_prefix("<<") else { return 0 };
    let Some(length) = inner.find(">>") else { return 0 };
    let (anchor, text) = inner[..length].split_once(',').unwrap_or((&inner[..length], &inner[..length]));
    link(out, &["#", anchor.trim()].concat(), text.trim());
    length + 4
}

/// `*strong*`, `**strong**`, `_emphasis_`, `__emphasis__`. `end` is where the mark closes that has
/// been opened, and how long it is.
fn quoted(out: &mut String, line: &str, at: usize, byte: u8, end: &mut Option<(usize, usize)>) -> usize {
    let mark = if byte == b'*' { "**" } else { "*" };
    if let Some((_, length)) = end.take_if(|(place, _)| *place == at) {
        out.push_str(mark);
        return length;
    }
    let run = line[at..].bytes().take_while(|&other| other == byte).count();
    let inner = window(&line[at + run.min(2)..]);
    if run > 2 || end.is_some() || inner.starts_with(' ') || (run == 1 && ends_in_word(&line[..at])) {
        return 0;
    }
    let close = inner.match_indices(&line[at..at + run]).map(|(place, _)| place).find(|&place| {
        let after = &inner[place + run..];
        let in_word = run == 1 && after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        place > 0 && !inner[..place].ends_with(' ') && !in_word
    });
    let Some(close) = close else { return 0 };
    *end = Some((at + run + close, run));
    out.push_str(mark);
    run
}

/// `link:target[text]`, `https://target[text]`, `xref:anchor[text]`, `image:target[]`,
/// `footnote:[text]`
fn named(out: &mut String, rest: &str) -> usize {
    const NAMES: [&str; 7] = ["link:", "xref:", "image:", "footnote:", "https://", "http://", "mailto:"];
    let Some(name) = NAMES.into_iter().find(|name| rest.starts_with(name)) else { return 0 };
    let space = window(rest).find(|c: char| c.is_whitespace() || c == '[').unwrap_or(rest.len());
    let Some(inner) = rest.get(space..).and_then(|rest| rest.strip_prefix('[')) else { return 0 };
    let Some(length) = window(inner).find(']') else { return 0 };
    let target = match name {
        "link:" | "xref:" => &rest[name.len()..space],
        _ => &rest[..space],
    };
    let text = inner[..length].trim();
    // What follows the text tells how the link is to open.
    let text = text.split_once(",window=").map_or(text, |(text, _)| text);
    let text = text.trim_end_matches('^').trim_matches('"');
    match name {
        "image:" => {}
        "footnote:" => out.extend([if out.ends_with(' ') { "(" } else { " (" }, text, ")"]),
        _ => link(out, target, if text.is_empty() { target } else { text }),
    }
    space + length + 2
}

fn link(out: &mut String, target: &str, text: &str) {
    out.push('[');
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let taken = attribute(out, &rest[at..], out.ends_with(['{', '$']));
        if taken == 0 {
            out.push('{');
        }
        rest = &rest[at + taken.max(1)..];
    }
    out.extend([rest, "](", target, ")"]);
}

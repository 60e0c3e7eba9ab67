//! Lists as they are pasted from PDFs and word processors ("• item") -> lists of Markdown.

/// What stands before items, and before those nested in them.
const BULLETS: [char; 5] = ['•', '●', '\u{f0b7}', '▪', '■'];
const NESTED: [char; 4] = ['◦', '○', '‣', '\u{f0a7}'];

/// The first items of a list with letters, without a bracket before them.
const LETTERED: [&str; 2] = ["a) ", "b) "];

/// Lines of a page that was cut into pages run to this many bytes at least where they go on below.
const WRAPPED: usize = 60;

/// The longest line that may be a title above a list, in bytes.
const LONGEST_TITLE: usize = 90;

/// The page with its bullets as Markdown writes them and the titles between its lists as headings, every line in
/// its place; `None` where it has no such list.
pub(super) fn in_markdown(source: &str) -> Option<String> {
    // What has settings above its text was not pasted from anywhere.
    if source.starts_with("---") {
        return None;
    }
    let starts_line = |at: &usize| {
        source[..*at].trim_end_matches([' ', '\t']).bytes().next_back().is_none_or(|it| it == b'\n')
    };
    let is_list = |bullet: char| {
        let mut encoded = [0; 4];
        let bullet = bullet.encode_utf8(&mut encoded);
        memchr::memmem::find_iter(source.as_bytes(), bullet).any(|at| starts_line(&at))
    };
    // Nearly all pages are told by one look not to have any; the others are of pages without headings.
    let is_lettered = || {
        LETTERED.iter().all(|item| {
            source.lines().any(|line| line.trim_start_matches([' ', '\t', '(']).starts_with(item))
        })
    };
    let is_bulleted = is_list(BULLETS[0]);
    if !is_bulleted && memchr::memmem::find(source.as_bytes(), b"b) ").is_some() && is_lettered() {
        return Some(with_lettered(source));
    }
    if !is_bulleted && (is_of_markdown(source) || !BULLETS[1..].iter().any(|bullet| is_list(*bullet))) {
        return None;
    }
    let lines: Vec<&str> = source.split_inclusive('\n').collect();
    let mut out = String::with_capacity(source.len() + source.len() / 16);
    let mut above = "";
    let mut is_in_list = false;
    for (index, line) in lines.iter().enumerate() {
        let text = line.trim();
        match item(text) {
            Some((indent, item)) => {
                out.extend([indent, "- ", item, &line[line.trim_end().len()..]]);
                is_in_list = true;
            }
            None if is_before_item(&lines[index + 1..]) && is_title(text, above, is_in_list) => {
                out.extend(["### ", without_number(text), &line[line.trim_end().len()..]]);
                is_in_list = false;
            }
            None => {
                out.push_str(line);
                is_in_list &= !text.is_empty();
            }
        }
        above = text;
    }
    Some(out)
}

/// The page with items behind letters ("a) Fit bulbs.", "(b) Dust shades.") as Markdown writes them, every line in its
/// place.
fn with_lettered(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 16);
    for line in source.split_inclusive('\n') {
        let text = line.trim_start();
        let item = text.strip_prefix('(').unwrap_or(text);
        let is_letter = item.starts_with(|c: char| c.is_ascii_lowercase());
        match item.get(1..).and_then(|rest| rest.strip_prefix(") ")).filter(|_| is_letter) {
            Some(rest) => out.extend(["- ", rest]),
            None => out.push_str(line),
        }
    }
    out
}

/// Whether a page has headings or tables of Markdown.
fn is_of_markdown(source: &str) -> bool {
    source.starts_with(['#', '|', '<']) || ["\n#", "\n|", "\n<"].iter().any(|mark| source.contains(mark))
}

/// The item of a line, and how far it is indented.
fn item(text: &str) -> Option<(&'static str, &str)> {
    let after = |bullets: &[char]| {
        let rest = text.strip_prefix(bullets)?.trim_start();
        (!rest.is_empty()).then_some(rest)
    };
    after(&BULLETS).map(|rest| ("", rest)).or_else(|| after(&NESTED).map(|rest| ("  ", rest)))
}

/// Whether the next line that is not empty, at most one further down, is an item.
fn is_before_item(below: &[&str]) -> bool {
    let mut next = below.iter().take(2).map(|line| line.trim()).skip_while(|line| line.is_empty());
    next.next().is_some_and(|line| item(line).is_some())
}

/// Whether a line above an item is a title, and not the rest of the item above.
fn is_title(text: &str, above: &str, is_in_list: bool) -> bool {
    if text.is_empty() || text.len() > LONGEST_TITLE || text.starts_with(['#', '|', '<', '*', '>']) {
        return false;
    }
    let is_numbered = without_number(text).len() < text.len();
    let starts_anew = above.len() < WRAPPED && !text.ends_with('.') && !text.starts_with(char::is_lowercase);
    is_numbered || is_in_list && starts_anew
}

/// A title without its number: "2. Duties", "3.1 Duties".
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    match text[..text.len() - rest.len()].starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with(' ') {
        true => rest.trim_start(),
        false => text,
    }
}

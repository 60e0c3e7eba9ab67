//! The block of settings before the text of a page.
//!
//! Pages of the corpus open it with `---`, often followed by a blank line, once without any
//! opening line, once after a blank line; some have none.

use super::lines::Lines;
use crate::document::{Defect, DefectKind};
use crate::page::FrontMatter;
use crate::text::trim;

/// How many lines are searched for the end of a block that does not open properly.
const LONGEST_UNOPENED: u32 = 40;

/// The settings, and the line on which the text begins.
pub(super) fn front_matter<'s>(lines: &Lines<'s>, defects: &mut Vec<Defect>) -> (FrontMatter<'s>, u32) {
    let mut first = 1;
    while first < lines.len() && trim(lines.text(first)).is_empty() {
        first += 1;
    }
    let opened = is_rule(lines.text(first));
    if !opened && !is_setting(lines.text(first)) {
        return (FrontMatter::default(), 1);
    }
    let body = if opened { first + 1 } else { first };
    let mut last = body;
    while last <= lines.len() && !is_rule(lines.text(last)) {
        let text = lines.text(last);
        let foreign = !trim(text).is_empty() && !is_setting(text) && !is_continuation(text);
        if foreign || (!opened && last > LONGEST_UNOPENED) {
            break;
        }
        last += 1;
    }
    // A rule at the top of a page without settings is only a rule.
    if !(body..last).any(|line| is_setting(lines.text(line))) {
        return (FrontMatter::default(), 1);
    }
    if last > lines.len() || !is_rule(lines.text(last)) {
        if !opened {
            return (FrontMatter::default(), 1);
        }
        defects.push(Defect { line: last, kind: DefectKind::MalformedFrontMatter });
        return (settings_of(lines, body, last), last);
    }
    if !opened {
        defects.push(Defect { line: first, kind: DefectKind::MalformedFrontMatter });
    }
    (settings_of(lines, body, last), last + 1)
}

fn settings_of<'s>(lines: &Lines<'s>, from: u32, to: u32) -> FrontMatter<'s> {
    let mut found = FrontMatter::default();
    for line in from..to {
        let Some((key, value)) = lines.text(line).split_once(':') else { continue };
        let value = trim(value).trim_matches(['"', '\'']);
        if value.is_empty() {
            continue;
        }
        match trim(key) {
            "title" => found.title = Some(value),
            "lastupdated" | "last_updated" | "updated" | "ms.date" | "date" => {
                found.last_updated = Some(value);
            }
            "canonical" | "canonical_url" | "canonicalUrl" | "url" | "source_url" if is_address(value) => {
                found.address = found.address.or(Some(value));
            }
            "description" | "excerpt" | "summary" => found.about = found.about.or(Some(value)),
            key if is_product(key) => found.product = found.product.or(Some(value)),
            "subcollection" => found.subcollection = Some(value),
            "lang" | "language" | "locale" if is_language(value) => found.language = Some(value),
            _ => {}
        }
    }
    found
}

/// Whether a setting has the name of what the page is about.
pub(super) fn is_product(key: &str) -> bool {
    const KEYS: [&str; 10] = [
        "product",
        "product_name",
        "product-name",
        "productName",
        "product_title",
        "product-title",
        "service",
        "service_name",
        "service-name",
        "serviceName",
    ];
    KEYS.contains(&key)
}

/// Whether a value is the whole address of a page, and one that may be shown: without a name or password in it.
pub(super) fn is_address(value: &str) -> bool {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty()
            && !host.contains('@')
            && !value.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

/// Whether a value is a tag such as "en", "pt-BR" or "zh-Hant".
fn is_language(value: &str) -> bool {
    let mut parts = value.split('-');
    parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    line.len() >= 3 && line.bytes().all(|byte| byte == b'-')
}

/// `key: value` at the start of a line.
fn is_setting(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        let key = key.trim_end();
        !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
            && (value.is_empty() || value.starts_with([' ', '\t', '\r']))
    })
}

/// An indented line or a list item, which belongs to the setting above it.
fn is_continuation(line: &str) -> bool {
    line.starts_with([' ', '\t', '-', '#', ']', '}'])
}

/// A date in any form that pages use, as `YYYY-MM-DD`; `None` where it is none.
pub(crate) fn date(written: &str) -> Option<String> {
    let digits: Vec<&str> =
        written.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).take(3).collect();
    let [first, second, third] = digits[..] else { return None };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, first, second) };
    let (year, month, day): (u16, u8, u8) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    let valid = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> (Option<String>, u32, usize) {
        let mut defects = Vec::new();
        let (found, line) = front_matter(&Lines::new(source), &mut defects);
        (found.last_updated.map(str::to_owned), line, defects.len())
    }

    #[test]
    fn the_block_may_start_with_a_blank_line() {
        let source = "---\n\ncopyright:\n  years: 2025\nlastupdated: \"2025-04-17\"\n\n---\n# A\n";
        assert_eq!(read(source), (Some("2025-04-17".into()), 8, 0));
    }

    #[test]
    fn the_block_may_lack_its_first_line() {
        assert_eq!(read("lastupdated: 2025-04-17\n---\n# A\n"), (Some("2025-04-17".into()), 3, 1));
    }

    #[test]
    fn a_page_may_have_none() {
        assert_eq!(read("# Note: this\n\n---\n"), (None, 1, 0));
        assert_eq!(read("---\n\n# A\n\n---\n"), (None, 1, 0));
        assert_eq!(read(""), (None, 1, 0));
    }

    #[test]
    fn the_address_is_a_whole_one() {
        let address = |source| front_matter(&Lines::new(source), &mut Vec::new()).0.address;
        let at = "https://docs.example.com/lamps/duties";
        assert_eq!(
            address("---\nurl: /lamps/duties\ncanonical: \"https://docs.example.com/lamps/duties\"\n---\n"),
            Some(at)
        );
        assert_eq!(address("---\nurl: https://me:secret@docs.example.com/\n---\n"), None);
        assert_eq!(address("---\nurl: javascript:alert(1)\n---\n"), None);
    }

    #[test]
    fn dates_are_written_in_many_ways() {
        assert_eq!(date("2025-04-17").as_deref(), Some("2025-04-17"));
        assert_eq!(date("4/12/2021").as_deref(), Some("2021-04-12"));
        assert_eq!(date("2025-05-15T06:42:00Z").as_deref(), Some("2025-05-15"));
        assert_eq!(date("2019-03"), None);
    }
}

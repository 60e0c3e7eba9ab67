//! Names of files and of sets of pages, as a text writes them.

use super::is_generic;
use super::words::{TITLE_WORDS, holds};
use crate::duties::words::Pattern;

/// `lamp-works` as the text writes it ("LampWorks", "Lamp Works"): each word in the form that the
/// text uses most.
pub(super) fn in_case_of(set: &str, source: &str) -> String {
    let words: Vec<String> = set
        .split(['-', '_', ' '])
        .filter(|word| !word.is_empty())
        .map(|word| most_used_form(word, source))
        .collect();
    words.join(" ")
}

/// How often a word has to be met with a capital to tell how a text writes it.
const ENOUGH: usize = 24;

fn most_used_form(word: &str, source: &str) -> String {
    if matches!(word, "for" | "with" | "on" | "and" | "of" | "in") {
        return word.to_owned();
    }
    let bytes = source.as_bytes();
    let mut forms: Vec<(&str, usize)> = Vec::new();
    let mut seen = 0;
    let capitals = |form: &str| form.bytes().any(|byte| byte.is_ascii_uppercase());
    for at in Pattern::new(word).places(source) {
        let end = at + word.len();
        let Some(form) = source.get(at..end) else { continue };
        let joint = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"_-/=?#.&".contains(byte))
        };
        let after = bytes.get(end).filter(|byte| **byte != b'.' || joint(bytes.get(end + 1)));
        if joint(at.checked_sub(1).and_then(|before| bytes.get(before))) || joint(after) {
            continue;
        }
        match forms.iter_mut().find(|(known, _)| *known == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
        seen += usize::from(capitals(form));
        if seen == ENOUGH {
            break;
        }
    }
    let named = forms.iter().filter(|(form, _)| capitals(form)).max_by_key(|(_, count)| *count);
    match named {
        Some((form, _)) => (*form).to_owned(),
        None => {
            let mut letters = word.chars();
            letters.next().iter().map(char::to_ascii_uppercase).chain(letters).collect()
        }
    }
}

/// `folder/lamp-works__responsibilities.md` -> "lamp works"
pub(in crate::duties) fn from_file(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.split("__").next().unwrap_or(stem);
    let words: Vec<&str> = stem
        .split(['-', '_', ' '])
        .filter(|word| !word.is_empty() && !holds(TITLE_WORDS, &word.to_lowercase()))
        .collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

/// What a file's name says after its prefix: `acme__big-lamp-raci.md` -> "big lamp".
pub(super) fn rest_of_file(file: &str, vendor: Option<&str>) -> Option<String> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (_, rest) = stem.split_once("__")?;
    let words: Vec<&str> = rest.split(['-', '_', ' ', '.']).filter(|word| !is_generic(word)).collect();
    let is_vendor = |word: &&str| vendor.is_some_and(|vendor| vendor.eq_ignore_ascii_case(word));
    let words: Vec<&str> = words.into_iter().filter(|word| !is_vendor(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_written_as_in_the_text() {
        let source = "/docs/lampworks?topic=x Give LampWorks a lamp. {{site.data.keyword.lampworks_full}}";
        assert_eq!(in_case_of("lampworks", source), "LampWorks");
        assert_eq!(in_case_of("big-lamp", source), "Big Lamp");
    }

    #[test]
    fn files_name_services_at_last() {
        assert_eq!(from_file("a/lamp-works__responsibilities.md"), "lamp works");
        assert_eq!(from_file("shared-responsibilities.md"), "shared-responsibilities.md");
    }
}

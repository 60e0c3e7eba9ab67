//! What people call the service that a page is about.

use super::find::Pattern;
use crate::page::Page;

/// What a title says before the service's name, in the order in which it is looked for.
const BEFORE: &[&str] = &[
    "when you are using ",
    "when you use ",
    "when using ",
    "with using ",
    "by using ",
    "for using ",
    "while using ",
    "using ",
    "usando o ",
    "usando ",
    "bei der verwendung von ",
    "bei der nutzung von ",
    "lors de l'utilisation de ",
    "al usar ",
    "quando si usa ",
    "quando usi ",
    "ao usar ",
    "responsibilities for ",
    "responsibility for ",
    "responsibilities with ",
    "responsibilities in ",
    "responsibilities of ",
    "responsibilities on ",
    "verantwortlichkeiten für ",
    "responsabilités pour ",
    "responsabilidades de ",
    "responsabilità per ",
];

/// Stems of which one is in each title that speaks of duties.
const ABOUT_DUTIES: [Pattern<'_>; 4] =
    [Pattern::new("responsib"), Pattern::new("responsab"), Pattern::new("verantwort"), Pattern::new("raci")];

/// Words of titles that name no service.
const TITLE_WORDS: &[&str] = &[
    "shared",
    "responsibility",
    "responsibilities",
    "model",
    "matrix",
    "assignment",
    "overview",
    "of",
    "understanding",
    "your",
    "the",
    "for",
    "and",
    "raci",
    "management",
    "matrice",
    "de",
    "responsabilité",
    "responsabilités",
    "verantwortungsmatrix",
    "verantwortlichkeiten",
    "verantwortlichkeitsmatrix",
    "matriz",
    "responsabilidad",
    "responsabilidades",
    "responsabilidade",
    "matrice",
    "responsabilità",
    "delle",
    "für",
    "about",
];

/// The name of the service, as people say it.
///
/// It is taken from the title; where that says none, from the name of the documentation set, in
/// the letter case that the text uses; where there is none either, from the file's name.
pub(super) fn name(file: &str, page: &Page<'_>, title: &str, source: &str) -> String {
    let by_title = from_title(title);
    let is_about_duties = ABOUT_DUTIES[..2].iter().any(|stem| stem.is_in(title));
    match by_title {
        // "Responsibility for resources and features": names have a capital somewhere.
        Some(name)
            if !title_is_generic(title)
                && (page.front_matter.subcollection.is_none() || name.contains(char::is_uppercase)) =>
        {
            name
        }
        by_title => {
            let by_set = page.front_matter.subcollection.map(|set| in_case_of(set, source));
            let by_title = by_title.filter(|_| !title_is_generic(title));
            by_set
                .or(by_title)
                .or_else(|| (!title.is_empty() && !is_about_duties).then(|| title.to_owned()))
                .unwrap_or_else(|| from_file(file))
        }
    }
}

/// Whether a title's service is only the page's word for it ("when using Short Name").
fn title_is_generic(title: &str) -> bool {
    ["Short Name", "Product Name", "Product Title", "Service Name"].iter().any(|name| title.ends_with(name))
}

fn from_title(title: &str) -> Option<String> {
    // All that may stand before a name starts with a word.
    let starts = |at: &usize| *at == 0 || !title.as_bytes()[at - 1].is_ascii_alphanumeric();
    let words: Vec<usize> = (0..title.len()).filter(starts).collect();
    let ends = |before: &str| {
        let is_before = |text: &[u8]| text.eq_ignore_ascii_case(before.as_bytes());
        let at = words.iter().find(|&&at| title.as_bytes().get(at..at + before.len()).is_some_and(is_before));
        at.map(|at| at + before.len())
    };
    if let Some(end) = BEFORE.iter().find_map(|before| ends(before)) {
        let name = title[end..].trim().trim_end_matches(['.', ':']);
        let name = name.strip_prefix("the ").unwrap_or(name);
        return (!name.is_empty()).then(|| name.to_owned());
    }
    if !ABOUT_DUTIES.iter().any(|stem| stem.is_in(title)) {
        return None;
    }
    const WITH: Pattern<'_> = Pattern::new(" with ");
    if let Some(at) = WITH.places(title).next() {
        return Some(title[at + WITH.len()..].trim().to_owned());
    }
    // "Lamp - Shared responsibility", "Lamp responsibility matrix"
    let parts = title.split([':', '|']).flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" – "));
    let mut kept: Vec<String> = Vec::new();
    for part in parts {
        let words: Vec<&str> = part
            .split_whitespace()
            .filter(|word| {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                !TITLE_WORDS.contains(&word.as_str())
            })
            .collect();
        if !words.is_empty() {
            kept.push(words.join(" "));
        }
    }
    (!kept.is_empty()).then(|| kept.join(" "))
}

/// `lamp-works` as the text writes it ("LampWorks", "Lamp Works"): each word in the form that the
/// text uses most.
fn in_case_of(set: &str, source: &str) -> String {
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
fn from_file(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.split("__").next().unwrap_or(stem);
    let words: Vec<&str> = stem
        .split(['-', '_', ' '])
        .filter(|word| !word.is_empty() && !TITLE_WORDS.contains(&word.to_lowercase().as_str()))
        .collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_services() {
        for (title, name) in [
            ("Shared responsibilities for Lamp Works", Some("Lamp Works")),
            (
                "Understanding your responsibilities when you use Lamp for Big Rooms",
                Some("Lamp for Big Rooms"),
            ),
            ("Your responsibilities with using Lamps", Some("Lamps")),
            ("Your responsibilities with Lamps", Some("Lamps")),
            ("Lamps - Shared Responsibility", Some("Lamps")),
            ("Red Lamp Responsibility Assignment Matrix", Some("Red Lamp")),
            ("Overview of shared responsibilities", None),
            ("Get started", None),
        ] {
            assert_eq!(from_title(title).as_deref(), name, "{title}");
        }
    }

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

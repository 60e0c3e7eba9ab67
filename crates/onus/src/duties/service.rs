//! What people call the service that a page is about.

use super::find::Pattern;
use super::vocabulary::Words;
use super::words::LABEL;
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

/// Words of titles and files that name no service, beside those of [`TITLE_WORDS`].
const GENERIC: &[&str] = &[
    "security",
    "operational",
    "operating",
    "operations",
    "compliance",
    "hipaa",
    "pci",
    "dss",
    "soc",
    "iso",
    "gdpr",
    "roles",
    "role",
    "table",
    "tables",
    "disaster",
    "recovery",
    "between",
    "you",
    "customer",
    "provider",
    "vendor",
    "cloud",
    "with",
    "in",
    "on",
    "to",
    "&",
    "a",
    "an",
    "what",
    "who",
    "is",
    "are",
    "does",
    "di",
    "rete",
    "policy",
    "policies",
    "lists",
    "list",
    "fedramp",
    "low",
    "moderate",
    "high",
    "or",
    "crm",
    "cis",
    "worksheet",
    "excerpt",
    "readme",
    "index",
    "split",
    "division",
    "duties",
    "duty",
    "tasks",
    "task",
    "service",
    "services",
    "responsible",
    "our",
    "us",
    "we",
    "sla",
    "privacy",
    "data",
    "protection",
    "best",
    "practices",
    "guide",
    "introduction",
    "documentation",
    "docs",
    "page",
    "clarification",
    "definition",
    "process",
    "change",
    "incident",
    "access",
    "identity",
    "backup",
    "backups",
    "scope",
    "support",
    "shared-responsibility",
    "responsibilitymodel",
    "platform",
    "how",
    "modelo",
    "modell",
    "modèle",
    "modello",
    "compartida",
    "compartilhada",
    "condivisa",
    "partagée",
    "responsibles",
    "gedeelde",
    "verantwoordelijkheid",
    "verantwoordelijkheden",
    "verantwoordelijkheidsmodel",
    "delat",
    "ansvar",
    "odpowiedzialność",
    "współdzielona",
    "geteilte",
    "verantwortung",
    "gemeinsame",
    "du",
    "la",
    "le",
    "des",
    "et",
    "en",
    "de",
    "ja",
    "ko",
    "zh",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "sv",
    "md",
    "html",
    "csv",
    "abridged",
    "共同责任",
    "共同責任",
    "責任共有モデル",
    "責任共有",
    "責任共担モデル",
    "共同责任模型",
    "責任分界",
    "역할",
    "책임",
    "및",
    "공동",
    "역할과",
    "모델",
    "공유",
    "matrice",
    "operativo",
    "operatives",
    "operationele",
    "responsability",
];

/// Whether a name is nothing but words that could be any service's, or only the file's.
pub(super) fn is_weak(name: &str, file: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    name == from_file(file)
        || is_generic(name)
        || matches!(first.as_str(), "between" | "you" | "customer" | "customers")
}

/// A name without the words of titles at its ends.
pub(super) fn without_title_words(name: &str) -> String {
    let is_title = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let words = Words::of(&bare);
        bare.is_empty()
            || TITLE_WORDS.contains(&bare.as_str())
            || words.has(LABEL) && words.len() < 4
            || STRIPPED.contains(&bare.as_str())
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = words.iter().position(|word| !is_title(word));
    let last = words.iter().rposition(|word| !is_title(word));
    match (first, last) {
        (Some(first), Some(last)) => words[first..=last].join(" "),
        _ => name.to_owned(),
    }
}

/// Words of titles at the ends of names, in many languages.
const STRIPPED: &[&str] = &[
    "roles",
    "role",
    "table",
    "chart",
    "gedeelde",
    "geteilte",
    "gemeinsame",
    "modell",
    "modelo",
    "modèle",
    "modello",
    "delat",
    "delad",
    "współdzielona",
    "współdzielonej",
    "compartida",
    "compartilhada",
    "condivisa",
    "partagée",
    "split",
    "demarcation",
    "division",
    "voor",
    "dla",
    "för",
    "model",
    "raci-matrix",
    "raci-matrice",
    "compliance",
    "hipaa",
];

pub(super) fn is_generic(name: &str) -> bool {
    name.split_whitespace().all(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&').to_lowercase();
        word.is_empty() || GENERIC.contains(&word.as_str()) || TITLE_WORDS.contains(&word.as_str())
    })
}

/// The service by what else there is: the title without the names of parties, the rest of the file's
/// name as the text writes it, or the name that headings and paragraphs use most.
pub(super) fn by_text(
    file: &str,
    weak: &str,
    provider: Option<&str>,
    source: &str,
    texts: &[String],
) -> Option<String> {
    let from_title: Vec<&str> = weak
        .split_whitespace()
        .filter(|word| !is_generic(word) && word.chars().any(char::is_uppercase))
        .collect();
    let title = from_title.join(" ");
    let vendor = provider.filter(|provider| !provider.is_empty());
    if !title.is_empty()
        && weak != from_file(file)
        && vendor.is_none_or(|vendor| !vendor.eq_ignore_ascii_case(&title))
    {
        return Some(title);
    }
    let rest = rest_of_file(file, vendor);
    if let (Some(rest), Some(vendor)) = (&rest, vendor) {
        let whole = format!("{vendor} {rest}");
        if let Some(at) = Pattern::new(&whole.to_ascii_lowercase()).places(source).next() {
            return source.get(at..at + whole.len()).map(str::to_owned);
        }
    }
    let named = most_named(texts, vendor);
    match (rest, named) {
        (rest, Some(named))
            if vendor.is_some_and(|vendor| named.starts_with(vendor))
                && rest.as_ref().is_none_or(|rest| !rest.contains(' ')) =>
        {
            Some(named)
        }
        (Some(rest), named) => {
            let written = in_case_of(&rest, source);
            let written = if rest.len() <= 5 && !rest.contains(' ') { rest.to_uppercase() } else { written };
            match (vendor, rest.len() <= 3) {
                (Some(vendor), true) => Some(format!("{vendor} {written}")),
                _ if written.is_empty() => named,
                _ => Some(written),
            }
        }
        (None, Some(named)) => Some(named),
        (None, None) => None,
    }
}

/// What a file's name says after its prefix: `acme__big-lamp-raci.md` -> "big lamp".
fn rest_of_file(file: &str, vendor: Option<&str>) -> Option<String> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (_, rest) = stem.split_once("__")?;
    let words: Vec<&str> = rest.split(['-', '_', ' ', '.']).filter(|word| !is_generic(word)).collect();
    let is_vendor = |word: &&str| vendor.is_some_and(|vendor| vendor.eq_ignore_ascii_case(word));
    let words: Vec<&str> = words.into_iter().filter(|word| !is_vendor(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The name of several words with capitals that some texts use most, twice at least; one that begins
/// with the provider's name counts double.
fn most_named(texts: &[String], vendor: Option<&str>) -> Option<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    let is_name = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let mut count = |run: &[&str], first: bool| {
        let run = if first && run.len() > 1 && is_generic(run[0]) { &run[1..] } else { run };
        let run = &run[..run.len().min(4)];
        let name = run.join(" ");
        if name.len() < 3 || is_generic(&name) || vendor == Some(name.as_str()) {
            return;
        }
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    };
    for text in texts {
        for sentence in text.split(['.', ':', ';', ',', '(', ')', '\n', '|', '"', '?', '!']) {
            let mut run: Vec<&str> = Vec::new();
            let mut first = true;
            for word in sentence.split_whitespace() {
                let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
                let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
                let begins = first
                    && !bare.chars().skip(1).any(char::is_uppercase)
                    && COMMON.contains(&bare.to_lowercase().as_str());
                if !bare.is_empty() && is_name(bare) && !begins {
                    run.push(bare);
                } else {
                    if !run.is_empty() {
                        count(&run, first);
                    }
                    run.clear();
                }
                first = false;
            }
            if !run.is_empty() {
                count(&run, false);
            }
        }
    }
    let score = |name: &str, count: usize| {
        let own = vendor.is_some_and(|vendor| name.starts_with(vendor));
        count * (1 + usize::from(name.contains(' '))) * (1 + usize::from(own))
    };
    let best = counts.iter().map(|(name, count)| score(name, *count)).max().filter(|best| *best >= 3)?;
    counts.into_iter().find(|(name, count)| score(name, *count) == best).map(|(name, _)| name)
}

/// First words of sentences that begin no name.
const COMMON: &[&str] = &[
    "the",
    "this",
    "these",
    "when",
    "for",
    "as",
    "if",
    "in",
    "you",
    "your",
    "we",
    "our",
    "it",
    "all",
    "see",
    "a",
    "an",
    "with",
    "by",
    "use",
    "to",
    "and",
    "but",
    "some",
    "each",
    "any",
    "both",
    "there",
    "while",
    "note",
    "that",
    "other",
    "das",
    "die",
    "der",
    "le",
    "la",
    "les",
    "el",
    "los",
    "il",
    "de",
    "het",
    "o",
    "os",
    "customers",
    "customer",
];

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
pub(super) fn from_file(file: &str) -> String {
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

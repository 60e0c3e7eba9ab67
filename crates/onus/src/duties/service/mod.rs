//! What people call the service that a page is about.

use std::rc::Rc;

use super::words::Pattern;
use super::words::VENDOR;
use super::words::Words;
use crate::duties::parties::without_number;
use crate::page::Page;

mod named;
mod particulars;
mod setting;
mod title;
mod words;
mod written;

use named::most_named;
use title::{ABOUT_DUTIES, from_title, title_is_generic};
use words::{COMMON, DENSE, GENERIC, PARTS, TITLE_WORDS, holds};
use written::{in_case_of, rest_of_file};

pub(super) use named::{by_definition, by_sentence};
pub(super) use particulars::{by_cover, by_particulars};
pub(super) use setting::by_setting;
pub(super) use title::{spelled_out, without_title_words};
pub(super) use written::from_file;

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

/// Whether a title is only that of a part of a contract: "Schedule B".
pub(super) fn is_part(title: &str) -> bool {
    is_generic(title) && title.split([' ', '-']).any(|word| holds(PARTS, &word.to_lowercase()))
}

/// Whether a title has a word for duties.
pub(super) fn is_about_duties(title: &str) -> bool {
    ABOUT_DUTIES.iter().any(|stem| stem.is_in(title))
}

/// Whether a name is only that of a kind of services: "PaaS", "IaaS and PaaS".
pub(super) fn is_model(name: &str) -> bool {
    const MODELS: [&str; 7] = ["iaas", "paas", "saas", "caas", "faas", "kaas", "dbaas"];
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_one = |word: &str| MODELS.iter().any(|model| model.eq_ignore_ascii_case(word));
    words().any(is_one) && words().all(|word| is_one(word) || is_generic(word))
}

/// The name in a heading that speaks of duties for it: "Shared responsibility in Lamp Works"; on a page without a title
/// also in one before them: "Lamp Works shared responsibility", where that is none of a party's. `is_told_so` is whether
/// something else says so of a name.
pub(super) fn by_heading(
    headings: &[Rc<str>],
    has_no_title: bool,
    is_of_party: impl Fn(&str) -> bool,
    is_told_so: impl Fn(&str) -> bool,
) -> Option<String> {
    const FOR: [&str; 5] = [" when using ", " in ", " for ", " with ", " on "];
    let behind = |heading: &str| {
        let (before, name) = FOR.iter().find_map(|word| heading.split_once(word))?;
        let name = name.trim().trim_end_matches([':', '.', '?']);
        let is_name = name.split(' ').all(|word| word.starts_with(char::is_uppercase));
        (is_about_duties(before) && is_generic(before) && is_name && !is_generic(name))
            .then(|| name.to_owned())
    };
    let before = |heading: &str| {
        let is_told =
            has_no_title && !["'s ", "’s "].iter().any(|of| heading.contains(of)) && !is_of_party(heading);
        let is_name = |name: &String| name.split(' ').all(|word| word.starts_with(char::is_uppercase));
        from_title(heading).filter(|name| is_told && is_name(name) && !is_generic(name))
    };
    // "Shared responsibilities for Product Title" has a variable that nothing defines.
    let headings = headings.iter().filter(|heading| !title_is_generic(heading));
    let about = headings.map(|heading| without_number(heading)).filter(|it| is_about_duties(it));
    about
        .take(FIRST)
        .find_map(|heading| behind(heading).or_else(|| before(heading)).filter(|name| is_told_so(name)))
}

/// Whether something else says that what a heading names is a service, for any word may stand there ("for
/// Administrators"): it bears the vendor's name or that of one whom everybody knows, the file has it, or a sentence says
/// that several words, or several capitals, run or offer something.
pub(super) fn is_told(name: &str, vendor: Option<&str>, file: &str, prose: &[String]) -> bool {
    const DOES: [&str; 6] =
        [" runs ", " is hosted ", " offers ", " provides ", " is a service", " is a platform"];
    let is_of_vendor = vendor
        .filter(|vendor| !vendor.is_empty())
        .and_then(|vendor| name.strip_prefix(vendor))
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let has_several = name.contains(' ') || name.chars().skip(1).any(|c| c.is_uppercase());
    let says =
        |text: &String| text.split(name).skip(1).any(|after| DOES.iter().any(|does| after.starts_with(does)));
    let file_words = from_file(file).to_lowercase();
    is_of_vendor
        || Words::of(name).starts_with(VENDOR)
        || file_words.contains(&name.to_lowercase())
        || has_several && !is_model(name) && prose.iter().any(says)
}

/// How many headings may name the service.
const FIRST: usize = 5;

/// Whether a name is nothing but words that could be any service's, or only the file's.
pub(super) fn is_weak(name: &str, file: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    name == from_file(file)
        || is_generic(name)
        || matches!(first.as_str(), "between" | "you" | "customer" | "customers")
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
    // A file's words name a service that the text speaks of.
    let is_told = |rest: &String| {
        let lower = source.to_lowercase();
        rest.split(' ').any(|word| lower.contains(&word.to_lowercase()))
    };
    let rest = rest_of_file(file, vendor).filter(is_told);
    if let (Some(rest), Some(vendor)) = (&rest, vendor) {
        let whole = format!("{vendor} {rest}");
        if let Some(at) = Pattern::new(&whole.to_ascii_lowercase()).places(source).next() {
            return source.get(at..at + whole.len()).map(str::to_owned);
        }
    }
    let named = most_named(texts, vendor, file);
    match (rest, named) {
        (rest, Some(named))
            if vendor.is_some_and(|vendor| named.starts_with(vendor))
                && rest.as_ref().is_none_or(|rest| !rest.contains(' ')) =>
        {
            Some(named)
        }
        (Some(rest), named) => {
            let written = in_case_of(&rest, source);
            let is_written = source.contains(&written);
            let written = if !is_written && rest.len() <= 5 && !rest.contains(' ') {
                rest.to_uppercase()
            } else {
                written
            };
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

/// The file's name where a text writes it as names are written, with several capitals: "AICA", "LampWorks".
pub(super) fn by_file(file: &str, source: &str) -> Option<String> {
    let stem = from_file(file);
    if stem.contains(' ') || stem.len() < 3 || is_generic(&stem) || file.contains("__") {
        return None;
    }
    let written = in_case_of(&stem, source);
    let is_name = written.chars().filter(|c| c.is_uppercase()).count() > 1 && source.contains(&written);
    is_name.then_some(written)
}

/// The name of a service that no text names: the file's as the text writes it, or its vendor's.
pub(super) fn at_last(file: &str, vendor: Option<&str>, source: &str) -> String {
    let stem = from_file(file);
    // As words of their own, with a capital somewhere.
    let written = in_case_of(&stem, source);
    let in_text = source.split(&*written).skip(1).any(|after| !after.starts_with(char::is_alphanumeric));
    let has_prefix = file.contains("__");
    match vendor {
        _ if in_text && !is_generic(&stem) && !has_prefix => written,
        // A vendor with many services says little by its name alone.
        Some(vendor) if has_prefix || is_generic(&stem) || !Words::of(vendor).has(VENDOR) => {
            vendor.to_owned()
        }
        _ => stem,
    }
}

/// "v4.0.2", "4.0"
fn is_version(word: &str) -> bool {
    let word = word.strip_prefix('v').unwrap_or(word);
    word.contains('.') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Whether a title without spaces is made of nothing but what titles say of duties: "责任的分担".
fn is_dense_generic(name: &str) -> bool {
    let mut rest = name.trim();
    while let Some(after) = DENSE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    rest.is_empty()
}

/// Whether a word, in lower case, is one that begins sentences, and no name.
pub(super) fn begins_sentence(word: &str) -> bool {
    holds(COMMON, word)
}

pub(super) fn is_generic(name: &str) -> bool {
    let words = || {
        name.split([' ', '-', '\u{a0}'])
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&').to_lowercase())
    };
    // "2 Roles" is a numbered heading and "Annex 2" a part of something; "Service 5" may be a name.
    let is_part = words().any(|word| holds(PARTS, &word));
    name.chars().count() < 2 && name.is_ascii()
        || !name.is_ascii() && is_dense_generic(name)
        || words().enumerate().all(|(at, word)| {
            word.is_empty()
                || is_version(&word)
                || (at == 0 || is_part) && word.bytes().all(|byte| byte.is_ascii_digit())
                || is_part && word.len() == 1
                || !word.is_ascii() && is_dense_generic(&word)
                || [GENERIC, TITLE_WORDS, PARTS].iter().any(|lines| holds(lines, &word))
        })
}

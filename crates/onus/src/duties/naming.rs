//! What the service is called that a page is about, going from what is most likely to what is left.

use std::rc::Rc;

use super::cast::{Cast, cast};
use super::service;
use super::words::Words;
use crate::page::{Cell, Page};
use crate::text::{Keywords, Names, plain_text};

/// The name of a page's service. `source` is the text of the page.
pub(super) fn service(file: &str, page: &Page<'_>, title: &str, source: &str, keywords: &Keywords) -> String {
    let mut service = service::name(file, page, title, source);
    // The name of the set that a page belongs to needs no guessing.
    if page.front_matter.subcollection.is_some() {
        return service;
    }
    // Where one of heading and settings is any page's title, the other may be this one's.
    if service::is_weak(&service, file)
        && let Some(setting) = page.front_matter.title.filter(|title| !title.contains('{'))
    {
        let names = Names { keywords, service: "" };
        let cell = Cell { source: setting.into(), ..Cell::default() };
        let other = plain_text(&cell, &names);
        service = Some(service::name(file, page, &other, source))
            .filter(|other| !service::is_weak(other, file))
            .unwrap_or(service);
    }
    // "Schedule B", and below it "Duties – Lamp Works".
    if service::is_part(title)
        && let Some(heading) = page.headings.get(1)
    {
        let below = plain_text(&heading.cell, &Names { keywords, service: "" });
        service = Some(service::name(file, page, &below, source))
            .filter(|name| service::is_about_duties(&below) && !service::is_weak(name, file))
            .unwrap_or(service);
    }
    if service::is_weak(&service, file)
        && let Some(told) = service::by_setting(page, source)
    {
        return told;
    }
    if service::is_weak(&service, file)
        && let Some(told) = service::by_particulars(page, &Names { keywords, service: "" })
    {
        return told;
    }
    if service::is_weak(&service, file) {
        let names = Names { keywords, service: "" };
        let (headings, cast) = cast_of(page, &format!("{title} {file}"), &names);
        let about = page.front_matter.about.into_iter().map(str::to_owned);
        // The name of a tab stands alone.
        let is_label =
            |source: &str| source.starts_with("**") && source.ends_with("**") && !source.contains(' ');
        let prose = page.prose.iter().filter(|prose| !is_label(prose.cell.source.trim()));
        let prose = prose.filter(|prose| prose.cell.source.len() < 4000).take(60);
        let prose = about.chain(prose.map(|prose| plain_text(&prose.cell, &names).into_owned()));
        let prose: Vec<String> = prose.collect();
        let texts: Vec<String> =
            headings.iter().map(|heading| heading.to_string()).chain(prose.iter().cloned()).collect();
        let vendor = cast.provider.as_deref();
        // A name has its provider's, or stands in the file's name, in a title, or in the text again.
        let speaks = |name: &str| {
            let own = [file, title, page.front_matter.title.unwrap_or_default()];
            let lower = name.to_lowercase();
            let is_whole = |after: &&str| !after.starts_with(|c: char| c.is_ascii_alphanumeric());
            vendor.is_some_and(|vendor| name.starts_with(vendor))
                || own.iter().any(|own| own.to_lowercase().contains(&lower))
                || source.split(name).skip(1).filter(is_whole).count() > 1
        };
        let is_of_party = |heading: &str| cast.whose(heading).is_some();
        let is_told = |name: &str| service::is_told(name, vendor, file, &prose);
        let found = service::by_heading(&headings, title.is_empty(), is_of_party, is_told)
            .or_else(|| service::by_definition(&prose, speaks))
            .or_else(|| service::by_text(file, &service, vendor, source, &texts))
            .or_else(|| {
                let told = service::by_sentence(&prose, vendor, file);
                let of_file = service::by_file(file, source);
                // "Lamp Care" says more than "lamp.md".
                let says_more = |of_file: &String| {
                    told.as_ref().is_some_and(|told| told.to_lowercase().contains(&of_file.to_lowercase()))
                };
                of_file.filter(|of_file| !says_more(of_file)).or(told)
            })
            .or_else(|| service::by_cover(page, &names));
        let is_nameless = service::is_generic(&service) || service == service::from_file(file);
        service = match found {
            Some(found) => found,
            None if is_nameless => service::at_last(file, vendor, source),
            None => service,
        };
    }
    let mut service = service::without_title_words(&service);
    // "PaaS" is whose it is.
    if service::is_model(&service) {
        let names = Names { keywords, service: "" };
        let vendor = cast_of(page, &format!("{title} {file}"), &names).1.provider;
        service = vendor.map_or(service.clone(), |vendor| format!("{vendor} {service}"));
    }
    // "Lamp Works (LW)" where the title says "LW".
    let names = Names { keywords, service: "" };
    let setting = page.front_matter.title.unwrap_or_default();
    let headings = page.headings.iter().map(|heading| plain_text(&heading.cell, &names));
    let prose = page.prose.iter().filter(|prose| prose.cell.source.contains('(')).take(FIRST);
    let prose = prose.map(|prose| plain_text(&prose.cell, &names));
    let texts = std::iter::once(setting.into()).chain(headings).chain(prose);
    service::spelled_out(&service, texts).unwrap_or(service)
}

/// The headings of a page, and who is who on it; `about` is what says whose page it is.
fn cast_of(page: &Page<'_>, about: &str, names: &Names<'_>) -> (Vec<Rc<str>>, Cast) {
    let headings: Vec<Rc<str>> =
        page.headings.iter().map(|heading| Rc::from(plain_text(&heading.cell, names))).collect();
    let words: Vec<Words<'_>> = headings.iter().map(|heading| Words::of(heading)).collect();
    let cast = cast(page, &headings, &words, about, names);
    drop(words);
    (headings, cast)
}

/// How many paragraphs may spell out an abbreviation.
const FIRST: usize = 10;

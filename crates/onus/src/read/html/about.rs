//! What a page of HTML says of itself: when it was changed, and where it is published.

use crate::page::FrontMatter;
use crate::read::front_matter::{is_address, is_product};
use crate::text::html::Attributes;

/// Names of `<meta>` elements that tell when the page was changed, in lower case.
const DATES: [&str; 8] = [
    "last-modified",
    "dcterms.modified",
    "dcterms.date",
    "dc.date",
    "article:modified_time",
    "lastupdated",
    "last-updated",
    "date",
];

/// Reads a `<meta>`.
pub(super) fn meta<'s>(page: &mut FrontMatter<'s>, attributes: Attributes<'s>) {
    let name = attributes.get("name").or(attributes.get("property")).or(attributes.get("itemprop"));
    if name.is_some_and(|name| DATES.iter().any(|date| date.eq_ignore_ascii_case(name))) {
        date(page, attributes.get("content"));
    }
    if name.is_some_and(|name| name.eq_ignore_ascii_case("og:url")) {
        address(page, attributes.get("content"));
    }
    if name.is_some_and(is_product) {
        let content = attributes.get("content").map(str::trim).filter(|content| !content.is_empty());
        page.product = page.product.or(content);
    }
}

/// Reads a `<link>`.
pub(super) fn link<'s>(page: &mut FrontMatter<'s>, attributes: Attributes<'s>) {
    if attributes.get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
        address(page, attributes.get("href"));
    }
}

/// Notes an address; the first one that the page gives counts.
pub(super) fn address<'s>(page: &mut FrontMatter<'s>, address: Option<&'s str>) {
    page.address = page.address.or(address.map(str::trim).filter(|address| is_address(address)));
}

/// Notes a date; the first one that the page gives counts.
pub(super) fn date<'s>(page: &mut FrontMatter<'s>, date: Option<&'s str>) {
    page.last_updated = page.last_updated.or(date.map(str::trim).filter(|date| !date.is_empty()));
}

/// The date in a line such as "Last updated 2025-04-17".
pub(super) fn date_line(text: &str) -> Option<&str> {
    let (start, rest) = text.split_at_checked(12).filter(|_| text.len() < 200)?;
    if !start.eq_ignore_ascii_case("last updated") {
        return None;
    }
    let date = &rest[rest.find(|c: char| c.is_ascii_digit())?..];
    let date = &date[..date.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(date.len())];
    (date.len() == 10).then_some(date)
}

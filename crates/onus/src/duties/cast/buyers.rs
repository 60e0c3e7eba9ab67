//! Whether those who speak are the customer: "Our responsibilities" beside "Vendor responsibilities".

use std::rc::Rc;

use crate::duties::lists::subject;
use crate::duties::parties::{before_remark, head};
use crate::duties::words::{CUSTOMER, LABEL, PROVIDER, VENDOR, Words};
use crate::page::Page;
use crate::text::{Names, plain_text};

/// The longest heading or label that names somebody, in bytes.
const LONGEST: usize = 90;

/// The words for a vendor that a page is about.
pub(super) const VENDORS: [&str; 4] = ["vendor", "vendors", "supplier", "suppliers"];

/// Whether a text names those who speak: "Us", "Our responsibilities", but not "Our vendor".
pub(crate) fn is_we(words: &Words<'_>) -> bool {
    const WE: [&str; 4] = ["we", "our", "ours", "us"];
    words.len() <= 3
        && words.written().next().is_some_and(|first| WE.iter().any(|it| it.eq_ignore_ascii_case(first)))
        && words.sorts().skip(1).all(|sorts| sorts & (PROVIDER | VENDOR | CUSTOMER) == 0)
}

/// Whether a page is about a vendor, and has duties of "us" and of the vendor, but speaks to no customer.
#[inline(never)]
pub(super) fn we_buy(page: &Page<'_>, headings: &[Rc<str>], about: &str, names: &Names<'_>) -> bool {
    let is_vendor = |word: &str| VENDORS.iter().any(|it| it.eq_ignore_ascii_case(word));
    if !Words::of(about).written().any(is_vendor) {
        return false;
    }
    let labels = page.lists.iter().filter_map(|list| list.label.as_ref());
    let labels = labels.filter(|cell| cell.source.len() < LONGEST);
    let labels = labels.map(|cell| (plain_text(cell, names).into_owned(), false));
    let columns = page.tables.iter().flat_map(|table| &table.header.cells);
    let columns = columns.filter(|cell| cell.source.len() < LONGEST);
    let columns = columns.map(|cell| (plain_text(cell, names).into_owned(), true));
    let (mut we, mut vendor) = (false, false);
    for (text, is_column) in
        headings.iter().map(|heading| (heading.to_string(), false)).chain(labels).chain(columns)
    {
        let subject = subject(&text);
        let words = Words::of(subject.unwrap_or_else(|| head(before_remark(&text))));
        if words.has(CUSTOMER) {
            return false;
        }
        // "Vendor risk" is nobody's duty.
        if words.len() <= 3 && (is_column || subject.is_some() || words.has(LABEL)) {
            we |= is_we(&words);
            vendor |= !is_we(&words) && words.written().any(is_vendor);
        }
    }
    we && vendor && !page.prose.iter().any(|prose| speaks_to_customers(&prose.cell.source))
}

/// Whether a text speaks to a customer or of one.
fn speaks_to_customers(text: &str) -> bool {
    const SAID: [&str; 6] = ["you", "your", "customer", "customers", "client", "clients"];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| SAID.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

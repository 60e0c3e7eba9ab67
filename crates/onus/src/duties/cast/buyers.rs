//! Whether those who speak are the customer: "Our responsibilities" beside "Vendor responsibilities".

use std::rc::Rc;

use crate::duties::lists::subject;
use crate::duties::parties::{before_remark, head};
use crate::duties::words::{CUSTOMER, Words};
use crate::page::Page;
use crate::text::{Names, plain_text};

/// The longest heading or label that names somebody, in bytes.
const LONGEST: usize = 90;

/// Whether a text names those who speak.
pub(crate) fn is_we(words: &Words<'_>) -> bool {
    const WE: [&str; 4] = ["we", "our", "ours", "us"];
    words.len() <= 3
        && words.written().next().is_some_and(|first| WE.iter().any(|it| it.eq_ignore_ascii_case(first)))
}

/// Whether a page speaks of "us" and of a vendor, and of no customer, in its headings, labels and columns.
#[inline(never)]
pub(super) fn we_buy(page: &Page<'_>, headings: &[Rc<str>], names: &Names<'_>) -> bool {
    const VENDOR: [&str; 4] = ["vendor", "vendors", "supplier", "suppliers"];
    let labels = page.lists.iter().filter_map(|list| list.label.as_ref());
    let columns = page.tables.iter().flat_map(|table| &table.header.cells);
    let short = labels.chain(columns).filter(|cell| cell.source.len() < LONGEST);
    let texts = short.map(|cell| plain_text(cell, names).into_owned());
    let (mut we, mut vendor) = (false, false);
    for text in headings.iter().map(|heading| heading.to_string()).chain(texts) {
        let words = Words::of(subject(&text).unwrap_or_else(|| head(before_remark(&text))));
        if words.has(CUSTOMER) {
            return false;
        }
        we |= is_we(&words);
        let is_vendor = |word: &str| VENDOR.iter().any(|it| it.eq_ignore_ascii_case(word));
        vendor |= words.len() <= 3 && words.written().any(is_vendor);
    }
    we && vendor
}

//! Columns of parties below several products: "Big Lamp: Acme | Big Lamp: Customer | Small Lamp: Acme | ...".

use super::plain_table::PlainTable;
use crate::document::Party;

/// The columns of one product.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Product {
    /// As the headings call it.
    pub(crate) name: String,
    /// Each column with its party and what of the heading names that.
    pub(crate) columns: Vec<(usize, Party, String)>,
}

/// More columns than this are no products with parties.
const MOST_COLUMNS: usize = 40;

/// What stands between a product and a party in a heading.
const BETWEEN: [&str; 6] = [": ", " - ", " – ", " — ", " / ", "\n"];

/// The products that the columns of parties belong to: two at least, all of them with the same parties.
pub(super) fn products(table: &PlainTable<'_, '_>, parties: &[Option<Party>]) -> Option<Vec<Product>> {
    let columns: Vec<usize> = (0..parties.len()).filter(|&column| parties[column].is_some()).collect();
    if !(4..=MOST_COLUMNS).contains(&columns.len()) {
        return None;
    }
    let mut products: Vec<Product> = Vec::new();
    for column in columns {
        let (product, name) = split(table.header.get(column)?)?;
        let (product, name, party) = match (table.cast.party(name), table.cast.party(product)) {
            (Some(party), _) => (product, name, party),
            (None, Some(party)) => (name, product, party),
            (None, None) => return None,
        };
        let column = (column, party, name.to_owned());
        match products.iter_mut().find(|known| known.name == product) {
            Some(known) => known.columns.push(column),
            None => products.push(Product { name: product.to_owned(), columns: vec![column] }),
        }
    }
    let parties = |product: &Product| product.columns.iter().map(|(_, party, _)| *party).collect::<Vec<_>>();
    let first = parties(products.first()?);
    let is_alike = products.len() > 1 && products.iter().all(|product| parties(product) == first);
    (is_alike && first.len() > 1).then_some(products)
}

/// The party that one side of a heading names, beside a product.
pub(super) fn part(table: &PlainTable<'_, '_>, column: usize) -> Option<Party> {
    let is_few = table.header.len() <= MOST_COLUMNS;
    let (one, other) = split(&table.header[column]).filter(|_| column > 0 && is_few)?;
    table.cast.party(other).or_else(|| table.cast.party(one))
}

/// A heading before and after what stands between product and party.
pub(crate) fn split(heading: &str) -> Option<(&str, &str)> {
    // Most headings hold nothing of the kind.
    heading.bytes().find(|byte| matches!(byte, b':' | b'-' | b'/' | b'\n' | 0xe2))?;
    let (one, other) = BETWEEN.iter().find_map(|between| heading.rsplit_once(between))?;
    let (one, other) = (one.trim(), other.trim());
    (!one.is_empty() && !other.is_empty()).then_some((one, other))
}

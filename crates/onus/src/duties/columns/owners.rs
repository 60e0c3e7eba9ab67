//! Columns whose cells name an owner: of the task, or of the task in one of several products.

use super::keys::keys;
use super::other_tables::is_of_meanings;
use super::plain_table::{LONGEST_MARK, LONGEST_NAME, PlainTable};
use super::shape::{Column, Shape};
use crate::document::{Owner, Party};
use crate::duties::marks::mark;
use crate::duties::parties::{is_owner_heading, is_owner_name, is_owner_word};
use crate::duties::words::{DUTY, INHERIT, KEY, LABEL};
use crate::text::trim;

/// Columns of owners beside others that could be parties by their headings alone: one that asks who
/// ("Ownership"), or products whose names hold a party's ("Customer-managed").
#[inline(never)]
pub(super) fn named_owners(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let parties: Vec<usize> =
        (1..table.header.len()).filter(|&column| table.meanings[column].party.is_some()).collect();
    // Headings tell most tables of duties.
    let is_asked = (1..table.header.len()).any(|column| is_owner_heading(&table.words[column]));
    let is_told = parties.iter().any(|&column| table.words[column].has(LABEL));
    if parties.is_empty() || is_told && !is_asked {
        return None;
    }
    let names = |cell: &str| table.cast.owns(cell) || is_owner_name(cell);
    let of_owners: Vec<usize> =
        (1..table.header.len()).filter(|&column| table.mostly(column, LONGEST_NAME, names)).collect();
    // Among those who own may be some that nobody has heard of.
    let mut asked = (1..table.header.len()).filter(|&column| {
        is_owner_heading(&table.words[column]) && {
            let all = (0..table.rows.len()).filter(|&row| table.is_filled(row, column)).count();
            let cells = (0..table.rows.len()).filter_map(|row| table.cell(row, column, LONGEST_MARK));
            cells.filter(|cell| names(cell)).count() * 2 > all
        }
    });
    if let (Some(column), None) = (asked.next(), asked.next())
        && of_owners.iter().all(|&other| other == column)
    {
        let columns = keys(table, |other| other == column);
        return Some(Shape::Owner { column, columns, inherited: false });
    }
    // Each party's own name below its heading is a mark.
    let is_another = |column: usize| {
        (0..table.rows.len()).any(|row| {
            let cell = table.cell(row, column, LONGEST_NAME).unwrap_or_default();
            let owner = match table.meanings[column].party {
                Some(Party::Customer) => Owner::Customer,
                Some(Party::Provider) => Owner::Provider,
                _ => Owner::ThirdParty,
            };
            !trim(&cell).is_empty() && names(&cell) && table.cast.owner(&cell, None) != owner
        })
    };
    // "Your responsibilities" can be no product's.
    let is_of_products = of_owners.len() > 1
        && !is_told
        && parties.iter().all(|column| of_owners.contains(column))
        && of_owners.iter().any(|&column| is_another(column));
    is_of_products.then(|| {
        let columns = keys(table, |column| of_owners.contains(&column));
        Shape::Models { columns, models: of_owners }
    })
}

#[inline(never)]
pub(super) fn owner_columns(table: &PlainTable<'_, '_>) -> Option<Shape> {
    let owner = |column: usize| {
        Some(Shape::Owner { column, columns: keys(table, |other| other == column), inherited: false })
    };
    let is_of_customer = |cell: &str| matches!(table.cast.owner(cell, None), Owner::Customer | Owner::Shared);
    let some = |column: usize| {
        (0..table.rows.len())
            .any(|row| table.cell(row, column, LONGEST_NAME).is_some_and(|cell| is_of_customer(&cell)))
    };
    // "Managed by" asks who only where some of them have a part in the page's service.
    let is_asked = |column: usize| {
        is_owner_heading(&table.words[column]) || asks_by_whom(&table.header[column]) && some(column)
    };
    let by_heading: Vec<usize> = (1..table.header.len())
        .filter(|&column| is_asked(column))
        .filter(|&column| {
            // "🟢" is a name where the page says so.
            let is_mark = |cell: &str| mark(cell).is_some() && table.cast.by_legend(cell).is_none();
            !table.mostly(column, LONGEST_NAME, is_mark)
        })
        .filter(|&column| {
            let is_long =
                |row| table.is_filled(row, column) && table.cell(row, column, LONGEST_NAME).is_none();
            (0..table.rows.len()).filter(|&row| is_long(row)).count() * 4 <= table.rows.len()
        })
        .collect();
    let by_word: Vec<usize> =
        (1..table.header.len()).filter(|&column| is_owner_word(&table.words[column])).collect();
    let by_heading = if by_heading.is_empty() && by_word.len() > 1 { by_word } else { by_heading };
    if let [column] = by_heading[..] {
        return owner(column);
    }
    let names = |cell: &str| match table.cast.provider {
        Some(_) => table.cast.owns(cell),
        None => is_owner_name(cell) || table.cast.explains_letters() && table.cast.owns(cell),
    };
    if by_heading.len() > 1 {
        if by_heading.iter().all(|&column| table.mostly(column, LONGEST_NAME, names)) {
            let columns = keys(table, |column| by_heading.contains(&column));
            return Some(Shape::Models { columns, models: by_heading });
        }
        let columns = (0..table.header.len())
            .map(|column| if column == 0 { Column::Task } else { Column::Party(Party::Other) });
        return Some(Shape::Duties { columns: columns.collect(), marked: None });
    }
    // "Owner | Contact | Task", but not "Owner | Phone"
    let has_tasks = || table.words.iter().skip(1).any(|words| words.has(KEY | DUTY | LABEL));
    if table.words.first().is_some_and(is_owner_heading)
        && table.mostly(0, LONGEST_NAME, names)
        && has_tasks()
    {
        return owner(0);
    }
    let filled = |column: usize| (0..table.rows.len()).filter(|&row| table.is_filled(row, column)).count();
    let by_cells: Vec<usize> = (1..table.width())
        .filter(|&column| table.mostly(column, LONGEST_NAME, names) && filled(column) * 2 > table.rows.len())
        .collect();
    let by_cells: Vec<usize> = by_cells.into_iter().filter(|&column| !is_of_others(table, column)).collect();
    // The clouds that a setting is available in are no owners.
    let by_cells = if by_cells.iter().any(|&column| some(column)) { by_cells } else { Vec::new() };
    match by_cells[..] {
        [] => None,
        // "Old name | New name", "Role | Other role | Allowed"
        _ if table.mostly(0, LONGEST_NAME, is_owner_name) => None,
        [column] => owner(column),
        _ => {
            let columns = keys(table, |column| by_cells.contains(&column));
            Some(Shape::Models { columns, models: by_cells })
        }
    }
}

/// Whether a heading asks by whom something is done: "Keys managed by".
fn asks_by_whom(heading: &str) -> bool {
    const BY: [&str; 15] = [
        "managed by",
        "handled by",
        "operated by",
        "maintained by",
        "owned by",
        "performed by",
        "done by",
        "controlled by",
        "verwaltet von",
        "verwaltet durch",
        "betrieben von",
        "géré par",
        "gestionado por",
        "gestito da",
        "beheerd door",
    ];
    let heading = heading.trim().trim_end_matches('?').to_lowercase();
    BY.iter().any(|by| heading.ends_with(by))
}

/// Whether the names in a column are no owners: of those who are told, or of the roles that the rows explain.
fn is_of_others(table: &PlainTable<'_, '_>, column: usize) -> bool {
    const TOLD: [&str; 12] = [
        "recipient",
        "recipients",
        "addressee",
        "audience",
        "to",
        "sent to",
        "visible to",
        "empfänger",
        "destinataire",
        "destinatario",
        "宛先",
        "收件人",
    ];
    const ROLES: [&str; 8] = ["role", "roles", "type", "actor", "rolle", "rôle", "rol", "ruolo"];
    const VALUES: [&str; 9] =
        ["value", "values", "code", "codes", "wert", "werte", "valor", "valeur", "valore"];
    let is = |column: usize, known: &[&str]| {
        let heading = table.header.get(column).map_or("", |text| trim(text));
        known.iter().any(|known| known.eq_ignore_ascii_case(heading))
    };
    // "Value | Role | Meaning"
    let are_explained = || {
        is(0, &VALUES)
            && (1..table.header.len()).any(|other| other != column && is_of_meanings(&table.header[other]))
    };
    is(column, &TOLD) || is(column, &ROLES) && are_explained()
}

/// A column that says whether the customer inherits what the provider does: yes, partial, no.
#[inline(never)]
pub(super) fn inherited_column(table: &PlainTable<'_, '_>) -> Option<Shape> {
    // "Acme's part | Customer's part | Inherited": the columns say what each has to do.
    let has = |party| table.meanings.iter().skip(1).any(|meaning| meaning.party == Some(party));
    if has(Party::Provider) && has(Party::Customer) {
        return None;
    }
    let inherits = |cell: &str| {
        let lower = cell.trim().to_lowercase();
        let is_said = ["partial", "inherit", "fully inherit", "shared", "hybrid", "customer", "not inherit"];
        mark(cell).is_some() || is_said.iter().any(|said| lower.starts_with(said))
    };
    let asked = (1..table.header.len())
        .find(|&column| table.words[column].has(INHERIT) && table.mostly(column, LONGEST_NAME, inherits));
    let column = asked?;
    let columns = keys(table, |other| other == column);
    Some(Shape::Owner { column, columns, inherited: true })
}

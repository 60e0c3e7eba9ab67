//! Tables that look like duties and are none: of amounts, of what users may do, of settings.

use super::plain_table::{LONGEST_MARK, PlainTable};
use crate::document::Party;
use crate::duties::marks::mark;
use crate::duties::words::{BUILT, NEUTRAL, ROLE, TEAM};
use crate::text::trim;

/// Whether what a column holds are amounts: numbers, prices, sizes.
pub(crate) fn is_of_amounts(table: &PlainTable<'_, '_>, column: usize) -> bool {
    let is_amount = |cell: &str| {
        let first = cell.trim_start_matches(['$', '€', '£', '¥', '<', '>', '~', '≥', '≤', ' ']);
        first.starts_with(|c: char| c.is_ascii_digit()) && cell.len() <= 16
    };
    let row =
        |row: usize| table.rows.get(row)?.cells.get(column).filter(|cell| is_amount(trim(&cell.source)));
    // Most columns are seen by their first cells to hold none.
    (0..table.rows.len().min(2)).any(|at| row(at).is_some())
        && table.mostly(column, LONGEST_MARK, |cell| is_amount(trim(cell)))
}

/// Whether the marks of a table say what the users of a service may do, rather than who has to do it: beside a bare
/// "User" stand roles, and nobody who provides.
pub(crate) fn is_of_permissions(table: &PlainTable<'_, '_>, parties: &[Option<Party>]) -> bool {
    const USERS: [&str; 5] = ["user", "end user", "benutzer", "utilisateur", "usuario"];
    let is_user = |column: usize| {
        let word = table.header[column].trim().trim_end_matches('s');
        USERS.iter().any(|user| word.eq_ignore_ascii_case(user))
    };
    // "Administrator", "Developer"
    let is_role =
        |column: usize| table.words[column].sorts().all(|sorts| sorts & (ROLE | TEAM | BUILT | NEUTRAL) != 0);
    let is_mark = |cell: &str| mark(cell).is_some() && table.cast.raci(cell).is_none();
    let of_parties = || (1..parties.len()).filter(|&column| parties[column].is_some());
    of_parties().any(is_user)
        && of_parties().all(|column| is_user(column) || is_role(column))
        && of_parties().all(|column| table.mostly_marks(column, is_mark))
}

/// Whether headings tell one party before something from the same after it: "Old provider | New provider".
pub(crate) fn is_of_a_change(header: &[String]) -> bool {
    const BEFORE: [&str; 6] = ["old", "previous", "current", "source", "alt", "ancien"];
    const AFTER: [&str; 6] = ["new", "next", "future", "target", "neu", "nouveau"];
    let begins = |words: &[&str]| {
        let first = |text: &String| text.split_whitespace().next().unwrap_or_default().to_lowercase();
        header.iter().skip(1).any(|text| words.contains(&&*first(text)))
    };
    header.len() <= 4 && begins(&BEFORE) && begins(&AFTER)
}

/// Whether a column of keys may hold tasks: those of permissions, addresses and settings do not.
pub(crate) fn is_of_tasks(heading: &str) -> bool {
    const OTHERS: [&str; 25] = [
        "severity",
        "priority",
        "alarm",
        "metric",
        "limit",
        "quota",
        "event",
        "sdk",
        "option",
        "permission",
        "privilege",
        "endpoint",
        "route",
        "url",
        "method",
        "setting",
        "parameter",
        "plan",
        "edition",
        "region",
        "port",
        "host",
        "asset",
        "ticket",
        "hostname",
    ];
    let first = heading.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is = |other: &str| first.eq_ignore_ascii_case(other);
    let one = first.strip_suffix(['s', 'S']).unwrap_or(first);
    !is("role") && !is("roles") && !OTHERS.iter().any(|other| is(other) || one.eq_ignore_ascii_case(other))
}

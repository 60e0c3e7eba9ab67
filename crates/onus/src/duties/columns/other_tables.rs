//! Tables that look like duties and are none: of amounts, of what users may do, of settings.

use super::plain_table::{LONGEST_MARK, PlainTable};
use crate::document::Party;
use crate::duties::marks::mark;
use crate::duties::words::{
    BUILT, CUSTOMER, DUTY, LABEL, NEUTRAL, OWNER, PROVIDER, ROLE, SHARED, TEAM, Words,
};
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
    let is_bare = |column: usize| holds_first_part(&ADMINS, &table.header[column]);
    // "Guest | Customer | Vendor | Admin" are those who sign in; an admin alone may have a part in the tasks.
    let is_of_accounts = || {
        let accounts = (1..table.header.len()).filter(|&column| is_bare(column)).count();
        accounts > 1 && !table.words[0].has(LABEL) || accounts == 1 && is_of_features(&table.header[0])
    };
    (of_parties().any(is_user) && of_parties().all(|column| is_user(column) || is_role(column))
        || is_of_accounts())
        && of_parties().all(|column| {
            is_bare(column) || table.mostly_marks(column, is_mark) || table.is_marked_by_half(column)
        })
}

/// Headings, as a whole, of those who have an account beside customers and vendors.
const ADMINS: [&str; 9] =
    ["admin", "admins", "superadmin", "super admin", "guest", "guests", "anonymous", "visitor", "invitado"];

/// Whether a heading is one of some words, but for a remark in brackets.
fn holds_first_part(words: &[&str], heading: &str) -> bool {
    let heading = heading.split(['(', '（']).next().unwrap_or_default().trim();
    words.iter().any(|word| word.eq_ignore_ascii_case(heading))
}

/// Whether a heading asks, or says of what is marked below it that it is so: "Valid?", "Required".
pub(crate) fn is_asked(heading: &str) -> bool {
    const ASKED: [&str; 14] = [
        "required",
        "valid",
        "allowed",
        "enabled",
        "default",
        "deprecated",
        "unique",
        "nullable",
        "visible",
        "editable",
        "mandatory",
        "obligatorio",
        "pflichtfeld",
        "obligatoire",
    ];
    let heading = heading.trim();
    // "Is it Acme's?" asks whose it is.
    let is_whose = |word: &str| {
        let word = word.trim_end_matches(['?', '？']);
        word.ends_with("'s") || word.ends_with("’s") || matches!(word, "yours" | "ours")
    };
    heading.ends_with(['?', '？']) && !heading.split(' ').next_back().is_some_and(is_whose)
        || ASKED.iter().any(|asked| asked.eq_ignore_ascii_case(heading))
}

/// Whether a table compares customers and suppliers as records of a program do: on a page whose title names both and speaks
/// of no duty, without a heading above what it compares, which is what records hold.
pub(crate) fn is_of_records(table: &PlainTable<'_, '_>, parties: &[Option<Party>]) -> bool {
    const CONTRACTS: [&str; 10] = [
        "between",
        "zwischen",
        "entre",
        "tra",
        "tussen",
        "agreement",
        "contract",
        "vertrag",
        "contrat",
        "contrato",
    ];
    if !(trim(&table.header[0]).is_empty()
        && parties.len() == 3
        && [Party::Customer, Party::Provider].iter().all(|&party| parties[1..].contains(&Some(party)))
        && (1..3).all(|column| table.words[column].len() == 1))
    {
        return false;
    }
    let title = Words::of(table.cast.title());
    title.has(CUSTOMER)
        && title.has(PROVIDER)
        && !title.has(DUTY | LABEL | SHARED | OWNER)
        && has_records(table)
        && !title.written().any(|word| CONTRACTS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether the keys of a table name what a record holds, or its cells hold code.
fn has_records(table: &PlainTable<'_, '_>) -> bool {
    const HELD: [&str; 12] = [
        "number",
        "address",
        "field",
        "balance",
        "code",
        "identifier",
        "nummer",
        "adresse",
        "saldo",
        "número",
        "dirección",
        "campo",
    ];
    let is_held = |word: &str| HELD.iter().any(|held| held.eq_ignore_ascii_case(word));
    table.rows.iter().any(|row| {
        let names = |source: &str| source.split(|c: char| !c.is_alphanumeric()).any(is_held);
        row.cells.first().is_some_and(|cell| names(&cell.source))
            || row.cells.iter().skip(1).any(|cell| trim(&cell.source).starts_with('`'))
    })
}

/// Whether a column of keys holds what users may do or see: "Feature", "Page / view".
pub(crate) fn is_of_features(heading: &str) -> bool {
    const FEATURES: [&str; 26] = [
        "scope",
        "role",
        "feature",
        "permission",
        "right",
        "privilege",
        "action",
        "page",
        "screen",
        "view",
        "menu",
        "module",
        "route",
        "path",
        "endpoint",
        "ability",
        "funktion",
        "recht",
        "seite",
        "módulo",
        "ruta",
        "acción",
        "permiso",
        "recurso",
        "機能",
        "権限",
    ];
    let first =
        heading.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    FEATURES.contains(&first.strip_suffix('s').unwrap_or(&first))
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

/// Whether a column of keys holds what somebody owns, as an inventory does: "Asset | Owner".
pub(crate) fn is_of_assets(heading: &str) -> bool {
    let first = heading.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ["asset", "assets"].iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// Whether a column of keys may hold tasks: those of permissions, addresses and settings do not.
pub(crate) fn is_of_tasks(heading: &str) -> bool {
    const OTHERS: [&str; 24] = [
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
        "ticket",
        "hostname",
    ];
    let first = heading.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is = |other: &str| first.eq_ignore_ascii_case(other);
    let one = first.strip_suffix(['s', 'S']).unwrap_or(first);
    !is("role") && !is("roles") && !OTHERS.iter().any(|other| is(other) || one.eq_ignore_ascii_case(other))
}

/// Whether the columns of a table say of fields what they hold: "Field | Type | Owner".
pub(crate) fn is_of_fields(header: &[String]) -> bool {
    const SAID: [&str; 8] = ["type", "data type", "default", "required", "format", "typ", "tipo", "nullable"];
    let is_said = |text: &String| SAID.iter().any(|said| said.eq_ignore_ascii_case(text.trim()));
    header.first().is_some_and(|first| is_of_things(first) || first.trim().eq_ignore_ascii_case("parameter"))
        && header.iter().skip(1).any(is_said)
}

/// Whether a column of keys may hold what a form, a test or a disk does: "Field", but not "Field service".
pub(crate) fn is_of_things(heading: &str) -> bool {
    const WHOLE: [&str; 16] = [
        "field",
        "campo",
        "feld",
        "champ",
        "column",
        "attribute",
        "check",
        "test",
        "ruta",
        "path",
        "file",
        "location",
        "directory",
        "folder",
        "variable",
        "flag",
    ];
    let whole = heading.trim();
    let whole = whole.strip_suffix(['s', 'S']).unwrap_or(whole);
    WHOLE.iter().any(|thing| thing.eq_ignore_ascii_case(whole))
}

/// Whether the ticks in most rows are for several parties, as those of duties seldom are.
pub(crate) fn is_for_several(table: &PlainTable<'_, '_>, parties: &[Option<Party>]) -> bool {
    let ticks = |row: usize| {
        let is_tick = |column: &usize| {
            table.cell(row, *column, LONGEST_MARK).is_some_and(|cell| mark(&cell) == Some(true))
        };
        (1..parties.len()).filter(|&column| parties[column].is_some()).filter(is_tick).count()
    };
    let (one, several) = (0..table.rows.len()).map(ticks).fold((0, 0), |(one, several), ticks| match ticks {
        0 => (one, several),
        1 => (one + 1, several),
        _ => (one, several + 1),
    });
    several >= one && several > 0
}

/// Whether all keys are written as code, as paths and names of variables are.
#[inline(never)]
pub(crate) fn has_keys_of_code(table: &PlainTable<'_, '_>) -> bool {
    let is_code = |source: &str| source.starts_with('`') || source.starts_with("<code");
    table.rows.iter().all(|row| row.cells.first().is_some_and(|cell| is_code(trim(&cell.source))))
}

/// Whether a column says what terms mean: "Definition", "Meaning".
pub(crate) fn is_of_meanings(heading: &str) -> bool {
    const MEANINGS: [&str; 8] = [
        "definition",
        "meaning",
        "description",
        "définition",
        "bedeutung",
        "definición",
        "definizione",
        "説明",
    ];
    let lower = heading.to_lowercase();
    MEANINGS.iter().any(|word| lower.trim().starts_with(word))
}

//! Which roles are whose, where a page says so: "Service Desk | Acme" in a table of roles, or "The service desk and the
//! shift lead are staff of Acme."

use super::Cast;
use super::name::holds;
use crate::document::Party;
use crate::duties::words::Words;
use crate::page::{Page, Table};
use crate::text::{Names, plain_text, trim};

/// Headings of a column that holds roles.
const ROLES: [&str; 12] = [
    "role", "roles", "team", "teams", "function", "rolle", "rollen", "rôle", "rol", "ruolo", "papel", "rola",
];

/// Headings of a column that says whose they are.
const WHOSE: [&str; 16] = [
    "organisation",
    "organization",
    "company",
    "party",
    "side",
    "employer",
    "belongs to",
    "unternehmen",
    "firma",
    "seite",
    "partei",
    "société",
    "partie",
    "empresa",
    "azienda",
    "organisatie",
];

/// What stands between roles and the one whose they are.
const OF: [&str; 6] = [
    " are staff of ",
    " is staff of ",
    " are employees of ",
    " are roles of ",
    " is a role of ",
    " are members of ",
];

/// What stands between a role and the word for a party that it is.
const IS: [&str; 6] = [
    " is the client",
    " is the customer",
    " are the client",
    " are the customer",
    " is the provider",
    " is the supplier",
];

/// The longest text that says whose roles are, in bytes.
const LONGEST: usize = 400;

/// How many rows or sentences are looked at.
const MOST: usize = 40;

impl Cast {
    /// Notes whose the roles of a page are.
    #[inline(never)]
    pub(super) fn read_roles(&mut self, page: &Page<'_>, names: &Names<'_>) {
        let tables = || page.tables.iter().filter(|table| !table.commented);
        let mut found: Vec<(String, Party)> = Vec::new();
        for table in tables() {
            self.add_roles(table, names, &mut found);
        }
        let rows = tables().flat_map(|table| table.rows.iter().take(MOST));
        let cells = rows.filter_map(|row| row.cells.iter().find(|cell| !trim(&cell.source).is_empty()));
        let prose = page.prose.iter().take(MOST).map(|prose| &prose.cell);
        let says =
            |source: &str| (40..LONGEST).contains(&source.len()) && OF.iter().any(|of| source.contains(of));
        for cell in prose.chain(cells).filter(|cell| says(&cell.source)) {
            for sentence in plain_text(cell, names).split(['.', ';', '\n']) {
                self.add_sentence(sentence.trim(), &mut found);
            }
        }
        self.roles = found;
    }

    /// The rows of a table whose headings are "Role" and "Organization".
    fn add_roles(&self, table: &Table<'_>, names: &Names<'_>, found: &mut Vec<(String, Party)>) {
        let place = |words: &[&str]| {
            let is_it = |source: &str| holds(words, source.trim_matches(['*', ' ', '_']));
            table.header.cells.iter().position(|cell| is_it(&cell.source))
        };
        let (Some(role), Some(whose)) = (place(&ROLES), place(&WHOSE)) else { return };
        for row in table.rows.iter().take(MOST) {
            if let (Some(role), Some(whose)) = (row.cells.get(role), row.cells.get(whose))
                && let Some(party) = self.side(&plain_text(whose, names))
            {
                let role = plain_text(role, names).trim().to_owned();
                found.extend((!role.is_empty()).then_some((role, party)));
            }
        }
    }

    fn add_sentence(&self, sentence: &str, found: &mut Vec<(String, Party)>) {
        let told = OF.iter().find_map(|of| {
            let (roles, whose) = sentence.split_once(of)?;
            Some((roles, self.side(whose)?))
        });
        let told = told.or_else(|| {
            let is = IS.iter().find(|is| sentence.ends_with(**is))?;
            Some((sentence.strip_suffix(is)?, self.side(is.rsplit(' ').next()?)?))
        });
        let Some((roles, party)) = told else { return };
        let roles = roles.rsplit(": ").next().unwrap_or(roles);
        let roles = roles.split(',').flat_map(|part| part.split(" and "));
        let roles =
            roles.map(|role| role.trim().trim_start_matches("The ").trim_start_matches("the ").trim());
        found.extend(roles.filter(|role| !role.is_empty()).map(|role| (role.to_owned(), party)));
    }

    /// Whose side a company is on: the provider's where the page's title has its name.
    fn side(&self, name: &str) -> Option<Party> {
        let name = name.trim();
        let is_short = name.len() < 60 && Words::of(name).len() <= 5;
        self.party(name).or_else(|| self.is_in_title(name).then_some(Party::Provider)).filter(|_| is_short)
    }

    /// Whose a role is, where the page says so.
    pub(super) fn of_role(&self, role: &str) -> Option<Party> {
        let role = role.trim();
        self.roles.iter().find(|(known, _)| known.eq_ignore_ascii_case(role)).map(|(_, party)| *party)
    }
}

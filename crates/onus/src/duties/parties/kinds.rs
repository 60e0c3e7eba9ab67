//! Headings that name a party by what it is: whose controls are expected, a ministry, a team above the platform, a name
//! that a law has for it.

use crate::document::Party;
use crate::duties::RESPONSIB;
use crate::duties::words::{
    BUILT, COMPLIANCE, CUSTOMER, DUTY, INSTITUTION, KEY, LABEL, MANAGEMENT, NEUTRAL, OPERATIONS, PROVIDER,
    Pattern, ROLE, SECURITY, SERVICE, SHARED, Sorts, TEAM, VENDOR, Words,
};

/// Whether a heading names controls that somebody has to have, as reports of auditors call them: "Complementary
/// user entity controls", "Corresponding criteria for customers".
pub(super) fn is_of_controls(heading: &Words<'_>) -> bool {
    const CONTROLS: [&str; 18] = [
        "kriterium",
        "kontrolle",
        "contrôle",
        "critère",
        "controllo",
        "control",
        "controls",
        "criterion",
        "consideration",
        "criteria",
        "considerations",
        "guidance",
        "kriterien",
        "kontrollen",
        "contrôles",
        "controles",
        "critères",
        "controlli",
    ];
    const KINDS: [&str; 6] =
        ["korrespondierendes", "corresponding", "korrespondierende", "entity", "expected", "for"];
    let has = |words: &[&str]| heading.written().any(|word| is_one_of(word, words));
    (2..=6).contains(&heading.len())
        && !heading.has(SHARED)
        && has(&CONTROLS)
        && (heading.len() == 2 || has(&KINDS) || has(&COMPLEMENTARY) || heading.starts_with(CUSTOMER))
}

/// What auditors call the controls that others have to have.
const COMPLEMENTARY: [&str; 6] =
    ["complementary", "ergänzende", "complémentaire", "complémentaires", "complementarios", "complementari"];

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whose the controls are that a heading says stand beside the provider's own: "Complementary user entity controls",
/// "User entity controls".
pub(in crate::duties) fn complementary(heading: &Words<'_>) -> Option<Party> {
    const ENTITIES: [&str; 6] = ["entity", "entities", "entité", "entités", "entidad", "entidades"];
    let has_entity = || heading.written().any(|word| is_one_of(word, &ENTITIES));
    // "Contrôles complémentaires des entités"
    let is_said = heading.written().take(2).any(|word| is_one_of(word, &COMPLEMENTARY))
        || heading.written().next().is_some_and(|first| first.eq_ignore_ascii_case("user")) && has_entity();
    if !is_said || !is_of_controls(heading) {
        return None;
    }
    if is_of_subservice(heading) {
        return Some(Party::Other);
    }
    (heading.has(CUSTOMER) || has_entity()).then_some(Party::Customer)
}

/// Whether a heading names those whom the provider has work for it, as auditors call them: "Subservice organization".
pub(in crate::duties) fn is_of_subservice(heading: &Words<'_>) -> bool {
    const WORD: Pattern<'_> = Pattern::new("subservice");
    let is_it = |word: &str| word.get(..10).is_some_and(|start| start.eq_ignore_ascii_case("subservice"));
    (2..=5).contains(&heading.len()) && WORD.is_in(heading.text()) && heading.written().any(is_it)
}

/// Whether a heading names one whom a service of a government, a university or a trade is run for: "Ministry",
/// "School district", but not "Security department".
pub(super) fn is_institution(heading: &Words<'_>) -> bool {
    let named = heading.sorts().filter(|sorts| sorts & (LABEL | NEUTRAL | DUTY) == 0);
    let last = heading.sorts().rfind(|sorts| sorts & (LABEL | DUTY) == 0);
    heading.has(INSTITUTION)
        && last.is_some_and(|last| last & INSTITUTION != 0)
        && named.count() <= 3
        && !heading
            .has(VENDOR | PROVIDER | SHARED | ROLE | TEAM | SECURITY | OPERATIONS | MANAGEMENT | COMPLIANCE)
}

/// Whether a heading names a team, or an owner, of what runs on a platform: a customer of the platform's.
pub(super) fn is_above_platform(heading: &Words<'_>) -> bool {
    let of_duties = |sorts: Sorts| sorts & LABEL != 0;
    let last = heading.sorts().rfind(|sorts| !of_duties(*sorts));
    heading.has(BUILT)
        && heading.len() <= 4
        && !heading.has(VENDOR)
        && heading.sorts().all(|sorts| sorts & DUTY == 0 || of_duties(sorts))
        && last.is_some_and(|last| last & TEAM != 0)
}

/// Whether a heading names a kind of things by who manages them: "User-managed tags".
pub(super) fn names_a_kind(heading: &Words<'_>) -> bool {
    if !heading.has(DUTY) || !(3..=5).contains(&heading.len()) || !MANAGED.is_in(heading.text()) {
        return false;
    }
    let last = heading.sorts().next_back().unwrap_or_default();
    let is_managed = |word: &str| word.eq_ignore_ascii_case("managed");
    let at = heading.written().position(is_managed);
    // "Acme managed security" may be what Acme does; kinds stand in the plural.
    at.is_some_and(|at| (1..heading.len() - 1).contains(&at))
        && heading.text().trim_end().ends_with('s')
        && last & (LABEL | DUTY | KEY | CUSTOMER | VENDOR | PROVIDER | NEUTRAL | SERVICE | TEAM) == 0
}

/// What names kinds of things by who manages them.
const MANAGED: Pattern<'_> = Pattern::new("managed");

/// Whether a heading names somebody who provides something to a customer besides the one whose page it is: "Your cloud
/// provider".
pub(in crate::duties) fn is_of_customers_own(heading: &Words<'_>) -> bool {
    let last = || heading.sorts().rfind(|sorts| sorts & LABEL == 0 && *sorts != NEUTRAL);
    heading.has(PROVIDER)
        && heading.starts_with(CUSTOMER)
        && (2..=5).contains(&heading.len())
        && heading.written().next().is_some_and(|first| first.eq_ignore_ascii_case("your"))
        && last().is_some_and(|last| last & PROVIDER != 0)
}

/// The names that laws and standards have for the parties, in lower case.
const BY_LAW: &[([&str; 2], Party)] = &[
    (["covered", "entity"], Party::Customer),
    (["covered", "entities"], Party::Customer),
    (["entity", ""], Party::Customer),
    (["assessed", "entity"], Party::Customer),
    (["data", "controller"], Party::Customer),
    (["principal", "investigator"], Party::Customer),
    (["mission", "owner"], Party::Customer),
    (["account", "holder"], Party::Customer),
    (["account", "owner"], Party::Customer),
    (["financial", "entity"], Party::Customer),
    (["financial", "entities"], Party::Customer),
    (["regulated", "entity"], Party::Customer),
    (["essential", "entity"], Party::Customer),
    (["ict", "tpp"], Party::Provider),
    // Those who speak and those who are spoken to, where the words mean something else elsewhere.
    (["u", ""], Party::Customer),
    (["ni", ""], Party::Customer),
    (["du", ""], Party::Customer),
    (["voi", ""], Party::Customer),
    (["ty", ""], Party::Customer),
    (["wij", ""], Party::Provider),
    (["wir", ""], Party::Provider),
    (["uns", ""], Party::Provider),
    (["us", ""], Party::Provider),
    (["nous", ""], Party::Provider),
    (["nosotros", ""], Party::Provider),
    (["noi", ""], Party::Provider),
    (["nós", ""], Party::Provider),
    (["my", ""], Party::Provider),
    (["vi", ""], Party::Provider),
    (["business", "associate"], Party::Provider),
    (["business", "associates"], Party::Provider),
    (["data", "processor"], Party::Provider),
    (["tpsp", ""], Party::Provider),
    (["licensor", ""], Party::Provider),
];

/// The first letters of those names, as bits.
const BY_LAW_STARTS: u32 = {
    let (mut starts, mut at) = (0, 0);
    while at < BY_LAW.len() {
        starts |= start_bit(BY_LAW[at].0[0].as_bytes()[0]);
        at += 1;
    }
    starts
};

const fn start_bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Whether a heading names those who lead research, by the letters that are much else elsewhere: "PI", "PIs' duties".
pub(in crate::duties) fn is_investigator(heading: &Words<'_>) -> bool {
    let mut named =
        heading.written().zip(heading.sorts()).filter(|(_, sorts)| sorts & (LABEL | NEUTRAL) == 0);
    let is_it = |word: &str| matches!(word, "PI" | "PIs");
    heading.len() <= 4 && named.next().is_some_and(|(word, _)| is_it(word)) && named.next().is_none()
}

/// The party of a heading such as "Covered entity responsibilities".
pub(in crate::duties) fn by_law(heading: &Words<'_>) -> Option<Party> {
    if heading.len() > 4 {
        return None;
    }
    let is_said = |sorts: &Sorts| sorts & (LABEL | NEUTRAL) != 0;
    if !(1..=2).contains(&heading.sorts().filter(|sorts| !is_said(sorts)).count()) {
        return None;
    }
    let mut name = [""; 2];
    let named = heading.written().zip(heading.sorts()).filter(|(_, sorts)| sorts & (LABEL | NEUTRAL) == 0);
    for (at, (word, _)) in named.enumerate() {
        *name.get_mut(at)? = word;
    }
    // A data model has user entities, too.
    if name[0].eq_ignore_ascii_case("user") {
        let is_entity = ["entity", "entities"].iter().any(|it| it.eq_ignore_ascii_case(name[1]));
        return (is_entity && RESPONSIB.is_in(heading.text())).then_some(Party::Customer);
    }
    // Most words are told by their first letter to be none of them.
    if name[0].bytes().next().is_some_and(|first| first.is_ascii() && BY_LAW_STARTS & start_bit(first) == 0) {
        return None;
    }
    let is_name =
        |known: &[&str; 2]| known[0].eq_ignore_ascii_case(name[0]) && known[1].eq_ignore_ascii_case(name[1]);
    BY_LAW.iter().find(|(known, _)| is_name(known)).map(|(_, party)| *party)
}

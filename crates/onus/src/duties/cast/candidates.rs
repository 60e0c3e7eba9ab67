//! Who may be the provider of a page, and what speaks for each.

use super::Cast;
use super::buyers::VENDORS;
use super::name::{PLATFORM, has_one_of, holds, is_team, lead, name_of, words_of};
use crate::document::Party;
use crate::duties::columns::split;
use crate::duties::lists::{actors, split_behind};
use crate::duties::parties;
use crate::duties::small_names::is_small_name;
use crate::duties::words::{CUSTOMER, LABEL, NEUTRAL, PROVIDER, SERVICE, VENDOR, Words};

/// More columns than this are no products with parties.
pub(crate) const MOST_COLUMNS: usize = 40;

/// What may name the provider, each with what speaks for it.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    names: Vec<(String, usize)>,
    /// Whether a "PI" is a customer.
    pub(super) has_investigators: bool,
}

impl Candidates {
    /// Adds what stands in a row of headings beside a customer's.
    #[inline(never)]
    pub(crate) fn add_header(&mut self, texts: &[String]) {
        // "Big Lamp: Acme | Small Lamp: Acme" names one.
        let few = texts.len() <= MOST_COLUMNS;
        let parts = texts.iter().map(|text| split(text).filter(|_| few).unwrap_or((text, text)));
        let parts: Vec<(&str, &str)> = parts.collect();
        let is_name = |name: &str| few && parts.iter().filter(|(_, other)| *other == name).count() > 1;
        // "Acme: Ops | Acme: Support"
        let is_group = |group: &str| few && parts.iter().filter(|(other, _)| *other == group).count() > 1;
        let texts = texts.iter().zip(&parts).map(|(text, (group, name))| match () {
            () if is_name(name) => name,
            () if group != name && is_group(group) => group,
            () => &**text,
        });
        // "What Acme does", "You secure"
        let texts: Vec<&str> = texts.collect();
        let acting = actors(&texts);
        let is_said = acting.iter().all(Option::is_some);
        let texts = texts.iter().zip(&acting).map(|(text, actor)| actor.map_or(*text, parties::head));
        let texts: &[&str] = &texts.collect::<Vec<_>>();
        let runs = |text: &&str| is_team(text) && words_of(text).iter().any(|word| holds(PLATFORM, word));
        let has_platform = texts.iter().any(runs);
        let is_customer = |text: &&str| {
            let words = Words::of(text);
            parties::of_head(text, &words) == Some(Party::Customer)
                || self.has_investigators && parties::is_investigator(&words)
                || has_platform && is_consuming_team(text)
        };
        if texts.iter().any(|text| text.len() > 120) {
            return;
        }
        let customers: Vec<bool> = texts.iter().map(is_customer).collect();
        if !customers.contains(&true) {
            return;
        }
        let mut weight = 2;
        // "Acme | Customer": whoever publishes the page may have the first of two columns.
        if let [first, _] = texts
            && let Some(name) = name_of(first)
        {
            self.add(&name, if is_said { weight } else { 0 });
        }
        // "Provider (Acme)", "Processor (Acme)"
        for text in texts.iter().skip(1) {
            if let Some((head, name)) = text.split_once('(')
                && is_nameless_provider(&Words::of(head))
                && let Some(name) = name.split_once(')').and_then(|(name, _)| name_of(name))
                && text.contains(&format!("({name})"))
            {
                self.add(&name, weight);
            }
        }
        // A first column that says whose responsibilities it holds is somebody's, too, but
        // "Area | Work | Provider | Customer" has no name before the parties.
        let is_provider = |text: &&str| {
            let words = Words::of(text);
            words.len() == 1
                && words.has(PROVIDER)
                && !VENDORS.iter().chain(&["csp"]).any(|it| it.eq_ignore_ascii_case(text))
        };
        let keys = match texts.iter().any(is_provider) {
            true => texts.iter().zip(&customers).position(|(text, is)| *is || is_provider(text)).unwrap_or(0),
            false => 0,
        };
        let others = texts.iter().zip(&customers).enumerate().filter(|(at, (text, is_customer))| {
            !**is_customer && (*at >= keys.max(1) || *at == 0 && Words::of(text).has(LABEL))
        });
        for name in others.filter_map(|(_, (text, _))| name_of(text)) {
            self.add(&name, weight);
            weight = 1;
        }
    }

    /// Adds who a heading or a sentence says has responsibilities.
    pub(crate) fn add_label(&mut self, text: &str, words: &Words<'_>) {
        if words.len() <= 8
            && words.has(LABEL)
            && let Some(name) = name_of(parties::without_number(parties::before_remark(text)))
        {
            let is_possessive = text.contains("'s ") || text.contains("’s ");
            self.add(&name, if is_possessive { 4 } else { 1 });
        }
    }

    /// Adds the subject of a sentence such as "Acme is responsible for:".
    pub(crate) fn add_subject(&mut self, subject: &str) {
        if let Some(name) = name_of(subject) {
            self.add(&name, 2);
        }
    }

    /// Adds those who stand at the start of items beside a customer: "Acme: ...", "You: ...".
    #[inline(never)]
    pub(crate) fn add_leads<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        let leads: Vec<&str> = items.filter_map(lead).collect();
        if leads.iter().any(|lead| parties::of_heading(&Words::of(lead)) == Some(Party::Customer)) {
            leads.iter().for_each(|lead| self.add_subject(lead));
        }
    }

    /// Adds the names that several items begin with beside a customer: "Acme ships bulbs.", "You fit them."
    #[inline(never)]
    pub(crate) fn add_sentences<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        let firsts: Vec<&str> =
            items.filter_map(|item| item.split_once(' ')).map(|(first, _)| first).collect();
        if !firsts.iter().any(|first| Words::of(first).starts_with(CUSTOMER)) {
            return;
        }
        let is_again = |first: &str| firsts.iter().filter(|other| **other == first).count() > 1;
        let names = firsts.iter().filter(|first| first.starts_with(char::is_uppercase) && is_again(first));
        names.for_each(|first| self.add_subject(first));
    }

    /// Adds those who stand behind items, a customer behind another: "Disks (Acme)", "Snapshots (you)".
    #[inline(never)]
    pub(crate) fn add_behind<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        let behind: Vec<&str> = items.filter_map(split_behind).map(|(_, owner)| owner).collect();
        let is_customer = |name: &&str| parties::of_heading(&Words::of(name)) == Some(Party::Customer);
        if behind.len() > 2 && behind.iter().any(is_customer) {
            behind.iter().for_each(|name| self.add_subject(name));
        }
    }

    pub(crate) fn add(&mut self, name: &str, weight: usize) {
        match self.names.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            Some((_, known)) => *known += weight,
            None => self.names.push((name.to_owned(), weight)),
        }
    }

    /// Whether several names speak for themselves, none of them a vendor's that everybody knows.
    pub(crate) fn are_several(&self) -> bool {
        self.names.iter().filter(|(_, weight)| *weight > 0).count() > 1
            && !self.names.iter().any(|(name, _)| Words::of(name).starts_with(VENDOR))
    }

    /// Makes those outweigh the others of whom a sentence says that they run something: "Acme operates Lamps",
    /// "Lamps are offered by Acme".
    #[inline(never)]
    pub(crate) fn prefer_who_runs(&mut self, text: &str) {
        const RUN: [&str; 5] = [" runs ", " operates ", " provides ", " offers ", " hosts "];
        const RUN_BY: [&str; 5] =
            [" run by ", " operated by ", " provided by ", " offered by ", " hosted by "];
        const ENDS: [&str; 5] = [" to ", " for ", " and ", " on ", " in "];
        for sentence in text.split([',', '.', ';', '\n']) {
            let subject = RUN.iter().find_map(|verb| Some(sentence.split_once(verb)?.0));
            let agent = RUN_BY.iter().find_map(|verb| {
                let after = sentence.split_once(verb)?.1;
                Some(
                    ENDS.iter()
                        .filter_map(|end| Some(after.split_once(end)?.0))
                        .min_by_key(|it| it.len())
                        .unwrap_or(after),
                )
            });
            for name in [subject, agent].into_iter().flatten().filter_map(name_of) {
                self.names
                    .iter_mut()
                    .filter(|(known, _)| *known == name)
                    .for_each(|(_, weight)| *weight += 3);
            }
        }
    }

    /// Makes those who bear a vendor's name outweigh the others.
    pub(crate) fn prefer(&mut self, vendor: &str) {
        let is_of_vendor = |name: &str| name.split(' ').next() == Some(vendor);
        self.names.iter_mut().filter(|(name, _)| is_of_vendor(name)).for_each(|(_, weight)| *weight += 50);
    }

    /// The parties; `about` is what says whose page it is: title, service, file.
    #[inline(never)]
    pub(crate) fn cast(self, about: &str) -> Cast {
        let mut best: Option<(String, usize)> = None;
        let is_beside = |words: &[String]| words.iter().any(|word| holds(BESIDE, word));
        let is_one = |(name, weight): &&(String, usize)| *weight > 0 && !is_beside(&words_of(name));
        // "v1beta": a small name is one where the title or the file has it.
        let is_of_page = |name: &str| !is_small_name(name) || has_one_of(about, &[name.to_owned()]);
        let names: Vec<_> = self.names.into_iter().filter(|(name, _)| is_of_page(name)).collect();
        let several = names.iter().filter(is_one).count() > 1;
        for (name, mut weight) in names {
            let words = words_of(&name);
            if has_one_of(about, &words) {
                weight += 40;
            }
            if Words::of(&name).starts_with(VENDOR) {
                weight += 4;
            }
            // "Partner", "System integrator": somebody beside the one who publishes the page.
            if is_beside(&words) {
                weight = weight.min(1);
            } else if is_team(&name) {
                weight =
                    if words.iter().any(|word| holds(PLATFORM, word)) { weight + 5 } else { weight.min(2) };
            }
            if best.as_ref().is_none_or(|(_, known)| weight > *known) {
                best = Some((name, weight));
            }
        }
        // One of several who stand side by side is the provider only where more speaks for it.
        let provider =
            best.filter(|(_, weight)| *weight > 2 || *weight > 0 && !several).map(|(name, _)| name);
        let words = provider.as_deref().map(words_of).unwrap_or_default();
        Cast { provider, words, about: about.to_owned(), ..Cast::default() }
    }
}

/// Whether a team is one of those that build on what another team runs: "Service teams".
pub(super) fn is_consuming_team(name: &str) -> bool {
    const CONSUMING: [&str; 7] =
        ["service", "delivery", "feature", "stream", "squad", "consuming", "internal"];
    if !is_team(parties::head(name)) {
        return false;
    }
    let words = Words::of(name);
    words.len() <= 4 && words.written().any(|word| holds(&CONSUMING, word))
}

/// Whether a heading says "provider" and nothing more, or what a law calls one.
fn is_nameless_provider(heading: &Words<'_>) -> bool {
    let is_word = heading.sorts().all(|sorts| sorts & (PROVIDER | SERVICE | NEUTRAL) != 0);
    heading.has(PROVIDER) && is_word || parties::by_law(heading) == Some(Party::Provider)
}

/// Whether a name is that of somebody who stands beside provider and customer: "Partner", "Auditor".
pub(crate) fn is_beside(name: &str) -> bool {
    words_of(name).iter().any(|word| holds(BESIDE, word))
}

/// Words of the names of those who stand beside provider and customer.
pub(super) const BESIDE: &[&str] = &[
    "partner",
    "partners",
    "integrator",
    "reseller",
    "auditor",
    "consultant",
    "contractor",
    "vendors",
    "party",
    "parties",
    "carrier",
    "isv",
    "developer",
    "developers",
    "cdn",
    "colocation",
];

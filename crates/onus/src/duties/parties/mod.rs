//! Which party a heading, a label or an owner's name means.

mod heads;
mod kinds;

pub(super) use heads::{before_remark, head, head_line, without_number};
pub(super) use kinds::by_law;
pub(super) use kinds::complementary;
pub(super) use kinds::is_investigator;
pub(super) use kinds::is_of_customers_own;
pub(super) use kinds::is_of_subservice;
use kinds::{is_above_platform, is_institution, is_of_controls, names_a_kind};

use super::words::Words;
use super::words::{
    ABOVE_PLATFORM, COMPLIANCE, CUSTOMER, DUTY, LABEL, NEUTRAL, OPERATIONS, OWNER, OWNER_WORD, PROVIDER,
    QUALIFIER, ROLE, SECURITY, SERVICE, SHARED, Sorts, VENDOR,
};
use crate::document::{Owner, Party};
use crate::text::trim;

/// The party whose duties a column or a list holds, by its heading: `None` where the heading names
/// no party, or names one only beside something else ("IBM Cloud service").
pub(super) fn of_heading(heading: &Words<'_>) -> Option<Party> {
    // Who provides what runs on a platform is a customer of the platform's.
    if heading.has(PROVIDER) && heading.has(ABOVE_PLATFORM) || is_above_platform(heading) {
        return Some(Party::Customer);
    }
    if names_a_kind(heading) {
        return None;
    }
    if is_of_customers_own(heading) {
        return Some(Party::Other);
    }
    let Some(party) = first_party(heading) else {
        return by_law(heading)
            .or_else(|| is_institution(heading).then_some(Party::Customer))
            .or_else(|| is_of_subservice(heading).then_some(Party::Other));
    };
    // "Customer DBA", "Acme admins"
    let last = heading.sorts().next_back().unwrap_or_default();
    if last & ROLE != 0 && heading.starts_with(CUSTOMER | VENDOR | PROVIDER) && heading.len() <= 4 {
        return Some(party);
    }
    // "Dedicated customer": one kind of them.
    if last & CUSTOMER != 0
        && (2..=3).contains(&heading.len())
        && !heading.has(VENDOR | PROVIDER | SHARED | DUTY)
        && !heading.written().any(|word| PREPOSITIONS.iter().any(|known| known.eq_ignore_ascii_case(word)))
    {
        return Some(Party::Customer);
    }
    // "Acme's part", "Tenant ministry"
    let is_part = || heading.len() <= 3 && last & LABEL != 0 && last & QUALIFIER == 0;
    let is_known = are_known(heading)
        || heading.has(DUTY)
        || is_part()
        || is_of_controls(heading)
        || is_institution(heading);
    is_known.then_some(party)
}

/// What makes a customer no more than somebody whom something is for: "Sent to customer", "Adjustable by customer".
const PREPOSITIONS: [&str; 9] = ["by", "to", "from", "per", "via", "durch", "par", "por", "da"];

/// The party of a heading without what stands in brackets or after a comma: "Customer (Owner of the
/// server)", "Acme, owner of the solution" name one party each.
pub(super) fn of_head(heading: &str, words: &Words<'_>) -> Option<Party> {
    let short = head(heading);
    let of_short = || of_heading(&Words::of(short)).filter(|_| short.len() < heading.len());
    of_heading(words).or_else(of_short).or_else(|| {
        // "Customer/Partner"
        let (first, _) = heading.split_once([',', '/'])?;
        of_heading(&Words::of(first))
    })
}

/// Like [`of_heading`], for texts that may be sentences: only short ones that speak of duties, or
/// name nothing but a party, are labels.
pub(super) fn of_label(label: &str) -> Option<Party> {
    let text = without_number(trim(before_remark(label)).trim_end_matches([':', '*', '.']));
    if text.len() > 90 || text.bytes().any(|byte| byte == b'\n') {
        return None;
    }
    let end = memchr::memchr2(b'(', b'[', text.as_bytes());
    let head = Words::of(&text[..end.unwrap_or(text.len())]);
    if head.len() > 6 {
        return None;
    }
    if head.has(LABEL) && (is_above_platform(&head) || first_party(&head).is_none() && is_institution(&head))
    {
        return Some(Party::Customer);
    }
    if let Some(party) = by_law(&head).filter(|_| head.len() > 1) {
        return Some(party);
    }
    if is_of_customers_own(&head) {
        // "Your identity provider" alone heads what is to be set up there.
        return head.has(LABEL).then_some(Party::Other);
    }
    let party = first_party(&head).or_else(|| first_party(&Words::of(&text[end?..])))?;
    // "IBM Lamp service responsibilities" is a title and "Your responsibilities by using lamps" too:
    // a label holds hardly anything but the party and its duties.
    let unknown = head.sorts().filter(|sorts| sorts & (LABEL | KNOWN) == 0).count();
    let duty = head.has(LABEL);
    // "Customers' security responsibilities"
    let is_of_field = || {
        let mut unknown = head.sorts().filter(|sorts| sorts & (LABEL | KNOWN) == 0);
        head.starts_with(KNOWN) && unknown.all(|sorts| sorts & (SECURITY | COMPLIANCE | OPERATIONS) != 0)
    };
    let is_label = || duty && (unknown <= usize::from(head.len() > 3) || head.len() <= 4 && is_of_field());
    (!head.is_empty() && (are_known(&head) || is_label())).then_some(party)
}

/// The owner that a cell of an owner column or an allocation names. `provider` is the text that
/// the table itself uses for its provider, if that is no known name.
pub(super) fn owner(text: &str, provider: Option<&str>) -> Owner {
    let text = trim(text);
    if super::status::status(text) == crate::document::Status::NotApplicable {
        return Owner::NotApplicable;
    }
    let head = text.split(['(', '（']).next().unwrap_or_default();
    let words = Words::of(head);
    // "Customer | shared | cloud"
    if provider.is_none() && head.trim().eq_ignore_ascii_case("cloud") {
        return Owner::Provider;
    }
    if words.is_empty() {
        return Owner::Unknown;
    }
    if words.has(SHARED) {
        return Owner::Shared;
    }
    let customer = words.has(CUSTOMER);
    let vendor = words.has(VENDOR | PROVIDER);
    let known = are_known(&words);
    match provider {
        Some(provider) if !customer && !provider.is_empty() => {
            let own = Words::of(provider);
            // "Acme" where "Acme and Bulbs Inc." are the provider together.
            if own == words
                || own.len() > words.len() && words.lower().all(|word| own.lower().any(|own| own == word))
            {
                return Owner::Provider;
            }
            return if known && vendor && !words.share_word(&own, NEUTRAL) {
                Owner::ThirdParty
            } else if vendor && known {
                Owner::Provider
            } else {
                Owner::ThirdParty
            };
        }
        _ => {}
    }
    match (customer, vendor) {
        (true, true) if known => Owner::Shared,
        (true, false) if known || words.starts_with(CUSTOMER) && words.len() <= 4 => Owner::Customer,
        (false, true) if known || words.starts_with(VENDOR) => Owner::Provider,
        (false, false) if known => Owner::Unknown,
        _ => Owner::ThirdParty,
    }
}

/// Whether a heading ends in a word that says that its column holds names ("Lamp Responsible").
pub(super) fn is_owner_word(heading: &Words<'_>) -> bool {
    heading.sorts().next_back().is_some_and(|sorts| sorts & OWNER_WORD != 0)
}

/// Whether a heading says that its column holds names of parties.
pub(super) fn is_owner_heading(heading: &Words<'_>) -> bool {
    const TOLD: [&str; 5] = ["told", "notified", "alerted", "informed", "affected"];
    let is_told = |word: &str| TOLD.iter().any(|told| told.eq_ignore_ascii_case(word));
    let is_owner = heading.has(OWNER) || is_of_subservice(heading) && heading.len() == 2;
    is_owner
        && first_party(heading).is_none()
        && !(heading.has(OWNER) && heading.len() > 1 && heading.written().any(is_told))
}

/// Whether a text names somebody who owns: used to tell owner columns by their cells.
pub(super) fn is_owner_name(text: &str) -> bool {
    // "acme:user", "user_id"
    let is_code = text.contains(['_', '@']) || text.contains(':') && !text.contains(' ');
    let words = Words::of(text);
    !is_code
        && !words.is_empty()
        && words.len() <= 6
        && (matches!(owner(text, None), Owner::Provider | Owner::Customer | Owner::Shared))
        && words.sorts().all(|sorts| sorts & (KNOWN | SHARED) != 0)
}

/// The sorts of words that name a party, or say nothing beside one.
const KNOWN: Sorts = CUSTOMER | VENDOR | PROVIDER | NEUTRAL;

/// The party that is named first.
fn first_party(words: &Words<'_>) -> Option<Party> {
    words.sorts().find_map(|sorts| match sorts {
        _ if sorts & CUSTOMER != 0 => Some(Party::Customer),
        _ if sorts & (VENDOR | PROVIDER) != 0 => Some(Party::Provider),
        _ => None,
    })
}

/// Whether the words name parties and nothing else.
fn are_known(words: &Words<'_>) -> bool {
    let service = if words.has(PROVIDER) { SERVICE } else { 0 };
    words.sorts().all(|sorts| sorts & (KNOWN | service) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_columns() {
        for (heading, party) in [
            ("IBM responsibilities", Some(Party::Provider)),
            ("IBM Cloud role", Some(Party::Provider)),
            ("How IBM helps", Some(Party::Provider)),
            ("What you can do", Some(Party::Customer)),
            ("IBM's Responsibility", Some(Party::Provider)),
            ("Customer", Some(Party::Customer)),
            ("Rôle Client", Some(Party::Customer)),
            ("Kunde", Some(Party::Customer)),
            ("Responsabilidades do cliente", Some(Party::Customer)),
            ("Verantwortlichkeiten des Anbieters", Some(Party::Provider)),
            ("OVHcloud", Some(Party::Provider)),
            ("Task", None),
            ("IBM Cloud Kubernetes clusters", None),
            ("Ownership", None),
        ] {
            assert_eq!(of_heading(&Words::of(heading)), party, "{heading}");
        }
    }

    #[test]
    fn labels_of_lists() {
        for (label, party) in [
            ("IBM's responsibilities:", Some(Party::Provider)),
            ("Your responsibilities", Some(Party::Customer)),
            ("AWS Responsibilities (Security OF the Cloud)", Some(Party::Provider)),
            ("Understanding your responsibilities when using lamps", None),
            ("Misuse includes:", None),
            ("Your responsibilities by using lamps", None),
            ("You can also do this in these ways:", None),
        ] {
            assert_eq!(of_label(label), party, "{label}");
        }
    }

    #[test]
    fn owners() {
        for (text, found) in [
            ("IBM", Owner::Provider),
            ("You", Owner::Customer),
            ("Shared", Owner::Shared),
            ("Red Hat and Customer", Owner::Shared),
            ("Not applicable", Owner::NotApplicable),
            ("", Owner::Unknown),
            ("System Integrator (IBM/Other SI)", Owner::ThirdParty),
            ("Client's contract with software vendors", Owner::ThirdParty),
            ("IBM ManagePlus", Owner::Provider),
        ] {
            assert_eq!(owner(text, None), found, "{text}");
        }
        assert_eq!(owner("AWS", Some("Red Hat")), Owner::ThirdParty);
        assert_eq!(owner("Red Hat", Some("Red Hat")), Owner::Provider);
        assert_eq!(owner("Cloud", Some("cloud")), Owner::Provider);
        assert_eq!(owner("Microsoft and Red Hat", Some("Microsoft and Red Hat")), Owner::Provider);
    }
}

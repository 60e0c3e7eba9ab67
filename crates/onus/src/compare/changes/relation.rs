//! What two pages are to each other: versions of one page, a translation, or two services.

use std::collections::BTreeSet;

use crate::compare::Lexicon;
use crate::document::Document;
use crate::rests::{at_once, rest};

/// What two pages are to each other.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Two versions of the page of one service.
    #[default]
    Versions,
    /// The same under another name: most rows say the same, or only the vendor's name is left out.
    Renamed,
    /// One page in two languages.
    Translation,
    /// The pages of two services.
    TwoServices,
}

impl Relation {
    /// The word of the JSON form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Versions => "versions",
            Self::Renamed => "renamed",
            Self::Translation => "translation",
            Self::TwoServices => "two-services",
        }
    }
}

/// Of the rows of the shorter page so many have to say the same, in quarters, for two names to be
/// one service: services that share a template have up to 71 % in common.
const SAME_QUARTERS: usize = 3;

/// Fewer rows than this prove nothing.
const FEWEST_ROWS: usize = 3;

/// What two pages are to each other.
pub fn relation(old: &Document, new: &Document) -> Relation {
    at_once(relation_resting(old, new))
}

/// The same as [`relation`], with places to rest.
pub(super) async fn relation_resting(old: &Document, new: &Document) -> Relation {
    let mut lexicon = Lexicon::default();
    let old = Traits::of(&mut lexicon, old).await;
    old.relation(&Traits::of(&mut lexicon, new).await)
}

/// After so many rows there is a rest: some milliseconds.
const REST: usize = 1000;

/// Whether two pages are of a service of one name, be it with the vendor's or without.
pub(crate) fn is_one_name(one: &Document, other: &Document) -> bool {
    let mut lexicon = Lexicon::default();
    lexicon.own_name(one) == lexicon.own_name(other)
}

/// What tells a page's versions and translations from other pages.
pub(super) struct Traits<'d> {
    name: &'d str,
    /// `YYYY-MM-DD`, if the page gives a date.
    date: Option<&'d str>,
    /// The words of the name without the vendor.
    own_name: Vec<u32>,
    /// Without its region. Empty where nothing tells.
    language: &'d str,
    /// The words of each row; of a page without rows, of each owner.
    rows: BTreeSet<Vec<u32>>,
    /// How many rows stand in each area, in page order.
    shape: Vec<(&'d str, usize)>,
}

impl<'d> Traits<'d> {
    pub(super) async fn of(lexicon: &mut Lexicon, page: &'d Document) -> Self {
        let own_name = lexicon.own_name(page);
        let mut shape: Vec<(&str, usize)> = Vec::new();
        for row in &page.responsibilities {
            match shape.last_mut() {
                Some((area, rows)) if *area == row.area.id => *rows += 1,
                _ => shape.push((&row.area.id, 1)),
            }
        }
        let mut rows = BTreeSet::new();
        let mut words = |texts: &mut dyn Iterator<Item = &str>| {
            let mut words = Vec::new();
            texts.for_each(|text| lexicon.read(text, &mut words));
            rows.insert(words);
        };
        for (at, row) in page.responsibilities.iter().enumerate() {
            if at % REST == REST - 1 {
                rest().await;
            }
            let parties = row.parties.iter().map(|duty| duty.text.text.as_str());
            words(&mut std::iter::once(row.task.text.as_str()).chain(parties));
        }
        // Beside tasks, who owns what tells little: services share such tables.
        for it in page.allocations.iter().filter(|_| page.responsibilities.is_empty()) {
            words(&mut [it.resource.text.as_str(), &it.area.id, it.owner.as_str()].into_iter());
        }
        Self {
            name: &page.name,
            date: page.last_updated.as_deref(),
            own_name,
            language: page.language.split('-').next().unwrap_or_default(),
            rows,
            shape,
        }
    }

    /// What an older page is to a newer one.
    pub(super) fn relation(&self, new: &Traits) -> Relation {
        let is_one_name = self.own_name == new.own_name;
        let has_languages = !self.language.is_empty() && !new.language.is_empty();
        if has_languages && self.language != new.language {
            return match is_one_name || self.has_shape_of(new) {
                true => Relation::Translation,
                false => Relation::TwoServices,
            };
        }
        match is_one_name {
            true if self.name.to_lowercase() == new.name.to_lowercase() => Relation::Versions,
            true => Relation::Renamed,
            false if self.says_what(new) => Relation::Renamed,
            false => Relation::TwoServices,
        }
    }

    /// Whether the areas have the same numbers of rows, whatever they are called.
    fn has_shape_of(&self, new: &Traits) -> bool {
        let rows = |page: &Traits| page.shape.iter().map(|(_, rows)| *rows).collect::<Vec<_>>();
        rows(self) == rows(new) && rows(self).iter().sum::<usize>() >= FEWEST_ROWS
    }

    /// Two names that stand there on one day are two services, however much they share.
    fn says_what(&self, new: &Traits) -> bool {
        if self.date.is_some() && self.date == new.date {
            return false;
        }
        let fewer = self.rows.len().min(new.rows.len());
        fewer >= FEWEST_ROWS && self.rows.intersection(&new.rows).count() * 4 >= fewer * SAME_QUARTERS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::document;

    const ROWS: [(&str, &str, &str, &str); 4] = [
        ("a", "Locks", "oil the locks", "turn the keys"),
        ("a", "Lamps", "fill the lamps", ""),
        ("a", "Doors", "paint the doors", ""),
        ("b", "Roof", "tar the roof", "stay below"),
    ];

    #[test]
    fn a_service_keeps_its_page_under_another_name() {
        let of = |name: &str| document(name, &ROWS);
        assert_eq!(relation(&of("Old Mill"), &of("old mill")), Relation::Versions);
        assert_eq!(relation(&of("IBM Cloud Mill"), &of("Mill")), Relation::Renamed);
        assert_eq!(relation(&of("Old Mill"), &of("New Tower")), Relation::Renamed);
        let of_day = |name: &str| Document { last_updated: Some("2025-01-01".into()), ..of(name) };
        assert_eq!(relation(&of_day("Old Mill"), &of_day("New Tower")), Relation::TwoServices);
        let other =
            document("New Tower", &[("a", "Bells", "ring", ""), ROWS[0], ROWS[1], ("b", "Moat", "dig", "")]);
        assert_eq!(relation(&of("Old Mill"), &other), Relation::TwoServices);
    }

    #[test]
    fn two_languages_are_a_translation_where_name_or_shape_is_one() {
        let of = |name: &str, language: &str| Document { language: language.into(), ..document(name, &ROWS) };
        assert_eq!(relation(&of("Mill", "en"), &of("Mill", "de")), Relation::Translation);
        assert_eq!(relation(&of("Mill", "en"), &of("Mühle", "de")), Relation::Translation);
        let mut short = of("Mühle", "de");
        short.responsibilities.truncate(2);
        assert_eq!(relation(&of("Mill", "en"), &short), Relation::TwoServices);
        assert_eq!(relation(&of("Mill", "en"), &of("Mill", "en-US")), Relation::Versions);
    }
}

//! Which area a heading names.

use std::cell::OnceCell;
use std::rc::Rc;

use super::words::Words;
use super::words::{
    ACCESS, CHANGE, CHANGE_MANAGEMENT, COMPLIANCE, DISASTER, IAM, IDENTITY, INCIDENT, MANAGEMENT, OPERATIONS,
    RECOVERED_FRENCH, RECOVERED_GERMAN, RECOVERED_ROMANCE, RECOVERY_FRENCH, RECOVERY_GERMAN,
    RECOVERY_ROMANCE, SECURITY,
};
use crate::document::Area;
use crate::text::slug;

/// The areas that a page names, the canonical ones as one and the same each time.
#[derive(Debug, Default)]
pub(super) struct Areas {
    canonical: [OnceCell<Rc<Area>>; Area::CANONICAL.len()],
}

impl Areas {
    /// The area that a heading names: a canonical one where it words one of those, else its own.
    pub(super) fn of(&self, heading: &str) -> Rc<Area> {
        self.of_words(heading, &Words::of(heading))
    }

    /// Like [`Areas::of`], where the words of the heading are known.
    pub(super) fn of_words(&self, heading: &str, words: &Words<'_>) -> Rc<Area> {
        canonical(words).map(|index| self.at(index)).unwrap_or_else(|| {
            let id = slug(heading);
            if id.is_empty() {
                return Rc::new(Area { id: "general".to_owned(), name: "General".to_owned() });
            }
            Rc::new(Area { id, name: heading.to_owned() })
        })
    }

    /// The canonical area that a text words, if it is one.
    pub(super) fn canonical(&self, text: &str) -> Option<Rc<Area>> {
        canonical(&Words::of(text)).map(|index| self.at(index))
    }

    fn at(&self, index: usize) -> Rc<Area> {
        let area = self.canonical[index].get_or_init(|| {
            let (id, name) = Area::CANONICAL[index];
            Rc::new(Area { id: id.to_owned(), name: name.to_owned() })
        });
        area.clone()
    }
}

/// The index into [`Area::CANONICAL`] of the area of security.
pub(super) const SECURITY_AREA: usize = 3;

/// Whether an area is one of [`Area::CANONICAL`].
pub(super) fn is_canonical(area: &Area) -> bool {
    Area::CANONICAL.iter().any(|(id, _)| *id == area.id)
}

/// The index into [`Area::CANONICAL`] of the one area that a text words; `None` where it words
/// none, or several.
///
/// The words are those of the corpus ("Incident, operations, and cluster management", "Access and
/// identity authorization", "High availability, backup, and disaster recovery") and their
/// translations.
pub(super) fn canonical(words: &Words<'_>) -> Option<usize> {
    let has = |sorts| words.has(sorts);
    let incident = has(INCIDENT) && has(OPERATIONS | MANAGEMENT);
    let change = has(CHANGE) && (has(MANAGEMENT | CHANGE_MANAGEMENT) || words.len() == 1);
    let identity = has(IAM) || (has(IDENTITY) && has(ACCESS));
    let security = has(SECURITY) && has(COMPLIANCE);
    let recovery = has(DISASTER)
        || (has(RECOVERY_FRENCH) && has(RECOVERED_FRENCH))
        || (has(RECOVERY_GERMAN) && has(RECOVERED_GERMAN))
        || (has(RECOVERY_ROMANCE) && has(RECOVERED_ROMANCE));
    let named = [incident, change, identity, security, recovery];
    let mut found = (0..named.len()).filter(|&index| named[index]);
    match (found.next(), found.next()) {
        (Some(index), None) => Some(index),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_of_the_corpus() {
        for (text, index) in [
            ("Incident and operations management", 0),
            ("Incident, operations, and cluster management", 0),
            ("Incidents and operations management", 0),
            ("Change management for lamps Shared", 1),
            ("Access and identity authorization", 2),
            ("Security and regulatory compliance", 3),
            ("Responsibilities for security and regulation compliance", 3),
            ("High availability, backup, and disaster recovery", 4),
        ] {
            assert_eq!(canonical(&Words::of(text)), Some(index), "{text}");
        }
    }

    #[test]
    fn other_languages() {
        for (text, index) in [
            ("Gestion des incidents et des opérations", 0),
            ("Vorfall- und Betriebsmanagement", 0),
            ("Änderungsmanagement", 1),
            ("Gestione delle modifiche", 1),
            ("Gestión de identidades y accesos", 2),
            ("Identitäts- und Zugriffsverwaltung", 2),
            ("Segurança e conformidade", 3),
            ("Sicherheit und Einhaltung von Vorschriften", 3),
            ("Recuperación ante desastres", 4),
            ("Sauvegarde et reprise d'activité", 4),
        ] {
            assert_eq!(canonical(&Words::of(text)), Some(index), "{text}");
        }
    }

    #[test]
    fn what_names_none_or_several_is_an_area_of_its_own() {
        assert_eq!(canonical(&Words::of("Security")), None);
        assert_eq!(canonical(&Words::of("Incidents")), None);
        assert_eq!(canonical(&Words::of("Gestion des changements, des incidents et des problèmes")), None);
        assert_eq!(Areas::default().of("Applications and data").id, "applications-and-data");
        assert_eq!(Areas::default().of("").id, "general");
    }
}

//! Which area a heading names.

use std::rc::Rc;

use super::stems::{Stems, Words};
use crate::document::Area;
use crate::text::slug;

/// The area that a heading names: a canonical one where it words one of those, else its own.
pub(super) fn area(heading: &str) -> Rc<Area> {
    canonical_area(heading).unwrap_or_else(|| {
        let id = slug(heading);
        if id.is_empty() {
            return Rc::new(Area { id: "general".to_owned(), name: "General".to_owned() });
        }
        Rc::new(Area { id, name: heading.to_owned() })
    })
}

/// The canonical area that a text words, if it is one.
pub(super) fn canonical_area(text: &str) -> Option<Rc<Area>> {
    let (id, name) = Area::CANONICAL[canonical(text)?];
    Some(Rc::new(Area { id: id.to_owned(), name: name.to_owned() }))
}

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
pub(super) fn canonical(text: &str) -> Option<usize> {
    let words = Words::of(text);
    let has = |stems: &Stems| words.any_starts_with(stems);
    let incident = has(INCIDENT) && (has(OPERATIONS) || has(MANAGEMENT));
    let change = has(CHANGE) && (has(MANAGEMENT) || has(CHANGE_MANAGEMENT) || words.len() == 1);
    let identity = has(IAM) || (has(IDENTITY) && has(ACCESS));
    let security = has(SECURITY) && has(COMPLIANCE);
    let recovery = has(DISASTER)
        || (has(&RECOVERY[0]) && has(&RECOVERED[0]))
        || (has(&RECOVERY[1]) && has(&RECOVERED[1]))
        || (has(&RECOVERY[2]) && has(&RECOVERED[2]));
    let named = [incident, change, identity, security, recovery];
    let mut found = (0..named.len()).filter(|&index| named[index]);
    match (found.next(), found.next()) {
        (Some(index), None) => Some(index),
        _ => None,
    }
}

const INCIDENT: &Stems = &Stems::new(&["incident", "inciden", "vorfall", "vorfäll", "störung"]);
const OPERATIONS: &Stems = &Stems::new(&["operat", "opérat", "betrieb", "operac", "operaz", "exploitation"]);
const MANAGEMENT: &Stems =
    &Stems::new(&["management", "gestion", "gestión", "gestão", "gerenciamento", "verwaltung", "steuerung"]);
const CHANGE: &Stems =
    &Stems::new(&["change", "cambio", "cambi", "modific", "mudança", "alteraç", "änderung"]);
const CHANGE_MANAGEMENT: &Stems = &Stems::new(&["änderungsmanagement", "änderungsverwaltung"]);
const IAM: &Stems = &Stems::new(&["iam"]);
const IDENTITY: &Stems = &Stems::new(&["identi"]);
const ACCESS: &Stems =
    &Stems::new(&["access", "accès", "acces", "acceso", "acesso", "zugriff", "zugang", "berechtigung"]);
const SECURITY: &Stems =
    &Stems::new(&["security", "sécurité", "sicherheit", "seguridad", "sicurezza", "segurança"]);
const COMPLIANCE: &Stems = &Stems::new(&[
    "complian",
    "regulat",
    "conformi",
    "konformität",
    "cumplimiento",
    "normativ",
    "réglement",
    "vorschrift",
]);
const DISASTER: &Stems = &Stems::new(&["disaster", "notfallwiederherstellung"]);
/// In French, in German, and in the other Romance languages.
const RECOVERY: [Stems; 3] =
    [Stems::new(&["reprise"]), Stems::new(&["wiederherstellung"]), Stems::new(&["recupera", "ripristino"])];
/// What is recovered from, or what is.
const RECOVERED: [Stems; 3] = [
    Stems::new(&["activité", "sinistre"]),
    Stems::new(&["notfall", "katastroph"]),
    Stems::new(&["desastre", "emergenza", "disastr", "catástrof"]),
];

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
            assert_eq!(canonical(text), Some(index), "{text}");
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
            assert_eq!(canonical(text), Some(index), "{text}");
        }
    }

    #[test]
    fn what_names_none_or_several_is_an_area_of_its_own() {
        assert_eq!(canonical("Security"), None);
        assert_eq!(canonical("Incidents"), None);
        assert_eq!(canonical("Gestion des changements, des incidents et des problèmes"), None);
        assert_eq!(area("Applications and data").id, "applications-and-data");
        assert_eq!(area("").id, "general");
    }
}

//! The words by which pages name parties and areas, in English, German, French, Spanish, Italian
//! and Portuguese.

use super::stems::Stems;

/// Words for the one who uses a service.
pub(super) const CUSTOMER: &Stems = &Stems::new(&[
    "you",
    "your",
    "yours",
    "customer",
    "customers",
    "client",
    "clients",
    "tenant",
    "tenants",
    "consumer",
    "subscriber",
    "user",
    "users", // English
    "kunde",
    "kunden",
    "ihre",
    "ihr",
    "sie", // German
    "vous",
    "votre",
    "vos",
    "utilisateur",
    "utilisateurs", // French
    "cliente",
    "clientes",
    "usted",
    "su",
    "sus",
    "tu",
    "tus",
    "usuario", // Spanish
    "clienti",
    "utente",
    "tuo",
    "tua",
    "tue",
    "tuoi",
    "vostro",
    "vostra",
    "vostre", // Italian
    "você",
    "voce",
    "seu",
    "seus",
    "sua",
    "suas",
    "usuário", // Portuguese
]);

/// Words for the one who runs a service.
pub(super) const PROVIDER: &Stems = &Stems::new(&[
    "provider",
    "csp",
    "vendor",
    "supplier", // English
    "anbieter",
    "dienstleister", // German
    "fournisseur",
    "prestataire", // French
    "proveedor",   // Spanish
    "fornitore",   // Italian
    "fornecedor",
    "provedor", // Portuguese
]);

/// First words of the names of those who run clouds.
pub(super) const VENDOR: &Stems = &Stems::new(&[
    "ibm",
    "aws",
    "amazon",
    "microsoft",
    "azure",
    "google",
    "gcp",
    "oracle",
    "oci",
    "ovh",
    "ovhcloud",
    "red",
    "redhat",
    "sap",
    "vmware",
    "salesforce",
    "alibaba",
    "scaleway",
    "hetzner",
    "ionos",
    "stackit",
    "rackspace",
]);

/// Words that may stand beside a party's name without saying who it is.
pub(super) const NEUTRAL: &Stems = &Stems::new(&[
    "the", "cloud", "team", "only", "hat", "temple", "and", "or", "both", "s", "with", "of",
    "side", // English
    "der", "die", "das", "des", "den", "und", "von", // German
    "le", "la", "les", "du", "de", "d", "l", "et", "par", // French
    "el", "los", "las", "del", "y", "por", "para", // Spanish
    "il", "lo", "gli", "i", "e", "ed", "dell", "della", "di", "del", // Italian
    "o", "a", "os", "as", "do", "da", "dos", "das", // Portuguese
]);

/// Stems of words that say that a column holds what a party does.
pub(super) const DUTY: &Stems = &Stems::new(&[
    "responsib",
    "role",
    "duty",
    "duties",
    "obligation",
    "help",
    "do",
    "action",
    "task",
    "manage",
    "provide", // English
    "verantwort",
    "zuständig",
    "rolle",
    "aufgabe",
    "pflicht", // German
    "responsab",
    "rôle",
    "tâche", // French, and the Romance stem
    "tarea",
    "función", // Spanish
    "ruolo",
    "compit", // Italian
    "papel",
    "tarefa",
    "função", // Portuguese
]);

/// Stems of words that say that a column holds a party's name.
pub(super) const OWNER: &Stems = &Stems::new(&[
    "owner",
    "responsible",
    "accountable",
    "assigned",
    "who", // English
    "eigentümer",
    "verantwortlich",
    "zuständig",
    "wer", // German
    "propriétaire",
    "responsable",
    "qui", // French, Spanish
    "propietario",
    "quién", // Spanish
    "proprietario",
    "responsabile",
    "chi", // Italian
    "proprietário",
    "responsável",
    "quem", // Portuguese
]);

/// Words that say that provider and customer own something together.
pub(super) const SHARED: &Stems = &Stems::new(&[
    "shared",
    "joint",
    "jointly",
    "both", // English
    "gemeinsam",
    "geteilt", // German
    "partagé",
    "partagée",
    "partage",
    "commun", // French
    "compartido",
    "compartida", // Spanish
    "condiviso",
    "condivisa", // Italian
    "compartilhado",
    "compartilhada",
    "partilhado", // Portuguese
]);

/// Stems of words that head a column of areas.
pub(super) const AREA: &Stems = &Stems::new(&[
    "area",
    "domain",
    "categor",
    "bereich",
    "kategorie",
    "domaine",
    "catégorie",
    "área",
    "ámbito",
    "dominio",
    "âmbito",
]);

/// Words that head a column of numbers which belong to the tasks.
pub(super) const NUMBER: &Stems = &Stems::new(&["id", "no", "nr", "number", "ref", "reference", "nº", "n"]);

/// Whole texts that say that there is nothing to do, in lower case and without the final period.
pub(super) const NOT_APPLICABLE: &Stems = &Stems::new(&[
    "n/a",
    "na",
    "n.a",
    "n/a.",
    "not applicable",
    "none",
    "-",
    "–",
    "—",
    "--", // English
    "nicht zutreffend",
    "nicht anwendbar",
    "entfällt",
    "keine",
    "k. a", // German
    "non applicable",
    "sans objet",
    "aucun",
    "aucune",
    "s/o", // French
    "no aplica",
    "no aplicable",
    "ninguno",
    "ninguna", // Spanish
    "non applicabile",
    "nessuno",
    "nessuna", // Italian
    "não aplicável",
    "não se aplica",
    "nenhum",
    "nenhuma", // Portuguese
]);

/// Whole texts that templates leave behind, in lower case.
pub(super) const PLACEHOLDERS: &Stems = &Stems::new(&[
    "need content",
    "needs content",
    "tbd",
    "tbc",
    "todo",
    "to do",
    "to be determined",
    "to be defined",
    "placeholder",
    "xxx",
    "lorem ipsum",
    "...",
]);

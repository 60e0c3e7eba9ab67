//! The words by which pages name parties and areas, in English, German, French, Spanish, Italian
//! and Portuguese.

/// The lower-case words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// All of them, one right after the other.
    text: String,
    /// Where each ends in `text`.
    ends: Vec<usize>,
    /// The bytes that words start with, as a set of their lower six bits.
    initials: u64,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self { text: String::with_capacity(text.len()), ..Self::default() };
        if text.is_ascii() {
            let mut start = 0;
            for (end, byte) in text.bytes().chain([b' ']).enumerate() {
                if !byte.is_ascii_alphanumeric() {
                    if start < end {
                        let from = words.text.len();
                        words.text.push_str(&text[start..end]);
                        words.text[from..].make_ascii_lowercase();
                        words.end_word(from);
                    }
                    start = end + 1;
                }
            }
            return words;
        }
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let from = words.text.len();
            words.text.push_str(&word.to_lowercase());
            words.end_word(from);
        }
        words
    }

    fn end_word(&mut self, from: usize) {
        self.initials |= initial(&self.text[from..]);
        self.ends.push(self.text.len());
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |&end| &self.text[std::mem::replace(&mut start, end)..end])
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub(super) fn first(&self) -> &str {
        self.iter().next().unwrap_or_default()
    }

    /// Whether any of the words starts with any of the stems.
    pub(super) fn any_starts_with(&self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| {
            // Most stems are seen by their first letter not to be there.
            self.initials & initial(stem) != 0 && self.iter().any(|word| word.starts_with(stem))
        })
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.ends == other.ends
    }
}

fn initial(word: &str) -> u64 {
    word.as_bytes().first().map_or(0, |byte| 1 << (byte & 63))
}

/// Whether a text holds another one, which is ASCII and in lower case, in any case.
pub(super) fn contains(text: &str, lower: &str) -> bool {
    let (bytes, lower) = (text.as_bytes(), lower.as_bytes());
    let Some(&first) = lower.first() else { return true };
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), bytes)
        .any(|at| bytes.get(at..at + lower.len()).is_some_and(|found| found.eq_ignore_ascii_case(lower)))
}

/// Whether a word starts with any of the stems.
pub(super) fn starts_with_any(word: &str, stems: &[&str]) -> bool {
    let first = word.as_bytes().first();
    // Most stems differ in their first letter, which costs less to see.
    stems.iter().any(|stem| stem.as_bytes().first() == first && word.starts_with(stem))
}

/// Whether a word is one of some.
pub(super) fn is_one_of(word: &str, words: &[&str]) -> bool {
    let first = word.as_bytes().first();
    words.iter().any(|known| known.as_bytes().first() == first && *known == word)
}

/// Words for the one who uses a service.
pub(super) const CUSTOMER: &[&str] = &[
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
];

/// Words for the one who runs a service.
pub(super) const PROVIDER: &[&str] = &[
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
];

/// First words of the names of those who run clouds.
pub(super) const VENDOR: &[&str] = &[
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
];

/// Words that may stand beside a party's name without saying who it is.
pub(super) const NEUTRAL: &[&str] = &[
    "the", "cloud", "team", "only", "hat", "temple", "and", "or", "both", "s", "with", "of",
    "side", // English
    "der", "die", "das", "des", "den", "und", "von", // German
    "le", "la", "les", "du", "de", "d", "l", "et", "par", // French
    "el", "los", "las", "del", "y", "por", "para", // Spanish
    "il", "lo", "gli", "i", "e", "ed", "dell", "della", "di", "del", // Italian
    "o", "a", "os", "as", "do", "da", "dos", "das", // Portuguese
];

/// Stems of words that say that a column holds what a party does.
pub(super) const DUTY: &[&str] = &[
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
];

/// Stems of words that say that a column holds a party's name.
pub(super) const OWNER: &[&str] = &[
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
];

/// Words that say that provider and customer own something together.
pub(super) const SHARED: &[&str] = &[
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
];

/// Stems of words that head a column of areas.
pub(super) const AREA: &[&str] = &[
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
];

/// Words that head a column of numbers which belong to the tasks.
pub(super) const NUMBER: &[&str] = &["id", "no", "nr", "number", "ref", "reference", "nº", "n"];

/// Whole texts that say that there is nothing to do, in lower case and without the final period.
pub(super) const NOT_APPLICABLE: &[&str] = &[
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
];

/// Whole texts that templates leave behind, in lower case.
pub(super) const PLACEHOLDERS: &[&str] = &[
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
];

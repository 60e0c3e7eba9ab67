//! The words by which pages name parties and areas, in English, German, French, Spanish, Italian
//! and Portuguese.

use std::ops::Range;

/// The lower-case words of a text.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The text in lower case.
    text: String,
    /// Where each of them stands in it.
    spans: Vec<Range<usize>>,
    /// The bytes that words start with, as a set of their lower six bits.
    initials: u64,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self::of_ascii(text);
        }
        let mut words = Self { text: String::with_capacity(text.len()), ..Self::default() };
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let start = words.text.len();
            words.text.push_str(&word.to_lowercase());
            words.add(start..words.text.len());
        }
        words
    }

    fn of_ascii(text: &str) -> Self {
        let spans = Vec::with_capacity(text.len() / 6 + 1);
        let mut words = Self { text: text.to_ascii_lowercase(), spans, initials: 0 };
        let mut start = 0;
        for (end, byte) in text.bytes().chain([b' ']).enumerate() {
            if !byte.is_ascii_alphanumeric() {
                if start < end {
                    words.add(start..end);
                }
                start = end + 1;
            }
        }
        words
    }

    fn add(&mut self, span: Range<usize>) {
        self.initials |= initial(self.text.as_bytes()[span.start]);
        self.spans.push(span);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.spans.iter().map(|span| &self.text[span.clone()])
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    pub(super) fn first(&self) -> &str {
        self.iter().next().unwrap_or_default()
    }

    /// Whether any of the words starts with any of the stems.
    pub(super) fn any_starts_with(&self, stems: &Stems) -> bool {
        self.initials & stems.initials != 0 && stems.iter().any(|stem| self.has_stem(stem))
    }

    /// Whether any of the words starts with a stem.
    pub(super) fn has_stem(&self, stem: &str) -> bool {
        let (text, stem) = (self.text.as_bytes(), stem.as_bytes());
        self.initials & initial(stem[0]) != 0
            && self
                .spans
                .iter()
                .any(|span| text[span.start] == stem[0] && text[span.clone()].starts_with(stem))
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

/// The byte that a word starts with, as a set: most words are seen by it not to be another.
const fn initial(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// How rare a letter is in the languages of the pages, by its byte; what is no letter is no rare one.
static RARITY: [u8; 256] = rarity();

const fn rarity() -> [u8; 256] {
    let common_first = b"etaoinsrhldcumfpgwybvkxjqz";
    let (mut rarity, mut at) = ([0; 256], 0);
    while at < common_first.len() {
        rarity[common_first[at] as usize] = at as u8 + 1;
        rarity[common_first[at].to_ascii_uppercase() as usize] = at as u8 + 1;
        at += 1;
    }
    rarity
}

/// Whether a text holds a word, which is ASCII and in lower case, in any case.
pub(super) fn contains(text: &str, lower: &str) -> bool {
    places(text, lower).next().is_some()
}

/// Where a text holds an ASCII word, in any case; nowhere where that is empty.
pub(super) fn places<'t>(text: &'t str, word: &str) -> impl Iterator<Item = usize> {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    // By its rarest letter.
    let mut rarest = 0;
    for at in 1..word.len() {
        if RARITY[usize::from(word[at])] > RARITY[usize::from(word[rarest])] {
            rarest = at;
        }
    }
    let letter = word.get(rarest).copied().unwrap_or_default();
    memchr::memchr2_iter(letter.to_ascii_lowercase(), letter.to_ascii_uppercase(), bytes)
        .filter_map(move |at| at.checked_sub(rarest))
        .filter(move |&at| {
            bytes.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
        })
}

/// Words or stems of words, in lower case; none is empty.
#[derive(Debug)]
pub(super) struct Stems {
    stems: &'static [&'static str],
    initials: u64,
}

impl Stems {
    pub(super) const fn new(stems: &'static [&'static str]) -> Self {
        let (mut initials, mut index) = (0, 0);
        while index < stems.len() {
            initials |= initial(stems[index].as_bytes()[0]);
            index += 1;
        }
        Self { stems, initials }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.stems.iter().copied()
    }

    /// Those that start as a word does.
    fn like(&self, word: &str) -> impl Iterator<Item = &'static str> {
        let first = word.as_bytes().first().copied().unwrap_or_default();
        let stems = if self.initials & initial(first) != 0 { self.stems } else { &[] };
        stems.iter().copied().filter(move |stem| stem.as_bytes()[0] == first)
    }

    /// Whether a word is one of them.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.like(word).any(|stem| stem == word)
    }

    /// Whether a word starts with one of them.
    pub(super) fn start(&self, word: &str) -> bool {
        self.like(word).any(|stem| word.starts_with(stem))
    }
}

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

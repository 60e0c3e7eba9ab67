//! The words by which pages name parties and areas, in English, German, French, Spanish, Italian
//! and Portuguese.

/// A set of sorts of words.
pub(super) type Sorts = u32;

/// Not a sort, but a mark of a list: its words are whole ones, those of other lists are stems.
pub(super) const WHOLE: Sorts = 1 << 31;

/// Words for the one who uses a service.
pub(super) const CUSTOMER: Sorts = 1 << 0;
/// Words for the one who runs a service.
pub(super) const PROVIDER: Sorts = 1 << 1;
/// First words of the names of those who run clouds.
pub(super) const VENDOR: Sorts = 1 << 2;
/// Words that may stand beside a party's name without saying who it is.
pub(super) const NEUTRAL: Sorts = 1 << 3;
/// What may follow a provider's name without saying more than that.
pub(super) const SERVICE: Sorts = 1 << 4;
/// Stems of words that say that a column holds what a party does.
pub(super) const DUTY: Sorts = 1 << 5;
/// Stems of the words that make a label of a party's name.
pub(super) const LABEL: Sorts = 1 << 6;
/// Stems of words that say that a column holds a party's name.
pub(super) const OWNER: Sorts = 1 << 7;
/// Last words of headings whose columns hold names ("Lamp Responsible").
pub(super) const OWNER_WORD: Sorts = 1 << 8;
/// Words that say that provider and customer own something together.
pub(super) const SHARED: Sorts = 1 << 9;
/// Stems of words that head a column of areas.
pub(super) const AREA: Sorts = 1 << 10;
/// Words that head a column of numbers which belong to the tasks.
pub(super) const NUMBER: Sorts = 1 << 11;

// Stems of the words that areas are named by.
pub(super) const INCIDENT: Sorts = 1 << 12;
pub(super) const OPERATIONS: Sorts = 1 << 13;
pub(super) const MANAGEMENT: Sorts = 1 << 14;
pub(super) const CHANGE: Sorts = 1 << 15;
pub(super) const CHANGE_MANAGEMENT: Sorts = 1 << 16;
pub(super) const IAM: Sorts = 1 << 17;
pub(super) const IDENTITY: Sorts = 1 << 18;
pub(super) const ACCESS: Sorts = 1 << 19;
pub(super) const SECURITY: Sorts = 1 << 20;
pub(super) const COMPLIANCE: Sorts = 1 << 21;
pub(super) const DISASTER: Sorts = 1 << 22;
/// Recovering in French.
pub(super) const RECOVERY_FRENCH: Sorts = 1 << 23;
/// What French recovers from, or what it recovers.
pub(super) const RECOVERED_FRENCH: Sorts = 1 << 24;
/// Recovering in German.
pub(super) const RECOVERY_GERMAN: Sorts = 1 << 25;
/// What German recovers from.
pub(super) const RECOVERED_GERMAN: Sorts = 1 << 26;
/// Recovering in the other Romance languages.
pub(super) const RECOVERY_ROMANCE: Sorts = 1 << 27;
/// What these recover from.
pub(super) const RECOVERED_ROMANCE: Sorts = 1 << 28;
/// The words that the letters of RACI tables stand for.
pub(super) const RACI: Sorts = 1 << 29;

/// All words by what they are, in lower case, with spaces between them.
pub(super) const LISTS: &[(Sorts, &[&str])] = &[
    (
        CUSTOMER | WHOLE,
        &[
            "you your yours customer customers client clients tenant tenants consumer subscriber user",
            "users",                                                // English
            "kunde kunden ihre ihr sie",                            // German
            "vous votre vos utilisateur utilisateurs",              // French
            "cliente clientes usted su sus tu tus usuario",         // Spanish
            "clienti utente tuo tua tue tuoi vostro vostra vostre", // Italian
            "você voce seu seus sua suas usuário",                  // Portuguese
        ],
    ),
    (
        PROVIDER,
        &[
            "provider csp vendor supplier", // English
            "anbieter dienstleister",       // German
            "fournisseur prestataire",      // French
            "proveedor",                    // Spanish
            "fornitore",                    // Italian
            "fornecedor provedor",          // Portuguese
        ],
    ),
    (
        VENDOR | WHOLE,
        &[
            "ibm aws amazon microsoft azure google gcp oracle oci ovh ovhcloud red redhat sap vmware",
            "salesforce alibaba scaleway hetzner ionos stackit rackspace",
        ],
    ),
    (
        NEUTRAL | WHOLE,
        &[
            "the cloud team only hat temple and or both s with of side", // English
            "der die das des den und von",                               // German
            "le la les du de d l et par",                                // French
            "el los las del y por para",                                 // Spanish
            "il lo gli i e ed dell della di del",                        // Italian
            "o a os as do da dos das",                                   // Portuguese
        ],
    ),
    (SERVICE | WHOLE, &["service services"]),
    (
        DUTY,
        &[
            "responsib role duty duties obligation help do action task manage provide", // English
            "verantwort zuständig rolle aufgabe pflicht",                               // German
            "responsab rôle tâche", // French, and the Romance stem
            "tarea función",        // Spanish
            "ruolo compit",         // Italian
            "papel tarefa função",  // Portuguese
        ],
    ),
    (LABEL, &["responsib responsab verantwort aufgabe dut role rôle task obligation"]),
    (
        OWNER,
        &[
            "owner responsible accountable assigned who", // English
            "eigentümer verantwortlich zuständig wer",    // German
            "propriétaire responsable qui",               // French, Spanish
            "propietario quién",                          // Spanish
            "proprietario responsabile chi",              // Italian
            "proprietário responsável quem",              // Portuguese
        ],
    ),
    (OWNER_WORD | WHOLE, &["responsible owner ownership"]),
    (
        SHARED | WHOLE,
        &[
            "shared joint jointly both",              // English
            "gemeinsam geteilt",                      // German
            "partagé partagée partage commun",        // French
            "compartido compartida",                  // Spanish
            "condiviso condivisa",                    // Italian
            "compartilhado compartilhada partilhado", // Portuguese
        ],
    ),
    (AREA, &["area domain categor bereich kategorie domaine catégorie área ámbito dominio âmbito"]),
    (NUMBER | WHOLE, &["id no nr number ref reference nº n"]),
    (INCIDENT, &["incident inciden vorfall vorfäll störung"]),
    (OPERATIONS, &["operat opérat betrieb operac operaz exploitation"]),
    (MANAGEMENT, &["management gestion gestión gestão gerenciamento verwaltung steuerung"]),
    (CHANGE, &["change cambio cambi modific mudança alteraç änderung"]),
    (CHANGE_MANAGEMENT, &["änderungsmanagement änderungsverwaltung"]),
    (IAM, &["iam"]),
    (IDENTITY, &["identi"]),
    (ACCESS, &["access accès acces acceso acesso zugriff zugang berechtigung"]),
    (SECURITY, &["security sécurité sicherheit seguridad sicurezza segurança"]),
    (COMPLIANCE, &["complian regulat conformi konformität cumplimiento normativ réglement vorschrift"]),
    (DISASTER, &["disaster notfallwiederherstellung"]),
    (RECOVERY_FRENCH, &["reprise"]),
    (RECOVERED_FRENCH, &["activité sinistre"]),
    (RECOVERY_GERMAN, &["wiederherstellung"]),
    (RECOVERED_GERMAN, &["notfall katastroph"]),
    (RECOVERY_ROMANCE, &["recupera ripristino"]),
    (RACI, &["responsible accountable consulted informed"]),
    (RECOVERED_ROMANCE, &["desastre emergenza disastr catástrof"]),
];

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

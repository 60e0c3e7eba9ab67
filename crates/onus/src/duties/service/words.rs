//! Words that name no service.

/// Words of titles that name no service.
pub(super) const TITLE_WORDS: &[&str] = &[
    "shared responsibility responsibilities model matrix assignment overview of understanding your",
    "the for and raci management matrice de responsabilité responsabilités verantwortungsmatrix",
    "verantwortlichkeiten verantwortlichkeitsmatrix matriz responsabilidad responsabilidades",
    "responsabilidade responsabilità delle für about",
];

/// Words of titles and files that name no service, beside those of [`TITLE_WORDS`].
pub(super) const GENERIC: &[&str] = &[
    "divisione suddivisione ripartizione répartition repartición reparto distribución podział fördelning",
    "verdeling aufteilung delle della dei degli",
    "capabilities capability control controls implementation summary workbook sheet appendix template",
    "customers providers your my at by from this that managed hosting deployment general information",
    "assurance trust center model's user users ownership owner owners split boundary boundaries",
    "delineation expectations obligations chart charts breakdown areas area about as it do not",
    "covered included caiq csa ssrm nist hitrust sox mitwirkungspflichten pflichten aufgaben",
    "aufgabenteilung aufgabenverteilung zuständigkeiten zuständigkeit leistungsabgrenzung",
    "verantwortlichkeit und sicherheit sicherheitsmodell verantwortungsmodell sécurité sicurezza",
    "seguridad segurança beveiliging bezpieczeństwo säkerhet rollen rôles ruoli papéis funciones",
    "obowiązki odpowiedzialności współodpowiedzialności współdzielonej ansvarsfördelning",
    "ansvarsmodell ansvarsområden taakverdeling rolverdeling 责任共担模型 安全责任共担模型 责任共担 安全责任共担 責任共擔模型 責任共擔",
    "責任分界点 役割分担 責任範囲 공동책임모델 책임분담 책임공유모델 security operational operating operations compliance hipaa",
    "pci dss soc iso gdpr roles role table tables disaster recovery between you customer provider",
    "vendor cloud with in on to & a an what who is are does di rete policy policies lists list",
    "fedramp low moderate high or crm cis worksheet excerpt readme index division duties duty tasks",
    "task service services responsible our us we sla privacy data protection best practices guide",
    "introduction documentation docs page clarification definition process change incident access",
    "identity backup backups scope support shared-responsibility responsibilitymodel platform how",
    "modelo modell modèle modello compartida compartilhada condivisa partagée responsibles gedeelde",
    "verantwoordelijkheid verantwoordelijkheden verantwoordelijkheidsmodel delat ansvar",
    "odpowiedzialność współdzielona geteilte verantwortung gemeinsame du la le des et en de ja ko zh",
    "fr es pt nl pl sv md html csv abridged 共同责任 共同責任 責任共有モデル 責任共有 責任共担モデル 共同责任模型 責任分界 역할 책임 및 공동 역할과",
    "iso/iec iec 27001 27017 27018 27701 c5 bsi secnumcloud tisax irap dora nis2 allocation korrespondierende",
    "kundenkontrollen nach consensus assessments initiative questionnaire complementary entity",
    "wer ist wofür macht verantwortlich qui fait quoi quién hace qué chi fa cosa wie doet wat vem gör vad kto co robi",
    "auftragsverarbeitung produktdokumentation product help center",
    "looks after manages whose handles owns provides needs operates runs takes care covers",
    "hitrust inheritance labour labor statement work srm",
    "spheres der den dem im hilfe taken takenlijst werkzaamheden version agreement contract parties vertrag contrat contrato contratto overeenkomst partijen parteien",
    "모델 공유 matrice operativo operatives operationele responsability",
];

/// Words for parts of a contract or document, which are numbered.
pub(super) const PARTS: &[&str] = &[
    "exhibit annex attachment appendix schedule section part teil anlage anhang annexe anexo allegato bijlage załącznik bilaga",
];

/// Words of titles at the ends of names, in many languages.
pub(super) const STRIPPED: &[&str] = &[
    "in on with to at beim im bei und sur à op zuständigkeiten mitwirkungspflichten pflichten",
    "pci dss summary v3 v4 auftragsverarbeitung roles role table chart partilhada partilhado gedeelde geteilte gemeinsame modell modelo modèle modello delat delad",
    "reparto delimitación división abgrenzung współdzielona współdzielonej compartida compartilhada condivisa partagée split demarcation",
    "podział fördelning verdeling aufteilung répartition repartición distribución ripartizione suddivisione",
    "operating der den bij i w na dans chez di da do dos das en el la nel nella vid hos operational customer who what is",
    "are manages handles runs operates whose does where fate statement division voor dla för model fate raci-matrix raci-matrice compliance hipaa",
];

/// First words of sentences that begin no name.
pub(super) const COMMON: &[&str] = &[
    "the this these when for as if in you your we our it all see a an with by use to and but some",
    "each any both there while note that other das die der le la les el los il de het o os customers",
    "customer",
];

/// What begins a title before a name, in lower case.
pub(super) const STARTS: &[&str] = &[
    "security in ",
    "security on ",
    "security for ",
    "security and compliance in ",
    "security and compliance on ",
    "service description: ",
    "service description for ",
    "leistungsbeschreibung ",
    "wie doet wat bij ",
    "wie doet wat binnen ",
    "qui fait quoi sur ",
    "qui fait quoi avec ",
    "qui fait quoi chez ",
    "wer macht was bei ",
    "who does what on ",
    "who does what in ",
    "who does what for ",
    "quién hace qué en ",
    "chi fa cosa in ",
    "chi fa cosa su ",
    "quem faz o quê em ",
    "kto co robi w ",
    "vem gör vad i ",
    "taken en verantwoordelijkheden ",
    "rollen en verantwoordelijkheden ",
    "Разделение ответственности в ",
    "Разделение ответственности за ",
    "Разделение ответственности ",
];

/// What ends a title behind a name, in lower case, the longest first.
pub(super) const ENDINGS: &[&str] = &[
    " control implementation summary",
    " customer responsibility matrix",
    " customer responsibility",
    " shared security",
    " security shared",
    " security and trust",
    " security and compliance",
    " service description",
    " service models",
    " service model",
    "責任分工表",
    "责任分工表",
    "役割分担表",
    "責任分担表",
    "責任分工",
    "责任分工",
    "/responsibilities",
    "/shared responsibility",
    " operations handbook",
    " handbook",
    " help",
    " docs",
    " documentation",
    " trust center",
    "安全责任共担模型",
    "安全责任共担",
    "安全責任共擔模型",
    "责任共担模型",
    "責任共擔模型",
    "安全共同責任模型",
    "共同責任模型",
    "安全共同责任模型",
    "共同责任模型",
    "共享责任模型",
    "責任分擔模型",
    "責任共擔",
    "における責任共有モデル",
    "责任共担",
    "责任划分",
    "の責任共有モデル",
    "責任共有モデル",
    "の責任分界点",
    "の責任範囲",
    "の責任分担",
    "の役割分担",
    "責任分界点",
    "における責任分界点",
    "における責任範囲",
    "の責任",
    "責任範囲",
    "について",
    "的安全责任",
    "的责任",
    "安全责任",
    " 보안 책임",
    " 보안 책임 모델",
    " 책임 공유",
    " 책임 공유 모델",
    " 공동 책임 모델",
    " 책임 분담",
    " 역할 및 책임",
    " 역할과 책임",
    " 역할 및",
    "的",
    "の",
];

/// Whether one of some lines of words holds a word, which is in lower case.
pub(super) fn holds(lines: &[&str], word: &str) -> bool {
    !word.is_empty() && lines.iter().any(|line| line.split(' ').any(|known| known == word))
}

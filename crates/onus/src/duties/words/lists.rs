//! The lists of words, by language and sort.

use super::*;

/// All words by what they are, in lower case, with spaces between them.
pub(crate) const LISTS: &[(Sorts, &[&str])] = &[
    (
        CUSTOMER | WHOLE,
        &[
            "you your yours customer customers client clients tenant tenants consumer subscriber user",
            "users merchant merchants subscribers consumers bu csc agency agencies buyer buyers", // English
            "purchaser licensee subscription",
            "opdrachtgever opdrachtgevers afnemer afnemers", // Dutch
            "odbiorca zamawiający zamawiającego abonent",    // Polish
            "beställare beställaren kundens kunden",         // Swedish
            "auftraggeber auftraggebers auftraggeberin nutzer nutzers anwender mandant kundin", // German
            "abonné souscripteur bénéficiaire commanditaire donneur", // French
            "händler händlers handelaar marchand commerçant comerciante esercente lojista", // Merchants
            "klant klanten klantzijde uw jij jouw gebruiker", // Dutch
            "klient klienta klientem klienci użytkownik użytkownika", // Polish
            "kund kundens kunderna användare",               // Swedish
            "kunde kunden ihre ihr sie",                     // German
            "anwendungsteam anwendungsteams produktteam produktteams entwicklungsteam entwicklungsteams fachabteilung",
            "fachabteilungen",
            "vous votre vos utilisateur utilisateurs",      // French
            "cliente clientes usted su sus tu tus usuario", // Spanish
            "clienti utente tuo tua tue tuoi vostro vostra vostre", // Italian
            "você voce seu seus sua suas usuário",          // Portuguese
        ],
    ),
    // Written without spaces, or with endings.
    (
        CUSTOMER,
        &[
            "使用方 お客様 お客さま 顧客 利用者 ユーザー ご利用者 ユーザ 契約者 ご契約者 客户 客戶 用户 用戶 租户 租戶 您 使用者 甲方 고객 사용자 이용자",
        ],
    ),
    (
        PROVIDER,
        &[
            "msp leverancier aanbieder opdrachtnemer dostawca dostawcy dostawcą usługodawc wykonawc leverantör", // Dutch, Polish, Swedish
            "プロバイダー プロバイダ 事業者 提供者 提供元 当社 弊社 ベンダー 提供商 提供方 供應商 供应商 服务商 服務商 厂商 廠商 平台方 乙方 我们 我們 本公司 공급자 제공자 제공사 공급업체 제공업체 사업자 당사",
            "provider csp vendor supplier", // English
            "anbieter dienstleister auftragnehmer hersteller betreiber", // German
            "fournisseur prestataire",      // French
            "proveedor",                    // Spanish
            "fornitore",                    // Italian
            "fornecedor provedor",          // Portuguese
        ],
    ),
    (PROVIDER | WHOLE, &["we our ours"]),
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
            "the cloud team only hat temple and or both s with of side owned", // English
            "der die das des den und von",                                     // German
            "le la les du de d l et par",                                      // French
            "el los las del y por para",                                       // Spanish
            "il lo gli i e ed dell della di del",                              // Italian
            "o a os as do da dos das",                                         // Portuguese
            "het van en een van door i oraz och av team's teams",              // Dutch, Polish, Swedish
        ],
    ),
    (SERVICE | WHOLE, &["service services"]),
    (
        DUTY,
        &[
            "responsib role duty duties obligation help do action task manage provide", // English
            "verantwort zuständig rolle aufgabe pflicht mitwirkung obliegenheit maßnahme", // German
            "responsab rôle tâche", // French, and the Romance stem
            "tarea función",        // Spanish
            "ruolo compit",         // Italian
            "papel tarefa função",  // Portuguese
            "verantwoordelijk taak taken verplichting zadani obowiąz odpowiedzialn uppgift ansvar skyldighet", // Dutch, Polish, Swedish
            "責任 担当 役割 作業 责任 职责 任务 職責 任務 책임 역할 업무 태스크 작업",
        ],
    ),
    (
        LABEL,
        &[
            "responsib responsab verantwort aufgabe dut role rôle task obligation scope",
            "verantwoordelijk verplicht odpowiedzialn obowiąz ansvar skyldighet 責任 担当 责任 职责 職責 책임 역할",
            "pflicht mitwirkung obliegenheit",
            "範囲 范围 範圍 범위",
        ],
    ),
    (LABEL | WHOLE, &["part parts commitment commitments remit"]),
    (
        OWNER,
        &[
            "owner responsible accountable assigned who", // English
            "eigentümer verantwortlich zuständig wer",    // German
            "propriétaire responsable qui",               // French, Spanish
            "propietario quién",                          // Spanish
            "proprietario responsabile chi",              // Italian
            "proprietário responsável quem",              // Portuguese
            "responsibility responsibilities origination originat inherit", // headings of one column
            "eigenaar verantwoordelijk właściciel odpowiedzialn ansvarig ägare",
            "責任者 担当者 担当 責任主体 负责人 責任方 负责方 责任方 所有者 책임자 담당자 소유자 책임",
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
            "gemeinsame geteilte partagées partagés communes compartidos compartidas condivisi condivise",
            "compartilhados compartilhadas partilhadas delade gemensamma współdzielony wspólna",
            "beide gedeeld gedeelde gezamenlijk ambos entrambi oba obie båda beiden wspólna wspólne wspólny współdzielona delad delat gemensam",
        ],
    ),
    (SHARED, &["共同 共有 双方 雙方 共用 공유 공동"]),
    (
        KEY | WHOLE,
        &[
            "task tasks activity activities item items resource resources control controls feature",
            "features component components requirement requirements function functions topic topics",
            "process processes capability capabilities service services layer layers element action",
            "actions duty duties responsibility responsibilities area areas subject what step name",
            "aufgabe aufgaben tätigkeit aktivität tâche tâches activité tarea tareas actividad attività",
            "atividade tarefa taak taken activiteit zadanie uppgift aktivitet exigence exigences anforderung",
            "anforderungen requisito requisitos requisiti exigencia exigencias eis eisen wymaganie wymagania krav",
        ],
    ),
    (KEY, &["タスク 作業 項目 任务 任務 项目 事项 工作 태스크 작업 항목 업무"]),
    (
        QUALIFIER,
        &[
            "timing severity deliverable scope comment remark descri detail frequen functionalit",
            "referenc evidence priorit criticalit sub subactivit day sla bemerk",
            "beschreib opmerking omschrijving uwagi opis anmärkning beskrivning détail descripción",
            "kommentar komentarz commentaire comentario comentário commento remarque observación osservazion",
            "セキュリティ要件 備考 説明 詳細 备注 备註 說明 说明 详情 설명 비고 세부사항",
        ],
    ),
    // As a whole, for many a vendor's name begins so.
    (
        QUALIFIER | WHOLE,
        &[
            "schedule schedules scheduled type types tool tools tooling link links source sources cost costs",
            "plan plans planned edition editions option options optional status statuses risk risks note notes",
            "price prices pricing fee fees charge charges preis preise prix precio precios prezzo preço prijs",
            "phase phases phasen version versions versionen level levels example examples tier tiers optionen",
        ],
    ),
    (INHERIT, &["inherit"]),
    (ABOVE_PLATFORM, &["workload"]),
    (BUILT, &["workload applicat develop"]),
    (BUILT | WHOLE, &["app apps dev business project product site store enterprise content"]),
    (
        ROLE | WHOLE,
        &["ops dba dbas admin admins administrator administrators it engineer engineers staff sre personnel"],
    ),
    (
        INSTITUTION | WHOLE,
        &[
            "ministry ministries municipality municipalities department departments faculty faculties district",
            "districts school schools hospital hospitals clinic clinics university universities institution",
            "institutions parents students pupils teachers patients citizens bank banks insurer insurers",
            "ministerium ministerien behörde behörden kommune kommunen fachbereich fachbereiche krankenhaus klinik",
            "schule schulen hochschule hochschulen", // German
            "ministère ministères collectivité commune établissement établissements hôpital école", // French
            "ministerio ministerios ayuntamiento hospitales escuela universidad", // Spanish
            "ministero ministeri comune comuni ospedale scuola università", // Italian
            "ministério ministérios município universidade escola órgão órgãos", // Portuguese
            "ministerie ministeries gemeente gemeenten ziekenhuis ziekenhuizen instelling instellingen afdeling",
            "ministerstwo urząd gmina szpital szkoła uczelnia", // Polish
            "myndighet myndigheter kommunen sjukhus skola",     // Swedish
        ],
    ),
    (
        INSTITUTION,
        &["省庁 自治体 学校 大学 病院 利用機関 利用部門 部委 单位 學校 醫院 医院 学校 기관 부처 학교 병원"],
    ),
    (TEAM | WHOLE, &["team teams owner owners developer developers group groups unit units"]),
    (AREA, &["process phase gebied obszar område domein 領域 分野 领域 類別 类别 영역 분야 구분"]),
    (AREA, &["area domain categor bereich kategorie domaine catégorie área ámbito dominio âmbito"]),
    (NUMBER | WHOLE, &["id no nr number ref reference nº n"]),
    (INCIDENT, &["インシデント 事件 事故 인시던트 사고 incydent"]),
    (OPERATIONS, &["運用 运营 運營 營運 运维 운영 operacj drift bedrijfsvoering"]),
    (MANAGEMENT, &["管理 관리 beheer zarządzan hantering"]),
    (CHANGE, &["変更 变更 變更 변경 wijziging zmian ändring förändring"]),
    (CHANGE_MANAGEMENT, &["wijzigingsbeheer ändringshantering förändringshantering"]),
    (IDENTITY, &["身份 身分 アイデンティティ 아이덴티티 tożsamoś"]),
    (ACCESS, &["アクセス 访问 存取 액세스 접근 toegang dostęp åtkomst"]),
    (SECURITY, &["セキュリティ 安全 보안 beveilig bezpieczeń säkerhet"]),
    (
        COMPLIANCE,
        &[
            "コンプライアンス 規制 合规 合規 法规 규정 준수 규제 naleving zgodnoś efterlevnad regelefterlevnad",
        ],
    ),
    (DISASTER, &["災害 灾难 災難 灾备 재해 noodherstel katastrofåterställning"]),
    (RECOVERED_GERMAN, &["awari katastrof"]),
    (RECOVERY_GERMAN, &["herstel odtwarzan odzyskiwan återställning"]),
    (RECOVERED_GERMAN, &["ramp calamiteit"]),
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
pub(crate) const NOT_APPLICABLE: &[&str] = &[
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
    "no action required",
    "no action required on your part",
    "no action needed",
    "no action is required",
    "none required",
    "no responsibility",
    "no responsibilities",
    "no customer responsibility",
    "not responsible",
    "nothing",
    "nil",
    "(no additional guidance)",
    "no additional guidance",
    "(no additional implementation guidance)",
    "no additional implementation guidance",
    "❌ none",
    "n.v.t",
    "niet van toepassing",
    "nie dotyczy",
    "ej tillämpligt",
    "該当なし",
    "なし",
    "無し",
    "ー",
    "－",
    "―",
    "无",
    "無",
    "없음",
    "해당사항 없음",
    "不适用",
    "不適用",
    "해당 없음",
    "nenhum",
    "nenhuma", // Portuguese
];

/// Whole texts that templates leave behind, in lower case.
pub(crate) const PLACEHOLDERS: &[&str] = &[
    "need content",
    "needs content",
    "tbd",
    "tbc",
    "todo",
    "to do",
    "to be determined",
    "to be defined",
    "placeholder",
    // What converters of workbooks write for a cell that held nothing, or "N/A".
    "nan",
    "xxx",
    "lorem ipsum",
    "...",
    "??",
    "???",
    "?",
];

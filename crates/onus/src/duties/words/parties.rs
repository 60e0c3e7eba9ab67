//! Words that name parties, or stand beside their names, by language.

use super::*;

/// By what they are, in lower case, with spaces between them.
pub(super) const LISTS: &[(Sorts, &[&str])] = &[
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
            "пользователь пользователя пользователи клиент клиента клиенты заказчик заказчика вы", // Russian
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
            "провайдер поставщик исполнител", // Russian
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
            "el los las del y por para nube nuvem",                            // Spanish, and clouds
            "il lo gli i e ed dell della di del",                              // Italian
            "o a os as do da dos das",                                         // Portuguese
            "het van en een van door i oraz och av team's teams",              // Dutch, Polish, Swedish
        ],
    ),
    (SERVICE | WHOLE, &["service services"]),
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
    (ABOVE_PLATFORM, &["workload"]),
    (BUILT, &["workload applicat develop"]),
    (
        BUILT | WHOLE,
        &[
            "app apps dev business project product site store repository repositories repo enterprise content research researcher researchers lab labs",
        ],
    ),
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
            "organismo organismos entidad entidades ministerio ministerios ayuntamiento hospitales escuela universidad", // Spanish
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
    (
        TEAM | WHOLE,
        &[
            "team teams owner owners developer developers group groups unit units squad squads tribe tribes crew crews",
        ],
    ),
];

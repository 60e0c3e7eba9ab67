//! Words by which areas are named, by language.

use super::*;

/// By what they are, in lower case, with spaces between them.
pub(super) const LISTS: &[(Sorts, &[&str])] = &[
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
    (RECOVERED_ROMANCE, &["desastre emergenza disastr catástrof"]),
];

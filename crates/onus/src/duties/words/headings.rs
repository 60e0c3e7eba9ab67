//! Words that say what a column or a list holds, by language.

use super::*;

/// By what they are, in lower case, with spaces between them.
pub(super) const LISTS: &[(Sorts, &[&str])] = &[
    (
        DUTY,
        &[
            "responsib obligation action task manage provide", // English
            "verantwort zuständig rolle aufgabe pflicht mitwirkung obliegenheit maßnahme", // German
            "responsab rôle tâche",                            // French, and the Romance stem
            "tarea función",                                   // Spanish
            "ruolo compit",                                    // Italian
            "papel tarefa função",                             // Portuguese
            "verantwoordelijk taak taken verplichting zadani obowiąz odpowiedzialn uppgift ansvar skyldighet", // Dutch, Polish, Swedish
            "責任 担当 役割 作業 责任 职责 任务 職責 任務 책임 역할 업무 태스크 작업",
        ],
    ),
    // As a whole, for names begin so as well.
    (DUTY | WHOLE, &["role roles duty duties help helps helping do does done doing"]),
    (LABEL | WHOLE, &["role roles duty duties"]),
    (
        LABEL,
        &[
            "responsib responsab verantwort aufgabe rôle task obligation scope",
            "verantwoordelijk verplicht odpowiedzialn obowiąz ansvar skyldighet 責任 担当 责任 职责 職責 책임 역할",
            "pflicht mitwirkung obliegenheit",
            "範囲 范围 範圍 범위",
        ],
    ),
    (LABEL | WHOLE, &["part parts commitment commitments remit"]),
    (
        OWNER,
        &[
            "owner responsible accountable assigned", // English
            "eigentümer verantwortlich zuständig",    // German
            "propriétaire responsable",               // French, Spanish
            "propietario quién",                      // Spanish
            "proprietario responsabile",              // Italian
            "proprietário responsável quem",          // Portuguese
            "responsibility responsibilities origination originat inherit", // headings of one column
            "eigenaar verantwoordelijk właściciel odpowiedzialn ansvarig ägare",
            "責任者 担当者 担当 責任主体 管理主体 实施主体 负责人 責任方 负责方 责任方 所有者 책임자 담당자 소유자 책임",
        ],
    ),
    (OWNER | WHOLE, &["who whose whom wer wem wessen qui chi"]),
    (OWNER_WORD | WHOLE, &["responsible owner ownership"]),
    (
        KEY | WHOLE,
        &[
            "task tasks activity activities item items resource resources control controls feature",
            "features component components requirement requirements function functions topic topics",
            "process processes capability capabilities service services layer layers element action",
            "actions duty duties responsibility responsibilities area areas subject what step name",
            "aufgabe aufgaben tätigkeit aktivität leistung leistungen prestation prestations prestación prestaciones prestazione tâche tâches activité tarea tareas actividad attività",
            "atividade tarefa taak taken activiteit zadanie uppgift aktivitet exigence exigences anforderung",
            "czynność czynności zadania arbetsuppgift arbetsuppgifter uppgifter aktiviteter werkzaamheid werkzaamheden activiteiten",
            "задача задачи процесс процессы действие обязанность", // Russian
            "anforderungen requisito requisitos requisiti exigencia exigencias eis eisen wymaganie wymagania krav",
        ],
    ),
    (KEY, &["タスク 作業 項目 任务 任務 项目 事项 工作 태스크 작업 항목 업무"]),
    (
        QUALIFIER,
        &[
            "timing severity deliverable scope comment remark descri detail frequen functionalit",
            "referenc evidence priorit criticalit bemerk subcateg subdom subtask subproc subcontrol subsystem subarea",
            "subactiv subtopic subitem subfunc subtarea subtyp subkateg subcontra daytime",
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
            "sub subs day days sla slas",
            "phase phases phasen version versions versionen level levels example examples tier tiers optionen",
        ],
    ),
    (INHERIT, &["inherit"]),
    (AREA, &["process phase gebied obszar område domein 領域 分野 领域 類別 类别 영역 분야 구분"]),
    (AREA, &["area domain categor bereich kategorie domaine catégorie área ámbito dominio âmbito"]),
    (NUMBER | WHOLE, &["id no nr number ref reference nº n"]),
    (RACI, &["responsible accountable consulted informed"]),
];

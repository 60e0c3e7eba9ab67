//! Words that say as the whole of a cell what a party does.

use crate::duties::words::ends::{NO_PAIRS, Pairs, has_pair, lower, row};

/// Words that say as the whole of a cell what a party does for a task, with the letters that they amount to.
const ROLES: &[(&str, char)] = &[
    ("lead", 'R'),
    ("leads", 'R'),
    ("primary", 'R'),
    ("perform", 'R'),
    ("performs", 'R'),
    ("execute", 'R'),
    ("executes", 'R'),
    ("own", 'R'),
    ("owns", 'R'),
    ("support", 'S'),
    ("supports", 'S'),
    ("supporting", 'S'),
    ("assist", 'S'),
    ("assists", 'S'),
    ("secondary", 'S'),
    ("contribute", 'S'),
    ("contributes", 'S'),
    ("approve", 'C'),
    ("approves", 'C'),
    ("review", 'C'),
    ("reviews", 'C'),
    ("validate", 'C'),
    ("consult", 'C'),
    ("consults", 'C'),
    ("advise", 'C'),
    ("guide", 'S'),
    ("guides", 'S'),
    ("implement", 'R'),
    ("implements", 'R'),
    ("inform", 'I'),
    ("notified", 'I'),
    ("verantwortlich", 'R'),
    ("zuständig", 'R'),
    ("durchführung", 'R'),
    ("ausführung", 'R'),
    ("ausführend", 'R'),
    ("durchführend", 'R'),
    ("mitwirkend", 'S'),
    ("unterstützend", 'S'),
    ("beteiligt", 'C'),
    ("réalise", 'R'),
    ("pilote", 'R'),
    ("participe", 'S'),
    ("uitvoerend", 'R'),
    ("ondersteunend", 'S'),
    ("mitwirkung", 'S'),
    ("unterstützt", 'S'),
    ("unterstützung", 'S'),
    ("informiert", 'I'),
    ("responsable", 'R'),
    ("appui", 'S'),
    ("consulté", 'C'),
    ("informé", 'I'),
    ("apoyo", 'S'),
    ("consultado", 'C'),
    ("informado", 'I'),
    ("responsabile", 'R'),
    ("supporto", 'S'),
    ("consultato", 'C'),
    ("informato", 'I'),
    ("responsável", 'R'),
    ("apoio", 'S'),
    ("verantwoordelijk", 'R'),
    ("ansvarig", 'R'),
    ("odpowiedzialny", 'R'),
    ("corresponsable", 'R'),
    ("coresponsable", 'R'),
    ("corresponsabile", 'R'),
    ("corresponsável", 'R'),
    ("mitverantwortlich", 'R'),
    ("medansvarig", 'R'),
    ("medeverantwoordelijk", 'R'),
    ("负责", 'R'),
    ("負責", 'R'),
    ("主担当", 'R'),
    ("协助", 'S'),
    ("協助", 'S'),
    ("支援", 'S'),
    ("副担当", 'S'),
    ("咨询", 'C'),
    ("諮詢", 'C'),
    ("相談", 'C'),
    ("承認", 'C'),
    ("確認", 'C'),
    ("确认", 'C'),
    ("审批", 'C'),
    ("審批", 'C'),
    ("확인", 'C'),
    ("승인", 'C'),
    ("知会", 'I'),
    ("知會", 'I'),
    ("報告", 'I'),
    ("담당", 'R'),
    ("지원", 'S'),
    ("협의", 'C'),
    ("통보", 'I'),
    ("requests", 'C'),
    ("advises", 'C'),
    ("participates", 'S'),
    ("führt durch", 'R'),
    ("wirkt mit", 'S'),
    ("genehmigt", 'C'),
    ("beratend", 'C'),
    ("konsultiert", 'C'),
    ("exécute", 'R'),
    ("assiste", 'S'),
    ("contribue", 'S'),
    ("valide", 'C'),
    ("ejecuta", 'R'),
    ("apoya", 'S'),
    ("aprueba", 'C'),
    ("esegue", 'R'),
    ("supporta", 'S'),
    ("approva", 'C'),
    ("executa", 'R'),
    ("apoia", 'S'),
    ("aprova", 'C'),
    ("geraadpleegd", 'C'),
    ("adviserend", 'C'),
    ("verzoekt", 'C'),
    ("geïnformeerd", 'I'),
    ("wykonuje", 'R'),
    ("wspiera", 'S'),
    ("zatwierdza", 'C'),
    ("konsultowany", 'C'),
    ("informowany", 'I'),
    ("utför", 'R'),
    ("stödjer", 'S'),
    ("bistår", 'S'),
    ("godkänner", 'C'),
    ("konsulteras", 'C'),
    ("informeras", 'I'),
    ("实施", 'R'),
    ("执行", 'R'),
    ("配合", 'S'),
    ("実施", 'R'),
    ("依頼", 'C'),
    ("수행", 'R'),
    ("요청", 'C'),
];

/// The longest of them.
const LONGEST_ROLE: usize = 20;

/// For each length the first letters that they have, as bits; those that are no ASCII letters are one.
const ROLE_STARTS: [u32; LONGEST_ROLE + 1] = role_starts();

const fn role_starts() -> [u32; LONGEST_ROLE + 1] {
    let (mut starts, mut at) = ([0; LONGEST_ROLE + 1], 0);
    while at < ROLES.len() {
        let role = ROLES[at].0.as_bytes();
        starts[role.len()] |= start_bit(role[0]);
        at += 1;
    }
    starts
}

/// For each first letter of a role the last ones.
const ROLE_ENDS: Pairs = {
    let (mut ends, mut at) = (NO_PAIRS, 0);
    while at < ROLES.len() {
        let role = ROLES[at].0.as_bytes();
        ends[row(role[0])] |= lower(role[role.len() - 1]);
        at += 1;
    }
    ends
};

const fn start_bit(byte: u8) -> u32 {
    if byte.is_ascii_alphabetic() { 1 << (byte & 31) } else { 1 }
}

/// The letter of a word that is one of [`ROLES`].
pub(super) fn role(text: &str) -> Option<char> {
    let first = *text.as_bytes().first()?;
    if *ROLE_STARTS.get(text.len())? & start_bit(first) == 0 {
        return None;
    }
    let last = text.as_bytes()[text.len() - 1];
    if !has_pair(&ROLE_ENDS, first, last) {
        return None;
    }
    ROLES.iter().find(|(role, _)| role.eq_ignore_ascii_case(text)).map(|(_, letter)| *letter)
}

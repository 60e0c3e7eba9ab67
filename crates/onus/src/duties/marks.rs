//! Cells that hold a mark: whose column is marked has the task.

/// Whole texts that mark a cell, in lower case.
const YES: &[&str] = &[
    "x",
    "o",
    "v",
    "✔",
    "✔️",
    "✓",
    "✅",
    "☑",
    "☑️",
    "●",
    "•",
    "⬤",
    "■",
    "◉",
    "√",
    "yes",
    "y",
    "ja",
    "oui",
    "sí",
    "si",
    "sì",
    "sim",
    "tak",
    "はい",
    "○",
    "◯",
    "〇",
    "◎",
    "是",
    "예",
    "네",
    ":white_check_mark:",
    ":heavy_check_mark:",
    ":ballot_box_with_check:",
    ":o:",
    ":ok:",
    ":green_circle:",
    ":large_green_circle:",
    ":large_blue_circle:",
    ":blue_circle:",
    ":black_circle:",
    ":radio_button:",
    ":check:",
    ":tick:",
    "🟢",
    "🔵",
    "⭕",
    "🗸",
    "✔︎",
    // A tick and a ticked box of a font of symbols, as they come without it.
    "ü",
    "þ",
    "\u{f0fc}",
    "\u{f0fe}",
    "[x]",
    "(x)",
    "true",
    "+",
    "有",
    "负责",
    "負責",
    "担当",
    "対象",
    "해당",
    "담당",
    "是的",
    "あり",
];

/// Whole texts that say that the column's party has nothing to do with it, in lower case.
const NO: &[&str] = &[
    "no",
    "n",
    "✗",
    "✘",
    "✖",
    "✖️",
    "❌",
    "☐",
    "-",
    "–",
    "—",
    "--",
    "−",
    "never",
    "nein",
    "non",
    "não",
    "nee",
    "nie",
    "nej",
    "いいえ",
    "×",
    "否",
    "아니요",
    "아니오",
    ":x:",
    ":negative_squared_cross_mark:",
    ":heavy_multiplication_x:",
    ":heavy_minus_sign:",
    ":no_entry:",
    ":no_entry_sign:",
    ":cross_mark:",
    ":white_circle:",
    ":white_large_square:",
    "❎",
    "⬜",
    "⬜️",
    "◻",
    "◻️",
    "◽",
    "⛔",
    "🚫",
    "➖",
    // The cross of that font, and its empty box.
    "û",
    "\u{f0fb}",
    "\u{f0a8}",
    "[ ]",
    "false",
    "ー",
    "－",
    "―",
    "✕",
    "なし",
    "無",
    "无",
    "없음",
    "不负责",
    "不負責",
    "対象外",
    "非対象",
    "해당없음",
    "미해당",
];

/// What signs mean that mean one thing in one table and another in the next.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs {
    /// "O" and "X" stand side by side: a cross declines.
    pub(super) crosses_decline: bool,
    /// "●" and "○" stand side by side: a ring only helps.
    pub(super) rings_decline: bool,
    /// "V" stands beside no other letter: it is drawn like a tick.
    pub(super) is_ticked: bool,
    /// A crossed box stands beside a tick, and declines; else it is how forms fill in a box.
    pub(super) crossed_boxes_decline: bool,
    /// An empty box stands beside a filled one, and declines whatever is said behind it.
    pub(super) empty_boxes_decline: bool,
}

impl Signs {
    /// What the cells of a table say that hold nothing but a sign.
    pub(super) fn of<'t>(cells: impl Iterator<Item = &'t str>) -> Self {
        let (mut cross, mut ring, mut dot) = (false, false, false);
        let (mut tick, mut letter) = (false, false);
        let mut real_tick = false;
        let mut filled_box = false;
        for cell in cells {
            filled_box |= cell.starts_with(['☑', '☒']);
            if cell.len() > 4 {
                continue;
            }
            tick |= TICKS.contains(&cell);
            letter |= !TICKS.contains(&cell) && cell.bytes().any(|byte| byte.is_ascii_alphabetic());
            cross |= CROSSES.contains(&cell);
            ring |= RINGS.contains(&cell);
            dot |= DOTS.contains(&cell);
            real_tick |= matches!(cell, "✓" | "✔" | "☑" | "✅");
        }
        let is_ticked = tick && !letter;
        Self {
            crosses_decline: cross && ring,
            rings_decline: ring && dot && !cross,
            is_ticked,
            crossed_boxes_decline: real_tick,
            empty_boxes_decline: filled_box,
        }
    }

    /// Like [`mark`], with these signs.
    pub(super) fn mark(self, text: &str) -> Option<bool> {
        let text = crate::text::trim(text);
        match text {
            _ if self.crosses_decline && CROSSES.contains(&text) => Some(false),
            _ if self.is_ticked && TICKS.contains(&text) => Some(true),
            "☒" => Some(!self.crossed_boxes_decline),
            _ if self.empty_boxes_decline && text.starts_with(BOXES) => Some(false),
            _ if self.rings_decline && RINGS.contains(&text) => Some(false),
            text => mark(text),
        }
    }
}

const CROSSES: [&str; 4] = ["X", "x", "×", "✕"];
const RINGS: [&str; 6] = ["O", "o", "○", "◯", "〇", "◎"];
const TICKS: [&str; 2] = ["V", "v"];
const DOTS: [&str; 4] = ["●", "⬤", "•", "◉"];

/// The longest mark with a remark, in bytes.
const LONGEST: usize = 160;

/// No word that is a mark is longer, in letters.
pub(super) const LONGEST_WORD: usize = 5;

/// How many letters the word has that a text begins with, if they are ASCII.
pub(super) fn first_word(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphabetic).count()
}

/// Whether a cell is marked (`Some(true)`), or says that it is not (`Some(false)`), with or without a
/// remark: "✅ (platform)", "Yes, on weekdays".
pub(super) fn mark(text: &str) -> Option<bool> {
    let text = crate::text::trim(text);
    let word = first_word(text);
    if text.is_empty() || text.len() > LONGEST || word > LONGEST_WORD {
        return None;
    }
    // Most cells are a word with more behind it, and none such stands in the lists.
    let is_more = |byte: u8| !matches!(byte, b'.' | b'*') && !byte.is_ascii_whitespace();
    let is_sentence = word > 0 && text.is_ascii() && text[word..].bytes().any(is_more);
    if text.len() <= 32 && !is_sentence {
        let lower = text.to_lowercase();
        let whole = known(lower.trim_end_matches(['.', '*', '¹', '²', '³', '†']).trim());
        if whole.is_some() {
            return whole;
        }
    }
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | ';' | ':' | '['))
        .filter(|end| *end > 0)?;
    let (first, rest) = text.split_at(end);
    // A dash or a dot before a text is a bullet, and an empty box before one says that it is to be done.
    let is_box = BOXES.iter().any(|empty| first.strip_prefix(*empty) == Some(""))
        && !rest.trim_start().starts_with('(')
        && !denies(rest);
    if first.len() > 12 || is_box || matches!(first, "-" | "–" | "—" | "--" | "•" | "+" | "*") {
        return None;
    }
    let is_word = first.contains(char::is_alphabetic);
    let is_remark = rest.trim_start_matches(' ').starts_with(['(', ',', ';', ':', '[', '\n', '–', '-']);
    if is_word && !is_remark { None } else { known(&first.to_lowercase()) }
}

/// Boxes that nobody has ticked.
const BOXES: [char; 3] = ['☐', '□', '▢'];

/// Whether what stands behind a box says no itself: "☐ No", "☐ not responsible".
fn denies(rest: &str) -> bool {
    const DENIED: [&str; 14] = [
        "no", "none", "not", "never", "nothing", "nein", "nicht", "kein", "keine", "non", "aucun", "ninguno",
        "não", "nessuno",
    ];
    let first = rest.split_whitespace().next().unwrap_or_default().trim_matches([',', '.', ':', ';']);
    DENIED.iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// A heading without the pictures that stand in it as words (":cloud: Acme").
pub(super) fn without_shortcodes(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(':') || !text.split(' ').any(is_sign_name) {
        return text.into();
    }
    text.split(' ').filter(|word| !is_sign_name(word)).collect::<Vec<_>>().join(" ").into()
}

/// Whether a word is the name of a sign or picture, as GitHub and its kind write them (`:white_check_mark:`).
pub(crate) fn is_sign_name(word: &str) -> bool {
    let is_of_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte);
    let name = word.strip_prefix(':').and_then(|word| word.strip_suffix(':'));
    name.is_some_and(|name| name.len() > 1 && name.bytes().all(is_of_name))
}

fn known(lower: &str) -> Option<bool> {
    match () {
        () if YES.contains(&lower) => Some(true),
        () if NO.contains(&lower) => Some(false),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_the_lists_has_more_behind_it() {
        let all = YES.iter().chain(NO).filter(|text| text.is_ascii());
        for text in all.filter(|text| first_word(text) > 0) {
            assert_eq!(first_word(text), text.len(), "{text}");
        }
    }

    #[test]
    fn marks_of_many_kinds() {
        for text in ["X", "x", "✔", "✓", "✅", "●", ":white_check_mark:", "Yes", "Y", "Ja", "Oui", "はい"]
        {
            assert_eq!(mark(text), Some(true), "{text}");
        }
        for text in ["✅ (platform)", "Yes, on weekdays", "X (apply)", "✔ the vendor's part"] {
            assert_eq!(mark(text), Some(true), "{text}");
        }
        for text in ["No", "✗", "❌", "-", "Never", ":x:", "No (see below)"] {
            assert_eq!(mark(text), Some(false), "{text}");
        }
        for text in [
            "",
            "On request",
            "Only the vendor",
            "R",
            "- Light it.",
            "Yes men light it",
            "Si tratta di lampade",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}

//! Cells that hold a mark: whose column is marked has the task.

/// Whole texts that mark a cell, in lower case.
const YES: &[&str] = &[
    "x",
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
    "[x]",
    "(x)",
    "true",
    "+",
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
    "[ ]",
    "false",
];

/// The longest mark with a remark, in bytes.
const LONGEST: usize = 160;

/// Whether a cell is marked (`Some(true)`), or says that it is not (`Some(false)`), with or without a
/// remark: "✅ (platform)", "Yes, on weekdays".
pub(super) fn mark(text: &str) -> Option<bool> {
    let text = crate::text::trim(text);
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if text.len() <= 32 {
        let lower = text.to_lowercase();
        let whole = known(lower.trim_end_matches(['.', '*', '¹', '²', '³', '†']).trim());
        if whole.is_some() {
            return whole;
        }
    }
    let end = text.find(|c: char| c.is_whitespace() || "(,;:[".contains(c)).filter(|end| *end > 0)?;
    let (first, rest) = text.split_at(end);
    // A dash or a dot before a text is a bullet.
    if first.len() > 12 || matches!(first, "-" | "–" | "—" | "--" | "•" | "+" | "*") {
        return None;
    }
    let is_word = first.contains(char::is_alphabetic);
    let is_remark = rest.trim_start_matches(' ').starts_with(['(', ',', ';', ':', '[', '\n', '–', '-']);
    if is_word && !is_remark { None } else { known(&first.to_lowercase()) }
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

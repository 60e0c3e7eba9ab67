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
    ":x",
    "[x]",
    "(x)",
    "(x)",
    "✗ yes",
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
    "○ no",
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

/// Whether a cell is marked (`Some(true)`), or says that it is not (`Some(false)`).
pub(super) fn mark(text: &str) -> Option<bool> {
    let text = crate::text::trim(text);
    if text.is_empty() || text.len() > 32 {
        return None;
    }
    let lower = text.to_lowercase();
    let bare = lower.trim_end_matches(['.', '*', '¹', '²', '³']).trim();
    match () {
        () if YES.contains(&bare) => Some(true),
        () if NO.contains(&bare) => Some(false),
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
        for text in ["No", "✗", "❌", "-", "Never", ":x:"] {
            assert_eq!(mark(text), Some(false), "{text}");
        }
        for text in ["", "On request", "Only the vendor", "R"] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}

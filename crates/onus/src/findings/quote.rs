//! Words of a page inside a message.

/// The text in quotes and on one line, cut after about sixty characters: between words, where one ends near there.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    /// A word of no more characters is left out as a whole.
    const WORD: usize = 20;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(LONGEST) else { return format!("“{line}”") };
    let is_between_words = line[end..].starts_with(' ');
    let is_near = |blank: &usize| line[*blank..end].chars().count() <= WORD;
    let words = line[..end].rfind(' ').filter(is_near).filter(|_| !is_between_words).unwrap_or(end);
    format!("“{}…”", line[..words].trim_end())
}

/// Names in quotes, as people list them: “a”; “a” and “b”; “a”, “b” and “c”.
pub(crate) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => quoted(name),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|name| quoted(name)).collect();
            format!("{} and {}", first.join(", "), quoted(last))
        }
    }
}

/// A number with its noun: "1 row", "3 rows".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_words_and_a_long_word_between_characters() {
        let sixty = "The keeper of the harbour lamps looks after the availability";
        assert_eq!(sixty.len(), 60);
        assert_eq!(quoted(sixty), format!("“{sixty}”"));
        assert_eq!(quoted(&format!("{sixty} of oil")), format!("“{sixty}…”"));
        assert_eq!(quoted(&format!("{sixty}s")), "“The keeper of the harbour lamps looks after the…”");
        assert_eq!(quoted("• a\n• b"), "“• a • b”");
        assert_eq!(quoted(&"ä".repeat(61)), format!("“{}…”", "ä".repeat(60)));
        assert_eq!(quoted(&format!("LED {}", "灯".repeat(90))), format!("“LED {}…”", "灯".repeat(56)));
    }

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(listed(&["a", "b", "c"]), "“a”, “b” and “c”");
        assert_eq!(listed(&["a"]), "“a”");
    }
}

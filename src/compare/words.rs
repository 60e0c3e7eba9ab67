//! Texts as words that can be compared.

/// The words of a text: letters and digits in lower case, plurals as singulars, articles left out,
/// and the verbs that people write in one word or in two ("back up") always in one.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for piece in text.replace('&', " and ").split(|c: char| !c.is_alphanumeric() && !is_apostrophe(c)) {
        let word = singular(&piece.trim_matches(is_apostrophe).to_lowercase());
        match words.last_mut() {
            _ if matches!(word.as_str(), "" | "a" | "an" | "the") => {}
            Some(verb) if joins(verb, &word) => verb.push_str(&word),
            _ => words.push(word),
        }
    }
    words
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether two words are one that is often written apart.
fn joins(first: &str, second: &str) -> bool {
    matches!((first, second), ("back" | "set" | "start", "up") | ("fail", "over") | ("life", "cycle"))
}

/// The singular of an English word in lower case, by its ending; good enough to compare with.
fn singular(word: &str) -> String {
    let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
    let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) else { return word.to_owned() };
    if let Some(stem) = stem.strip_suffix("ie").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    let es = ["sse", "she", "che", "xe"].iter().any(|ending| stem.ends_with(ending));
    match stem.as_bytes().last() {
        Some(b's' | b'u' | b'i') => word.to_owned(),
        _ if es => stem[..stem.len() - 1].to_owned(),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_punctuation_plural_and_articles_do_not_matter() {
        assert_eq!(words("The Queue-Managers"), words("queue manager"));
        assert_eq!(words("Policies, boxes & patches"), ["policy", "box", "and", "patch"]);
        assert_eq!(words("user's status, DNS access"), ["user", "status", "dns", "access"]);
    }

    #[test]
    fn verbs_in_two_words_are_one() {
        assert_eq!(words("Back up and fail over"), words("backup and failover"));
    }
}

//! Texts as words that can be compared, and those words as numbers ([`lexicon`]). What words weigh, and what
//! pages are about, is told in [`super::matching`].

mod function;
pub(super) mod lexicon;
pub(super) mod stems;

use function::ELIDED;
pub(super) use function::is_function_word;

/// The words of a text: letters and digits in lower case, plurals as singulars, articles left out,
/// and the verbs that people write in one word or in two ("back up") always in one.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in pieces(text).filter_map(word) {
        match words.last_mut() {
            Some(verb) if joins(verb, &word) => verb.push_str(&word),
            _ => words.push(word),
        }
    }
    words
}

/// The first of [`words`], or only the start of it where it is often written in two.
pub(crate) fn first_word(text: &str) -> Option<String> {
    pieces(text).find_map(word)
}

/// What stands between spaces and punctuation, as written; an ampersand is a piece of its own.
pub(super) fn pieces(text: &str) -> Pieces<'_> {
    Pieces { text, at: 0 }
}

pub(super) struct Pieces<'t> {
    text: &'t str,
    /// The first byte that was not looked at.
    at: usize,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.text.as_bytes();
        let is = |at: usize, kind: u8| bytes.get(at).is_some_and(|byte| KINDS[usize::from(*byte)] == kind);
        let mut at = self.at;
        loop {
            while is(at, BETWEEN) {
                at += 1;
            }
            match is(at, OTHER).then(|| other(self.text, at)) {
                Some((false, length)) => at += length,
                _ => break,
            }
        }
        let start = at;
        loop {
            while is(at, OF_WORD) {
                at += 1;
            }
            match is(at, OTHER).then(|| other(self.text, at)) {
                Some((true, length)) => at += length,
                _ => break,
            }
        }
        at += usize::from(at == start && is(at, AMPERSAND));
        self.at = at;
        (start < at).then(|| &self.text[start..at])
    }
}

/// What a byte is: of more than ASCII, the character decides.
const BETWEEN: u8 = 0;
const OF_WORD: u8 = 1;
const AMPERSAND: u8 = 2;
const OTHER: u8 = 3;

const KINDS: [u8; 256] = {
    let mut kinds = [OTHER; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        kinds[byte as usize] = match byte {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'\'' => OF_WORD,
            b'&' => AMPERSAND,
            _ => BETWEEN,
        };
        byte += 1;
    }
    kinds
};

/// Whether a character that is not ASCII is of a word, and its length.
fn other(text: &str, at: usize) -> (bool, usize) {
    let c = text[at..].chars().next().unwrap_or_default();
    (c.is_alphanumeric() || is_apostrophe(c), c.len_utf8())
}

/// The word that a piece stands for. `None` for an article, or where no letter or digit is left.
pub(super) fn word(piece: &str) -> Option<String> {
    if piece == "&" {
        return Some("and".to_owned());
    }
    let lower = piece.trim_matches(is_apostrophe).to_lowercase();
    let word = match lower.split_once(is_apostrophe) {
        Some((article, rest)) if rest.len() > 1 && ELIDED.contains(&article) => singular(rest.to_owned()),
        _ => singular(lower),
    };
    (!matches!(word.as_str(), "" | "a" | "an" | "the")).then_some(word)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// The second words of [`joins`].
pub(super) const JOINED: [&str; 3] = ["up", "over", "cycle"];

/// Whether two words are one that is often written apart.
pub(super) fn joins(first: &str, second: &str) -> bool {
    matches!((first, second), ("back" | "set" | "start", "up") | ("fail", "over") | ("life", "cycle"))
}

/// The singular of an English word in lower case, by its ending; good enough to compare with.
fn singular(mut word: String) -> String {
    if word.ends_with("'s") || word.ends_with("’s") {
        word.truncate(word.len() - 1);
        word.pop();
    }
    let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) else { return word };
    let keep = match stem.as_bytes() {
        [_, _, _, .., b'i', b'e'] => {
            let y = stem.len() - 2;
            word.truncate(y);
            word.push('y');
            return word;
        }
        [.., b's' | b'u' | b'i'] => word.len(),
        [.., b's', b's', b'e'] | [.., b's' | b'c', b'h', b'e'] | [.., b'x', b'e'] => stem.len() - 1,
        _ => stem.len(),
    };
    word.truncate(keep);
    word
}

/// What words of one family ("restore", "restored", "restoring") have in common: the word without
/// `-ing` and `-ed`, no longer than six letters, and without a final `e`.
pub(super) fn stem(word: &str) -> String {
    const LONGEST: usize = 6;
    let mut stem = word;
    for ending in ["ing", "ed"] {
        if let Some(rest) = stem.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3) {
            stem = rest;
            let last = stem.chars().next_back().filter(|last| !"lse".contains(*last));
            if let Some(last) =
                last.filter(|&last| stem.strip_suffix(last).is_some_and(|s| s.ends_with(last)))
            {
                stem = &stem[..stem.len() - last.len_utf8()];
            }
            break;
        }
    }
    let end = stem.char_indices().nth(LONGEST).map_or(stem.len(), |(end, _)| end);
    let stem = &stem[..end];
    stem.strip_suffix('e').filter(|rest| rest.len() > 2).unwrap_or(stem).to_owned()
}

/// What pages of this kind call by several names, by [`stem`]: the name on the right stands for all.
const CONCEPTS: [(&str, &str); 13] = [
    ("comput", "worker"),
    ("fix", "updat"),
    ("iam", "identi"),
    ("observ", "monito"),
    ("outag", "incid"),
    ("patch", "updat"),
    ("permis", "access"),
    ("provis", "deploy"),
    ("recov", "restor"),
    ("regula", "compli"),
    ("reliab", "availa"),
    ("restri", "contro"),
    ("upgrad", "updat"),
];

/// Of pages of this kind, it has to do with the system below, not with operations.
const OPERATING: &str = "operating";

/// The stem of a word, or the one that stands for all that mean the same.
pub(super) fn concept(word: &str) -> String {
    if word == OPERATING {
        return "os".to_owned();
    }
    let stem = stem(word);
    match CONCEPTS.iter().find(|(name, _)| *name == stem) {
        Some((_, concept)) => (*concept).to_owned(),
        None => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_several_names_is_one_concept() {
        for family in [
            ["recovery", "restoring"],
            ["patches", "updates"],
            ["outages", "incidents"],
            ["permissions", "access"],
            ["identity", "IAM"],
        ] {
            let [one, two] = family.map(|text| concept(&words(text)[0]));
            assert_eq!(one, two);
        }
        assert_ne!(concept("backup"), concept("restore"));
        assert_ne!(concept("operating"), concept("operation"));
    }

    #[test]
    fn case_punctuation_plural_and_articles_do_not_matter() {
        assert_eq!(words("The Queue-Managers"), words("queue manager"));
        assert_eq!(words("Policies, boxes & patches"), ["policy", "box", "and", "patch"]);
        assert_eq!(words("user's status, DNS access"), ["user", "status", "dns", "access"]);
        assert_eq!(words("R&D’s ‘Änderungen’ — ' ünd"), ["r", "and", "d", "änderungen", "ünd"]);
    }

    #[test]
    fn words_of_one_family_have_one_stem() {
        for family in [
            ["restore", "restored", "restoring"],
            ["log", "logged", "logging"],
            ["manage", "manager", "management"],
        ] {
            assert!(family.iter().all(|word| stem(word) == stem(family[0])), "{family:?}");
        }
        assert_ne!(stem("ring"), stem("r"));
        assert_ne!(stem("restore"), stem("rest"));
    }

    #[test]
    fn an_article_before_a_vowel_is_left_out_as_others_are() {
        assert_eq!(words("L'accord, d’accord à l'"), ["accord", "accord", "à", "l"]);
        assert_eq!(words("dell'accesso, o'clock"), ["accesso", "o'clock"]);
    }

    #[test]
    fn verbs_in_two_words_are_one() {
        assert_eq!(words("Back up and fail over"), words("backup and failover"));
    }
}

//! Words that only hold others together, in the languages that the search knows stems of.

/// In the form that [`super::word`] gives them. Left out are those that pages of this kind use for something else: AI, OS,
/// SAN, DoS; and most single letters.
const WORDS: [&str; 6] = [
    " and any all also are as at be been being but by can do doe for from has have if in into is it \
     its may more must no not of on or other our per so such than that their them these they this those to up \
     via we what when where which while who will with within without you your ",
    " alle als am an auch auf aus bei beim das dass dem den der des die diese diesem diesen dieser durch ein eine einem \
     einen einer es für ihr ihre ihrem ihren ihrer im ins ist kann können mit muss müssen nach nicht nur oder sich sie \
     sind sowie über um und unser unsere unseren unserer unter vom von wenn werden wie wir wird zu zum zur ",
    " au aux avec cette dan de du elle en est et il la le les leur nos notre ou par pour que qui se ses sont sous sur un \
     une vos votre vous ",
    " al como con debe deben del desde e el entre esta este esto está están hasta la las lo los más nuestra nuestro para \
     por sin sobre son su sus un una uno usted y ",
    " agli al alla alle anche che con da dagli dai dal dalla dalle degli dei del della delle dello di fra gli il \
     loro nei nel nella nelle nostra nostro per si sono sua sue sui sul sulla sulle suo suoi tra vostra vostro è ",
    " ao até com da das deve devem em entre mais na nas não nos para pela pelo por sem seu seus sobre sua são um uma \
     você ",
];

/// What French and Italian put before a vowel, without its apostrophe.
pub(super) const ELIDED: [&str; 11] =
    ["l", "d", "qu", "dell", "all", "dall", "nell", "sull", "un", "quest", "jusqu"];

pub(in crate::compare) fn is_function_word(word: &str) -> bool {
    let has = |words: &str| {
        let mut places = words.match_indices(word);
        places.any(|(at, _)| words[..at].ends_with(' ') && words[at + word.len()..].starts_with(' '))
    };
    WORDS.iter().any(|words| has(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_whole_words() {
        assert!(is_function_word("to") && is_function_word("your") && is_function_word("and"));
        assert!(!is_function_word("ther") && !is_function_word("o an"));
    }

    #[test]
    fn function_words_of_six_languages_say_nothing_and_names_of_things_do() {
        for word in ["of", "der", "les", "los", "della", "não"] {
            assert!(is_function_word(word), "{word}");
        }
        for word in ["os", "ai", "san", "dos", "ha", "vm", "iam", "key", "2"] {
            assert!(!is_function_word(word), "{word}");
        }
    }
}

//! Looking for a word in a text, in any case.

/// How rare a letter is in the languages of the pages, by its byte; what is no letter is no rare one.
static RARITY: [u8; 256] = rarity();

const fn rarity() -> [u8; 256] {
    let common_first = b"etaoinsrhldcumfpgwybvkxjqz";
    let (mut rarity, mut at) = ([0; 256], 0);
    while at < common_first.len() {
        rarity[common_first[at] as usize] = at as u8 + 1;
        rarity[common_first[at].to_ascii_uppercase() as usize] = at as u8 + 1;
        at += 1;
    }
    rarity
}

/// Whether a text holds a word, which is ASCII and in lower case, in any case.
pub(super) fn contains(text: &str, lower: &str) -> bool {
    places(text, lower).next().is_some()
}

/// Where a text holds an ASCII word, in any case; nowhere where that is empty.
pub(super) fn places(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let (bytes, word) = (text.as_bytes(), word.as_bytes());
    // By its rarest letter.
    let mut rarest = 0;
    for at in 1..word.len() {
        if RARITY[usize::from(word[at])] > RARITY[usize::from(word[rarest])] {
            rarest = at;
        }
    }
    let letter = word.get(rarest).copied().unwrap_or_default();
    memchr::memchr2_iter(letter.to_ascii_lowercase(), letter.to_ascii_uppercase(), bytes)
        .filter_map(move |at| at.checked_sub(rarest))
        .filter(move |&at| {
            bytes.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
        })
}

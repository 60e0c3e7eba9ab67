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

/// A word to look for, which is ASCII or written in one case.
#[derive(Clone, Copy)]
pub(crate) struct Pattern<'w> {
    word: &'w [u8],
    /// The index of its rarest letter, by which it is looked for.
    rarest: usize,
}

impl<'w> Pattern<'w> {
    pub(crate) const fn new(word: &'w str) -> Self {
        let word = word.as_bytes();
        let (mut rarest, mut at) = (0, 1);
        while at < word.len() {
            if RARITY[word[at] as usize] > RARITY[word[rarest] as usize] {
                rarest = at;
            }
            at += 1;
        }
        Self { word, rarest }
    }

    pub(crate) const fn len(self) -> usize {
        self.word.len()
    }

    /// Whether a text is the word, in any case.
    pub(crate) fn is(self, text: &str) -> bool {
        text.as_bytes().eq_ignore_ascii_case(self.word)
    }

    /// Whether a text holds the word, in any case.
    pub(crate) fn is_in(self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Where a text holds the word, in any case; nowhere where that is empty.
    pub(crate) fn places(self, text: &str) -> impl Iterator<Item = usize> {
        let (bytes, word, rarest) = (text.as_bytes(), self.word, self.rarest);
        let letter = word.get(rarest).copied().unwrap_or_default();
        memchr::memchr2_iter(letter.to_ascii_lowercase(), letter.to_ascii_uppercase(), bytes)
            .filter_map(move |at| at.checked_sub(rarest))
            .filter(move |&at| {
                bytes.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
            })
    }
}

/// Splits a text at the first place of a short mark that holds more than spaces, as [`str::split_once`] does,
/// which prepares for long words.
pub(crate) fn split_at_mark<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str)> {
    let offset = mark.bytes().position(|byte| byte != b' ')?;
    let is_at = |at: &usize| text.as_bytes()[*at..].starts_with(mark.as_bytes());
    let mut places = memchr::memchr_iter(mark.as_bytes()[offset], text.as_bytes());
    let at = places.by_ref().filter_map(|at| at.checked_sub(offset)).find(is_at)?;
    Some((&text[..at], &text[at + mark.len()..]))
}

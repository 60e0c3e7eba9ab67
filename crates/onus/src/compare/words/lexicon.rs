//! Words as numbers: each spelling is looked at once, however often it occurs.

use super::{JOINED, joins, pieces, word};
use crate::document::Document;
use crate::intern::Interner;

/// Stands for a piece that is no word.
const NONE: u32 = u32::MAX;

/// Vendors, which tasks mostly leave out before the name of a service.
const VENDORS: [&str; 2] = ["ibm", "cloud"];

/// Numbers for the words of the texts that it was asked about, as [`super::words()`] splits them.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Pieces of text as written.
    pieces: Interner,
    /// By piece, the number of its word, or [`NONE`].
    word_of: Vec<u32>,
    words: Interner,
    /// Rows of words, as the bytes of their numbers.
    names: Interner,
    /// For the words of a task.
    task: Vec<u32>,
}

impl Default for Lexicon {
    fn default() -> Self {
        let mut words = Interner::default();
        for word in JOINED.iter().chain(&VENDORS) {
            words.number(word.as_bytes());
        }
        Self {
            pieces: Interner::default(),
            word_of: Vec::new(),
            words,
            names: Interner::default(),
            task: Vec::new(),
        }
    }
}

impl Lexicon {
    /// Adds the numbers of a text's words to `into`.
    pub(crate) fn read(&mut self, text: &str, into: &mut Vec<u32>) {
        let start = into.len();
        for piece in pieces(text) {
            let number = self.pieces.number(piece.as_bytes());
            if number == self.word_of.len() {
                let word = word(piece).map_or(NONE, |word| self.words.number(word.as_bytes()) as u32);
                self.word_of.push(word);
            }
            let word = self.word_of.as_slice()[number];
            let joined = ((word as usize) < JOINED.len() && into.len() > start)
                .then(|| self.joined(into[into.len() - 1], word));
            match joined.flatten() {
                Some(joined) => *into.last_mut().expect("there is a word before") = joined,
                None if word != NONE => into.push(word),
                None => {}
            }
        }
    }

    fn joined(&mut self, first: u32, second: u32) -> Option<u32> {
        let (first, second) = (self.spelled(first), self.spelled(second));
        if !joins(&first, &second) {
            return None;
        }
        Some(self.words.number((first + &second).as_bytes()) as u32)
    }

    /// The word of a number.
    pub(in crate::compare) fn spelled(&self, word: u32) -> String {
        String::from_utf8_lossy(self.words.key(word as usize)).into_owned()
    }

    /// How many words there are; their numbers are below that.
    pub(in crate::compare) fn len(&self) -> usize {
        self.words.len()
    }

    /// The words of a service's name without the vendor before it.
    pub(in crate::compare) fn own_name(&mut self, document: &Document) -> Vec<u32> {
        let mut words = Vec::new();
        self.read(&document.name, &mut words);
        let vendor = words.iter().take_while(|word| is_vendor(**word)).count();
        if vendor < words.len() {
            words.drain(..vendor);
        }
        words
    }

    /// How a service's own name stands in its rows: [`Lexicon::own_name`], which they mostly write without the
    /// vendor. A plural ("IBM Cloud Databases") is a word for things as well: it is the name with all before it only.
    pub(in crate::compare) fn name_in_rows(&mut self, document: &Document) -> Vec<u32> {
        let own = self.own_name(document);
        let [word] = own[..] else { return own };
        let last = pieces(&document.name).last().unwrap_or_default().to_lowercase();
        if !last.ends_with('s') || last == self.spelled(word) {
            return own;
        }
        let mut words = Vec::new();
        self.read(&document.name, &mut words);
        words
    }

    /// The number of a task without what differs between pages that mean the same: case,
    /// punctuation, plurals, and the name of the service itself ("Updates to Metrics Routing" is
    /// "update" everywhere).
    pub(crate) fn name(&mut self, task: &str, own: &[u32]) -> usize {
        let mut words = std::mem::take(&mut self.task);
        words.clear();
        self.read(task, &mut words);
        let all = words.len();
        leave_out(&mut words, 0, own);
        if words.len() < all {
            while words.last().is_some_and(|word| super::is_function_word(&self.spelled(*word))) {
                words.pop();
            }
        }
        if words.is_empty() {
            self.read(task, &mut words);
        }
        let number = self.names.number_of_each(words.iter().map(|word| *word as usize));
        self.task = words;
        number
    }
}

fn is_vendor(word: u32) -> bool {
    (JOINED.len()..JOINED.len() + VENDORS.len()).contains(&(word as usize))
}

/// Removes, from `start` on, the places where a service's `own` name stands in full, and the vendor
/// before it.
pub(in crate::compare) fn leave_out(words: &mut Vec<u32>, start: usize, own: &[u32]) {
    if own.is_empty() || !words[start..].windows(own.len()).any(|place| place == own) {
        return;
    }
    let mut from = start;
    let mut kept = start;
    while from < words.len() {
        if words[from..].starts_with(own) {
            from += own.len();
            while kept > start && is_vendor(words[kept - 1]) {
                kept -= 1;
            }
        } else {
            words[kept] = words[from];
            kept += 1;
            from += 1;
        }
    }
    words.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn numbers_stand_for_the_words_of_a_text() {
        let mut lexicon = Lexicon::default();
        let text = "Back up the IBM Cloud's R&D logs, then set the Backups up: up, UP! Life cycles’ over";
        let mut numbers = Vec::new();
        lexicon.read(text, &mut numbers);
        let spelled: Vec<String> = numbers.iter().map(|word| lexicon.spelled(*word)).collect();
        assert_eq!(spelled, words(text));
        lexicon.read("up", &mut numbers);
        assert_eq!(numbers.last(), Some(&0), "a text does not join the one before it");
    }

    #[test]
    fn the_name_of_the_service_itself_does_not_count() {
        let mut lexicon = Lexicon::default();
        let page = Document { name: "IBM Cloud Metrics Routing".to_owned(), ..Document::default() };
        let own = lexicon.name_in_rows(&page);
        let mut name = |task| lexicon.name(task, &own);
        assert_eq!(name("Updates to IBM Cloud Metrics Routing"), name("the update"));
        assert_eq!(name("Metrics Routing"), name("metric routing"));
        assert_ne!(name("Metrics Routing"), name(""));
        assert_ne!(name("What to look out for"), name("What to look out"));
        let page = Document { name: "IBM Cloud Lamps".to_owned(), ..Document::default() };
        let own = lexicon.name_in_rows(&page);
        let mut name = |task| lexicon.name(task, &own);
        assert_eq!(name("Updates to IBM Cloud Lamps"), name("the update"));
        assert_ne!(name("Lamp brightness"), name("Brightness"));
    }
}

//! The language that a page is written in.

use std::rc::Rc;

use crate::document::Document;

/// Words that are in most texts of a language and in few of another, by its BCP 47 tag.
const WORDS: [(&str, &[&str]); 9] = [
    (
        "en",
        &[
            "the",
            "and",
            "of",
            "for",
            "your",
            "with",
            "to",
            "responsibilities",
            "responsibility",
            "by",
            "all",
            "shared",
            "customer",
        ],
    ),
    ("de", &["und", "der", "die", "das", "für", "von", "mit", "den", "verantwortlichkeiten", "ist"]),
    ("fr", &["et", "des", "les", "du", "pour", "le", "responsabilités", "vos", "une", "à"]),
    ("es", &["el", "los", "del", "las", "responsabilidades", "una", "por", "con", "su"]),
    ("it", &["di", "il", "dei", "della", "delle", "responsabilità", "gli", "per", "del", "è"]),
    ("pt", &["do", "da", "dos", "das", "responsabilidades", "os", "ao", "você", "seus"]),
    (
        "nl",
        &[
            "het",
            "een",
            "en",
            "van",
            "voor",
            "de",
            "verantwoordelijkheden",
            "zijn",
            "met",
            "uw",
            "verantwoordelijkheid",
            "taak",
            "klant",
            "leverancier",
            "gedeelde",
        ],
    ),
    (
        "pl",
        &[
            "na",
            "odpowiedzialności",
            "odpowiedzialność",
            "oraz",
            "dla",
            "się",
            "zadanie",
            "klient",
            "dostawca",
            "klienta",
            "dostawcy",
        ],
    ),
    (
        "sv",
        &[
            "och",
            "för",
            "av",
            "ansvar",
            "till",
            "att",
            "med",
            "den",
            "är",
            "som",
            "uppgift",
            "kund",
            "leverantör",
        ],
    ),
];

/// How many places words are told apart by.
const PLACES: usize = 1024;

/// The place of a word, which is not empty, by its length and first letter.
const fn place(word: &[u8]) -> usize {
    (word.len() << 5 | word[0] as usize & 31) % PLACES
}

/// For each place the languages that have a word there, as bits by their indices in [`WORDS`]: most
/// words of a page are of none.
static LANGUAGES_BY_PLACE: [u16; PLACES] = {
    let mut places = [0; PLACES];
    let mut language = 0;
    while language < WORDS.len() {
        let words = WORDS[language].1;
        let mut at = 0;
        while at < words.len() {
            places[place(words[at].as_bytes())] |= 1 << language;
            at += 1;
        }
        language += 1;
    }
    places
};

/// How many bytes of text are looked at: some two hundred words.
const ENOUGH: usize = 1200;

/// How many words more of one language than of any other make certain which it is.
const CERTAIN: usize = 6;

/// The language of some texts, by their letters and words. Empty where nothing tells.
pub(super) fn language<'t>(texts: impl Iterator<Item = &'t str>) -> &'static str {
    let mut met = [0_usize; WORDS.len()];
    let (mut hangul, mut kana, mut han, mut traditional, mut letters) = (0, 0, 0, 0, 0);
    for text in texts {
        if letters > ENOUGH {
            break;
        }
        letters += text.len();
        let is_ascii = text.is_ascii();
        for c in text.chars().filter(|c| !is_ascii && *c > '\u{2fff}') {
            match c {
                '\u{3040}'..='\u{30ff}' => kana += 1,
                '\u{ac00}'..='\u{d7af}' => hangul += 1,
                '\u{4e00}'..='\u{9fff}' => {
                    han += 1;
                    traditional += usize::from(TRADITIONAL.contains(c));
                }
                _ => {}
            }
        }
        let is_between = |c: char| if is_ascii { !c.is_ascii_alphanumeric() } else { !c.is_alphanumeric() };
        for word in text.split(is_between).filter(|word| !word.is_empty()) {
            let is_lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
            let lower = (!is_lower).then(|| word.to_lowercase());
            let word = lower.as_deref().unwrap_or(word);
            let languages = LANGUAGES_BY_PLACE[place(word.as_bytes())];
            if languages == 0 {
                continue;
            }
            for (language, (met, (_, words))) in met.iter_mut().zip(WORDS).enumerate() {
                *met += usize::from(languages >> language & 1 == 1 && words.contains(&word));
            }
        }
        if lead(&met) >= CERTAIN {
            break;
        }
    }
    // Three bytes a letter; the names of products in between are in Latin letters.
    let is_script = |count: usize| count * 3 * 5 > letters;
    match (is_script(hangul), is_script(kana + han), kana * 10 > han) {
        (true, ..) => return "ko",
        (_, true, true) => return "ja",
        (_, true, false) if traditional > 0 => return "zh-Hant",
        (_, true, false) => return "zh-Hans",
        _ => {}
    }
    let most = met.iter().max().copied().unwrap_or_default();
    let found = met.iter().position(|count| *count == most);
    found.filter(|_| most > 0).map_or("", |index| WORDS[index].0)
}

/// How many words more were met of one language than of any other.
fn lead(met: &[usize]) -> usize {
    let (mut most, mut next) = (0, 0);
    for &count in met {
        if count > most {
            (most, next) = (count, most);
        } else {
            next = next.max(count);
        }
    }
    most - next
}

/// Characters of pages of responsibilities that are written in another way in simplified Chinese.
const TRADITIONAL: &str = "責務營運維護與雲戶應變資訊復災難權數據庫網絡監測層級處圍範備認證審計對員說";

/// The language of a page, by its headings, tasks and labels.
pub(super) fn of_document(headings: &[Rc<str>], document: &Document) -> &'static str {
    let tasks = document.responsibilities.iter().flat_map(|it| {
        let labels = it.parties.iter().map(|duty| &*duty.label);
        std::iter::once(it.task.text.as_str()).chain(labels)
    });
    let resources = document.allocations.iter().map(|it| it.resource.text.as_str());
    // Lists say in their items what tables say in their tasks.
    let items = document.responsibilities.iter().filter(|it| it.list_item);
    let texts = items.flat_map(|it| &it.parties).map(|duty| duty.text.text.as_str());
    let resources = resources.chain(texts);
    let title = std::iter::once(document.title.as_str());
    language(title.chain(headings.iter().map(|heading| &**heading)).chain(tasks).chain(resources))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_letters_tell() {
        for (text, tag) in [
            ("Your responsibilities with Lamps | Installation of lamps", "en"),
            ("Verantwortlichkeiten für Lampen und Leuchten", "de"),
            ("Responsabilités pour les lampes et la lumière", "fr"),
            ("Responsabilidades del cliente y el proveedor", "es"),
            ("Responsabilità del cliente e gestione delle lampade", "it"),
            ("Responsabilidades do cliente e da empresa", "pt"),
            ("Verantwoordelijkheden van de klant voor het gebruik", "nl"),
            ("Odpowiedzialność dostawcy i klienta w chmurze oraz na miejscu", "pl"),
            ("Ansvar för drift och säkerhet", "sv"),
            ("共有責任モデル ランプの管理", "ja"),
            ("共同责任 灯的管理 Lamp", "zh-Hans"),
            ("共同責任 燈的營運", "zh-Hant"),
            ("역할 및 책임 램프", "ko"),
            ("RACI Lamp", ""),
        ] {
            assert_eq!(language(std::iter::once(text)), tag, "{text}");
        }
    }
}

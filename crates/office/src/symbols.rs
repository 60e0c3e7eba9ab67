//! Signs that are made with a font of symbols: the file holds a letter, and the font draws a tick, a cross or a box.

/// What a font of symbols draws for a character, where it draws a sign that people answer with. The places are those of
/// the fonts that office programs bring along; in Word's own files they stand from U+F000 on as well.
pub(crate) fn sign(font: &str, letter: char) -> Option<&'static str> {
    let place = match letter as u32 {
        place @ 0x20..=0xff => place,
        place @ 0xf020..=0xf0ff => place - 0xf000,
        _ => return None,
    };
    Some(match (font, place) {
        ("Wingdings", 0xfc) | ("Wingdings 2", 0x50) | ("Webdings", 0x61) => "✓",
        ("Wingdings", 0xfe) | ("Wingdings 2", 0x52) => "☑",
        ("Wingdings", 0xfb) | ("Wingdings 2", 0x4f) | ("Webdings", 0x72) => "✗",
        ("Wingdings", 0xfd) | ("Wingdings 2", 0x51 | 0x53 | 0x54) => "☒",
        ("Wingdings", 0x6f | 0x70 | 0x71 | 0x72 | 0xa8) | ("Wingdings 2", 0xa3) => "☐",
        ("Wingdings", 0x6c | 0x9f) | ("Symbol", 0xb7) => "●",
        ("Wingdings", 0x6e | 0xa7) => "■",
        ("Wingdings", 0xa1) => "○",
        ("Symbol", 0xd6) => "√",
        _ => return None,
    })
}

/// A cell whose whole text is such a letter; its font is not known here. No language answers with one of these alone.
pub(crate) fn lone_sign(text: &str) -> Option<&'static str> {
    let mut letters = text.trim().chars();
    match (letters.next()?, letters.next()) {
        (letter @ ('ü' | 'þ' | 'û' | 'ý' | '\u{f020}'..='\u{f0ff}'), None) => sign("Wingdings", letter),
        _ => None,
    }
}

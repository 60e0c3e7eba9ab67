//! What kind of file some bytes are, so that only text is read as text.
//!
//! Decoding itself is left to the caller: a browser has a decoder for every encoding named here.

/// What some bytes hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, or white space alone.
    Empty,
    /// Text in UTF-8, with or without a byte order mark.
    Utf8,
    /// Text in UTF-16, low byte first, with or without a byte order mark.
    Utf16Le,
    /// Text in UTF-16, high byte first, with or without a byte order mark.
    Utf16Be,
    /// Text in an eight-bit encoding; Windows-1252 is the likeliest.
    Windows1252,
    /// A picture.
    Image,
    /// A PDF.
    Pdf,
    /// A ZIP archive, which office documents are as well.
    Zip,
    /// An office document of the years before 2007 (.xls, .doc).
    OldOffice,
    /// Anything else that is not text.
    Binary,
}

/// How many bytes are looked at to tell text from other data.
const SAMPLE: usize = 4096;

const IMAGES: [&[u8]; 8] =
    [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0", b"\0\0\0\x0CjP"];

/// Tells what `bytes` hold, from their first bytes and from whether they are valid UTF-8.
///
/// ```
/// use onus::read::bytes::{Kind, kind};
///
/// assert_eq!(kind("| Task | Aufgabe für dich |".as_bytes()), Kind::Utf8);
/// assert_eq!(kind(b"%PDF-1.7\n"), Kind::Pdf);
/// ```
pub fn kind(bytes: &[u8]) -> Kind {
    if let Some(kind) = byte_order_mark(bytes).or_else(|| magic(bytes)) {
        return kind;
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Kind::Empty;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if sample.contains(&0) {
        return utf16_without_mark(sample).unwrap_or(Kind::Binary);
    }
    let controls = sample.iter().filter(|&&byte| is_control(byte)).count();
    if controls * 50 > sample.len() {
        Kind::Binary
    } else if std::str::from_utf8(bytes).is_ok() {
        Kind::Utf8
    } else {
        Kind::Windows1252
    }
}

impl Kind {
    /// Why a file of this kind cannot be read, and what to do: one sentence or two that name the
    /// file. `None` where it is text.
    pub fn refusal(self, file: &str) -> Option<String> {
        let (what, advice) = match self {
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be | Self::Windows1252 => return None,
            Self::Empty => return Some(format!("“{file}” is empty: there is nothing to read.")),
            Self::Pdf => {
                ("a PDF", "Open it, copy the table and paste it into Onus: a paste keeps the columns.")
            }
            Self::Image => ("an image", "Open the page that it shows and paste its text."),
            Self::Zip => (
                "a ZIP archive or an office document",
                "Unpack it, or save what it holds as .xlsx, .ods or .docx, and add that.",
            ),
            Self::OldOffice => (
                "an office document of the old kind (.xls, .doc)",
                "Open it, save it as .xlsx or .docx, and add that.",
            ),
            Self::Binary => ("not a text file", "Save the page as Markdown, HTML or plain text."),
        };
        Some(format!("“{file}” is {what}, and Onus reads text. {advice}"))
    }
}

fn byte_order_mark(bytes: &[u8]) -> Option<Kind> {
    let (mark, kind) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (3, Kind::Utf8),
        // The same two bytes and two more zeros are UTF-32, which no page uses.
        [0xFF, 0xFE, 0, 0, ..] => (4, Kind::Binary),
        [0xFF, 0xFE, ..] => (2, Kind::Utf16Le),
        [0xFE, 0xFF, ..] => (2, Kind::Utf16Be),
        _ => return None,
    };
    Some(if bytes.len() == mark { Kind::Empty } else { kind })
}

fn magic(bytes: &[u8]) -> Option<Kind> {
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    if starts(b"%PDF-") {
        Some(Kind::Pdf)
    } else if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        Some(Kind::Zip)
    } else if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        Some(Kind::OldOffice)
    } else if IMAGES.iter().any(|mark| starts(mark) && !is_ascii_text(bytes))
        || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || bytes.get(4..8) == Some(b"ftyp")
    {
        Some(Kind::Image)
    } else {
        None
    }
}

/// Whether this may be a page that happens to begin with the letters of a picture format.
fn is_ascii_text(bytes: &[u8]) -> bool {
    bytes.iter().take(64).all(|&byte| byte.is_ascii() && !is_control(byte) && byte != 0)
}

/// In the UTF-16 of European languages nearly every second byte is zero.
fn utf16_without_mark(sample: &[u8]) -> Option<Kind> {
    let pairs = sample.len() / 2;
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if pairs < 2 {
        None
    } else if odd * 10 > pairs * 7 && even * 10 < pairs {
        Some(Kind::Utf16Le)
    } else if even * 10 > pairs * 7 && odd * 10 < pairs {
        Some(Kind::Utf16Be)
    } else {
        None
    }
}

/// A control character that text does not use. Form feed and escape count as text.
fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B) || byte == 0x7F
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_told_by_its_encoding() {
        let text = "| Task | Größe |\n";
        assert_eq!(kind(text.as_bytes()), Kind::Utf8);
        assert_eq!(kind(b"\xEF\xBB\xBF| Task |"), Kind::Utf8);
        assert_eq!(kind(b"| Gr\xF6\xDFe |"), Kind::Windows1252);
        assert_eq!(kind(&utf16(text, u16::to_le_bytes)), Kind::Utf16Le);
        assert_eq!(kind(&utf16(text, u16::to_be_bytes)), Kind::Utf16Be);
        assert_eq!(kind(&utf16("\u{FEFF}日本", u16::to_le_bytes)), Kind::Utf16Le);
        assert_eq!(kind(&utf16("\u{FEFF}日本", u16::to_be_bytes)), Kind::Utf16Be);
    }

    #[test]
    fn nothing_is_empty() {
        assert_eq!(kind(b""), Kind::Empty);
        assert_eq!(kind(b" \r\n\t"), Kind::Empty);
        assert_eq!(kind(b"\xEF\xBB\xBF"), Kind::Empty);
        assert_eq!(kind(b"\xFF\xFE"), Kind::Empty);
    }

    #[test]
    fn other_files_are_told_by_their_first_bytes() {
        assert_eq!(kind(b"%PDF-1.4\n%\xE2\xE3"), Kind::Pdf);
        assert_eq!(kind(b"PK\x03\x04\x14\0"), Kind::Zip);
        assert_eq!(kind(b"\x89PNG\r\n\x1A\n\0\0"), Kind::Image);
        assert_eq!(kind(b"RIFF\x10\0\0\0WEBPVP8 "), Kind::Image);
        assert_eq!(kind(b"BM6\x1C\0\0\0\0"), Kind::Image);
        assert_eq!(kind(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"), Kind::OldOffice);
        assert_eq!(kind(b"\x7FELF\x02\x01\x01\0\0\0\0\0\0"), Kind::Binary);
        assert_eq!(kind(b"BM stands for bare metal."), Kind::Utf8);
        assert_eq!(kind(b"\x1F\x8B\x08\x01\x02\x03\x04\x05\x06\x07"), Kind::Binary);
    }

    #[test]
    fn a_refusal_names_the_file() {
        assert_eq!(kind(b"hello").refusal("a.md"), None);
        let refusal = Kind::Pdf.refusal("matrix.pdf").unwrap_or_default();
        assert!(refusal.starts_with("“matrix.pdf” is a PDF, and Onus reads text."), "{refusal}");
        for kind in [Kind::Empty, Kind::Image, Kind::Zip, Kind::OldOffice, Kind::Binary] {
            assert!(kind.refusal("x").is_some_and(|text| text.contains("“x”")));
        }
    }
}

//! The colours of the app on paper-white, and its words beside them: a colour is never the only sign.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

const TEXT: u32 = 0x1a2130;
const LINE: u32 = 0xd8dde4;
const HEAD: u32 = 0xeef1f5;

/// Words that say who has a task or owns a resource, with the colour of the text and of the ground.
const OWNERS: [(&str, u32, u32); 9] = [
    ("provider", 0x1d4ed8, 0xe8eefc),
    ("customer", 0x0b6b58, 0xe2f3ef),
    ("shared", 0x6d3fc0, 0xefe8fa),
    ("third-party", 0x8a4b08, 0xf9efe2),
    ("nobody", 0xb3261e, 0xfdf0ee),
    ("placeholder", 0xb3261e, 0xfdf0ee),
    ("unknown", 0xb3261e, 0xfdf0ee),
    ("not on this page", 0x545f70, 0xffffff),
    ("no such area", 0x545f70, 0xffffff),
];

/// The formats, made once.
pub(super) struct Looks {
    pub(super) heading: Format,
    pub(super) line: Format,
    /// A cell that leads somewhere.
    pub(super) link: Format,
    head: Format,
    provider_head: Format,
    customer_head: Format,
    cell: Format,
    owners: Vec<(&'static str, Format)>,
}

impl Looks {
    pub(super) fn new() -> Self {
        let cell = Format::new()
            .set_num_format("@")
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_font_color(Color::RGB(TEXT))
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(LINE));
        let head = cell.clone().set_bold().set_background_color(Color::RGB(HEAD));
        let coloured = |text: u32| head.clone().set_font_color(Color::RGB(text));
        let owner = |&(word, text, ground): &(&'static str, u32, u32)| {
            let format = cell.clone().set_font_color(Color::RGB(text));
            (word, format.set_background_color(Color::RGB(ground)))
        };
        Self {
            heading: Format::new().set_bold().set_font_size(14).set_font_color(Color::RGB(TEXT)),
            line: Format::new().set_num_format("@").set_font_color(Color::RGB(TEXT)),
            provider_head: coloured(OWNERS[0].1),
            customer_head: coloured(OWNERS[1].1),
            link: cell.clone().set_font_color(Color::RGB(OWNERS[0].1)).set_underline(FormatUnderline::Single),
            owners: OWNERS.iter().map(owner).collect(),
            head,
            cell,
        }
    }

    /// The looks of a column's head.
    pub(super) fn head(&self, head: &str) -> &Format {
        match head.rsplit(": ").next() {
            Some("Provider" | "What the provider provides") => &self.provider_head,
            Some("Customer" | "What the customer must do" | "Duty") => &self.customer_head,
            _ => &self.head,
        }
    }

    /// The looks of a cell: in columns of owners those of the word in it.
    pub(super) fn cell(&self, head: &str, cell: &str) -> &Format {
        let is_owner = head
            .rsplit(": ")
            .next()
            .is_some_and(|head| matches!(head, "Owner" | "owner" | "Owner before" | "Owner after"));
        let of_word = || self.owners.iter().find(|(word, _)| *word == cell).map(|(_, format)| format);
        is_owner.then(of_word).flatten().unwrap_or(&self.cell)
    }
}

//! The elements of HTML that make a difference, by their names.

/// The elements that make a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Table,
    Caption,
    Head,
    Body,
    Row,
    HeaderCell,
    Cell,
    /// `<h1>` to `<h6>`
    Heading(u8),
    /// `<ul>` and `<ol>`
    List,
    Item,
    Break,
    /// `<dt>`
    Term,
    /// `<dd>`
    Description,
    /// `<nav>`, `<footer>`, `<aside>`: beside the page's text.
    Beside,
    /// Any other element that starts on a line of its own.
    Block,
    Preformatted,
    Link,
    Code,
    Strong,
    Emphasis,
    /// `<del>`, `<s>`, `<strike>`
    Struck,
    Superscript,
    Image,
    Title,
    Meta,
    /// `<link>`
    Linked,
    Time,
    /// `<script>`, `<style>`: what is inside is not text.
    Raw,
    Other,
}

impl Tag {
    /// Whether what stands before it is a paragraph that ends there.
    pub(crate) fn starts_paragraph(self) -> bool {
        matches!(
            self,
            Self::Block
                | Self::Term
                | Self::Description
                | Self::Preformatted
                | Self::Head
                | Self::Body
                | Self::Row
                | Self::Cell
                | Self::HeaderCell
                | Self::Table
                | Self::Caption
        )
    }

    pub(super) fn named(name: &str) -> Self {
        let mut buffer = [0; 10];
        let Some(lower) = buffer.get_mut(..name.len()) else { return Self::Other };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"table" => Self::Table,
            b"caption" => Self::Caption,
            b"thead" => Self::Head,
            b"tbody" | b"tfoot" => Self::Body,
            b"tr" => Self::Row,
            b"th" => Self::HeaderCell,
            b"td" => Self::Cell,
            [b'h', level @ b'1'..=b'6'] => Self::Heading(level - b'0'),
            b"ul" | b"ol" | b"menu" => Self::List,
            b"li" => Self::Item,
            b"br" => Self::Break,
            b"p" | b"div" | b"section" | b"article" | b"main" | b"header" | b"body" | b"html" | b"dl"
            | b"blockquote" | b"figure" | b"figcaption" | b"hr" | b"details" | b"summary" | b"form"
            | b"fieldset" | b"address" => Self::Block,
            b"nav" | b"footer" | b"aside" => Self::Beside,
            b"dt" => Self::Term,
            b"dd" => Self::Description,
            b"pre" => Self::Preformatted,
            b"a" => Self::Link,
            b"code" | b"tt" | b"kbd" | b"samp" => Self::Code,
            b"strong" | b"b" => Self::Strong,
            b"em" | b"i" => Self::Emphasis,
            b"del" | b"s" | b"strike" => Self::Struck,
            b"sup" => Self::Superscript,
            b"img" => Self::Image,
            b"title" => Self::Title,
            b"meta" => Self::Meta,
            b"link" => Self::Linked,
            b"time" => Self::Time,
            b"script" | b"style" => Self::Raw,
            _ => Self::Other,
        }
    }
}

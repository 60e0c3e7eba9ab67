//! A Word document -> HTML: headings, paragraphs, lists and tables, a row of a table on each line.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::styles::{items, levels, value};
use crate::symbols::sign;
use crate::{LARGEST, OfficeErrorKind};

/// Reads the document's own text; headers, footnotes and remarks are left out, and so is what was
/// deleted while changes are tracked.
pub(crate) fn html(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String, OfficeErrorKind> {
    let styles = part(archive, "word/styles.xml");
    let items = styles.as_deref().map(items).unwrap_or_default();
    let styles = styles.as_deref().map(levels).unwrap_or_default();
    let document = part(archive, "word/document.xml").ok_or(OfficeErrorKind::Damaged)?;
    let title = part(archive, "docProps/core.xml").map(|xml| title(&xml)).unwrap_or_default();
    let mut writer = Writer { styles, items, ..Writer::default() };
    writer.out.push_str("<!doctype html>\n<meta charset=\"utf-8\">\n");
    if !title.is_empty() {
        writer.out.extend(["<title>", &title, "</title>\n"]);
    }
    let mut reader = Reader::from_str(&document);
    loop {
        match reader.read_event().map_err(|_| OfficeErrorKind::Damaged)? {
            Event::Start(start) => writer.open(&start),
            Event::Empty(start) => {
                writer.open(&start);
                writer.close(start.local_name().as_ref());
            }
            Event::End(end) => writer.close(end.local_name().as_ref()),
            Event::Text(text) => writer.text(&text),
            // Escaped in XML as in HTML.
            Event::GeneralRef(name) => writer.text(&["&", &name, ";"].concat()),
            Event::Eof => break,
            _ => {}
        }
    }
    writer.end_list(0);
    Ok(writer.out)
}

/// A part of a packed file as text.
pub(crate) fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    archive.by_name(name).ok()?.take(LARGEST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// The title in the document's properties, escaped.
fn title(xml: &str) -> String {
    let start = xml.find("<dc:title>").map(|at| at + "<dc:title>".len());
    let length = |start: usize| xml[start..].find("</dc:title>");
    let found = start.and_then(|start| Some(&xml[start..start + length(start)?]));
    found.unwrap_or_default().trim().to_owned()
}

#[derive(Default)]
struct Writer {
    out: String,
    styles: BTreeMap<String, u8>,
    /// The styles that make items of paragraphs, with how deep in a list.
    items: BTreeMap<String, usize>,
    /// How many tables are open; those in cells give their text to the cell.
    tables: usize,
    /// How many elements are open whose text is not shown: text boxes come twice, and so does what is moved while changes
    /// are tracked.
    hidden: usize,
    paragraph: Paragraph,
    in_text: bool,
    bold: bool,
    struck: bool,
    /// Whether the run is one that Word does not show.
    is_vanished: bool,
    /// What the text is written in, where that is said.
    font: String,
    row: Row,
    /// How many lists are open, each in an item of the one before.
    lists: usize,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    level: Option<u8>,
    /// How deep in a list it is an item.
    item: Option<usize>,
}

#[derive(Default)]
struct Row {
    is_header: bool,
    /// Whether what is said of the row itself is open.
    in_properties: bool,
    /// Whether it was deleted while changes are tracked.
    is_deleted: bool,
    cells: String,
    column: usize,
    cell: String,
    columns: usize,
    /// Whether the cell goes on with the one above.
    continues: bool,
    /// The cells of the row above, by column.
    above: BTreeMap<usize, String>,
}

impl Writer {
    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        match name.as_ref() {
            "Fallback" | "moveFrom" if !self.row.in_properties => self.hidden += 1,
            // How it looked before a change that is tracked.
            name if name.ends_with("PrChange") => self.hidden += 1,
            _ if self.hidden > 0 => {}
            "tbl" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.end_list(0);
                    self.row = Row::default();
                    self.out.push_str("<table>\n");
                }
            }
            "tr" if self.tables == 1 => {
                let above = std::mem::take(&mut self.row.above);
                self.row = Row { above, ..Row::default() };
            }
            "trPr" if self.tables == 1 => self.row.in_properties = true,
            "del" | "moveFrom" if self.row.in_properties => self.row.is_deleted = true,
            // It begins so many columns further right than others do.
            "gridBefore" if self.tables == 1 => {
                for _ in 0..columns(start) {
                    self.row.columns = 1;
                    self.end_cell();
                }
            }
            "tblHeader" if self.tables == 1 => self.row.is_header = is_on(start),
            "tc" if self.tables == 1 => {
                self.row.columns = 1;
                self.row.continues = false;
                self.row.cell.clear();
            }
            "gridSpan" if self.tables == 1 => {
                self.row.columns = columns(start).max(1);
            }
            "vMerge" if self.tables == 1 => self.row.continues = value(start, "w:val") != "restart",
            "p" => self.paragraph = Paragraph::default(),
            "pStyle" => {
                let style = value(start, "w:val");
                self.paragraph.level = self.styles.get(&style).copied();
                self.paragraph.item =
                    self.items.get(&style).copied().filter(|_| self.paragraph.level.is_none());
            }
            "ilvl" => {
                self.paragraph.item = value(start, "w:val").parse().ok().map(|level: usize| level.min(8))
            }
            // List number 0 takes a paragraph out of its list.
            "numId" if value(start, "w:val") == "0" => self.paragraph.item = None,
            "r" => {
                self.bold = false;
                self.struck = false;
                self.is_vanished = false;
                self.font.clear();
            }
            "rFonts" => self.font = value(start, "w:ascii"),
            "sym" if !self.is_vanished => {
                let place = u32::from_str_radix(&value(start, "w:char"), 16).ok().and_then(char::from_u32);
                let sign = place.and_then(|place| sign(&value(start, "w:font"), place));
                match sign {
                    Some(sign) if self.struck => self.paragraph.text.extend(["<s>", sign, "</s>"]),
                    _ => self.paragraph.text.push_str(sign.unwrap_or_default()),
                }
            }
            "b" => self.bold = is_on(start),
            "strike" | "dstrike" => self.struck = is_on(start),
            "vanish" => self.is_vanished = is_on(start),
            "t" if !self.is_vanished => {
                self.in_text = true;
                if self.bold {
                    self.paragraph.text.push_str("<strong>");
                }
                if self.struck {
                    self.paragraph.text.push_str("<s>");
                }
            }
            "br" | "cr" => self.paragraph.text.push_str("<br>"),
            "tab" => self.paragraph.text.push(' '),
            "noBreakHyphen" => self.paragraph.text.push('-'),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !self.in_text || self.hidden > 0 {
            return;
        }
        for letter in text.chars() {
            match sign(&self.font, letter) {
                Some(sign) => self.paragraph.text.push_str(sign),
                None => self.paragraph.text.push(letter),
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "Fallback" | "moveFrom" if !self.row.in_properties => self.hidden = self.hidden.saturating_sub(1),
            name if name.ends_with("PrChange") => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            "trPr" => self.row.in_properties = false,
            "t" if self.in_text => {
                self.in_text = false;
                if self.struck {
                    self.paragraph.text.push_str("</s>");
                }
                if self.bold {
                    self.paragraph.text.push_str("</strong>");
                }
            }
            "p" => self.end_paragraph(),
            "tc" if self.tables == 1 => self.end_cell(),
            "tr" if self.tables == 1 => {
                let cells = std::mem::take(&mut self.row.cells);
                if !self.row.is_deleted {
                    self.out.extend(["<tr>", &cells, "</tr>\n"]);
                }
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.out.push_str("</table>\n");
                }
            }
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let Paragraph { text, level, item } = std::mem::take(&mut self.paragraph);
        // One run of bold is often cut into many.
        let text = text.replace("</strong><strong>", "");
        if text.trim().is_empty() {
            return;
        }
        if self.tables == 0 && level.is_none() {
            self.end_list(item.map_or(0, |item| item + 1));
        } else {
            self.end_list(0);
        }
        match (level.filter(|_| self.tables == 0), item) {
            (Some(level), _) => {
                let level = level.to_string();
                self.out.extend(["<h", &level, ">", &text, "</h", &level, ">\n"]);
            }
            (None, Some(item)) if self.tables == 0 => {
                while self.lists <= item {
                    self.out.push_str("<ul>\n");
                    self.lists += 1;
                }
                self.out.extend(["<li>", &text, "\n"]);
            }
            // In a cell, lists are made of their marks alone.
            (None, Some(item)) => {
                self.row.cell.push_str(&"<ul>".repeat(item + 1));
                self.row.cell.extend(["<li>", &text, "</li>"]);
                self.row.cell.push_str(&"</ul>".repeat(item + 1));
            }
            (None, None) if self.tables > 0 => self.row.cell.extend(["<p>", &text, "</p>"]),
            (None, None) => self.out.extend(["<p>", &text, "</p>\n"]),
        }
    }

    /// Closes lists until so many are open.
    fn end_list(&mut self, depth: usize) {
        while self.lists > depth {
            self.out.push_str("</ul>\n");
            self.lists -= 1;
        }
    }

    fn end_cell(&mut self) {
        let row = &mut self.row;
        let mut cell = std::mem::take(&mut row.cell);
        if row.continues {
            cell = row.above.get(&row.column).cloned().unwrap_or_default();
        }
        let tag = if row.is_header { "th" } else { "td" };
        let span = if row.columns > 1 { format!(" colspan=\"{}\"", row.columns) } else { String::new() };
        row.cells.extend(["<", tag, &span, ">", &cell, "</", tag, ">"]);
        row.above.insert(row.column, cell);
        row.column += row.columns;
    }
}

/// How many columns of the grid are meant, within reason.
fn columns(start: &BytesStart<'_>) -> usize {
    value(start, "w:val").parse().unwrap_or(0).min(64)
}

/// Whether a mark without a value, or with one that says so, is set.
fn is_on(start: &BytesStart<'_>) -> bool {
    !matches!(value(start, "w:val").as_str(), "0" | "false" | "off")
}

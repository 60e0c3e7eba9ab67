//! What the styles of a Word document make of paragraphs: headings and items.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The levels of headings by the ids of their styles: the ids are in the writer's language, the names
/// ("heading 1", "Title") are not.
pub(crate) fn levels(xml: &str) -> BTreeMap<String, u8> {
    let (mut levels, mut id) = (BTreeMap::new(), String::new());
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) if start.local_name().as_ref() == "style" => id = value(&start, "w:styleId"),
            Event::Empty(start) if start.local_name().as_ref() == "name" => {
                let name = value(&start, "w:val").to_ascii_lowercase();
                let level = match name.strip_prefix("heading ") {
                    Some(level) => level.parse().ok().filter(|level| (1..=6).contains(level)),
                    None => (name == "title").then_some(1),
                };
                if let Some(level) = level {
                    levels.insert(std::mem::take(&mut id), level);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    levels
}

/// How deep in a list paragraphs of each style are, by the ids of those that make items ("List Bullet 2").
pub(crate) fn items(xml: &str) -> BTreeMap<String, usize> {
    let (mut items, mut id, mut depth) = (BTreeMap::new(), String::new(), 0);
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) if start.local_name().as_ref() == "style" => id = value(&start, "w:styleId"),
            Event::Empty(start) if start.local_name().as_ref() == "name" => {
                let name = value(&start, "w:val");
                let level = name.rsplit_once(' ').and_then(|(_, level)| level.parse().ok());
                depth = level.map_or(0, |level: usize| level.clamp(1, 9) - 1);
            }
            Event::Start(start) if start.local_name().as_ref() == "numPr" && !id.is_empty() => {
                items.insert(id.clone(), depth);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    items
}

pub(crate) fn value(start: &BytesStart<'_>, name: &str) -> String {
    let attribute = start.try_get_attribute(name).ok().flatten();
    attribute.map(|attribute| attribute.value.into_owned()).unwrap_or_default()
}

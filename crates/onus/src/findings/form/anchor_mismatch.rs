use std::rc::Rc;

use crate::document::{Area, AreaHeading, Caption, Document};
use crate::findings::quote::quoted;
use crate::findings::{Check, Found, Level, Rule};

pub(in crate::findings) const RULE: Rule = Rule {
    id: "anchor-mismatch",
    level: Level::Info,
    several: "anchors and captions that name another area",
    explanation: "The anchor of a heading or the caption of a table names another area, so that readers are led astray: have it renamed.",
    check: Check::Page(check),
};

/// Beginnings of words that anchors name [`Area::CANONICAL`] by.
const NAMED_BY: [&[&str]; 5] = [
    &["incident", "operation", "ops"],
    &["change"],
    &["iam", "identity", "access"],
    &["sec", "compliance", "regulat"],
    &["disaster", "recovery", "dr", "hadr"],
];

fn check(document: &Document, _: &[Rc<Document>]) -> Vec<Found> {
    let mismatch = |heading: &AreaHeading| {
        let own = Area::CANONICAL.iter().position(|(id, _)| *id == heading.area.id)?;
        let named: Vec<usize> = (0..NAMED_BY.len()).filter(|&area| names(&heading.anchor, area)).collect();
        let message = || {
            format!(
                "The anchor {} of {} names another area.",
                quoted(&heading.anchor),
                quoted(&heading.area.name)
            )
        };
        (!named.is_empty() && !named.contains(&own)).then(|| Found {
            line: heading.line,
            place: None,
            message: message(),
        })
    };
    let captions = document.captions.iter().filter_map(caption_mismatch);
    document.areas.iter().filter_map(mismatch).chain(captions).collect()
}

/// Only a caption under the heading of a canonical area can name another one.
fn caption_mismatch(caption: &Caption) -> Option<Found> {
    let named = caption.names.as_ref().filter(|named| **named != caption.area)?;
    let canonical = Area::CANONICAL.iter().any(|(id, _)| *id == caption.area.id);
    canonical.then(|| Found {
        place: None,
        line: caption.line,
        message: format!(
            "The caption of a table of {} names {}.",
            quoted(&caption.area.name),
            quoted(&named.name)
        ),
    })
}

fn names(anchor: &str, area: usize) -> bool {
    let anchor = anchor.to_lowercase();
    let mut words = anchor.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        NAMED_BY[area].iter().any(|start| if *start == "dr" { word == "dr" } else { word.starts_with(start) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_may_name_the_area_of_its_table_only() {
        let area = |index: usize| {
            let (id, name) = Area::CANONICAL[index];
            Rc::new(Area { id: id.into(), name: name.into() })
        };
        let caption = |names: Option<usize>| Caption {
            line: 9,
            text: String::new(),
            area: area(1),
            names: names.map(area),
        };
        let page = Document { captions: [None, Some(1), Some(4)].map(caption).into(), ..Document::default() };
        assert_eq!(check(&page, &[]).len(), 1);
    }

    #[test]
    fn only_an_anchor_that_names_another_area_alone_is_found() {
        let heading = |anchor: &str| AreaHeading {
            area: Rc::new(Area { id: "disaster-recovery".into(), name: "Disaster recovery".into() }),
            line: 7,
            anchor: anchor.into(),
            declared_empty: None,
        };
        let anchors = ["security_comp", "dr", "change-disaster-recovery", "", "responsibilities"];
        let page = Document { areas: anchors.map(heading).into(), ..Document::default() };
        let message = "The anchor “security_comp” of “Disaster recovery” names another area.";
        assert_eq!(check(&page, &[]), [Found { line: 7, place: None, message: message.into() }]);
    }
}

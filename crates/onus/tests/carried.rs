//! Every field of what was read is carried by an export. Each struct is taken apart here field by field, so a
//! new field does not compile until this test says where it goes, or why it goes nowhere.

use std::rc::Rc;

use onus::compare::{Comparison, ComparisonRow, Service};
use onus::document::Skipped;
use onus::export::csv::Style;
use onus::export::{Form, Material, Subject, Written as Export};
use onus::text::RichText;
use onus::{
    Allocation, Document, Finding, Keywords, PartyDuty, Qualifier, Report, Responsibility, Worklist, compare,
    findings, read,
};

const PAGE: &str = "---\nlastupdated: \"2026-03-04\"\nlang: en\ncanonical: https://docs.example.com/lamps\n---\n\n# Your responsibilities when using Lamp Works\n\n\
    ## Change management\n\n| Task | Acme responsibilities | Your responsibilities | Scope |\n|---|---|---|---|\n\
    | Wicks | Trim them. | N/A | All of them |\n| Oil | NEED CONTENT | | |\n| | | | |\n\n\
    ## Disaster recovery\n\n| Task | Provider | Customer |\n|---|---|---|\n| Drills | R, A | C |\n\n\
    ## Who owns what\n\n| Resource | Change management | Disaster recovery |\n|---|---|---|\n\
    | Data | Customer | Shared |\n";

/// All that the exports write, line breaks as JSON has them.
struct Written(String);

impl Written {
    #[track_caller]
    fn holds(&self, text: &str) {
        assert!(self.0.contains(text), "no export carries {text:?}");
    }

    #[track_caller]
    fn cell(&self, text: &RichText) {
        // Marks (links, emphasis) are for the screen; the text is whole without them.
        let RichText { text, marks: _ } = text;
        self.holds(&text.replace('\n', "\\n"));
    }

    fn document(&self, document: &Document) {
        let Document {
            file,
            name,
            title,
            last_updated,
            provider,
            language,
            address,
            areas: _,    // of the rows, below; a heading without rows is a finding
            captions: _, // what they say is a finding where it matters
            responsibilities,
            allocations,
            skipped,
            defects: _, // each is a finding
        } = document;
        [file, name, title, language].into_iter().for_each(|text| self.holds(text));
        [last_updated, provider, address].into_iter().flatten().for_each(|text| self.holds(text));
        responsibilities.iter().for_each(|it| self.responsibility(it));
        allocations.iter().for_each(|it| self.allocation(it));
        for Skipped { line, place, reason } in skipped {
            self.holds(&format!("\"line\": {line}"));
            place.iter().for_each(|place| self.holds(place));
            self.holds(reason.as_str());
        }
    }

    fn responsibility(&self, it: &Responsibility) {
        let Responsibility {
            line,
            last_line: _, // where the row ends is for showing the source
            place,
            area,
            area_as_written,
            task,
            qualifiers,
            parties,
            list_item: _, // told by the line and the task
            continues: _, // the same
            one_owner: _, // told by the rows together
        } = it;
        self.holds(&format!("\"line\": {line}"));
        place.iter().for_each(|place| self.holds(place));
        [&area.id, &area.name, &**area_as_written].into_iter().for_each(|text| self.holds(text));
        self.cell(task);
        self.holds(it.owner().as_str());
        for Qualifier { label, text } in qualifiers {
            self.holds(label);
            self.cell(text);
        }
        for PartyDuty { party: _, label, text, status, raci } in parties {
            self.holds(label);
            self.cell(text);
            self.holds(&serde_json::to_string(status).expect("a word"));
            raci.iter().flatten().for_each(|letter| self.holds(&format!("\"{letter}\"")));
        }
    }

    fn allocation(&self, it: &Allocation) {
        let Allocation { line, last_line: _, place, area, resource, owner, text } = it;
        self.holds(&format!("\"line\": {line}"));
        place.iter().for_each(|place| self.holds(place));
        self.holds(&area.name);
        self.cell(resource);
        self.holds(owner.as_str());
        self.cell(text);
    }
}

#[test]
fn every_field_is_carried_by_an_export() {
    let documents = ["lamp.md", "lamp-two.md"].map(|file| {
        let page = if file == "lamp.md" { PAGE.to_owned() } else { PAGE.replace("Lamp Works", "Door Store") };
        Rc::new(read(file, &page, &Keywords::default()).expect("the page holds tables").remove(0))
    });
    let comparison = compare(&documents);
    let found = findings(&comparison);
    let report = Report { comparison: &comparison, findings: &found };
    let material = Material { report, pairs: &[[0, 1]], left: None, worklist: &Worklist::default() };
    let subjects = Subject::ALL.into_iter().flat_map(|subject| Form::ALL.map(|form| (subject, form)));
    let text = |(subject, form): (Subject, Form)| match form.write(subject, &material, Style::default()) {
        Export::Text(text) => text,
        Export::Workbook(workbook) => workbook.to_text(),
    };
    let written: Vec<String> = subjects.filter(|(subject, form)| form.is_of(*subject)).map(text).collect();
    let written = Written(written.concat());
    // Choices are the project's, which is saved as itself.
    let Comparison { services, areas, rows, choices: _ } = &comparison;
    for Service { id, label, document } in services {
        [id, label].into_iter().for_each(|text| written.holds(text));
        written.document(document);
    }
    areas.iter().for_each(|area| written.holds(&area.id));
    for ComparisonRow { id, area: _, task, members, reason, score: _, grade, .. } in rows {
        [id.as_str(), task, reason, grade.as_str()].into_iter().for_each(|text| written.holds(text));
        assert!(!members.is_empty());
    }
    ["\"score\"", "\"related\""].into_iter().for_each(|key| written.holds(key));
    assert!(!found.is_empty());
    for Finding { rule, level: _, service: _, line, place, message, .. } in &found {
        [*rule, &message.replace('"', "\\\"")].into_iter().for_each(|text| written.holds(text));
        written.holds(&format!("\"line\": {line}"));
        place.iter().for_each(|place| written.holds(place));
    }
}

//! What is ordered in "Export", and what is there to make it of.

use std::collections::HashSet;
use std::rc::Rc;

use onus::compare::changes::Left;
use onus::compare::filter::Filter;
use onus::compare::part;
use onus::compare::search::Found;
use onus::export::csv::Style;
use onus::export::{Form, Lines, Material, Subject, clipboard, pairs_of};
use onus::worklist::Note;
use onus::{Comparison, Finding, Report, Worklist};

use super::copying::Copied;
use super::download;
use crate::session::deferred;
use crate::session::in_sight::InSight;
use crate::session::pointer_eq::PointerEq;

/// What is exported, as what, for whom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Order {
    pub subject: Subject,
    pub form: Form,
    pub only_view: bool,
    pub style: Style,
}

/// What there is.
#[derive(Clone, PartialEq)]
pub(crate) struct Stock {
    pub comparison: PointerEq<Comparison>,
    pub findings: PointerEq<Vec<Finding>>,
    /// What rows, parties and resources are asked for.
    pub filter: Filter,
    pub found: PointerEq<Found>,
    /// For each row whether the matrix shows it.
    pub shown: PointerEq<Vec<bool>>,
    /// The services that the matrix shows.
    pub seen: PointerEq<InSight>,
    /// The pages that are versions of one service, as indexes.
    pub versions: PointerEq<Vec<Vec<usize>>>,
    pub worklist: PointerEq<Worklist>,
    /// Ids of the rules that are switched off: what they find is in no view.
    pub rules_off: Vec<&'static str>,
    /// Ids of the two services that were chosen in "Changes"; empty where none were.
    pub compared: [String; 2],
}

impl Order {
    /// The name of the file.
    pub(crate) fn name(&self, stock: &Stock) -> String {
        let ending = self.form.ending(self.subject);
        let seen = self.only_view.then_some(&*stock.seen.services);
        download::name_of(&stock.comparison, seen, &ending)
    }

    /// Writes what is in the file, part by part; of a workbook what the writer of Excel reads.
    pub(crate) async fn write(&self, stock: &Stock, take: &mut dyn FnMut(&str)) {
        self.with(stock, async |material| {
            self.form.write_parts(self.subject, material, self.style, take).await;
        })
        .await;
    }

    /// What is copied: for forms with looks a table, else the text of the file.
    pub(crate) async fn copied(&self, stock: &Stock) -> Copied {
        if let Form::Excel | Form::Html = self.form {
            return self.with(stock, async |material| copied(self.subject.lines(material).await).await).await;
        }
        let mut text = String::new();
        self.write(stock, &mut |part| text.push_str(part)).await;
        Copied { text, html: None }
    }

    async fn with<T>(&self, stock: &Stock, make: impl AsyncFnOnce(&Material<'_>) -> T) -> T {
        let pairs = self.pairs(stock);
        if !self.only_view {
            let report = Report { comparison: &stock.comparison, findings: &stock.findings };
            return make(&Material { report, pairs: &pairs, left: None, worklist: &stock.worklist }).await;
        }
        let services = &stock.seen.services;
        if self.subject == Subject::Changes {
            // What stands on rows out of view is needed to tell what became of those in view.
            let pairs: Vec<[usize; 2]> =
                pairs.into_iter().filter(|pair| pair.iter().all(|page| services.contains(page))).collect();
            let report = Report { comparison: &stock.comparison, findings: &stock.findings };
            let left = Left { filter: &stock.filter, found: &stock.found, rows: &stock.shown };
            return make(&Material { report, pairs: &pairs, left: Some(left), worklist: &stock.worklist })
                .await;
        }
        let (comparison, mut findings) =
            part(&stock.comparison, &stock.findings, services, |row| stock.shown[row]).await;
        findings.retain(|finding| !stock.rules_off.contains(&finding.rule));
        let place = |service: usize| services.iter().position(|&it| it == service);
        let pairs: Vec<[usize; 2]> =
            pairs.into_iter().filter_map(|[old, new]| Some([place(old)?, place(new)?])).collect();
        let report = Report { comparison: &comparison, findings: &findings };
        let worklist = in_view(stock, &comparison).await;
        make(&Material { report, pairs: &pairs, left: None, worklist: &worklist }).await
    }

    /// The pair that was chosen, else all versions; where there are none and changes are asked for, the first two
    /// pages.
    fn pairs(&self, stock: &Stock) -> Vec<[usize; 2]> {
        let comparison = &stock.comparison;
        let at = |id: &String| comparison.services.iter().position(|it| it.id == *id);
        if let [Some(old), Some(new)] = [at(&stock.compared[0]), at(&stock.compared[1])]
            && old != new
        {
            return vec![[old, new]];
        }
        let versions = pairs_of(&stock.versions);
        if versions.is_empty() && self.subject == Subject::Changes && comparison.services.len() > 1 {
            return vec![[0, 1]];
        }
        versions
    }
}

impl Stock {
    /// Whether it is written in no time.
    pub(crate) fn is_small(&self) -> bool {
        deferred::is_small(&self.comparison)
    }

    /// An area as the matrix shows it, by its index, as a table.
    pub(crate) async fn area(&self, area: usize) -> Copied {
        let is_of = |row: usize| self.shown[row] && self.comparison.rows[row].area == area;
        let (mut comparison, _) = part(&self.comparison, &[], &self.seen.services, is_of).await;
        // Who owns which resource is no row.
        let id = &self.comparison.areas[area].id;
        for service in &mut comparison.services {
            Rc::make_mut(&mut service.document).allocations.retain(|it| it.area.id == *id);
        }
        let report = Report { comparison: &comparison, findings: &[] };
        let worklist = Worklist::default();
        let material = Material { report, pairs: &[], left: None, worklist: &worklist };
        copied(Subject::Matrix.lines(&material).await).await
    }
}

async fn copied(lines: Lines<'_>) -> Copied {
    let table = lines.table_resting().await;
    let html = clipboard::html(&table).await;
    Copied { text: clipboard::text(&table).await, html: Some(html) }
}

/// The notes without those on duties that are only out of view: these are not gone from their pages.
async fn in_view(stock: &Stock, view: &Comparison) -> Worklist {
    let mut worklist = Worklist::clone(&stock.worklist);
    if worklist.notes.is_empty() {
        return worklist;
    }
    let present = async |comparison: &Comparison| -> Vec<Note> {
        let duties = stock.worklist.all_duties_resting(comparison).await.into_iter();
        duties.filter(|duty| duty.responsibility.is_some()).map(|duty| duty.note).collect()
    };
    let key = |note: &Note| (note.service.clone(), note.id());
    let shown: HashSet<(String, String)> = present(view).await.iter().map(key).collect();
    let mut hidden = present(&stock.comparison).await;
    hidden.retain(|note| !shown.contains(&key(note)));
    worklist.forget(&hidden);
    worklist
}

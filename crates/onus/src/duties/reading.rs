//! A page while it is being read: what is known of it so far, and what came of it.

use std::cell::OnceCell;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::areas::Areas;
use super::cast::Cast;
use super::columns::Header;
use super::notes::Notes;
use crate::document::{
    Area, Caption, Defect, DefectKind, Document, Party, Responsibility, SkipReason, Skipped,
};
use crate::page::{Cell, Page, Row, Table};
use crate::text::{Names, RichText, Unresolved, may_hold_include, plain_text, rich_text};

/// The heading that a table or list stands under, the area that it gives, and how the page words that.
pub(super) type AreaOfHeading = (Option<usize>, Rc<Area>, Rc<str>);

/// A page while it is being read.
pub(super) struct Reading<'k> {
    pub(super) names: Names<'k>,
    /// The headings as plain text.
    pub(super) headings: Vec<Rc<str>>,
    pub(super) levels: Vec<u8>,
    /// The heading that each heading stands under.
    pub(super) parents: Vec<Option<usize>>,
    /// Whether a table stands right below each heading, which says more than a line about it does.
    pub(super) has_table: Vec<bool>,
    /// Whether a list does.
    pub(super) has_list: Vec<bool>,
    /// The area that each heading would name.
    pub(super) areas: Vec<Rc<Area>>,
    /// Where headings stand that name a party: the one above them, and their level. Asked for by few pages.
    pub(super) places_of_parties: OnceCell<FxHashSet<(Option<usize>, u8)>>,
    /// The same with the party, of headings that are about what one party has.
    pub(super) sides: OnceCell<FxHashSet<(Option<usize>, u8, Party)>>,
    /// Whether a heading speaks of responsibilities. Asked for by few pages.
    pub(super) speaks_of_duties: OnceCell<bool>,
    /// The headings of the highest rank, and how many there are. Asked for where there are lists.
    pub(super) tops: OnceCell<(usize, FxHashSet<Rc<str>>)>,
    /// The heading below which a paragraph was placed last.
    pub(super) topic_placed: Option<usize>,
    /// Makes areas of what the page calls them.
    pub(super) known: Areas,
    /// Who is who.
    pub(super) cast: Cast,
    /// Rows of tables whose columns are products, by product.
    pub(super) models: Vec<(Rc<str>, Vec<Responsibility>)>,
    /// What the marks in cells lead to.
    pub(super) notes: Notes,
    /// The header of the last table, which most often is the next one's as well.
    pub(super) header: Rc<Header>,
    /// The heading whose area was asked for last, and what that is.
    pub(super) area: Option<AreaOfHeading>,
    pub(super) document: Document,
}

impl Reading<'_> {
    /// Converts a cell, and notes what is unresolved in it.
    pub(super) fn text(&mut self, cell: &Cell<'_>) -> RichText {
        let defects = &mut self.document.defects;
        rich_text(cell, &self.names, &mut |unresolved| {
            let kind = match unresolved {
                Unresolved::Variable(name) => DefectKind::UnresolvedVariable(name),
                Unresolved::Include(include) => DefectKind::UnresolvedInclude(include),
            };
            defects.push(Defect { line: cell.line, kind });
        })
    }

    /// Notes a row that is skipped, with the reason.
    pub(super) fn skip(&mut self, row: &Row<'_>, reason: SkipReason) {
        self.document.skipped.push(Skipped { line: row.line, place: row.place(0), reason });
    }

    /// Whether what a cell says is struck out; nothing is noted of it.
    pub(super) fn is_struck_out(&self, cell: &Cell<'_>) -> bool {
        const MARKS: [&str; 5] = ["~~", "<del", "<s>", "<strike", "line-through"];
        cell.source.contains(['~', '<', '['])
            && MARKS.iter().any(|mark| cell.source.contains(mark))
            && rich_text(cell, &self.names, &mut |_| {}).is_struck_out()
    }

    pub(super) fn plain(&self, cell: &Cell<'_>) -> String {
        plain_text(cell, &self.names).into_owned()
    }

    pub(super) fn header(&mut self, cells: &[Cell<'_>]) -> Rc<Header> {
        if !self.header.is_of(cells) {
            self.header = Rc::new(Header::new(cells, &self.names, &self.cast));
        }
        self.header.clone()
    }

    /// What may name the party of a table: its tab, the headings above it, its caption.
    #[inline(never)]
    pub(super) fn titles(&self, page: &Page<'_>, table: &Table<'_>) -> Vec<String> {
        let attributes = &table.attributes;
        let cell = |text: &str| self.plain(&Cell { source: text.to_owned().into(), ..Cell::default() });
        let before = page.prose.partition_point(|prose| prose.cell.line < table.header.line);
        let label = page.prose[..before]
            .last()
            .filter(|prose| prose.heading == table.heading)
            .map(|prose| self.plain(&prose.cell));
        let above = |heading: &usize| self.parents[*heading].filter(|&above| self.levels[above] > 1);
        let headings = std::iter::successors(table.heading, above);
        let headings = headings.map(|heading| self.headings[heading].to_string());
        let tab = attributes.tab_title.map(cell);
        let caption = attributes.caption.map(cell);
        tab.into_iter().chain(label).chain(caption).chain(headings).collect()
    }

    #[inline(never)]
    pub(super) fn read_caption(&mut self, table: &Table<'_>) {
        let Some(caption) = table.attributes.caption.filter(|_| !table.commented) else { return };
        let text = self.plain(&Cell { source: caption.into(), ..Cell::default() });
        let (area, _) = self.area_of(table.heading);
        let names = self.known.canonical(&text);
        self.document.captions.push(Caption { line: table.header.line, text, area, names });
    }

    /// Notes the texts that stand in other files, where a paragraph takes one in.
    #[inline(never)]
    pub(super) fn read_includes(&mut self, page: &Page<'_>) {
        for cell in page.prose.iter().map(|prose| &prose.cell) {
            // Converting a paragraph takes time, and nearly none holds an include.
            if may_hold_include(&cell.source) {
                let defects = &mut self.document.defects;
                rich_text(cell, &self.names, &mut |unresolved| {
                    if let Unresolved::Include(include) = unresolved {
                        let kind = DefectKind::UnresolvedInclude(include);
                        defects.push(Defect { line: cell.line, kind });
                    }
                });
            }
        }
    }
}

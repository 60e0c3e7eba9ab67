//! The sheet "Summary": the answer first, then the pages, then whose the tasks are.

use super::{Line, SheetLines, Table};
use crate::export::summary::letters;
use crate::export::tables::lists::services_resting;
use crate::findings::Report;
use crate::summary::{Summary, summary_resting};

/// The first head of the table below that of the pages.
pub(crate) const WHOSE_TASKS: &str = "Whose tasks";

pub(super) async fn overview(report: Report<'_>) -> SheetLines<'static> {
    let summary = summary_resting(report, |_| true).await;
    let mut lines = vec![Line::Heading("Responsibilities side by side".to_owned())];
    for section in &summary.sections {
        let sentence = &section.headline.sentence;
        lines.push(Line::Text(format!("{}: {sentence}", section.topic.title())));
    }
    let mut tables = vec![services_resting(report).await.into()];
    let map = map(report, &summary);
    if !map.rows.is_empty() {
        lines.push(Line::Text(
            "In the last table: P the provider alone, S both, C the customer alone, T somebody else, ? nobody."
                .to_owned(),
        ));
        tables.push(map.into());
    }
    SheetLines { name: "Summary", lines, tables, frozen: 0 }
}

/// One line per area in which anybody has a task, a column per service.
fn map(report: Report<'_>, summary: &Summary) -> Table {
    let comparison = report.comparison;
    let labels = comparison.services.iter().map(|service| service.label.clone());
    let mut table = Table::new(std::iter::once(WHOSE_TASKS.to_owned()).chain(labels));
    for (area, shares) in comparison.areas.iter().zip(&summary.map) {
        if shares.iter().any(|shares| shares.total() > 0) {
            table.rows.push(std::iter::once(area.name.clone()).chain(shares.iter().map(letters)).collect());
        }
    }
    table
}

//! A summary as text, as Markdown, and as JSON: format `onus.summary`, version 1.

use std::fmt::Write;

use serde::Serialize;

use super::markdown::{escaped, line};
use crate::compare::Comparison;
use crate::compare::ownership::Shares;
use crate::summary::{Point, Summary};

const WRITTEN: &str = "a string takes all that is written";

/// So many sentences of a section are written out; the others are counted.
const WRITTEN_OUT: usize = 12;

/// For a mail: a heading, a sentence, and what it is made of, section by section.
pub fn text(summary: &Summary) -> String {
    let mut text = String::new();
    for section in &summary.sections {
        let gap = if text.is_empty() { "" } else { "\n" };
        writeln!(text, "{gap}{}\n{}", section.topic.title(), section.headline.sentence).expect(WRITTEN);
        for sentence in written_out(&section.points) {
            writeln!(text, "- {sentence}").expect(WRITTEN);
        }
    }
    text
}

/// The same for a wiki or a pull request, with the map as a table.
pub fn markdown(comparison: &Comparison, summary: &Summary) -> String {
    let mut text = String::new();
    for section in &summary.sections {
        let gap = if text.is_empty() { "" } else { "\n" };
        let headline = escaped(&section.headline.sentence);
        writeln!(text, "{gap}## {}\n\n{headline}", section.topic.title()).expect(WRITTEN);
        for (index, sentence) in written_out(&section.points).enumerate() {
            let gap = if index == 0 { "\n" } else { "" };
            writeln!(text, "{gap}- {}", escaped(&sentence)).expect(WRITTEN);
        }
    }
    let areas = used(summary);
    if areas.is_empty() {
        return text;
    }
    text.push_str(
        "\n## Whose tasks\n\nP: the provider alone, C: the customer alone, S: both, T: somebody else, ?: nobody.\n\n",
    );
    let names = areas.iter().map(|&area| comparison.areas[area].name.as_str());
    line(&mut text, std::iter::once("Service").chain(names));
    writeln!(text, "|{}", " --- |".repeat(areas.len() + 1)).expect(WRITTEN);
    for (service, it) in comparison.services.iter().enumerate() {
        let cells = areas.iter().map(|&area| letters(&summary.map[area][service]));
        line(&mut text, std::iter::once(it.label.clone()).chain(cells));
    }
    text
}

fn written_out(points: &[Point]) -> impl Iterator<Item = String> {
    let more = points.len().saturating_sub(WRITTEN_OUT);
    let shown = if more == 1 { points.len() } else { points.len().min(WRITTEN_OUT) };
    let rest = (shown < points.len()).then(|| format!("and {more} more"));
    points[..shown].iter().map(|point| point.sentence.clone()).chain(rest)
}

/// The areas in which anybody has a task.
fn used(summary: &Summary) -> Vec<usize> {
    let has = |area: &usize| summary.map[*area].iter().any(|shares| shares.total() > 0);
    (0..summary.map.len()).filter(has).collect()
}

/// How many tasks each has, by a letter: "P 3 C 1".
pub(crate) fn letters(shares: &Shares) -> String {
    let parts = [
        ("P", shares.provider),
        ("S", shares.both),
        ("C", shares.customer),
        ("T", shares.other),
        ("?", shares.nobody),
    ];
    let stated = parts.iter().filter(|(_, count)| *count > 0);
    stated.map(|(sign, count)| format!("{sign} {count}")).collect::<Vec<_>>().join(" ")
}

#[derive(Serialize)]
struct View<'c> {
    format: &'static str,
    version: u32,
    services: Vec<ServiceView<'c>>,
    sections: Vec<SectionView<'c>>,
    map: Vec<CellView<'c>>,
}

#[derive(Serialize)]
struct ServiceView<'c> {
    id: &'c str,
    name: &'c str,
    file: &'c str,
    last_updated: Option<&'c str>,
}

#[derive(Serialize)]
struct SectionView<'c> {
    topic: &'static str,
    headline: PointView<'c>,
    points: Vec<PointView<'c>>,
}

#[derive(Serialize)]
struct PointView<'c> {
    sentence: &'c str,
    rows: Vec<&'c str>,
    services: Vec<&'c str>,
}

#[derive(Serialize)]
struct CellView<'c> {
    service: &'c str,
    area: &'c str,
    provider: usize,
    customer: usize,
    shared: usize,
    third_party: usize,
    nobody: usize,
    gaps: usize,
}

/// For programs: the sentences with the ids of their rows and services, and the map, by service, then
/// by area, where there is a task.
pub fn json(comparison: &Comparison, summary: &Summary) -> String {
    let services = comparison.services.iter().map(|it| ServiceView {
        id: &it.id,
        name: &it.document.name,
        file: &it.document.file,
        last_updated: it.document.last_updated.as_deref(),
    });
    let sections = summary.sections.iter().map(|section| SectionView {
        topic: section.topic.as_str(),
        headline: point(comparison, &section.headline),
        points: section.points.iter().map(|it| point(comparison, it)).collect(),
    });
    let cell = &|service: usize, area: usize| {
        let shares = summary.map[area][service];
        (shares.total() > 0).then(|| CellView {
            service: &comparison.services[service].id,
            area: &comparison.areas[area].id,
            provider: shares.provider,
            customer: shares.customer,
            shared: shares.both,
            third_party: shares.other,
            nobody: shares.nobody,
            gaps: shares.gaps,
        })
    };
    let areas = 0..comparison.areas.len();
    let map = (0..comparison.services.len())
        .flat_map(|service| areas.clone().filter_map(move |area| cell(service, area)));
    let view = View {
        format: "onus.summary",
        version: 1,
        services: services.collect(),
        sections: sections.collect(),
        map: map.collect(),
    };
    serde_json::to_string_pretty(&view).expect("strings and numbers always have a JSON form") + "\n"
}

fn point<'c>(comparison: &'c Comparison, point: &'c Point) -> PointView<'c> {
    PointView {
        sentence: &point.sentence,
        rows: point.rows.iter().map(|&row| comparison.rows[row].id.as_str()).collect(),
        services: point.services.iter().map(|&it| comparison.services[it].id.as_str()).collect(),
    }
}

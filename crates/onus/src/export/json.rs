//! The whole comparison as JSON, format `onus.comparison`, version 2.

use serde::Serialize;

use super::json_writer::JsonWriter;
use super::parts::{Parts, whole};
use crate::compare::{Comparison, ComparisonRow, Grade, Member, Related, relate_resting};
use crate::document::{Area, Owner, Party, PartyDuty, Qualifier, Status, TaskOwner};
use crate::findings::{Level, Report};
use crate::rests::at_once;

/// UTF-8, two spaces of indentation, a line feed at the end, the same bytes for the same input.
///
/// The keys and their order are part of the format; a change of either is a new version.
pub fn comparison(report: Report<'_>) -> String {
    at_once(whole(async |parts| write_comparison(report, parts).await))
}

#[derive(Serialize)]
struct Head<'c> {
    format: &'static str,
    version: u32,
    services: Vec<ServiceView<'c>>,
    areas: Vec<&'c Area>,
}

#[derive(Serialize)]
struct ServiceView<'c> {
    id: &'c str,
    name: &'c str,
    file: &'c str,
    title: &'c str,
    last_updated: Option<&'c str>,
    provider: Option<&'c str>,
    language: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'c str>,
}

#[derive(Serialize)]
struct ResponsibilityView<'c> {
    service: &'c str,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'c str>,
    area: &'c str,
    area_as_written: &'c str,
    task: &'c str,
    qualifiers: Vec<QualifierView<'c>>,
    row: &'c str,
    owner: TaskOwner,
    parties: Vec<PartyView<'c>>,
}

#[derive(Serialize)]
struct QualifierView<'c> {
    label: &'c str,
    text: &'c str,
}

#[derive(Serialize)]
struct PartyView<'c> {
    party: Party,
    label: &'c str,
    text: &'c str,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    raci: Option<&'c [char]>,
}

#[derive(Serialize)]
struct AllocationView<'c> {
    service: &'c str,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'c str>,
    area: &'c str,
    resource: &'c str,
    owner: Owner,
    text: &'c str,
}

#[derive(Serialize)]
struct RowView<'c> {
    id: &'c str,
    area: &'c str,
    task: &'c str,
    members: Vec<MemberView<'c>>,
    reason: &'c str,
    score: f64,
    grade: Grade,
    related: Vec<RelatedView<'c>>,
}

#[derive(Serialize)]
struct RelatedView<'c> {
    service: &'c str,
    line: u32,
    reason: String,
    score: f64,
}

#[derive(Serialize)]
struct MemberView<'c> {
    service: &'c str,
    line: u32,
}

#[derive(Serialize)]
struct SkippedView<'c> {
    service: &'c str,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'c str>,
    reason: &'static str,
}

#[derive(Serialize)]
struct FindingView<'c> {
    rule: &'static str,
    level: Level,
    service: &'c str,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'c str>,
    message: &'c str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    dismissed: bool,
}

/// The same part by part.
pub(super) async fn write_comparison(report: Report<'_>, parts: &mut Parts<'_>) {
    let comparison = report.comparison;
    let services = || comparison.services.iter().map(|service| (service.id.as_str(), &service.document));
    let rows_of = comparison.rows_of_members();
    let responsibilities = services().zip(&rows_of).flat_map(|((service, document), rows)| {
        document.responsibilities.iter().zip(rows).map(move |(it, &row)| ResponsibilityView {
            service,
            line: it.line,
            place: it.place.as_deref(),
            area: &it.area.id,
            area_as_written: &it.area_as_written,
            task: &it.task.text,
            qualifiers: it.qualifiers.iter().map(qualifier).collect(),
            row: &comparison.rows[row].id,
            owner: it.owner(),
            parties: it.parties.iter().map(party).collect(),
        })
    });
    let allocations = services().flat_map(|(service, document)| {
        document.allocations.iter().map(move |it| AllocationView {
            service,
            line: it.line,
            place: it.place.as_deref(),
            area: &it.area.id,
            resource: &it.resource.text,
            owner: it.owner,
            text: &it.text.text,
        })
    });
    let skipped = services().flat_map(|(service, document)| {
        document.skipped.iter().map(move |it| SkippedView {
            service,
            line: it.line,
            place: it.place.as_deref(),
            reason: it.reason.as_str(),
        })
    });
    let findings = report.findings.iter().map(|it| FindingView {
        rule: it.rule,
        level: it.level,
        service: &comparison.services[it.service].id,
        line: it.line,
        place: it.place.as_deref(),
        message: &it.message,
        dismissed: it.dismissed,
    });
    let head = Head {
        format: "onus.comparison",
        version: 2,
        services: services()
            .map(|(id, document)| ServiceView {
                id,
                name: &document.name,
                file: &document.file,
                title: &document.title,
                last_updated: document.last_updated.as_deref(),
                provider: document.provider.as_deref(),
                language: if document.language.is_empty() { "und" } else { &document.language },
                address: document.address.as_deref(),
            })
            .collect(),
        areas: comparison.areas.iter().map(|area| &**area).collect(),
    };
    let mut json = JsonWriter::pretty(parts);
    json.object();
    json.fields(&head);
    json.values("responsibilities", responsibilities).await;
    json.values("allocations", allocations).await;
    let related = relate_resting(comparison).await.into_iter();
    let rows = comparison.rows.iter().zip(related).map(|(it, related)| row(comparison, it, related));
    json.values("rows", rows).await;
    json.values("skipped", skipped).await;
    json.values("findings", findings).await;
    json.end("}");
    parts.text.push('\n');
}

fn qualifier(qualifier: &Qualifier) -> QualifierView<'_> {
    QualifierView { label: &qualifier.label, text: &qualifier.text.text }
}

fn party(duty: &PartyDuty) -> PartyView<'_> {
    PartyView {
        party: duty.party,
        label: &duty.label,
        text: &duty.text.text,
        status: duty.status,
        raci: duty.raci.as_deref(),
    }
}

fn row<'c>(comparison: &'c Comparison, row: &'c ComparisonRow, related: Vec<Related>) -> RowView<'c> {
    let member = |member: &Member| MemberView {
        service: &comparison.services[member.service].id,
        line: comparison.responsibility(*member).line,
    };
    RowView {
        id: &row.id,
        area: &comparison.areas[row.area].id,
        task: &row.task,
        members: row.members.iter().map(member).collect(),
        reason: &row.reason,
        score: hundredths(row.score),
        grade: row.grade,
        related: related
            .into_iter()
            .map(|it| RelatedView {
                service: &comparison.services[it.to.service].id,
                line: comparison.responsibility(it.to).line,
                reason: it.reason,
                score: hundredths(it.score),
            })
            .collect(),
    }
}

/// More places would say more than is known.
fn hundredths(score: f32) -> f64 {
    (f64::from(score) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::document;
    use crate::document::{Allocation, SkipReason, Skipped};
    use crate::text::RichText;

    #[test]
    fn every_key_stands_in_the_order_of_the_format() {
        let mut one = document("One", &[("a", "T", "p", "N/A")]);
        one.provider = Some("Acme".into());
        one.language = "en".into();
        let duty = &mut one.responsibilities[0];
        duty.parties[0].raci = Some(vec!['R', 'A']);
        duty.place = Some("Duties!A10".into());
        duty.qualifiers = vec![Qualifier { label: "Scope".into(), text: RichText::plain("All") }];
        one.allocations.push(Allocation {
            line: 20,
            last_line: 20,
            place: Some("Owners!B20".into()),
            area: Rc::new(Area { id: "a".into(), name: "A".into() }),
            resource: RichText::plain("Disk"),
            owner: Owner::ThirdParty,
            text: RichText::plain("Reseller"),
        });
        one.skipped.push(Skipped { line: 30, place: Some("Words!A30".into()), reason: SkipReason::Legend });
        let json = comparison(Report { comparison: &compare(&[one.into()]), findings: &[] });
        let compact: String = json.split('\n').map(str::trim_start).collect();
        assert_eq!(
            compact,
            r#"{"format": "onus.comparison","version": 2,"services": [{"id": "one","name": "One","file": "One.md","title": "","last_updated": null,"provider": "Acme","language": "en"}],"areas": [{"id": "a","name": "a"}],"responsibilities": [{"service": "one","line": 10,"place": "Duties!A10","area": "a","area_as_written": "a","task": "T","qualifiers": [{"label": "Scope","text": "All"}],"row": "a/t","owner": "provider","parties": [{"party": "provider","label": "IBM responsibilities","text": "p","status": "stated","raci": ["R","A"]},{"party": "customer","label": "Your responsibilities","text": "N/A","status": "not-applicable"}]}],"allocations": [{"service": "one","line": 20,"place": "Owners!B20","area": "a","resource": "Disk","owner": "third-party","text": "Reseller"}],"rows": [{"id": "a/t","area": "a","task": "T","members": [{"service": "one","line": 10}],"reason": "only here","score": 1.0,"grade": "sure","related": []}],"skipped": [{"service": "one","line": 30,"place": "Words!A30","reason": "a legend, not a responsibility"}],"findings": []}"#
        );
        assert!(json.ends_with("}\n"));
    }
}

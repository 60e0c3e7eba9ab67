//! Findings for programs: format `onus.findings`, version 1.

use serde::Serialize;

use super::json_writer::JsonWriter;
use super::parts::{Parts, whole};
use crate::findings::{Finding, Level, Report};
use crate::rests::at_once;

#[derive(Serialize)]
struct Head {
    format: &'static str,
    version: u32,
}

#[derive(Serialize)]
struct FindingView<'c> {
    rule: &'static str,
    level: Level,
    service: &'c str,
    file: &'c str,
    line: u32,
    message: &'c str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    dismissed: bool,
}

/// UTF-8, two spaces of indentation, a line feed at the end; in the order of the report.
pub fn findings(report: Report<'_>) -> String {
    at_once(whole(async |parts| write_findings(report, parts).await))
}

/// The same part by part.
pub(super) async fn write_findings(report: Report<'_>, parts: &mut Parts<'_>) {
    let findings = report.findings.iter().map(|it: &Finding| {
        let service = &report.comparison.services[it.service];
        FindingView {
            rule: it.rule,
            level: it.level,
            service: &service.id,
            file: &service.document.file,
            line: it.line,
            message: &it.message,
            dismissed: it.dismissed,
        }
    });
    let mut json = JsonWriter::pretty(parts);
    json.object();
    json.fields(&Head { format: "onus.findings", version: 1 });
    json.values("findings", findings).await;
    json.end("}");
    parts.text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::findings::{Dismissal, dismiss};

    #[test]
    fn what_looks_right_says_so_here_and_in_the_comparison() {
        let comparison = compare(&[page("One", &[("a", "T", "x", ""), ("a", "U", "x", "")])]);
        let mut found = crate::findings::findings(&comparison);
        let dismissal = Dismissal::of(&comparison, &found[0]);
        dismiss(&comparison, &mut found, &[dismissal]);
        let report = Report { comparison: &comparison, findings: &found };
        for json in [findings(report), crate::export::json::comparison(report)] {
            let value: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(value["findings"][0]["dismissed"], true);
            assert_eq!(value["findings"][1].get("dismissed"), None);
        }
    }
}

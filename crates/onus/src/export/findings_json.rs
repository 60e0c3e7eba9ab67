//! Findings for programs: format `onus.findings`, version 1.

use serde::Serialize;

use crate::findings::{Finding, Level, Report};

#[derive(Serialize)]
struct View<'c> {
    format: &'static str,
    version: u32,
    findings: Vec<FindingView<'c>>,
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
    let view = View { format: "onus.findings", version: 1, findings: findings.collect() };
    serde_json::to_string_pretty(&view).expect("strings and numbers always have a JSON form") + "\n"
}

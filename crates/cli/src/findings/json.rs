//! Findings for programs: format `onus.findings`, version 1.

use onus::findings::Level;
use onus::{Comparison, Finding};
use serde::Serialize;

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
}

pub(super) fn findings(comparison: &Comparison, findings: &[Finding]) -> String {
    let view = |it: &'_ Finding| {
        let service = &comparison.services[it.service];
        (service.id.clone(), service.document.file.clone(), it.clone())
    };
    let owned: Vec<_> = findings.iter().map(view).collect();
    let findings = owned
        .iter()
        .map(|(service, file, it)| FindingView {
            rule: it.rule,
            level: it.level,
            service,
            file,
            line: it.line,
            message: &it.message,
        })
        .collect();
    let view = View { format: "onus.findings", version: 1, findings };
    serde_json::to_string_pretty(&view).expect("strings and numbers always have a JSON form") + "\n"
}

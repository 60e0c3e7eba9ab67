//! Findings as SARIF 2.1.0. The schema does not ask for `ruleId`, percent-encoded paths and
//! `columnKind`; the standard's own validator does.

use onus::Finding;
use onus::findings::{Level, RULES};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

use crate::input::Input;

/// What may stand in a path of a URI as it is (RFC 3986, 3.3), with the slashes between its parts.
const OUTSIDE_PATHS: AsciiSet =
    NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

pub(super) fn log(input: &Input, findings: &[Finding]) -> String {
    let level = |level: Level| match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    };
    let rules: Vec<_> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": { "text": rule.explanation },
                "defaultConfiguration": { "level": level(rule.level) },
            })
        })
        .collect();
    let results: Vec<_> = findings
        .iter()
        .map(|finding| {
            let uri = utf8_percent_encode(&super::path(input, finding), &OUTSIDE_PATHS).to_string();
            json!({
                "ruleId": finding.rule,
                "ruleIndex": RULES.iter().position(|rule| rule.id == finding.rule),
                "level": level(finding.level),
                "message": { "text": finding.message },
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": { "uri": uri },
                        "region": { "startLine": finding.line },
                    },
                }],
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Onus",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("strings and numbers always have a JSON form") + "\n"
}

//! Findings as annotations of GitHub Actions: workflow commands, one a line.

use std::fmt::Write;

use onus::Finding;
use onus::findings::Level;

use crate::input::Input;

pub(super) fn annotations(input: &Input, findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let command = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "notice",
        };
        let file = data(&super::path(input, finding)).replace(':', "%3A").replace(',', "%2C");
        let (line, rule, message) = (finding.line, finding.rule, data(&finding.message));
        writeln!(text, "::{command} file={file},line={line},title={rule}::{message}")
            .expect("a string takes all that is written");
    }
    text
}

/// The escapes that workflow commands ask for.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

//! Findings that somebody has looked at and found to be right.

use serde::{Deserialize, Serialize};

use super::Finding;
use crate::compare::Comparison;

/// A finding that is not to be shown again, by what stays the same when pages come and go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissal {
    /// The file's name.
    pub file: String,
    /// The rule's id.
    pub rule: String,
    /// 1-based line at the time.
    pub line: u32,
    /// What the finding says; of a finding that says something else it does not hold.
    pub message: String,
}

impl Dismissal {
    /// The one for a finding.
    pub fn of(comparison: &Comparison, finding: &Finding) -> Self {
        Self {
            file: comparison.services[finding.service].document.file.clone(),
            rule: finding.rule.to_owned(),
            line: finding.line,
            message: finding.message.clone(),
        }
    }

    fn is_about(&self, comparison: &Comparison, finding: &Finding) -> bool {
        self.rule == finding.rule
            && self.message == finding.message
            && self.file == comparison.services[finding.service].document.file
    }
}

/// Marks the findings that are dismissed, and no others. A dismissal holds in another line, too, as long as
/// one finding alone says the same of the page.
pub fn dismiss(comparison: &Comparison, findings: &mut [Finding], dismissals: &[Dismissal]) {
    findings.iter_mut().for_each(|finding| finding.dismissed = false);
    for dismissal in dismissals {
        let about = |finding: &Finding| dismissal.is_about(comparison, finding);
        let is_only = findings.iter().filter(|finding| about(finding)).nth(1).is_none();
        for finding in findings.iter_mut().filter(|finding| about(finding)) {
            finding.dismissed |= is_only || finding.line == dismissal.line;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::findings::findings;

    fn dismissed(rows: &[(&str, &str, &str, &str)], dismissals: &[Dismissal]) -> Vec<u32> {
        let comparison = compare(&[page("One", rows)]);
        let mut findings = findings(&comparison);
        dismiss(&comparison, &mut findings, dismissals);
        findings.iter().filter(|finding| finding.dismissed).map(|finding| finding.line).collect()
    }

    #[test]
    fn a_dismissal_holds_for_its_finding_and_follows_it_to_another_line() {
        let rows = [("a", "T", "x", ""), ("a", "U", "x", "")];
        let comparison = compare(&[page("One", &rows)]);
        let second = Dismissal::of(&comparison, &findings(&comparison)[1]);
        assert_eq!(dismissed(&rows, std::slice::from_ref(&second)), [11]);
        let moved = [rows[1], rows[0]];
        assert_eq!(dismissed(&moved, std::slice::from_ref(&second)), [10]);
        let twice = [rows[0], rows[1], rows[1]];
        assert_eq!(dismissed(&twice, std::slice::from_ref(&second)), [11]);
        assert_eq!(dismissed(&[("a", "U", "", "y")], &[second]), [0; 0], "it says something else");
    }
}

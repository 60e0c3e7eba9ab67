//! Findings of one kind as one line.

use std::collections::BTreeMap;

use super::{Finding, RULES};

/// So many findings of one rule in one page are still told one by one.
const FEW: usize = 3;

/// Findings that are told in one line: one finding, or all of one rule in one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'f> {
    /// Never empty.
    pub findings: Vec<&'f Finding>,
}

impl Group<'_> {
    /// What several findings say together: "15 rows with text of the template"; `None` for a single one.
    pub fn sentence(&self) -> Option<String> {
        let rule = RULES.iter().find(|rule| rule.id == self.findings[0].rule)?;
        (self.findings.len() > 1).then(|| format!("{} {}", self.findings.len(), rule.several))
    }
}

/// Puts the findings of a rule in a page into one group where there are many, at the place of the first.
pub fn grouped<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Group<'f>> {
    let findings: Vec<&Finding> = findings.into_iter().collect();
    let mut groups: Vec<Group> = Vec::new();
    let kind = |finding: &Finding| (finding.rule, finding.service);
    let mut counts: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for &finding in &findings {
        *counts.entry(kind(finding)).or_default() += 1;
    }
    // Where the group of a kind stands of which there are many.
    let mut places: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for &finding in &findings {
        let is_many = counts[&kind(finding)] > FEW;
        match places.get(&kind(finding)).filter(|_| is_many) {
            Some(&place) => groups[place].findings.push(finding),
            None => {
                places.insert(kind(finding), groups.len());
                groups.push(Group { findings: vec![finding] });
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::testing::page;
    use crate::findings::findings;

    #[test]
    fn many_findings_of_one_rule_are_one_line() {
        let template = ["T", "U", "V", "W"].map(|task| ("a", task, "NEED CONTENT", "x"));
        let mut rows = template.to_vec();
        rows.insert(1, ("a", "S", "x", ""));
        let comparison = compare(&[page("One", &rows), page("Two", &rows[..2])]);
        let found = findings(&comparison);
        let lines: Vec<_> = grouped(&found).iter().map(|it| (it.findings.len(), it.sentence())).collect();
        let several = Some("4 rows with text of the template".to_owned());
        assert_eq!(lines, [(4, several), (1, None), (1, None), (1, None)]);
    }
}

//! What is decided about the services and their rows.

use std::rc::Rc;

use onus::Worklist;
use onus::compare::Choices;
use onus::compare::answer::has_gap;
use onus::findings::Dismissal;
use onus::summary::Point;
use onus::worklist::is_newest;

use super::pointer_eq::PointerEq;
use super::state::{By, Entry, Session, counted};

impl Session {
    pub(super) fn remove(&mut self, ids: &[u32]) {
        let is_meant = |entry: &Entry| ids.contains(&entry.id);
        let Some(name) =
            self.entries.iter().rfind(|entry| is_meant(entry)).map(|it| it.document.name.clone())
        else {
            return;
        };
        self.entries.retain(|entry| !is_meant(entry));
        self.say(match ids.len() {
            1 => format!("{name} removed"),
            versions => format!("{} of {name} removed", counted(versions, "version")),
        });
    }

    pub(super) fn rename(&mut self, id: u32, name: &str) {
        let Some(at) = self.entries.iter().position(|entry| entry.id == id) else { return };
        let documents: Vec<_> = self.entries.iter().map(|entry| Rc::clone(&entry.document)).collect();
        let has_duties = is_newest(&documents, at);
        let entry = &mut self.entries[at];
        let before = entry.document.name.clone();
        let name = name.trim();
        entry.name = (!name.is_empty()).then(|| name.to_owned());
        entry.take_name();
        let after = entry.document.name.clone();
        if before != after {
            if has_duties {
                self.note(format!("{before} is now {after}"), |worklist| worklist.rename(&before, &after));
            } else {
                self.say(format!("{before} is now {after}"));
            }
        }
    }

    pub(super) fn move_to(&mut self, ids: &[u32], to: usize) {
        let order = |entries: &[Entry]| entries.iter().map(|entry| entry.id).collect::<Vec<_>>();
        let before = order(&self.entries);
        let (moved, mut entries): (Vec<Entry>, Vec<Entry>) =
            std::mem::take(&mut self.entries).into_iter().partition(|entry| ids.contains(&entry.id));
        let name = moved.first().map(|entry| entry.document.name.clone());
        let to = to.min(entries.len());
        entries.splice(to..to, moved);
        self.entries = entries;
        if let Some(name) = name.filter(|_| order(&self.entries) != before) {
            let places = match ids.len() {
                1 => (to + 1).to_string(),
                versions => format!("{} to {}", to + 1, to + versions),
            };
            self.say(format!("{name} is now {places} of {}", self.entries.len()));
        }
    }

    pub(super) fn sort(&mut self, by: By) {
        let is_before = |one: &Entry, other: &Entry| match by {
            By::Name => one.document.name.to_lowercase() < other.document.name.to_lowercase(),
            By::Date => one.document.last_updated > other.document.last_updated,
            By::Gaps => gaps(one) > gaps(other),
        };
        // By insertion: what is equal keeps its order, and there are few.
        for at in 1..self.entries.len() {
            let to = (0..at).find(|&to| is_before(&self.entries[at], &self.entries[to])).unwrap_or(at);
            self.entries[to..=at].rotate_right(1);
        }
        self.say(
            match by {
                By::Name => "Sorted by name",
                By::Date => "Sorted by date, newest first",
                By::Gaps => "Sorted by gaps, most first",
            }
            .to_owned(),
        );
    }

    pub(super) fn show(&mut self, ids: &[u32]) {
        for entry in &mut self.entries {
            entry.is_hidden = !ids.contains(&entry.id);
        }
        self.say(match ids.len() {
            0 => "All services are hidden".to_owned(),
            shown => format!("{shown} of {} shown", counted(self.entries.len(), "service")),
        });
    }

    pub(super) fn reveal(&mut self, area: usize, service: usize) {
        if let Some(entry) = self.entries.get_mut(service).filter(|entry| entry.is_hidden) {
            entry.is_hidden = false;
            self.status = format!("{} is shown", entry.document.name);
        }
        if let Some(id) = self.comparison.areas.get(area).map(|area| area.id.clone()) {
            self.fold(id, false);
        }
    }

    /// The services that the sentence is about come into sight; if it is about all, those of its first row,
    /// where no service in sight has any.
    pub(super) fn ask(&mut self, point: Option<Point>) {
        self.asked = point.map(PointerEq::from);
        let Some(asked) = &self.asked else {
            return self.say("All rows again".to_owned());
        };
        let of_row = |&row: &usize| self.comparison.rows[row].members.iter().map(|member| member.service);
        let is_seen = |service: usize| self.entries.get(service).is_some_and(|entry| !entry.is_hidden);
        let mut services = asked.services.clone();
        if services.is_empty() && !asked.rows.iter().flat_map(of_row).any(is_seen) {
            services.extend(asked.rows.iter().take(1).flat_map(of_row));
        }
        let areas = asked.rows.iter().map(|&row| self.comparison.rows[row].area);
        let areas: Vec<String> = areas.map(|area| self.comparison.areas[area].id.clone()).collect();
        self.status = format!("Only {} in the matrix", counted(asked.rows.len(), "row"));
        for service in services {
            if let Some(entry) = self.entries.get_mut(service) {
                entry.is_hidden = false;
            }
        }
        self.folded.retain(|area| !areas.contains(area));
    }

    /// One at a time: what stays in sight takes its width from the others.
    pub(super) fn pin(&mut self, id: u32) {
        for entry in &mut self.entries {
            entry.is_pinned = entry.id == id && !entry.is_pinned;
        }
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.id == id) {
            let what = if entry.is_pinned { "stays in sight" } else { "scrolls with the others" };
            entry.is_hidden &= !entry.is_pinned;
            self.status = format!("{} {what}", entry.document.name);
        }
    }

    pub(super) fn fold(&mut self, area: String, is_folded: bool) {
        self.folded.retain(|folded| *folded != area);
        if is_folded {
            self.folded.push(area);
        }
    }

    pub(super) fn fold_all(&mut self, is_folded: bool) {
        self.folded.clear();
        if is_folded {
            self.folded = self.comparison.areas.iter().map(|area| area.id.clone()).collect();
        }
    }

    pub(super) fn choose(&mut self, sentence: String, change: impl FnOnce(&mut Choices)) {
        change(&mut self.choices);
        self.say(sentence);
    }

    pub(super) fn looks_right(&mut self, finding: Dismissal, is_right: bool) {
        let (rule, line) = (finding.rule.clone(), finding.line);
        self.dismissed.retain(|one| *one != finding);
        if is_right {
            self.dismissed.push(finding);
        }
        let what = if is_right { "looks right" } else { "is shown again" };
        self.say(format!("{rule} in line {line} {what}"));
    }

    pub(super) fn note(&mut self, sentence: String, change: impl FnOnce(&mut Worklist)) {
        let mut worklist = Worklist::clone(&self.worklist);
        change(&mut worklist);
        if worklist != *self.worklist {
            self.worklist = worklist.into();
        }
        self.say(sentence);
    }

    pub(super) fn switch_rule(&mut self, rule: &'static str) {
        let words = match self.rules_off.iter().position(|&off| off == rule) {
            Some(at) => {
                self.rules_off.remove(at);
                "on"
            }
            None => {
                self.rules_off.push(rule);
                "off"
            }
        };
        self.say(format!("Rule {rule} is {words}"));
    }
}

fn gaps(entry: &Entry) -> usize {
    entry.document.responsibilities.iter().filter(|responsibility| has_gap(responsibility)).count()
}

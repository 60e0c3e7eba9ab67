//! What a comparison consists of: services, areas, and rows with what each service says about a task.

use std::borrow::Cow;
use std::rc::Rc;

use serde::Serialize;

use super::choices::Choices;
use super::service::Service;
use super::titles;
use crate::document::{Area, Responsibility};

/// All services, areas and tasks side by side.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Comparison {
    /// In the order of the documents given.
    pub services: Vec<Service>,
    /// The canonical areas that anything stands in, then the others in page order.
    pub areas: Vec<Rc<Area>>,
    /// In display order: by area, then in page order (rows of the first service, then what the
    /// second adds, and so on).
    pub rows: Vec<ComparisonRow>,
    /// What was decided by hand when these rows were made.
    pub choices: Choices,
}

/// How sure it is that rows mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// They do: such stand on one line. Of a relation: it was made by hand.
    Sure,
    /// They may: to be asked ("May be the same"), not to be joined.
    Likely,
    /// They answer each other, and are hardly the same.
    Perhaps,
}

impl Grade {
    /// The word for it, as in the JSON export.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Perhaps => "perhaps",
        }
    }
}

/// One row of the comparison: a task, with what each service says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonRow {
    /// `<area id>/<task slug>`, unique in the comparison; the slug is that of the title's first name.
    pub id: String,
    /// Index into [`Comparison::areas`].
    pub area: usize,
    /// The title: the different names that the members' pages have for the task, joined by ` / `, the
    /// most used one first, those used as often by the alphabet. It does not depend on the order of
    /// the pages.
    pub task: String,
    /// By service; a service has several where a list spells out one task item by item, and where
    /// they were joined by hand.
    pub members: Vec<Member>,
    /// Why the members belong together: "same name", "similar: backup, restore" (the words that are
    /// alike), "by hand", or "only here" where there is but one service.
    pub reason: Cow<'static, str>,
    /// How sure that is, 0 to 1; 1 where there is nothing to doubt.
    pub score: f32,
    /// The same in a word. What is only likely is no row: [`super::relate`] tells it.
    pub grade: Grade,
}

/// A place in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Member {
    /// Index into [`Comparison::services`].
    pub service: usize,
    /// Index into [`crate::Document::responsibilities`].
    pub responsibility: usize,
}

impl Comparison {
    /// The rows of an area, by its index, each with its own: they follow each other.
    pub fn rows_of(&self, area: usize) -> impl Iterator<Item = (usize, &ComparisonRow)> {
        let start = self.rows.partition_point(|row| row.area < area);
        let end = self.rows.partition_point(|row| row.area <= area);
        (start..end).zip(&self.rows[start..end])
    }

    /// The responsibility that a member points at.
    pub fn responsibility(&self, member: Member) -> &Responsibility {
        &self.services[member.service].document.responsibilities[member.responsibility]
    }

    /// For each service, for each of its responsibilities, the index of its row: each stands in one.
    pub fn rows_of_members(&self) -> Vec<Vec<usize>> {
        let all = self.services.iter().map(|service| vec![0; service.document.responsibilities.len()]);
        let mut rows: Vec<Vec<usize>> = all.collect();
        for (at, row) in self.rows.iter().enumerate() {
            row.members.iter().for_each(|member| rows[member.service][member.responsibility] = at);
        }
        rows
    }

    /// For each service, for each of its responsibilities, whether its row is among those that are `shown`, which says so
    /// for each row. A responsibility that stands in no row is.
    pub fn shown_members(&self, shown: &[bool]) -> Vec<Vec<bool>> {
        let all = self.services.iter().map(|service| vec![true; service.document.responsibilities.len()]);
        let mut members: Vec<Vec<bool>> = all.collect();
        for (row, _) in self.rows.iter().zip(shown).filter(|(_, shown)| !**shown) {
            row.members.iter().for_each(|member| members[member.service][member.responsibility] = false);
        }
        members
    }
}

impl ComparisonRow {
    /// The members of one service; none where it says nothing about the task.
    pub fn of_service(&self, service: usize) -> impl Iterator<Item = Member> {
        self.members.iter().copied().filter(move |member| member.service == service)
    }

    /// What can be taken out of the row, each by itself: the members one by one, but the items of a
    /// list together, and a row with those that continue it.
    pub fn parts(&self, comparison: &Comparison) -> impl Iterator<Item = &[Member]> {
        self.members.chunk_by(move |a, b| {
            let (one, next) = (comparison.responsibility(*a), comparison.responsibility(*b));
            a.service == b.service && (next.continues || one.list_item && next.list_item)
        })
    }

    /// What those of its members that are of some `services` call the task, in the manner of [`Self::task`]: the names of
    /// pages that nobody looks at only stand in the way. The whole title where none of them has a member here.
    pub fn title_among<'c>(&'c self, comparison: &'c Comparison, services: &[usize]) -> Cow<'c, str> {
        let is_among = |member: &&Member| services.contains(&member.service);
        if self.members.iter().all(|member| is_among(&member)) || !self.members.iter().any(|it| is_among(&it))
        {
            return Cow::Borrowed(&self.task);
        }
        let among = self.members.iter().filter(is_among);
        let names = titles::title(among.map(|&member| comparison.responsibility(member).task.text.as_str()));
        Cow::Owned(names.join(titles::BETWEEN))
    }

    /// The task of a member where it is to be told: where its service [has several](Self::has_several_tasks) in this row, which
    /// is asked once for all of them, or where it is not the whole title that the row is shown with.
    pub fn told_name<'c>(
        &self,
        comparison: &'c Comparison,
        member: Member,
        has_several_tasks: bool,
        title: &str,
    ) -> Option<&'c str> {
        let own = comparison.responsibility(member).task.text.as_str();
        (has_several_tasks || own != title).then_some(own)
    }

    /// All names of the task as the members' pages word them, each once, in the order of the title;
    /// more than the title has where some differ in number or punctuation only.
    pub fn names<'c>(&self, comparison: &'c Comparison) -> Vec<&'c str> {
        titles::names(self.members.iter().map(|&member| comparison.responsibility(member).task.text.as_str()))
    }

    /// Whether a service has rows of several tasks in this row, joined by hand. It looks at all of them.
    pub fn has_several_tasks(&self, comparison: &Comparison, service: usize) -> bool {
        let mut tasks =
            self.of_service(service).map(|member| comparison.responsibility(member).task.text.as_str());
        let first = tasks.next();
        tasks.any(|task| Some(task) != first)
    }

    /// The task of a member as its page words it, where the service has [several](Self::has_several_tasks) in this row.
    pub fn own_task<'c>(&self, comparison: &'c Comparison, member: Member) -> Option<&'c str> {
        let own = || comparison.responsibility(member).task.text.as_str();
        self.has_several_tasks(comparison, member.service).then(own)
    }
}

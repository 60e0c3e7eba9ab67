//! The answer to a search, as a table and as Markdown.

use super::markdown;
use crate::compare::Comparison;
use crate::compare::topic::{Answer, Line, Says, Topic};
use crate::document::{Party, TaskOwner};
use crate::export::Lines;

/// Marks who has it.
const MARK: &str = "X";

/// A line per line of a page: service, a mark under who has it (under both where it is shared; under none
/// where it is somebody else's), area, task, what the page says, and where; then a line for each service that
/// says nothing, or nothing that is left. Where a party is asked for, the page's words for it alone.
pub fn lines<'c>(comparison: &'c Comparison, topic: &'c Topic, party: Option<Party>) -> Lines<'c> {
    let header =
        ["Service", "Provider", "Customer", "Nobody", "Area", "Task", "What the page says", "Source"];
    let answers = topic
        .services
        .iter()
        .flat_map(move |answer| answer.lines.iter().map(move |line| row(comparison, answer, line, party)));
    let others = [(&topic.hidden, "hidden by the filters"), (&topic.silent, "says nothing about it")];
    let others = others.into_iter().flat_map(move |(services, what)| {
        services.iter().map(move |&service| {
            let mut cells = vec![String::new(); header.len()];
            cells[0].clone_from(&comparison.services[service].label);
            cells[6] = what.to_owned();
            cells
        })
    });
    Lines::new(header, answers.chain(others))
}

fn row(comparison: &Comparison, answer: &Answer, line: &Line, party: Option<Party>) -> Vec<String> {
    let service = &comparison.services[answer.service];
    let mark = |owners: &[TaskOwner]| if owners.contains(&line.owner) { MARK } else { "" }.to_owned();
    let source = |line: u32, place: Option<&str>| match place {
        Some(place) => format!("{}:{place}", service.document.file),
        None => format!("{}:{line}", service.document.file),
    };
    let (area, task, says, source) = match &line.says {
        Says::Duty(row, members) => {
            let rows = || members.iter().map(|member| comparison.responsibility(*member));
            let duties = rows().flat_map(|row| &row.parties).filter(|duty| !duty.text.text.is_empty());
            let duties = duties.filter(|duty| party.is_none_or(|party| party == duty.party));
            let says: Vec<String> =
                duties.map(|duty| format!("{}: {}", duty.label, duty.text.text)).collect();
            let first = comparison.responsibility(members[0]);
            let area = &comparison.areas[comparison.rows[*row].area].name;
            (
                area.clone(),
                first.task.text.clone(),
                says.join("\n"),
                source(first.line, first.place.as_deref()),
            )
        }
        Says::Resource(at) => {
            let it = &service.document.allocations[*at];
            let place = source(it.line, it.place.as_deref());
            (it.area.name.clone(), it.resource.text.clone(), it.text.text.clone(), place)
        }
    };
    vec![
        service.label.clone(),
        mark(&[TaskOwner::Provider, TaskOwner::Shared]),
        mark(&[TaskOwner::Customer, TaskOwner::Shared]),
        mark(&[TaskOwner::Nobody]),
        area,
        task,
        says,
        source,
    ]
}

/// What stands above the same as a pipe table: what was searched for.
pub fn heading(search: &str) -> String {
    format!("## Who answers for “{}”\n\n", markdown::escaped(search.trim()))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::compare;
    use crate::compare::filter::Filter;
    use crate::compare::search::Index;
    use crate::compare::testing::document;
    use crate::compare::topic::topic;
    use crate::rests::at_once;

    #[test]
    fn a_line_per_line_of_a_page_then_the_silent_services() {
        let one = document("One", &[("a", "Backups", "keep them", "try them")]);
        let two = document("Two", &[("a", "Lamps", "x", "")]);
        let comparison = compare(&[Rc::new(one), Rc::new(two)]);
        let topic = topic(&comparison, &Index::new(&comparison), "backup", &Filter::default());
        let says = "IBM responsibilities: keep them\nYour responsibilities: try them";
        assert_eq!(
            lines(&comparison, &topic, None).table().rows,
            [
                ["One", "X", "X", "", "a", "Backups", says, "One.md:10"],
                ["Two", "", "", "", "", "", "says nothing about it", ""],
            ]
        );
        assert_eq!(heading(" backup"), "## Who answers for “backup”\n\n");
        let mut text = String::new();
        at_once(markdown::write_parts(lines(&comparison, &topic, None), &mut |part| text.push_str(part)));
        assert!(text.starts_with("| Service | Provider |"), "{text}");
        assert!(text.contains("| Two |  |  |  |  |  | says nothing about it |  |\n"), "{text}");
    }
}

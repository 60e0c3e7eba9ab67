//! Words of a sentence.

use crate::document::TaskOwner;
use crate::findings::quote::{counted, quoted};

/// How many names a sentence spells out; it counts the others.
const NAMED: usize = 5;

/// Names as people list them, in quotes, the many counted: “a”, “b” and 4 more.
pub(super) fn quoted_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    list(names.into_iter().map(quoted).collect())
}

/// The same without quotes.
pub(super) fn plain_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    list(names.into_iter().map(str::to_owned).collect())
}

fn list(mut names: Vec<String>) -> String {
    if names.len() > NAMED + 1 {
        let more = names.len() - NAMED;
        names.truncate(NAMED);
        names.push(format!("{more} more"));
    }
    match names.as_slice() {
        [] => String::new(),
        [name] => name.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "1 task has", "3 tasks have".
pub(super) fn tasks_have(count: usize) -> String {
    format!("{} {}", counted(count, "task"), if count == 1 { "has" } else { "have" })
}

/// "1 task is", "3 tasks are".
pub(super) fn are(count: usize, noun: &str) -> String {
    format!("{} {}", counted(count, noun), if count == 1 { "is" } else { "are" })
}

pub(super) fn owner(owner: TaskOwner) -> &'static str {
    match owner {
        TaskOwner::Provider => "the provider",
        TaskOwner::Customer => "the customer",
        TaskOwner::Shared => "both",
        TaskOwner::ThirdParty => "somebody else",
        TaskOwner::Nobody => "nobody",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_counted() {
        assert_eq!(plain_list(["a", "b", "c", "d", "e", "f"]), "a, b, c, d, e and f");
        assert_eq!(plain_list(["a", "b", "c", "d", "e", "f", "g"]), "a, b, c, d, e and 2 more");
        assert_eq!(quoted_list(["a", "b"]), "“a” and “b”");
    }
}

//! What a row is called that joins different names.

use super::words;

/// What stands between the names of a title.
pub(super) const BETWEEN: &str = " / ";

/// Each name once, whatever its case, the most used one first, those used as often by the alphabet.
pub(super) fn names<'n>(tasks: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut names: Vec<(&str, usize)> = Vec::new();
    for task in tasks {
        match names.iter_mut().find(|(name, _)| *name == task) {
            Some((_, uses)) => *uses += 1,
            None => names.push((task, 1)),
        }
    }
    if names.len() > 1 {
        names.sort_by(|(a, of_a), (b, of_b)| of_b.cmp(of_a).then_with(|| a.cmp(b)));
    }
    let names = names.into_iter().map(|(name, _)| name);
    distinct(names.collect(), |name| name.to_lowercase())
}

/// The [`names`] that differ in more than case, number, punctuation and articles.
pub(super) fn title<'n>(tasks: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    distinct(names(tasks), words)
}

/// The first ones of those for which `key` is the same.
fn distinct<K: PartialEq>(mut names: Vec<&str>, key: impl Fn(&str) -> K) -> Vec<&str> {
    if names.len() > 1 {
        let mut met: Vec<K> = Vec::new();
        names.retain(|name| {
            let key = key(name);
            let is_new = !met.contains(&key);
            if is_new {
                met.push(key);
            }
            is_new
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_of_the_different_names_in_an_order_of_its_own() {
        let tasks = ["User permissions", "IBM Cloud IAM", "the user permission"];
        let mut turned = tasks;
        turned.reverse();
        for tasks in [tasks, turned] {
            assert_eq!(title(tasks.into_iter()), ["IBM Cloud IAM", "User permissions"]);
            assert_eq!(
                names(tasks.into_iter()),
                ["IBM Cloud IAM", "User permissions", "the user permission"]
            );
        }
        assert_eq!(title(["B", "A", "B"].into_iter()), ["B", "A"]);
    }
}

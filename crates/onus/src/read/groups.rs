//! Headings below headings that span several columns.

/// More columns than this are in no groups that anybody would tell apart.
const MOST_COLUMNS: usize = 40;

/// The longest name in a group of short ones, in bytes.
const LONGEST: usize = 30;

/// The headings that stand below several groups, with the group before them: "Acme" below "Big Lamp" and
/// below "Small Lamp" -> "Big Lamp: Acme"; and those of groups that all hold several short names ("Customer: IT"). `None` for the others. An empty heading above belongs to the group
/// that begins before it.
pub(super) fn with_groups(above: &[&str], below: &[&str]) -> Vec<Option<String>> {
    if below.len() > MOST_COLUMNS {
        return vec![None; below.len()];
    }
    let mut group = "";
    let groups: Vec<&str> = (0..below.len())
        .map(|column| {
            let own = above.get(column).map_or("", |text| text.trim());
            if !own.is_empty() {
                group = own;
            }
            group
        })
        .collect();
    let is_again = |column: usize| {
        let text = below[column].trim();
        (0..below.len()).any(|other| below[other].trim() == text && groups[other] != groups[column])
    };
    // "Acme | | Customer |" above "Ops | Support | IT | Business": two groups of short names at least.
    let is_short = |text: &str, most: usize| text.split_whitespace().count() <= most && text.len() <= LONGEST;
    let is_below = |column: usize| {
        let (group, text) = (groups[column], below[column].trim());
        !text.is_empty() && !group.is_empty() && text != group
    };
    let grouped: Vec<usize> = (0..below.len()).filter(|&column| is_below(column)).collect();
    let several =
        |&column: &usize| grouped.iter().filter(|&&other| groups[other] == groups[column]).count() > 1;
    let first = grouped.first().map_or("", |&column| groups[column]);
    let are_roles = grouped.iter().all(|column| several(column) && is_short(below[*column], 2))
        && grouped.iter().all(|&column| is_short(groups[column], 3))
        && grouped.iter().any(|&column| groups[column] != first);
    let named = |column: usize| {
        let (group, text) = (groups[column], below[column].trim());
        let is_below = is_below(column) && (is_again(column) || are_roles);
        is_below.then(|| format!("{group}: {text}"))
    };
    (0..below.len()).map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_below_several_groups_is_told_apart() {
        let above = ["Task", "Big Lamp", "", "Small Lamp", "", "Notes"];
        let below = ["", "Acme", "Customer", "Acme", "Customer", ""];
        let found = with_groups(&above, &below);
        assert_eq!(found[1].as_deref(), Some("Big Lamp: Acme"));
        assert_eq!(found[4].as_deref(), Some("Small Lamp: Customer"));
        assert_eq!((found[0].clone(), found[5].clone()), (None, None));
        assert!(with_groups(&["", "Status", ""], &["", "Yes", "No"]).iter().all(Option::is_none));
    }
}

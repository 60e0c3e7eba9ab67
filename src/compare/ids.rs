//! Ids that stand for one thing only.

/// Gives out ids, each once.
#[derive(Default)]
pub(super) struct Ids {
    taken: std::collections::HashSet<String>,
    next: std::collections::HashMap<String, usize>,
}

impl Ids {
    /// `id` itself the first time, then `id-2`, `id-3` and so on, passing over ids given out before.
    pub(super) fn unique(&mut self, id: String) -> String {
        let next = self.next.entry(id.clone()).or_insert(1);
        loop {
            let candidate = if *next == 1 { id.clone() } else { format!("{id}-{next}") };
            *next += 1;
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_out_once_even_where_a_name_looks_numbered() {
        let mut ids = Ids::default();
        let given: Vec<_> = ["a-2", "a", "a", "a"].map(|id| ids.unique(id.to_owned())).into();
        assert_eq!(given, ["a-2", "a", "a-3", "a-4"]);
    }
}

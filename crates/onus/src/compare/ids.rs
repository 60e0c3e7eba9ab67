//! Ids that stand for one thing only.

use crate::intern::Interner;

/// Gives out ids, each once.
#[derive(Default)]
pub(super) struct Ids {
    met: Interner,
    /// By number of an id that was met: whether it was given out, and how often it was asked for.
    given: Vec<(bool, usize)>,
}

impl Ids {
    /// `id` itself the first time, then `id-2`, `id-3` and so on, passing over ids given out before.
    pub(super) fn unique(&mut self, id: String) -> String {
        let asked = self.number(&id);
        loop {
            self.given[asked].1 += 1;
            let times = self.given[asked].1;
            let candidate = if times == 1 { id.clone() } else { format!("{id}-{times}") };
            let number = if times == 1 { asked } else { self.number(&candidate) };
            if !std::mem::replace(&mut self.given[number].0, true) {
                return candidate;
            }
        }
    }

    fn number(&mut self, id: &str) -> usize {
        let number = self.met.number(id.as_bytes());
        self.given.resize(self.met.len(), (false, 0));
        number
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

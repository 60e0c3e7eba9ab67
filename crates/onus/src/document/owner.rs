//! Who has a task.

use serde::Serialize;

use super::{Owner, Party, PartyDuty, Responsibility, Status};

/// Who has a task: the one question that a page of responsibilities answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskOwner {
    /// The provider alone.
    Provider,
    /// The customer alone.
    Customer,
    /// Provider and customer together.
    Shared,
    /// Neither of them, but somebody else.
    ThirdParty,
    /// Nobody: the cells are empty, placeholders, declined or not applicable.
    Nobody,
}

impl TaskOwner {
    /// Who has the task of some rows that together are one.
    ///
    /// A party has it if its cell states something; where a row has letters, only those with `R`
    /// count, and those with `A` only if nobody has `R`.
    pub fn of<'r>(rows: impl IntoIterator<Item = &'r Responsibility>) -> Self {
        let (mut provider, mut customer, mut other) = (false, false, false);
        for row in rows {
            for duty in row.holders() {
                match duty.party {
                    Party::Provider => provider = true,
                    Party::Customer => customer = true,
                    Party::Other => other = true,
                }
            }
        }
        match (provider, customer) {
            (true, true) => Self::Shared,
            (true, false) => Self::Provider,
            (false, true) => Self::Customer,
            (false, false) if other => Self::ThirdParty,
            (false, false) => Self::Nobody,
        }
    }

    /// The word of the JSON and CSV forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Customer => "customer",
            Self::Shared => "shared",
            Self::ThirdParty => "third-party",
            Self::Nobody => "nobody",
        }
    }
}

impl From<Owner> for TaskOwner {
    fn from(owner: Owner) -> Self {
        match owner {
            Owner::Provider => Self::Provider,
            Owner::Customer => Self::Customer,
            Owner::Shared => Self::Shared,
            Owner::ThirdParty => Self::ThirdParty,
            Owner::NotApplicable | Owner::Unknown => Self::Nobody,
        }
    }
}

impl Owner {
    /// The word of the JSON and CSV forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Customer => "customer",
            Self::Shared => "shared",
            Self::ThirdParty => "third-party",
            Self::NotApplicable => "not-applicable",
            Self::Unknown => "unknown",
        }
    }

    /// The owner of such a word; `None` for any other.
    pub fn of_word(word: &str) -> Option<Self> {
        let all = [
            Self::Provider,
            Self::Customer,
            Self::Shared,
            Self::ThirdParty,
            Self::NotApplicable,
            Self::Unknown,
        ];
        all.into_iter().find(|owner| owner.as_str() == word)
    }
}

impl Responsibility {
    /// Who has the task, by the rule of [`TaskOwner::of`].
    pub fn owner(&self) -> TaskOwner {
        TaskOwner::of([self])
    }

    /// The duties of those who have the task.
    pub fn holders(&self) -> impl Iterator<Item = &PartyDuty> {
        let has = |letter| self.parties.iter().any(|duty| duty.has_letter(letter));
        let letter = ['R', 'A'].into_iter().find(|&letter| has(letter));
        self.parties.iter().filter(move |duty| {
            duty.status == Status::Stated
                && (duty.raci.is_none() || letter.is_some_and(|letter| duty.has_letter(letter)))
        })
    }
}

impl PartyDuty {
    fn has_letter(&self, letter: char) -> bool {
        self.raci.as_ref().is_some_and(|letters| letters.contains(&letter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::duty;

    fn owner(cells: &[(Party, &str, &str)]) -> TaskOwner {
        let duty = |&(party, text, letters): &(Party, &str, &str)| PartyDuty {
            raci: (!letters.is_empty()).then(|| letters.chars().collect()),
            ..duty(party, text)
        };
        Responsibility { parties: cells.iter().map(duty).collect(), ..Responsibility::default() }.owner()
    }

    use Party::{Customer, Other, Provider};

    #[test]
    fn whose_cell_states_something_has_the_task() {
        for (cells, expected) in [
            ([(Provider, "do it", ""), (Customer, "N/A", "")], TaskOwner::Provider),
            ([(Provider, "", ""), (Customer, "do it", "")], TaskOwner::Customer),
            ([(Provider, "do it", ""), (Customer, "too", "")], TaskOwner::Shared),
            ([(Provider, "NEED CONTENT", ""), (Customer, "N/A", "")], TaskOwner::Nobody),
            ([(Other, "do it", ""), (Customer, "", "")], TaskOwner::ThirdParty),
        ] {
            assert_eq!(owner(&cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn of_letters_r_counts_and_a_where_nobody_has_r() {
        for (cells, expected) in [
            ([(Provider, "R", "R"), (Customer, "A", "A")], TaskOwner::Provider),
            ([(Provider, "C", "C"), (Customer, "A", "A")], TaskOwner::Customer),
            ([(Provider, "R", "R"), (Customer, "R, A", "RA")], TaskOwner::Shared),
            ([(Provider, "C", "C"), (Customer, "I", "I")], TaskOwner::Nobody),
        ] {
            assert_eq!(owner(&cells), expected, "{cells:?}");
        }
    }

    #[test]
    fn rows_that_are_one_task_are_looked_at_together() {
        let row = |party| Responsibility { parties: vec![duty(party, "do it")], ..Responsibility::default() };
        assert_eq!(TaskOwner::of(&[row(Provider), row(Customer)]), TaskOwner::Shared);
        assert_eq!(TaskOwner::of(&[]), TaskOwner::Nobody);
    }
}

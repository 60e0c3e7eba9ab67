//! How far duties are: a bar and the numbers.

use onus::worklist::State;
use yew::prelude::*;

use super::lines::Lines;

/// Numbers of duties.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// In the order of [`State::ALL`].
    pub states: [usize; 4],
    /// No longer in the page.
    pub gone: usize,
}

impl Counts {
    /// Of lines by their index.
    pub(crate) fn of(lines: &Lines, of: impl Iterator<Item = usize>) -> Self {
        let mut counts = Self::default();
        for line in of {
            match lines.all[line].listed.responsibility() {
                Some(_) => {
                    let state = lines.state(line);
                    counts.states[State::ALL.iter().position(|&it| it == state).unwrap_or_default()] += 1;
                }
                None => counts.gone += 1,
            }
        }
        counts
    }

    pub(crate) fn all(self) -> usize {
        self.states.iter().sum()
    }

    fn says(self) -> String {
        let states = State::ALL.iter().zip(self.states).filter(|(_, count)| *count > 0);
        let mut says: Vec<String> =
            states.map(|(state, count)| format!("{count} {}", state.name())).collect();
        if self.gone > 0 {
            says.push(format!("{} no longer in the page", self.gone));
        }
        says.join(", ")
    }
}

/// What is done stands first in the bar.
pub(crate) fn progress(counts: Counts) -> Html {
    let mut start = 0;
    let order = [State::Done, State::InWork, State::Open, State::NotOurs];
    let bar = order.into_iter().filter_map(|state| {
        let at = State::ALL.iter().position(|&one| one == state).unwrap_or_default();
        let (x, count) = (start, counts.states[at]);
        start += count;
        (count > 0).then(|| {
            html! { <rect class={state.as_str()} x={x.to_string()} width={count.to_string()} height="1" /> }
        })
    });
    html! {
        <span class="progress">
            <svg viewBox={format!("0 0 {} 1", counts.all().max(1))} preserveAspectRatio="none" aria-hidden="true">
                { for bar }
            </svg>
            <small>{ counts.says() }</small>
        </span>
    }
}

/// "1 duty", "2 duties".
pub(crate) fn duties_counted(count: usize) -> String {
    format!("{count} {}", if count == 1 { "duty" } else { "duties" })
}

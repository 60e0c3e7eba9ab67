//! Whether long pages may be compared now: it is told first, since it takes its time.

use gloo::timers::callback::Timeout;
use onus::Comparison;
use yew::prelude::*;

use crate::session::pointer_eq::PointerEq;

/// From so many rows on, comparing two pages takes long enough to be told first.
const MANY: usize = 1000;

/// After so long, what was drawn is painted.
const PAINTED_MS: u32 = 30;

/// What has to be compared: versions of services, and the two that were asked for.
type Asked = (PointerEq<Comparison>, [String; 2]);

/// Whether the pages may be compared now: if they have many rows, only once it is painted that they
/// will be.
#[hook]
pub(super) fn use_announced(
    comparison: &PointerEq<Comparison>,
    groups: &[Vec<usize>],
    compared: &[String; 2],
) -> bool {
    let announced = use_state_eq(|| None::<Asked>);
    let asked: Asked = (comparison.clone(), compared.clone());
    let is_asked = |service: &usize| compared.contains(&comparison.services[*service].id);
    let versions = groups.iter().flatten().copied();
    let chosen = (0..comparison.services.len()).filter(is_asked);
    let rows = |service: usize| comparison.services[service].document.responsibilities.len();
    let is_long = versions.chain(chosen).map(rows).sum::<usize>() >= MANY;
    let is_announced = !is_long || announced.as_ref() == Some(&asked);
    use_effect_with((asked, is_announced), {
        let announced = announced.setter();
        move |(asked, is_announced)| {
            let asked = asked.clone();
            let timeout =
                (!is_announced).then(|| Timeout::new(PAINTED_MS, move || announced.set(Some(asked))));
            move || drop(timeout)
        }
    });
    is_announced
}

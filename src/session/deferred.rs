//! What is worked out of what is open: at once where that takes no time, else in slices once the rest is painted.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

use gloo::timers::callback::Timeout;
use onus::rests::at_once;
use onus::{Comparison, Document};
use wasm_bindgen_futures::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

use super::pointer_eq::PointerEq;
use super::slices::in_slices;

/// So many rows are looked at in no time.
pub(crate) const FEW: usize = 1200;

/// And a text of so many bytes.
pub(crate) const FEW_BYTES: usize = 200_000;

/// Whether a comparison is looked at in no time: by what its pages have, for all items of a list stand in one of its rows.
pub(crate) fn is_small(comparison: &Comparison) -> bool {
    comparison.services.iter().map(|it| things(&it.document)).sum::<usize>() <= FEW
}

/// How much of a page is gone through: rows, owners, and what was left out or is wrong.
pub(crate) fn things(document: &Document) -> usize {
    let Document { responsibilities, allocations, skipped, defects, .. } = document;
    responsibilities.len() + allocations.len() + skipped.len() + defects.len()
}

/// After so long, what was drawn is painted.
const PAINTED_MS: u32 = 30;

/// What `work` makes of `of`, with what it was made of: what was made last as long as the new one is not there, and
/// nothing before the first.
#[hook]
pub(crate) fn use_deferred<K, T, F>(
    of: Option<K>,
    is_short: bool,
    work: fn(K) -> F,
) -> Option<(K, PointerEq<T>)>
where
    K: Clone + PartialEq + 'static,
    T: 'static,
    F: Future<Output = T> + 'static,
{
    let made = use_state(|| None::<(K, PointerEq<T>)>);
    // Stays as long as it is of the same, also while nobody asks for it.
    let kept = use_mut_ref(|| None::<(K, PointerEq<T>)>);
    if is_short
        && let Some(of) = &of
        && kept.borrow().as_ref().is_none_or(|(known, _)| known != of)
    {
        kept.replace(Some((of.clone(), at_once(work(of.clone())).into())));
    }
    let is_known = is_short || made.as_ref().map(|(of, _)| of) == of.as_ref();
    use_effect_with(of.filter(|_| !is_known), {
        let made = made.setter();
        move |of| {
            let is_over = Rc::new(Cell::new(false));
            let waiting = of.clone().map(|of| {
                let is_over = Rc::clone(&is_over);
                Timeout::new(PAINTED_MS, move || {
                    spawn_local(async move {
                        if let Some(found) = in_slices(work(of.clone()), || !is_over.get()).await {
                            sleep(Duration::ZERO).await;
                            if !is_over.get() {
                                made.set(Some((of, found.into())));
                            }
                        }
                    });
                })
            });
            move || {
                is_over.set(true);
                drop(waiting);
            }
        }
    });
    let kept = kept.borrow().clone();
    if is_short { kept } else { (*made).clone() }
}

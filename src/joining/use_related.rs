//! What the rows point at: worked out where a view asks for it, and of many rows once they are painted.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use onus::Comparison;
use onus::compare::{Related, relate, relate_resting};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::session::pointer_eq::PointerEq;
use crate::session::slices::in_slices;

/// What all rows point at.
#[derive(Clone, PartialEq)]
pub(crate) struct AllRelated {
    /// By row of the comparison.
    pub of: PointerEq<Vec<Vec<Related>>>,
    /// Else it is still to be worked out, and no row points anywhere yet.
    pub is_known: bool,
}

impl From<Vec<Vec<Related>>> for AllRelated {
    fn from(of: Vec<Vec<Related>>) -> Self {
        Self { of: of.into(), is_known: true }
    }
}

/// Of so few rows it takes no time that one could notice.
const FEW: usize = 150;

/// After so long, what was drawn is painted.
const PAINTED_MS: u32 = 50;

/// By row, what it points at; nothing as long as that is not known, or was never asked for.
#[hook]
pub(crate) fn use_related(comparison: &PointerEq<Comparison>, is_asked: bool) -> AllRelated {
    let known = use_state(|| None::<(PointerEq<Comparison>, AllRelated)>);
    let was_asked = use_mut_ref(|| false);
    // The start screen asks for nothing: many pages after it open on another view.
    *was_asked.borrow_mut() |= is_asked && !comparison.rows.is_empty();
    let at_once = use_memo((comparison.clone(), *was_asked.borrow()), |(comparison, was_asked)| {
        let is_known = *was_asked && comparison.rows.len() <= FEW;
        let of = if is_known { relate(comparison) } else { vec![Vec::new(); comparison.rows.len()] };
        AllRelated { of: of.into(), is_known }
    });
    let later = known.as_ref().filter(|(of, _)| of == comparison).map(|(_, related)| related.clone());
    let is_missing = later.is_none() && comparison.rows.len() > FEW;
    use_effect_with((comparison.clone(), is_asked && is_missing), move |(comparison, is_wanted)| {
        let comparison = comparison.clone();
        let is_over = Rc::new(Cell::new(false));
        let waiting = is_wanted.then(|| {
            let is_over = Rc::clone(&is_over);
            Timeout::new(PAINTED_MS, move || {
                spawn_local(async move {
                    let related = in_slices(relate_resting(&comparison), || !is_over.get()).await;
                    if let Some(related) = related {
                        known.set(Some((comparison, related.into())));
                    }
                });
            })
        });
        move || {
            is_over.set(true);
            drop(waiting);
        }
    });
    later.unwrap_or_else(|| (*at_once).clone())
}

//! Documents that are moved, by their buttons or by dragging them.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::session::state::{Action, Dispatch};

/// What is dragged, and where it can go.
#[derive(Clone)]
pub(super) struct Moving {
    /// The entries in the order of the comparison.
    pub order: Rc<[u32]>,
    /// The entries that are being dragged.
    pub dragged: Rc<RefCell<Vec<u32>>>,
    pub dispatch: Dispatch,
}

impl Moving {
    pub(super) fn start(&self, ids: &[u32]) -> Callback<()> {
        let (dragged, ids) = (self.dragged.clone(), ids.to_vec());
        Callback::from(move |()| dragged.borrow_mut().clone_from(&ids))
    }

    /// Up or down, past its neighbour among `siblings`.
    pub(super) fn step(&self, siblings: &[Vec<u32>], at: usize) -> Callback<bool> {
        let (moving, ids) = (self.clone(), siblings[at].clone());
        let above = at.checked_sub(1).map(|above| siblings[above].clone());
        let below = siblings.get(at + 1).cloned();
        Callback::from(move |is_down: bool| {
            let target = if is_down { &below } else { &above };
            target.iter().for_each(|target| moving.put(&ids, target, is_down));
        })
    }

    pub(super) fn over(&self) -> Callback<DragEvent> {
        let dragged = self.dragged.clone();
        Callback::from(move |event: DragEvent| {
            if !dragged.borrow().is_empty() {
                event.prevent_default();
            }
        })
    }

    /// What is dropped on `target` takes its place.
    pub(super) fn drop_on(&self, target: &[u32]) -> Callback<DragEvent> {
        let (moving, target) = (self.clone(), target.to_vec());
        Callback::from(move |event: DragEvent| {
            let ids = moving.dragged.take();
            // A service is not dropped on its own versions.
            if ids.is_empty() || ids.iter().any(|id| target.contains(id)) {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
            let at = |ids: &[u32]| moving.order.iter().position(|id| ids.contains(id));
            moving.put(&ids, &target, at(&ids) < at(&target));
        })
    }

    /// Right after the target, or right before it.
    fn put(&self, ids: &[u32], target: &[u32], is_after: bool) {
        let others: Vec<u32> = self.order.iter().filter(|id| !ids.contains(id)).copied().collect();
        let is_target = |id: &u32| target.contains(id);
        let to = match is_after {
            true => others.iter().rposition(is_target).map(|last| last + 1),
            false => others.iter().position(is_target),
        };
        if let Some(to) = to {
            self.dispatch.dispatch(Action::Move(ids.to_vec(), to));
        }
    }
}

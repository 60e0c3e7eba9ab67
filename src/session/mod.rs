//! What is open: pages, choices made by hand, undo, what is kept on the device, what stands in the address.
//! Nothing is drawn here.

pub(crate) mod action;
pub(crate) mod adding;
pub(crate) mod address;
pub(crate) mod arranging;
pub(crate) mod carrying;
pub(crate) mod comparing;
pub(crate) mod deferred;
pub(crate) mod entry;
pub(crate) mod history;
pub(crate) mod in_sight;
pub(crate) mod keeping;
pub(crate) mod long_work;
pub(crate) mod opening;
pub(crate) mod pointer_eq;
pub(crate) mod slices;
pub(crate) mod state;
pub(crate) mod undoing;

//! What keys do: where the focus goes, the way through a list by the arrows, and the keys of the whole screen.

pub(crate) mod focus;
pub(crate) mod roving;
pub(crate) mod shortcuts;

//! The answer first: sentences about all that is open, and a map of whose the tasks are.

pub(crate) mod asked;
pub(crate) mod compare_bar;
pub(crate) mod heat_map;
pub(crate) mod sentences;
pub(crate) mod summary_view;
pub(crate) mod summed_up;
pub(crate) mod take_along;

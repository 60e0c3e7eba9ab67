//! Who owns what, and who has how many tasks of each area.

pub(crate) mod ownership_view;
pub(crate) mod resource_table;
pub(crate) mod share_table;

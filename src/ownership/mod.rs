//! Who owns what, and who has how many tasks of each area. Counted by the library, drawn here.

pub(crate) mod ownership_view;
pub(crate) mod resource_table;
pub(crate) mod share_table;

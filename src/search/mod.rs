//! Search over all services: the field with its hits, and who answers for what was found. What matches is the
//! library's to find out.

pub(crate) mod marks;
pub(crate) mod search_box;
pub(crate) mod topic_table;
pub(crate) mod topic_view;

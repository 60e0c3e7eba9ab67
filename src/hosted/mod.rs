//! The page as something that one has: a file, or a site that keeps itself for use without a network and has newer versions.

pub(crate) mod about;
pub(crate) mod new_version;
pub(crate) mod own_page;

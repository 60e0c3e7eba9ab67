//! Words that leave only some rows, and the way from hit to hit.

pub(crate) mod haystacks;
pub(crate) mod search_box;

//! What the customer has to do, as a list to work through: how far, who, until when, a note.
//! What the list is made of, and how it outlives newer versions of pages, is the library's (`onus::worklist`).

pub(crate) mod acts;
pub(crate) mod bars;
pub(crate) mod bulk_bar;
pub(crate) mod duties_view;
pub(crate) mod duty_list;
pub(crate) mod duty_row;
mod in_question;
pub(crate) mod lines;
pub(crate) mod narrowing;
pub(crate) mod narrowing_bar;
pub(crate) mod progress;
mod use_acts;

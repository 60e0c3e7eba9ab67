//! Which rows of different pages belong together: as one line ([`align`]), or as two that point at each
//! other ([`relate`]).
//!
//! Pages become [`units`] (what stands in one row), units become [`profile`]s (weighted words, by [`families`]), [`candidates`] are
//! the pairs worth a look, their [`outline`]s say which of these are worth a closer one, [`similarity`] puts
//! figures on a pair, a [`sieve`] drops those that cannot be the same, [`fitted`] trees ([`model`], made by `cargo
//! xtask fit` over [`fitting`]) say what the figures mean. Rows on one line grow as [`clusters`], whose words are a
//! [`sum`]. Of pairs that stand in different rows, what has to do with each other is [`found`]. Nothing here knows how
//! rows are shown, titled or numbered, nor what was decided by hand beyond the pairs that it is handed.

pub(super) mod align;
mod candidates;
pub(super) mod clusters;
mod families;
mod fitted;
pub mod fitting;
mod found;
mod joinable;
mod model;
mod outline;
pub(super) mod profile;
mod relate;
mod scored;
mod sieve;
mod similarity;
mod sum;
mod topics;
pub(super) mod units;

pub use joinable::{joinable, joinable_resting};
pub use relate::{Related, relate, relate_resting};

//! Odd pages without end, and what must hold for every one of them.
//!
//! A target is a plain function from random bytes to nothing, which panics where something does not hold: it runs on
//! stable Rust, under this crate's own driver ([`driver`]) or under any other that gives bytes. The bytes become a
//! page with structure ([`pages`]): tables, lists, attribute lines, records, sheets, projects. A case is its number, so
//! that what was found once is found again: `cargo xtask fuzz --target markdown --case 41`.

pub mod driver;
pub mod pages;
pub mod pieces;
pub mod targets;

//! What others made and Onus is made of: licences, where it comes from, what for.

mod deny;
mod dependencies;
mod licences;
mod linked;

pub(crate) use licences::write;

use crate::failure::Result;

/// Everything that must hold of it.
pub(crate) fn check() -> Result<()> {
    dependencies::check()?;
    licences::check()?;
    deny::check()
}

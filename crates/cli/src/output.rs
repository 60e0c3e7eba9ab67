//! What a command writes: to a file, or to standard output.

use std::io::{ErrorKind, Write};

use crate::Outcome;
use crate::arguments::Target;
use crate::input::{Input, complain};

/// Writes the bytes; what then came of the command, where `found` says whether `--fail-on` was met.
pub(crate) fn write(bytes: &[u8], target: &Target, input: &Input, found: bool) -> Outcome {
    let written = match &target.output {
        Some(file) => {
            std::fs::write(file, bytes).map_err(|error| format!("cannot write “{}”: {error}", file.display()))
        }
        None => match std::io::stdout().write_all(bytes) {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|error| format!("cannot write to standard output: {error}")),
        },
    };
    match written {
        Err(sentence) => {
            complain(&sentence);
            Outcome::Incomplete
        }
        Ok(()) if input.is_incomplete => Outcome::Incomplete,
        Ok(()) if found => Outcome::Found,
        Ok(()) => Outcome::Done,
    }
}

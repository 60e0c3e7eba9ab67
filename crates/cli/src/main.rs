//! `onus`: the library on a command line. Arguments, files and exit codes; no logic of its own.

mod arguments;
mod changes;
mod compare;
mod duties;
mod export;
mod findings;
mod input;
mod output;
mod summary;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// What a command came to.
pub(crate) enum Outcome {
    /// All was done: exit code 0.
    Done,
    /// All was done, and what `--fail-on` asks for was found: exit code 1.
    Found,
    /// Something could not be read or written, which standard error says: exit code 2.
    Incomplete,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Findings(arguments) => findings::run(&arguments),
        Command::Changes(arguments) => changes::run(&arguments),
        Command::Duties(arguments) => duties::run(&arguments),
        Command::Summary(arguments) => summary::run(&arguments),
    };
    match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::Found => ExitCode::from(1),
        Outcome::Incomplete => ExitCode::from(2),
    }
}

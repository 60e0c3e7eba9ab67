//! `cargo xtask`: the commands that the README names, one file each.

mod bench;
mod browsers;
mod circles;
mod dist;
mod failure;
mod fit;
mod fuzz;
mod pack;
mod run;
mod same_build;
mod serve;
mod size;
mod supply;
mod test;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use failure::{Failure, Result};

const HELP: &str = "\
cargo xtask serve [--port N]   build the app and serve it on 127.0.0.1 (port 8080)
cargo xtask test [PART...]     check everything, or some of: format, clippy, docs, supply, rust, fuzz, browser
cargo xtask fuzz [--seconds N]   read odd pages without end (60 s); --target NAME --case N runs one again
cargo xtask licences           write the licence texts of all that is linked, static/licences.txt
cargo xtask circles            list the files that import each other in a circle (there are none)
cargo xtask fit                fit which rows belong together to the judged pairs, anew
cargo xtask dist               build the one file, dist/index.html
cargo xtask dist --names       the same for a profiler, target/named/index.html: functions have their names
cargo xtask same-build         build the commit in a second folder and compare the two files (8 minutes)
cargo xtask size               print the size of dist/index.html
cargo xtask bench              measure the built app in Chromium beside a plain page (3 minutes)
cargo xtask bench --against COMMIT   beside the build of a commit, too
cargo xtask bench reader       measure the reader in Chromium beside JavaScript's (3 minutes)
cargo xtask bench sizes        measure what large inputs cost in the built app (5 minutes)
cargo xtask bench app          measure in Chromium how long the built app takes to answer (4 minutes)
cargo xtask bench app --against COMMIT   in turn with the build of a commit

What they need beyond rustup and Node.js is installed into target/tools; the first time takes minutes.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    // Cargo runs the alias in the caller's folder; every path here is relative to the project.
    std::env::set_current_dir(run::project())
        .map_err(|error| Failure::new(format!("cannot enter the project's folder: {error}")))?;
    match (command.as_str(), rest) {
        ("serve", rest) => serve::serve(serve::port(rest)?),
        ("test", rest) => test::test(rest),
        ("dist", []) => dist::dist(),
        ("dist", [names]) if names == "--names" => dist::named(),
        ("same-build", []) => same_build::same_build(),
        ("size", []) => size::size(Path::new(dist::PAGE)),
        ("bench", []) => bench::bench(None),
        ("bench", [against, commit]) if against == "--against" => bench::bench(Some(commit)),
        ("bench", [sizes]) if sizes == "sizes" => bench::bench_sizes(),
        ("bench", [reader]) if reader == "reader" => bench::bench_reader(),
        ("bench", [app]) if app == "app" => bench::bench_app(None),
        ("bench", [app, against, commit]) if app == "app" && against == "--against" => {
            bench::bench_app(Some(commit))
        }
        ("fit", []) => fit::fit(),
        ("licences", []) => supply::write(),
        ("fuzz", rest) => fuzz::fuzz(rest),
        ("circles", []) => circles::circles(),
        // Called by Trunk after each build; see Trunk.toml.
        ("pack", []) => pack::pack(),
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(Failure::new(format!("unknown command: {}\n\n{HELP}", arguments.join(" ")))),
    }
}

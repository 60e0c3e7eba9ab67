//! The program as people and scripts call it: what it prints, what it complains of, how it exits.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const LAMPS: &str = "\
# Responsibilities for Lamp Works

## Change management

| Task | Provider | Customer |
|---|---|---|
| Bulbs | Ships them. | Fits them. |
| Shades | NEED CONTENT | Dusts them. |
";

const NEWER: &str = "\
# Responsibilities for Lamp Works

## Change management

| Task | Provider | Customer |
|---|---|---|
| Bulbs | Ships and insures them. | Fits them. |
| Shades | Paints them. | Dusts them. |
";

/// A folder of its own for a test, with these files in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = std::env::temp_dir().join(format!("onus-command-line-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written to");
        for (file, bytes) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("it can be made");
            fs::write(path, bytes).expect("it can be written");
        }
        Self(folder)
    }

    fn onus(&self, arguments: &[&str]) -> Outcome {
        Outcome::of(onus(&self.0).args(arguments).output().expect("the program starts"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

struct Outcome {
    code: i32,
    out: String,
    complaints: Vec<String>,
}

impl Outcome {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).expect("it prints UTF-8"),
            complaints: String::from_utf8_lossy(&output.stderr).lines().map(str::to_owned).collect(),
        }
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).expect("it is JSON")
    }
}

fn onus(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onus"));
    command.current_dir(folder);
    command
}

#[test]
fn a_comparison_comes_in_each_format_and_into_a_file() {
    let folder = Folder::new("formats", &[("lamps.md", LAMPS.as_bytes())]);
    let start = |format: &str| {
        let outcome = folder.onus(&["compare", "--format", format, "lamps.md"]);
        assert_eq!((outcome.code, outcome.complaints.len()), (0, 0), "{format}");
        outcome.out
    };
    assert!(start("csv").starts_with("Area,Task,Lamp Works: Provider"));
    assert!(start("tidy").starts_with("area,task,service,party"));
    assert!(start("markdown").contains("| Bulbs |"));
    let json: Value = serde_json::from_str(&start("json")).expect("it is JSON");
    assert_eq!((&json["format"], &json["version"]), (&"onus.comparison".into(), &2.into()));
    assert_eq!(json["responsibilities"][0]["line"], 7);

    let outcome = folder.onus(&["compare", "--output", "matrix.csv", "lamps.md"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(folder.0.join("matrix.csv")).expect("it was written"), start("csv"));
}

#[test]
fn a_workbook_comes_into_a_file_and_out_alike_and_is_read_again() {
    let folder = Folder::new("workbook", &[("lamps.md", LAMPS.as_bytes()), ("newer.md", NEWER.as_bytes())]);
    for arguments in [
        &["compare", "--format", "xlsx", "lamps.md"][..],
        &["compare", "--what", "owners", "--format", "xlsx", "lamps.md"],
        &["findings", "--format", "xlsx", "lamps.md"],
        &["duties", "--format", "xlsx", "lamps.md"],
        &["changes", "--format", "xlsx", "lamps.md", "newer.md"],
    ] {
        let out = onus(&folder.0).args(arguments).output().expect("the program starts").stdout;
        let into_file = [&["--output", "all.xlsx"], &arguments[1..]].concat();
        assert_eq!(folder.onus(&[&arguments[..1], &into_file[..]].concat()).code, 0);
        assert_eq!(fs::read(folder.0.join("all.xlsx")).expect("it was written"), out, "{arguments:?}");
        assert!(out.starts_with(b"PK"), "{arguments:?}");
    }
    folder.onus(&["compare", "--format", "xlsx", "--output", "all.xlsx", "lamps.md"]);
    let again = folder.onus(&["compare", "all.xlsx"]).out;
    assert_eq!(again, folder.onus(&["compare", "lamps.md"]).out);
}

#[test]
fn each_subject_has_its_forms_and_says_which() {
    let folder = Folder::new("subjects", &[("lamps.md", LAMPS.as_bytes()), ("newer.md", NEWER.as_bytes())]);
    let csv = folder.onus(&["compare", "--what", "findings", "--separator", "semicolon", "lamps.md"]);
    assert!(csv.out.starts_with("Level;Rule;Service;"), "{}", csv.out);
    assert_eq!(
        csv.out,
        folder.onus(&["findings", "--format", "csv", "--separator", "semicolon", "lamps.md"]).out
    );
    let changes = folder.onus(&["changes", "--format", "csv", "lamps.md", "newer.md"]).out;
    assert!(
        changes.contains(",changed,Change management,Bulbs,Provider,Ships them.,Ships and insures them.,"),
        "{changes}"
    );
    let refused = folder.onus(&["compare", "--what", "owners", "--format", "json", "lamps.md"]);
    assert_eq!(refused.code, 2);
    assert_eq!(refused.complaints, ["there is no JSON of “Owners”, but CSV, Excel, Markdown, HTML report"]);
    let refused = folder.onus(&["findings", "--spreadsheet", "--format", "json", "lamps.md"]);
    assert_eq!(refused.code, 2);
}

#[test]
fn a_folder_is_read_by_name_without_what_is_hidden() {
    let other = LAMPS.replace("Lamp Works", "Wire Works");
    let folder = Folder::new(
        "folder",
        &[
            ("docs/b.md", LAMPS.as_bytes()),
            ("docs/a/one.md", other.as_bytes()),
            ("docs/.git/config.md", b"no page at all"),
        ],
    );
    let outcome = folder.onus(&["compare", "--format", "json", "docs"]);
    assert_eq!(outcome.code, 0);
    let json = outcome.json();
    let names: Vec<_> = (0..2).map(|at| json["services"][at]["name"].as_str()).collect();
    assert_eq!(names, [Some("Wire Works"), Some("Lamp Works")]);
}

#[test]
fn a_dash_is_standard_input() {
    let folder = Folder::new("dash", &[]);
    let mut child = onus(&folder.0)
        .args(["compare", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("it is piped").write_all(LAMPS.as_bytes()).expect("it reads");
    let outcome = Outcome::of(child.wait_with_output().expect("it ends"));
    assert_eq!(outcome.code, 0);
    assert!(outcome.out.contains("Bulbs"));
}

#[test]
fn other_encodings_are_read_as_in_the_app() {
    let page = LAMPS.replace("Bulbs", "Glühbirnen");
    let utf16 = |of: fn(u16) -> [u8; 2]| {
        std::iter::once(0xfeff).chain(page.encode_utf16()).flat_map(of).collect::<Vec<u8>>()
    };
    let latin: Vec<u8> = page.chars().map(|c| u8::try_from(c).expect("it is Latin-1")).collect();
    let folder = Folder::new(
        "encodings",
        &[("le.md", &utf16(u16::to_le_bytes)), ("be.md", &utf16(u16::to_be_bytes)), ("latin.md", &latin)],
    );
    for file in ["le.md", "be.md", "latin.md"] {
        let outcome = folder.onus(&["compare", file]);
        assert_eq!(outcome.code, 0, "{file}");
        assert!(outcome.out.contains("Glühbirnen"), "{file}: {}", outcome.out);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_one_line_and_the_others_are_done() {
    let folder = Folder::new(
        "unreadable",
        &[("lamps.md", LAMPS.as_bytes()), ("picture.md", b"\x89PNG\r\n\x1a\n\0\0\0")],
    );
    let outcome = folder.onus(&["compare", "missing.md", "picture.md", "lamps.md"]);
    assert_eq!((outcome.code, outcome.complaints.len()), (2, 2), "{:?}", outcome.complaints);
    assert!(outcome.complaints[0].contains("missing.md") && outcome.complaints[1].contains("picture.md"));
    assert!(outcome.out.contains("Bulbs"));
}

#[test]
fn what_cannot_be_written_is_one_line() {
    let folder = Folder::new("unwritable", &[("lamps.md", LAMPS.as_bytes())]);
    let outcome = folder.onus(&["compare", "--output", "no/such/folder.csv", "lamps.md"]);
    assert_eq!((outcome.code, outcome.complaints.len()), (2, 1));
}

#[test]
fn a_check_fails_on_the_level_that_it_asks_for() {
    let folder = Folder::new("level", &[("lamps.md", LAMPS.as_bytes()), ("good.md", NEWER.as_bytes())]);
    let code = |arguments: &[&str]| folder.onus(&[&["findings"], arguments].concat()).code;
    assert_eq!(code(&["lamps.md"]), 0);
    assert_eq!(code(&["--fail-on", "warning", "lamps.md"]), 1);
    assert_eq!(code(&["--fail-on", "error", "good.md"]), 0);
    assert_eq!(code(&["--fail-on", "warning", "lamps.md", "missing.md"]), 2);
}

#[test]
fn findings_lead_to_the_path_as_it_was_given() {
    let folder = Folder::new("paths", &[("docs/lamps & wires.md", LAMPS.as_bytes())]);
    let findings = |format: &str| folder.onus(&["findings", "--format", format, "./docs"]);

    let text = findings("text").out;
    assert!(text.contains("docs/lamps & wires.md:8: ") && text.contains("[placeholder]"), "{text}");

    let github = findings("github").out;
    assert!(github.contains(" file=docs/lamps & wires.md,line=8,title=placeholder::"), "{github}");

    let json = findings("json").json();
    assert_eq!((&json["format"], &json["version"]), (&"onus.findings".into(), &1.into()));

    let sarif = findings("sarif").json();
    let run = &sarif["runs"][0];
    assert_eq!((&sarif["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
    let results = run["results"].as_array().expect("there are results");
    let result = results.iter().find(|result| result["ruleId"] == "placeholder").expect("it was found");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "docs/lamps%20%26%20wires.md");
    assert_eq!(place["region"]["startLine"], 8);
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("each rule is described") as usize;
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
}

#[test]
fn changes_are_told_counted_and_checked() {
    let folder = Folder::new("changes", &[("old.md", LAMPS.as_bytes()), ("new.md", NEWER.as_bytes())]);
    let outcome = folder.onus(&["changes", "old.md", "new.md"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.out.contains("changed: Change management: Bulbs"), "{}", outcome.out);
    assert!(outcome.out.contains("0 unchanged, 2 changed, 0 added, 0 removed"), "{}", outcome.out);
    assert_eq!(folder.onus(&["changes", "--fail-on", "any", "old.md", "new.md"]).code, 1);
    // The provider has a task now that was a placeholder.
    assert_eq!(folder.onus(&["changes", "--fail-on", "owner", "old.md", "new.md"]).code, 1);
    assert_eq!(folder.onus(&["changes", "--fail-on", "owner", "old.md", "old.md"]).code, 0);
    assert!(folder.onus(&["changes", "--format", "json", "old.md", "new.md"]).json().is_object());
    assert_eq!(folder.onus(&["changes", "old.md", "missing.md"]).code, 2);
}

#[test]
fn each_command_helps_with_an_example() {
    let folder = Folder::new("help", &[]);
    for command in ["compare", "findings", "changes"] {
        let help = folder.onus(&[command, "--help"]);
        assert_eq!(help.code, 0);
        assert!(help.out.contains("Example") && help.out.contains(&format!("onus {command} ")));
    }
}

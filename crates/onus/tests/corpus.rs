//! The real pages in `../shared/corpus`: every row accounted for, and what comes of each page as
//! one line of `corpus/expected.tsv`, so that any change of behavior shows as a diff.
//!
//! The pages are no part of this repository: where they are absent, this says so and passes.
//! `UPDATE=1 cargo test --test corpus` rewrites the expected file; read the diff before you commit.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use onus::document::SkipReason;
use onus::{Area, Document, Keywords, Party, Status, compare, export, read};

const FOLDERS: [&str; 4] = ["ibm", "notable", "other", "versions"];

const HEADER: &str = "page\tservice\tdate\trows\tallocations\tskipped\tareas\tparties\tstatus\tfindings";

/// A page with what was read of it; nothing where there is nothing to read.
struct ReadPage {
    /// Folder and file name.
    name: String,
    document: Option<Rc<Document>>,
}

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn corpus() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    if !folder.is_dir() {
        eprintln!("passed over: {} is absent", folder.display());
        return None;
    }
    Some(folder)
}

fn pages(corpus: &Path) -> Vec<ReadPage> {
    let mut names: Vec<String> = Vec::new();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(corpus.join(folder)).expect("a folder of the corpus can be listed") {
            let name = entry.expect("it can be listed").file_name();
            names.push(format!("{folder}/{}", name.to_string_lossy()));
        }
    }
    names.sort();
    let keywords = Keywords::default();
    let read_page = |name: String| {
        let source = std::fs::read_to_string(corpus.join(&name)).expect("a page of the corpus can be read");
        let file = name.rsplit('/').next().unwrap_or(&name);
        let document = read(file, &source, &keywords).ok().map(|mut documents| Rc::new(documents.remove(0)));
        ReadPage { name, document }
    };
    names.into_iter().map(read_page).collect()
}

#[test]
fn every_page_reads_as_expected() {
    let Some(corpus) = corpus() else { return };
    let mut found = format!("{HEADER}\n");
    for page in pages(&corpus) {
        found.push_str(&summary(&page));
        found.push('\n');
    }
    let file = here().join("expected.tsv");
    if std::env::var_os("UPDATE").is_some() {
        return std::fs::write(file, found).expect("the expected file can be written");
    }
    let expected = std::fs::read_to_string(file).expect("the expected file can be read");
    let (expected, found): (BTreeSet<_>, BTreeSet<_>) = (expected.lines().collect(), found.lines().collect());
    let lost = expected.difference(&found).map(|line| format!("- {line}"));
    let new = found.difference(&expected).map(|line| format!("+ {line}"));
    let mut changes: Vec<String> = lost.chain(new).collect();
    changes.sort_by(|one, other| one[2..].cmp(&other[2..]));
    assert!(changes.is_empty(), "UPDATE=1 writes this down:\n{}", changes.join("\n"));
}

/// One line: counts and our own words, none of the page's but the service's name.
fn summary(page: &ReadPage) -> String {
    let Some(document) = &page.document else { return format!("{}\tnothing to read", page.name) };
    let mut areas: Vec<&Area> = Vec::new();
    let in_rows = document.responsibilities.iter().map(|it| &it.area);
    for area in in_rows.chain(document.allocations.iter().map(|it| &it.area)) {
        if !areas.iter().any(|known| known.id == area.id) {
            areas.push(area);
        }
    }
    let short = |id: &str| -> Option<&str> {
        let index = Area::CANONICAL.iter().position(|(canonical, _)| *canonical == id)?;
        Some(["inc", "chg", "iam", "sec", "dr"][index])
    };
    let mut named: Vec<String> = areas.iter().filter_map(|area| short(&area.id)).map(str::to_owned).collect();
    let own = areas.len() - named.len();
    if own > 0 {
        named.push(format!("{own} own"));
    }
    let skipped = counted(document.skipped.iter().map(|it| it.reason.as_str()));
    let duties = || document.responsibilities.iter().flat_map(|it| &it.parties);
    let parties = counted(duties().map(|duty| match duty.party {
        Party::Provider => "provider",
        Party::Customer => "customer",
        Party::Other => "other",
    }));
    let letters = duties().filter(|duty| duty.raci.is_some()).map(|_| "raci");
    let status = counted(letters.chain(duties().filter_map(|duty| match duty.status {
        Status::Stated => None,
        Status::NotApplicable => Some("not applicable"),
        Status::Placeholder => Some("placeholder"),
        Status::Empty => Some("empty"),
        Status::Declined => Some("declined"),
    })));
    let findings = onus::findings(&compare(std::slice::from_ref(document)));
    let allocations: BTreeSet<u32> = document.allocations.iter().map(|it| it.line).collect();
    [
        page.name.clone(),
        document.name.clone(),
        document.last_updated.clone().unwrap_or_else(|| "-".to_owned()),
        document.responsibilities.len().to_string(),
        allocations.len().to_string(),
        skipped,
        or_dash(named.join(" ")),
        parties,
        status,
        counted(findings.iter().map(|finding| finding.rule)),
    ]
    .join("\t")
}

fn counted<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    or_dash(counts.iter().map(|(word, count)| format!("{count} {word}")).collect::<Vec<_>>().join(", "))
}

fn or_dash(text: String) -> String {
    if text.is_empty() { "-".to_owned() } else { text }
}

/// Pages of other vendors: services, and how many tasks are whose, as `corpus/field.tsv` has it.
#[test]
fn every_page_of_the_field_has_the_owners_expected() {
    let Some(corpus) = corpus() else { return };
    let folder = corpus.join("field");
    let entries = std::fs::read_dir(&folder).expect("the folder can be listed");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
        .filter(|name| !matches!(name.as_str(), "MANIFEST.tsv" | "truth.json"))
        .collect();
    names.sort();
    let mut found = String::from("page\tservice\tlanguage\towners\tskipped\n");
    for name in names {
        let Ok(source) = std::fs::read_to_string(folder.join(&name)) else { continue };
        let Ok(documents) = read(&name, &source, &Keywords::default()) else {
            found.push_str(&format!("{name}\tnothing to read\n"));
            continue;
        };
        for document in documents {
            let owners = counted(document.responsibilities.iter().map(|it| it.owner().as_str()));
            let skipped = counted(document.skipped.iter().map(|it| it.reason.as_str()));
            let line = [&name, &document.name, &document.language, &owners, &skipped];
            found.push_str(&line.map(String::as_str).join("\t"));
            found.push('\n');
        }
    }
    let file = here().join("field.tsv");
    if std::env::var_os("UPDATE").is_some() {
        return std::fs::write(file, found).expect("the expected file can be written");
    }
    let expected = std::fs::read_to_string(file).expect("the expected file can be read");
    assert_eq!(expected, found, "UPDATE=1 writes this down");
}

/// What became of a line of a page.
fn fate(document: &Document, line: u32) -> Option<(bool, Vec<&str>, Option<SkipReason>)> {
    let rows = document.responsibilities.iter().filter(|it| it.line == line).map(|it| it.area.id.as_str());
    let cells = document.allocations.iter().filter(|it| it.line == line).map(|it| it.area.id.as_str());
    let areas: Vec<&str> = rows.chain(cells).collect();
    let reason = document.skipped.iter().find(|it| it.line == line).map(|it| it.reason);
    (!areas.is_empty() || reason.is_some()).then_some((!areas.is_empty(), areas, reason))
}

/// The independent count of rows says the same: every line is accounted for, and of the rows of
/// duties and owners nearly all are placed, in the area that it names.
///
/// What is not is in `corpus/exceptions.tsv`, each with the reason why the page is right.
#[test]
fn every_row_of_the_independent_count_is_accounted_for() {
    let Some(corpus) = corpus() else { return };
    let documents: BTreeMap<String, Option<Rc<Document>>> =
        pages(&corpus).into_iter().map(|page| (page.name, page.document)).collect();
    let rows = std::fs::read_to_string(corpus.join("ROWS.tsv")).expect("the count of rows can be read");
    let listed = std::fs::read_to_string(here().join("exceptions.tsv")).expect("the exceptions can be read");
    let mut listed: BTreeMap<&str, &str> =
        listed.lines().skip(1).filter_map(|line| line.rsplit_once('\t')).collect();
    let (mut duties, mut placed) = (0, 0);
    let mut failures: Vec<String> = Vec::new();
    for row in rows.lines().skip(1) {
        let [file, line, area, kind] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("“{row}” has four fields");
        };
        let number: u32 = line.parse().expect("a line is a number");
        let document = documents.get(file).and_then(Option::as_ref);
        let is_duty = matches!(kind, "task" | "matrix");
        duties += usize::from(is_duty);
        let problem = match document.and_then(|document| fate(document, number)) {
            None => Some("lost".to_owned()),
            Some((false, _, Some(reason))) if is_duty => Some(format!("skipped: {}", reason.as_str())),
            Some((true, areas, _)) if is_duty && !names(area, &areas) => {
                Some(format!("in {} instead of {area}", areas[0]))
            }
            Some((was_placed, ..)) => {
                placed += usize::from(is_duty && was_placed);
                None
            }
        };
        if let Some(problem) = problem
            && listed.remove(format!("{file}\t{line}\t{problem}").as_str()).is_none()
        {
            failures.push(format!("{file}\t{line}\t{problem}"));
        }
    }
    eprintln!("{placed} of {duties} rows placed in the area that the count names");
    assert!(failures.is_empty(), "not in exceptions.tsv:\n{}", failures.join("\n"));
    assert!(listed.is_empty(), "exceptions that are none any more: {listed:?}");
    assert!(placed * 100 >= duties * 99, "only {placed} of {duties} rows are placed");
}

fn names(area: &str, found: &[&str]) -> bool {
    let id = match area {
        "inc" => "incident-and-operations-management",
        "chg" => "change-management",
        "iam" => "identity-and-access-management",
        "sec" => "security-and-regulation-compliance",
        "dr" => "disaster-recovery",
        "-" => return true,
        other => panic!("“{other}” is no area"),
    };
    found.contains(&id)
}

#[test]
fn no_row_is_placed_twice_or_both_placed_and_skipped() {
    let Some(corpus) = corpus() else { return };
    for page in pages(&corpus) {
        let Some(document) = &page.document else { continue };
        let rows = document.responsibilities.iter().map(|it| it.line);
        let cells: BTreeSet<u32> = document.allocations.iter().map(|it| it.line).collect();
        let skipped = document.skipped.iter().map(|it| it.line);
        let mut lines: Vec<u32> = rows.chain(cells).chain(skipped).collect();
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), all, "{}", page.name);
        assert!(document.responsibilities.iter().all(|it| !it.task.is_empty()), "{}", page.name);
    }
}

#[test]
fn nothing_raw_is_exported() {
    let Some(corpus) = corpus() else { return };
    for page in pages(&corpus) {
        let Some(document) = page.document else { continue };
        let comparison = compare(&[document]);
        let mut findings = onus::findings(&comparison);
        // What is published otherwise is quoted as the source has it.
        findings.retain(|finding| finding.rule != "published-otherwise");
        let report = onus::Report { comparison: &comparison, findings: &findings };
        let json = export::json::comparison(report);
        let json: serde_json::Value = serde_json::from_str(&json).expect("the export is JSON");
        let mut texts = vec![export::csv::matrix(&comparison), export::csv::tidy(&comparison)];
        collect(&json, &mut texts);
        for text in texts {
            for raw in ["{{", "{:", "\\n", "</", "<br", "&nbsp;"] {
                let place = text.find(raw).map(|at| &text[text.floor_char_boundary(at.saturating_sub(40))..]);
                let place = place.map(|place| place.chars().take(80).collect::<String>());
                assert_eq!(place, None, "{} holds {raw}", page.name);
            }
        }
    }
}

/// All texts of a JSON document.
fn collect(json: &serde_json::Value, texts: &mut Vec<String>) {
    match json {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        serde_json::Value::Object(values) => values.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

/// The lines of a Markdown page that a plain look finds to be rows of tables, headers and lines of dashes aside.
fn rows_at_a_plain_look(source: &str) -> Vec<(u32, &str)> {
    let lines: Vec<&str> = source.lines().collect();
    let is_dashes = |line: &str| line.contains('-') && line.trim().chars().all(|c| "|-: ".contains(c));
    let (mut is_code, mut is_comment) = (false, false);
    let mut rows = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.trim();
        is_code ^= text.starts_with("```") || text.starts_with("~~~");
        is_comment |= text.starts_with("<!--");
        let is_header = lines.get(at + 1).is_some_and(|next| is_dashes(next));
        let is_row =
            text.starts_with('|') && text.matches('|').count() > 1 && text.contains(char::is_alphanumeric);
        if is_row && !is_code && !is_comment && !is_header && !is_dashes(text) && !line.starts_with("    ") {
            rows.push((at as u32 + 1, *line));
        }
        is_comment &= !text.contains("-->");
    }
    rows
}

/// All that is held of a line, as one text of letters and digits in lower case.
fn held(documents: &[Document], line: u32) -> String {
    let mut held = String::new();
    for document in documents {
        for it in document.responsibilities.iter().filter(|it| it.line <= line && line <= it.last_line) {
            held.push_str(&format!("{} {} ", it.task.text, it.area_as_written));
            it.qualifiers.iter().for_each(|one| held.push_str(&format!("{} ", one.text.text)));
            it.parties.iter().for_each(|one| held.push_str(&format!("{} {} ", one.label, one.text.text)));
        }
        for it in document.allocations.iter().filter(|it| it.line == line) {
            held.push_str(&format!("{} {} {} ", it.resource.text, it.area.name, it.text.text));
        }
    }
    held.to_lowercase()
}

/// The law: each such row is placed or skipped, and of a row that is placed each word is held.
#[test]
fn every_line_that_looks_like_a_row_is_accounted_for_word_by_word() {
    let Some(corpus) = corpus() else { return };
    let (mut rows, mut words) = (0, 0);
    let mut lost: Vec<String> = Vec::new();
    for folder in FOLDERS.into_iter().chain(["field"]) {
        for entry in std::fs::read_dir(corpus.join(folder)).expect("a folder of the corpus can be listed") {
            let path = entry.expect("it can be listed").path();
            let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
                continue;
            };
            let Ok(source) = std::fs::read_to_string(&path) else { continue };
            if !name.ends_with(".md") {
                continue;
            }
            let Ok(documents) = read(&name, &source, &Keywords::default()) else { continue };
            let comparison = compare(&documents.iter().cloned().map(Rc::new).collect::<Vec<_>>());
            let findings = onus::findings(&comparison);
            for (line, text) in rows_at_a_plain_look(&source) {
                rows += 1;
                let is_skipped = documents.iter().any(|it| it.skipped.iter().any(|row| row.line == line));
                let held = held(&documents, line);
                if is_skipped || findings.iter().any(|it| it.line == line && it.rule == "text-left-out") {
                    continue;
                }
                if held.is_empty() {
                    lost.push(format!("{folder}/{name}:{line}"));
                }
                // What stands in tags, variables and addresses is no text.
                let mut depth = 0_i32;
                let plain = |c: char| {
                    depth += i32::from("<{(".contains(c)) - i32::from(">})".contains(c));
                    if depth <= 0 { c } else { ' ' }
                };
                let plain: String = text.to_lowercase().chars().map(plain).collect();
                for word in plain.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 4) {
                    words += 1;
                    if !held.contains(word) {
                        lost.push(format!("{folder}/{name}:{line} {word}"));
                    }
                }
            }
        }
    }
    eprintln!("{rows} rows with {words} words looked at");
    assert!(lost.is_empty(), "{} lost: {:#?}", lost.len(), &lost[..lost.len().min(40)]);
}

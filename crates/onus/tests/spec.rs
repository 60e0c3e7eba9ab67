//! The specification: `tests/spec/*.md`, one file per rule, each with pages and what comes of them.
//!
//! A case is a fenced block `page` (with the file's name, and `crlf` or `bom` where the page shall
//! have such; `findings` shows what is found, `owners` who has each task), perhaps a block `keywords`
//! with definitions of variables, and a block `outcome`. Or there are several pages, and a block `summary`
//! with the sentences about all of them and whose their tasks are, a block `changes` with what changed from each
//! version to the next, and from the first to the last, or a block `duties` with the customer's list; with the word `done` all duties of the pages before the last one were done when that one came.
//! `UPDATE=1 cargo test --test spec` rewrites the outcomes; read the diff before you commit it.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use onus::compare::changes::{self, Span, SpanKind, versions};
use onus::compare::ownership::Shares;
use onus::document::DefectKind;
use onus::text::{MarkKind, RichText};
use onus::worklist::{Note, State};
use onus::{Document, Keywords, Owner, Party, Report, Status, Worklist, compare, export, read};

const FENCE: &str = "````";

#[test]
fn every_rule_holds() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = String::new();
    let mut cases = 0;
    for file in files() {
        let name = file.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).expect("a specification can be read");
        let (checked, rewritten, differences) = check(&name, &text);
        cases += checked;
        if update {
            if rewritten != text {
                std::fs::write(&file, rewritten).expect("a specification can be written");
            }
        } else {
            failures.push_str(&differences);
        }
    }
    assert!(cases > 40, "only {cases} cases were found");
    assert!(failures.is_empty(), "\n{failures}");
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let entries = std::fs::read_dir(folder).expect("the folder of specifications exists");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    files.sort();
    files
}

/// One case while its file is being read.
#[derive(Default)]
struct Case {
    file: String,
    page: String,
    keywords: Keywords,
    findings: bool,
    owners: bool,
}

/// Runs the cases of one file: their number, the file with the outcomes as they are, and how these
/// differ from the outcomes that are written down.
fn check(name: &str, text: &str) -> (usize, String, String) {
    assert!(text.starts_with("# "), "{name} starts with its rule as a heading");
    let (mut cases, mut rewritten, mut differences) = (0, String::new(), String::new());
    let mut pages: Vec<Case> = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        rewritten.push_str(line);
        rewritten.push('\n');
        let Some(info) = line.strip_prefix(FENCE) else { continue };
        let block: Vec<&str> =
            lines.by_ref().map(|(_, line)| line).take_while(|line| *line != FENCE).collect();
        let mut block: String = block.iter().flat_map(|line| [line, "\n"]).collect();
        let mut words = info.split(' ');
        match words.next() {
            Some("page") => pages.push(page(block.clone(), words)),
            Some("keywords") => {
                pages.last_mut().expect("keywords follow a page").keywords.add(&block);
            }
            Some(kind @ ("outcome" | "summary" | "changes" | "duties")) => {
                assert!(!pages.is_empty(), "{name}:{} has no page", number + 1);
                let pages = std::mem::take(&mut pages);
                let found = match kind {
                    "summary" => summary(&pages),
                    "changes" => changes(&pages),
                    "duties" => duties(&pages, words.next() == Some("done")),
                    _ => outcome(&pages[0]),
                };
                assert!(
                    kind != "outcome" || pages.len() == 1,
                    "{name}:{}: an outcome is of one page",
                    number + 1
                );
                cases += 1;
                if found != block {
                    let _ = write!(differences, "{name}:{}\n{}\n", number + 1, difference(&block, &found));
                }
                block = found;
            }
            _ => panic!(
                "{name}:{}: “{info}” is no page, keywords, outcome, summary, changes or duties",
                number + 1
            ),
        }
        rewritten.push_str(&block);
        rewritten.push_str(FENCE);
        rewritten.push('\n');
    }
    assert!(pages.is_empty(), "{name} ends with a page that has no outcome");
    assert!(cases > 0, "{name} has no case");
    (cases, rewritten, differences)
}

fn page<'i>(text: String, info: impl Iterator<Item = &'i str>) -> Case {
    let mut case = Case { file: "lamp.md".to_owned(), page: text, ..Case::default() };
    for word in info {
        match word {
            "crlf" => case.page = case.page.replace('\n', "\r\n"),
            "bom" => case.page.insert(0, '\u{feff}'),
            "findings" => case.findings = true,
            "owners" => case.owners = true,
            file => file.clone_into(&mut case.file),
        }
    }
    case
}

/// The lines that differ, between those that do not.
fn difference(expected: &str, found: &str) -> String {
    let expected: Vec<&str> = expected.lines().collect();
    let found: Vec<&str> = found.lines().collect();
    let same = expected.iter().zip(&found).take_while(|(one, other)| one == other).count();
    let shorter = expected.len().min(found.len()) - same;
    let ends = expected.iter().rev().zip(found.iter().rev());
    let tail = ends.take_while(|(one, other)| one == other).count().min(shorter);
    let part = |sign: char, lines: &[&str]| -> String {
        lines[same..lines.len() - tail].iter().map(|line| format!("    {sign} {line}\n")).collect()
    };
    part('-', &expected) + &part('+', &found)
}

fn documents(pages: &[Case]) -> Vec<Rc<Document>> {
    let read =
        |case: &Case| read(&case.file, &case.page, &case.keywords).expect("a page of several can be read");
    pages.iter().flat_map(read).map(Rc::new).collect()
}

fn summary(pages: &[Case]) -> String {
    let comparison = compare(&documents(pages));
    let findings = onus::findings(&comparison);
    let summary = onus::summary(Report { comparison: &comparison, findings: &findings }, |_| true);
    let mut out = export::summary::text(&summary);
    out.push_str("\nmap\n");
    for (service, it) in comparison.services.iter().enumerate() {
        let _ = writeln!(out, "  {}", it.label);
        for (area, shares) in comparison.areas.iter().zip(summary.map.iter().map(|of| of[service])) {
            if shares.total() > 0 {
                let Shares { provider, customer, both, other, nobody, gaps } = shares;
                let _ = writeln!(
                    out,
                    "    {}: provider {provider}, customer {customer}, both {both}, others {other}, nobody {nobody}, \
                     with a gap {gaps}",
                    area.id
                );
            }
        }
    }
    out
}

/// Of pages that are no versions from the first to the second.
fn changes(pages: &[Case]) -> String {
    let documents = documents(pages);
    let lines = versions(&documents);
    let mut pairs: Vec<[usize; 2]> =
        lines.iter().flat_map(|line| line.windows(2).map(|pair| [pair[0], pair[1]])).collect();
    let long = lines.iter().filter(|line| line.len() > 2);
    pairs.extend(long.map(|line| [line[0], line[line.len() - 1]]));
    if pairs.is_empty() {
        pairs.push([0, 1]);
    }
    let mut out = String::new();
    for [old, new] in pairs {
        let [old, new] = [&documents[old], &documents[new]];
        let _ = writeln!(out, "{} → {}", old.file, new.file);
        let changes = changes::changes(old, new);
        for line in export::changes::text(old, new, &changes).lines() {
            let _ = writeln!(out, "  {line}");
        }
        for row in changes.rows.iter().filter(|row| row.old.is_some() && row.new.is_some()) {
            let texts = row.parties.iter().map(|party| (&*party.label, &party.text));
            for (label, text) in texts.chain([("task", &row.task)]) {
                if text.iter().any(|span| span.kind != SpanKind::Same) {
                    let _ = writeln!(out, "    {label}: {}", spans(text));
                }
            }
        }
    }
    out
}

/// What was added and removed in brackets.
fn spans(text: &[Span]) -> String {
    let shown = |span: &Span| match span.kind {
        SpanKind::Same => span.text.clone(),
        SpanKind::Added => format!("[+{}]", span.text),
        SpanKind::Removed => format!("[-{}]", span.text),
    };
    text.iter().map(shown).collect::<String>().replace('\n', " / ")
}

fn duties(pages: &[Case], were_done: bool) -> String {
    let documents = documents(pages);
    let mut worklist = Worklist::default();
    if were_done {
        let (came, before) = documents.split_last().expect("there is a page");
        let done = worklist.duties(&compare(before)).into_iter();
        worklist.set(done.map(|duty| Note { state: State::Done, ..duty.note }));
        worklist.carry_over_to(before, std::slice::from_ref(came));
    }
    let comparison = compare(&documents);
    export::duties::text(&comparison, &worklist.duties(&comparison))
}

fn outcome(case: &Case) -> String {
    match read(&case.file, &case.page, &case.keywords) {
        Ok(documents) => {
            let rendered = documents.into_iter().map(|document| render(Rc::new(document), case));
            rendered.collect::<Vec<_>>().join("\n")
        }
        Err(error) => format!("error: {error}\n"),
    }
}

fn render(document: Rc<Document>, case: &Case) -> String {
    let date = document.last_updated.as_deref().unwrap_or("no date");
    let mut out = format!("service: {} ({date})\n", document.name);
    if case.owners {
        let provider = document.provider.as_deref().unwrap_or("not named");
        let _ = writeln!(out, "provider: {provider}, language: {}", document.language);
    }
    render_responsibilities(&mut out, &document, case.owners);
    if !document.allocations.is_empty() {
        out.push_str("allocations\n");
    }
    for it in &document.allocations {
        let (resource, area, owner) = (shown(&it.resource), &it.area.id, owner(it.owner));
        let _ = writeln!(out, "  {} {resource} | {area} | {owner}: {}", it.line, shown(&it.text));
    }
    if !document.skipped.is_empty() {
        out.push_str("skipped\n");
    }
    for it in &document.skipped {
        let _ = writeln!(out, "  {} {}", it.line, it.reason.as_str());
    }
    if !document.defects.is_empty() {
        out.push_str("defects\n");
    }
    for it in &document.defects {
        let _ = writeln!(out, "  {} {}", it.line, defect(&it.kind));
    }
    if case.findings {
        out.push_str("findings\n");
        for it in onus::findings(&compare(&[document])) {
            let _ = writeln!(out, "  {} {}: {}", it.line, it.rule, it.message);
        }
    }
    out
}

fn render_responsibilities(out: &mut String, document: &Document, with_owners: bool) {
    let mut area = None;
    for it in &document.responsibilities {
        if area != Some((&it.area, &it.area_as_written)) {
            area = Some((&it.area, &it.area_as_written));
            let _ = write!(out, "{}", it.area.id);
            if *it.area_as_written != *it.area.name {
                let _ = write!(out, " “{}”", it.area_as_written);
            }
            out.push('\n');
        }
        let lines = match it.last_line {
            last if last == it.line => last.to_string(),
            last => format!("{}-{last}", it.line),
        };
        let item = if it.list_item { " (part)" } else { "" };
        let owner = if with_owners { format!(" = {}", it.owner().as_str()) } else { String::new() };
        let _ = writeln!(out, "  {lines} {}{item}{owner}", shown(&it.task));
        for qualifier in &it.qualifiers {
            let _ = writeln!(out, "    ({}) {}", qualifier.label, shown(&qualifier.text));
        }
        for duty in &it.parties {
            let party = match duty.party {
                Party::Provider => "provider",
                Party::Customer => "customer",
                Party::Other => "other",
            };
            let _ = write!(out, "    {party}({})", duty.label);
            match duty.status {
                Status::Stated => {}
                Status::NotApplicable => out.push_str(" not-applicable"),
                Status::Placeholder => out.push_str(" placeholder"),
                Status::Empty => out.push_str(" empty"),
                Status::Declined => out.push_str(" declined"),
            }
            if let Some(letters) = &duty.raci {
                let _ = write!(out, " [{}]", String::from_iter(letters));
            }
            if !duty.text.is_empty() || !duty.text.marks.is_empty() {
                let _ = write!(out, ": {}", shown(&duty.text));
            }
            out.push('\n');
        }
    }
}

/// The text on one line, with its marks after it in brackets.
fn shown(text: &RichText) -> String {
    let mut shown = text.text.replace('\n', " / ");
    for mark in &text.marks {
        let marked = &text.text[mark.start..mark.end];
        let _ = match &mark.kind {
            MarkKind::Code => write!(shown, " [code {marked}]"),
            MarkKind::Emphasis => write!(shown, " [emphasis {marked}]"),
            MarkKind::Strong => write!(shown, " [strong {marked}]"),
            MarkKind::Link(target) => write!(shown, " [link {marked} -> {target}]"),
            MarkKind::Variable(_) => write!(shown, " [variable {marked}]"),
            MarkKind::Struck(text) => write!(shown, " [struck {text}]"),
        };
    }
    shown
}

fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Provider => "provider",
        Owner::Customer => "customer",
        Owner::Shared => "shared",
        Owner::ThirdParty => "third-party",
        Owner::NotApplicable => "not-applicable",
        Owner::Unknown => "unknown",
    }
}

fn defect(kind: &DefectKind) -> String {
    match kind {
        DefectKind::UnresolvedVariable(name) => format!("unresolved variable {name}"),
        DefectKind::UnresolvedInclude(include) => format!("unresolved include {include}"),
        DefectKind::RaggedRow { cells, columns } => format!("{cells} cells in {columns} columns"),
        DefectKind::BrokenRow => "row broken by a line break".to_owned(),
        DefectKind::CutTable => "table cut by a blank line".to_owned(),
        DefectKind::UnreadRow => "a row in no table".to_owned(),
        DefectKind::TextLeftOut(text) => format!("no column takes “{text}”"),
        DefectKind::WideTable(columns) => format!("{columns} columns are too many"),
        DefectKind::NoDelimiterRow => "no delimiter row".to_owned(),
        DefectKind::MalformedAttributes => "malformed attributes".to_owned(),
        DefectKind::MalformedFrontMatter => "malformed front matter".to_owned(),
        DefectKind::PublishedOtherwise(dialect, misprint) => format!("{}: {misprint:?}", dialect.name()),
    }
}

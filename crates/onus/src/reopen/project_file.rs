//! A [`Project`] as one file, or as one whose texts are kept beside it.

use serde::Deserialize;

use super::project::{File, Project, ProjectError};
use crate::export::json_writer::JsonWriter;
use crate::export::parts::Parts;
use crate::rests::at_once;

const FORMAT: &str = "onus.project";
const VERSION: u32 = 1;
/// Of a project whose texts are kept beside it: what knows only the first one then leaves it alone.
const BESIDE: u32 = 2;

async fn write_files(key: &str, files: &[File], json: &mut JsonWriter<'_, '_>) {
    json.key(key);
    json.list();
    for File { file, text, told } in files {
        json.object();
        json.key("file");
        json.in_one_line(file);
        json.key("text");
        json.long_text(text).await;
        if !told.is_empty() {
            json.key("told");
            json.in_one_line(told);
        }
        json.end("}");
    }
    json.end("]");
}

/// What every version starts with.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

impl Project {
    /// Whether a file wants to be a project, by its name or its first words.
    pub fn is_project(file: &str, text: &str) -> bool {
        file.to_ascii_lowercase().ends_with(".onus.json")
            || (text.trim_start().starts_with('{')
                && text.lines().take(3).any(|line| line.contains("\"onus.project\"")))
    }

    /// The text to save; the same bytes for the same project.
    #[inline]
    pub fn write(&self) -> String {
        let mut text = String::new();
        at_once(self.write_parts(&mut |part| text.push_str(part)));
        text
    }

    /// The same part by part, as a future that rests after a few milliseconds of work each time, and then wants to go on at
    /// once.
    pub async fn write_parts(&self, take: &mut dyn FnMut(&str)) {
        self.write_version(VERSION, take).await;
    }

    /// The same of a project without texts, for [`Project::read_beside`].
    pub async fn write_beside(&self, take: &mut dyn FnMut(&str)) {
        self.write_version(BESIDE, take).await;
    }

    async fn write_version(&self, version: u32, take: &mut dyn FnMut(&str)) {
        let Self { pages, services, choices, rules_off, dismissed, variables, worklist } = self;
        let mut parts = Parts::new(take);
        let mut json = JsonWriter::compact(&mut parts);
        json.object();
        json.key("format");
        json.in_one_line(&FORMAT);
        json.key("version");
        json.in_one_line(&version);
        write_files("pages", pages, &mut json).await;
        json.key("services");
        json.in_one_line(services);
        json.key("choices");
        json.in_one_line(choices);
        json.key("rules_off");
        json.in_one_line(rules_off);
        if !dismissed.is_empty() {
            json.key("dismissed");
            json.in_one_line(dismissed);
        }
        write_files("variables", variables, &mut json).await;
        json.key("worklist");
        json.object();
        json.key("notes");
        json.list();
        for note in &worklist.notes {
            json.in_one_line(note);
            json.rest().await;
        }
        json.end("]");
        json.end("}");
        json.end("}");
        parts.end();
    }

    /// Reads what [`Project::write`] wrote. What it refers to is there: pages of services, no more.
    pub fn read(text: &str) -> Result<Self, ProjectError> {
        Self::read_version(VERSION, text)
    }

    /// Reads what [`Project::write_beside`] wrote, with the texts of its pages and then of its variables.
    pub fn read_beside(text: &str, texts: Vec<String>) -> Result<Self, ProjectError> {
        let mut project = Self::read_version(BESIDE, text)?;
        if texts.len() != project.pages.len() + project.variables.len() {
            return Err(ProjectError::Damaged);
        }
        let files = project.pages.iter_mut().chain(&mut project.variables);
        files.zip(texts).for_each(|(file, text)| file.text = text);
        Ok(project)
    }

    fn read_version(version: u32, text: &str) -> Result<Self, ProjectError> {
        let damaged = |_| ProjectError::Damaged;
        let head: Head = serde_json::from_str(text).map_err(damaged)?;
        match head.version {
            _ if head.format != FORMAT => return Err(ProjectError::Damaged),
            known if known == version => {}
            newer if newer > version => return Err(ProjectError::Newer(newer)),
            _ => return Err(ProjectError::Damaged),
        }
        let project: Self = serde_json::from_str(text).map_err(damaged)?;
        if project.services.iter().any(|service| service.page >= project.pages.len()) {
            return Err(ProjectError::Damaged);
        }
        // Onus opens each part of a page once; a short file that asks for more would be a long comparison.
        let mut parts: Vec<_> = project.services.iter().map(|service| (service.page, service.part)).collect();
        parts.sort_unstable();
        if parts.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(ProjectError::Damaged);
        }
        Ok(project)
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::compare::Choices;
    use crate::findings::Dismissal;
    use crate::reopen::project::Service;
    use crate::rests::counted;
    use crate::worklist::{Note, Worklist};

    fn project() -> Project {
        let file = |name: &str, text: &str| File { file: name.into(), text: text.into(), told: Vec::new() };
        let service = |page, name: Option<&str>| Service {
            page,
            part: 0,
            name: name.map(Into::into),
            hidden: page == 1,
            pinned: page == 0,
        };
        Project {
            pages: vec![file("a.md", "# A\n\n\"quoted\" </script>\u{2028}"), file("b.md", "")],
            services: vec![service(1, Some("Bee")), service(0, None)],
            choices: Choices::default(),
            rules_off: vec!["empty-cell".into()],
            dismissed: vec![Dismissal {
                file: "a.md".into(),
                rule: "placeholder".into(),
                line: 7,
                message: "M".into(),
            }],
            variables: vec![file("keyref.yaml", "a: b")],
            worklist: Rc::new(Worklist { notes: vec![Note { task: "Oil".into(), ..Default::default() }] }),
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let text = project().write();
        assert!(text.starts_with(r#"{"format":"onus.project","version":1,"pages":["#), "{text}");
        assert!(Project::is_project("renamed.txt", &text));
        assert_eq!(Project::read(&text), Ok(project()));
    }

    #[test]
    fn long_texts_are_written_with_rests_as_they_are() {
        let text = "ä\"\n→".repeat(100_000);
        let file = File { file: "a.md".into(), text: text.clone(), told: Vec::new() };
        let project = Project { pages: vec![file], ..Project::default() };
        let mut written = String::new();
        let mut take = |part: &str| written.push_str(part);
        let ((), rests) = counted(project.write_parts(&mut take));
        assert!(rests > 8, "{rests} rests");
        let text = serde_json::to_string(&text).expect("a text is JSON");
        assert_eq!(
            written,
            format!(
                r#"{{"format":"onus.project","version":1,"pages":[{{"file":"a.md","text":{text}}}],"services":[],"choices":{},"rules_off":[],"variables":[],"worklist":{{"notes":[]}}}}"#,
                serde_json::to_string(&Choices::default()).expect("choices are JSON"),
            )
        );
    }

    #[test]
    fn what_was_written_without_texts_is_read_with_them() {
        let whole = project();
        let mut bare = project();
        bare.pages.iter_mut().chain(&mut bare.variables).for_each(|file| file.text.clear());
        let mut text = String::new();
        at_once(bare.write_beside(&mut |part| text.push_str(part)));
        let texts: Vec<String> =
            whole.pages.iter().chain(&whole.variables).map(|file| file.text.clone()).collect();
        assert_eq!(Project::read_beside(&text, texts[1..].to_vec()), Err(ProjectError::Damaged));
        assert_eq!(Project::read_beside(&text, texts.clone()), Ok(project()));
        assert_eq!(Project::read(&text), Err(ProjectError::Newer(2)), "its texts are elsewhere");
        assert_eq!(Project::read_beside(&whole.write(), texts), Err(ProjectError::Damaged));
    }

    #[test]
    fn a_newer_version_is_told_from_a_damaged_file() {
        let newer = r#"{"format":"onus.project","version":7,"pages":"elsewhere"}"#;
        assert_eq!(Project::read(newer), Err(ProjectError::Newer(7)));
        assert!(ProjectError::Newer(7).sentence("x.onus.json").contains("newer Onus"));
        for text in [
            "",
            "{",
            "[]",
            "null",
            r#"{"format":"onus.comparison","version":1,"pages":[],"services":[]}"#,
            r#"{"format":"onus.project","version":0,"pages":[],"services":[]}"#,
            r#"{"format":"onus.project","version":-1,"pages":[],"services":[]}"#,
            r#"{"format":"onus.project","version":1,"services":[]}"#,
            r#"{"format":"onus.project","version":1,"pages":[],"services":[{"page":0}]}"#,
            r#"{"format":"onus.project","version":1,"pages":[{"file":"a","text":"b"}],"services":[{"page":0},{"page":0}]}"#,
            r#"{"format":"onus.project","version":1,"pages":[{"file":1,"text":""}],"services":[]}"#,
        ] {
            assert_eq!(Project::read(text), Err(ProjectError::Damaged), "{text}");
        }
    }

    #[test]
    fn every_cut_is_damaged_and_deep_nesting_harms_nothing() {
        let text = project().write();
        for (end, _) in text.char_indices().skip(1) {
            assert_eq!(Project::read(&text[..end]), Err(ProjectError::Damaged));
        }
        let deep = format!(r#"{{"format":"onus.project","version":1,"x":{}"#, "[".repeat(1_000_000));
        assert_eq!(Project::read(&deep), Err(ProjectError::Damaged));
    }
}

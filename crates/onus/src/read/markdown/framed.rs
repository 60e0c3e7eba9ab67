//! MkDocs' frames: tabs (`=== "Name"`) and boxes (`!!! note`, `??? note`), whose text is indented below them; and tabs of
//! MDX (`<TabItem label="Name">`), whose text stands between two lines.

/// What a frame starts with, at the start of a line.
const FRAMES: [&str; 4] = ["=== \"", "!!! ", "??? ", "???+ "];

/// The page with the text of its frames where the frame stands, a tab's name in bold before it; `None` where
/// it has none.
pub(super) fn without_frames(source: &str) -> Option<String> {
    let starts = |line: &str| tab(line).is_some() || is_box(line);
    let bytes = source.as_bytes();
    let is_frame = |at: usize| {
        let starts_line = at > 0 && bytes[at - 1] == b'\n';
        starts_line && FRAMES.iter().any(|frame| source[at..].starts_with(frame))
    };
    let has_tabs = memchr::memmem::find(bytes, b"<Tab").is_some();
    if !memchr::memchr3_iter(b'=', b'!', b'?', bytes).any(is_frame) && !has_tabs {
        return None;
    }
    let mut out = String::with_capacity(source.len());
    let mut is_inside = false;
    for line in source.split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']);
        let end = &line[text.len()..];
        if has_tabs && let Some(name) = component(text.trim()) {
            // Within a frame it stands indented, and the frame goes on.
            is_inside &= text.starts_with("    ");
            out.push_str(&name.map_or_else(String::new, |name| format!("**{name}**")));
        } else if starts(text) {
            is_inside = true;
            if let Some(name) = tab(text) {
                out.extend(["**", name, "**"]);
            }
        } else if is_inside && (text.trim().is_empty() || text.starts_with("    ")) {
            out.push_str(text.strip_prefix("    ").unwrap_or_default());
        } else {
            is_inside = false;
            out.push_str(text);
        }
        out.push_str(end);
    }
    Some(out)
}

/// The name of a tab of MDX, where a line is nothing but its beginning; `Some(None)` where it is another line about tabs.
fn component(line: &str) -> Option<Option<&str>> {
    const ENDS: [&str; 3] = ["</Tabs>", "</TabItem>", "</Tab>"];
    if ENDS.contains(&line) {
        return Some(None);
    }
    let inside = line.strip_prefix("<Tab")?.strip_suffix('>')?;
    let settings = ["Item ", " ", "s ", "s"].iter().find_map(|name| inside.strip_prefix(name))?;
    if inside.starts_with('s') || settings.contains('<') {
        return Some(None).filter(|_| !settings.contains('<'));
    }
    let quoted = |setting: &str| {
        let rest = &settings[settings.find(setting)? + setting.len()..];
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next().filter(|name| !name.is_empty())
    };
    Some(["label=", "title=", "name=", "header="].iter().find_map(|setting| quoted(setting)))
}

/// The name of a tab.
fn tab(line: &str) -> Option<&str> {
    let name = line.strip_prefix("=== \"")?.trim_end().strip_suffix('"')?;
    (!name.is_empty() && name.len() < 100).then_some(name)
}

fn is_box(line: &str) -> bool {
    let rest = line
        .strip_prefix("!!! ")
        .or_else(|| line.strip_prefix("??? "))
        .or_else(|| line.strip_prefix("???+ "));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_hold_text_of_the_page() {
        let source = "A\n\n=== \"Big\"\n\n    | a |\n    |---|\n\n!!! note\n    Look.\n\nB\n";
        assert_eq!(without_frames(source).as_deref(), Some("A\n\n**Big**\n\n| a |\n|---|\n\n\nLook.\n\nB\n"));
        assert_eq!(without_frames("A\n\n    code\n"), None);
    }
}

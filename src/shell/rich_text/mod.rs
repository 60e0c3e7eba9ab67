//! Texts with their markup, as elements.

mod shortcodes;

use onus::limits::{DEEPEST, LONGEST_DRAWN};
use onus::text::{BULLET, Mark, MarkKind, RichText};
use yew::prelude::*;

/// The lines of a text as paragraphs and nested lists; a single paragraph stands bare, since most
/// texts are such and in a matrix of thousands each element counts. A text without end is drawn up to a limit.
pub(crate) fn rich_text(text: &RichText) -> Html {
    let mut start = 0;
    let drawn = text.text.floor_char_boundary(LONGEST_DRAWN);
    let more = text.text[drawn..].chars().count();
    let lines: Vec<Line> = text.text[..drawn]
        .split('\n')
        .map(|line| {
            let from = start;
            start += line.len() + 1;
            Line::new(line, from)
        })
        .collect();
    let drawn: Html = match lines[..] {
        [Line { start, end, depth: None }] => inline(text, start, end).into_iter().collect(),
        _ => html! { <div class="text">{ for blocks(text, &lines) }</div> },
    };
    let drawn = match more {
        0 => drawn,
        more => {
            html! { <>{ drawn }<p class="hint">{ format!("{more} more characters are not drawn: the source and every export have them.") }</p></> }
        }
    };
    if is_unruly(&text.text) {
        html! { <bdi class="unruly">{ drawn }</bdi> }
    } else {
        drawn
    }
}

/// The name of a service or a file, apart from the direction of what stands around it.
pub(crate) fn name(name: &str) -> Html {
    html! { <bdi class={is_unruly(name).then_some("unruly-name")}>{ name }</bdi> }
}

/// The same where there may be too little room: a bracket at its end, by which variants of one service differ, stays in sight.
pub(crate) fn short_name(text: &str) -> Html {
    let end = text.rfind(" (").filter(|_| text.ends_with(')') && !is_unruly(text));
    match end.map(|end| text.split_at(end)) {
        Some((start, end)) => {
            html! { <bdi class="with-end"><span>{ start }</span><span>{ end }</span></bdi> }
        }
        None => name(text),
    }
}

/// A task, which is most often a text like any other.
pub(crate) fn task(task: &str) -> Html {
    if is_unruly(task) { name(task) } else { task.into() }
}

/// Whether a text turns the direction of what follows it, or stacks marks over the row above.
fn is_unruly(text: &str) -> bool {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let stacks = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}');
    if text.is_ascii() {
        return false;
    }
    let mut stacked = 0;
    text.chars().any(|c| {
        stacked = if stacks(c) { stacked + 1 } else { 0 };
        turns(c) || stacked > 3
    })
}

/// Whether a link leads somewhere from here, and to where it seems to: what stands before an `@` looks like a host.
fn is_followed(target: &str) -> bool {
    let rest = target.strip_prefix("https://").or_else(|| target.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#', '\\']).next().unwrap_or_default());
    host.is_some_and(|host| !host.is_empty() && !host.contains('@') && !target.contains(char::is_control))
}

/// One line: where its words are, and how deep in a list.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    /// None for a paragraph, 0 for an item of an outermost list.
    depth: Option<usize>,
}

impl Line {
    fn new(line: &str, from: usize) -> Self {
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let (skipped, depth) = match words.strip_prefix(BULLET) {
            Some(_) => (indent + BULLET.len(), Some(indent / 2)),
            None => (0, None),
        };
        Self { start: from + skipped, end: from + line.len(), depth }
    }
}

fn blocks(text: &RichText, lines: &[Line]) -> Vec<Html> {
    lines
        .chunk_by(|a, b| a.depth.is_some() && b.depth.is_some())
        .map(|lines| match lines[0].depth {
            Some(depth) => list(text, lines, depth, DEEPEST),
            None => html! { <p>{ for inline(text, lines[0].start, lines[0].end) }</p> },
        })
        .collect()
}

/// Deeper lines belong to the item above them, so many levels down; what is deeper still is not indented further.
fn list(text: &RichText, lines: &[Line], depth: usize, levels: usize) -> Html {
    let items = lines.chunk_by(|_, next| levels > 0 && next.depth > Some(depth)).map(|lines| {
        let (item, deeper) = (lines[0], &lines[1..]);
        html! {
            <li>
                { for inline(text, item.start, item.end) }
                if let Some(depth) = deeper.first().and_then(|line| line.depth) {
                    { list(text, deeper, depth, levels - 1) }
                }
            </li>
        }
    });
    html! { <ul>{ for items }</ul> }
}

/// The words from `start` to `end`, with the marks inside them.
fn inline(text: &RichText, start: usize, end: usize) -> Vec<Html> {
    let inside: Vec<&Mark> =
        text.marks.iter().filter(|mark| mark.start >= start && mark.end <= end).collect();
    let mut nodes = Vec::new();
    marked(&text.text, start, end, &inside, DEEPEST, &mut nodes);
    nodes
}

/// Draws marks in each other so many levels down; what is deeper still is plain.
fn marked(text: &str, mut at: usize, end: usize, marks: &[&Mark], levels: usize, nodes: &mut Vec<Html>) {
    let mut rest = if levels > 0 { marks } else { &[] };
    while let Some((mark, later)) = rest.split_first() {
        let inner = later.iter().take_while(|next| next.start < mark.end).count();
        let (nested, later) = later.split_at(inner);
        if mark.start >= at && mark.end <= end {
            plain(text, at, mark.start, nodes);
            let mut children = Vec::new();
            marked(text, mark.start, mark.end, nested, levels - 1, &mut children);
            nodes.push(element(&mark.kind, children));
            at = mark.end;
        }
        rest = later;
    }
    plain(text, at, end, nodes);
}

fn plain(text: &str, start: usize, end: usize, nodes: &mut Vec<Html>) {
    if let Some(words) = text.get(start..end).filter(|words| !words.is_empty()) {
        nodes.push(shortcodes::drawn(words).into());
    }
}

fn element(kind: &MarkKind, children: Vec<Html>) -> Html {
    match kind {
        MarkKind::Code => html! { <code>{ for children }</code> },
        MarkKind::Emphasis => html! { <em>{ for children }</em> },
        MarkKind::Strong => html! { <strong>{ for children }</strong> },
        MarkKind::Link(target) if is_followed(target) => html! {
            <a href={target.clone()} title={format!("Opens {target}")} target="_blank" rel="noopener noreferrer">{ for children }</a>
        },
        // Leads nowhere from here: its place is known only to the page's own site.
        MarkKind::Link(target) => html! {
            <span class="link" title={format!("Links to {target}")}>{ for children }</span>
        },
        MarkKind::Struck(text) => html! { <s>{ text }</s> },
        MarkKind::Variable(name) => html! {
            <span class="variable" title={format!("Nothing defines the variable {name}")}>{ for children }</span>
        },
    }
}

//! Why Onus has a tokenizer of HTML of its own: by the standard's rules, which `html5gum` follows to the letter,
//! one slip of the pen hides all the rows after it; a page of responsibilities must lose none. Should this fail
//! because the crate finds the rows, our own can go.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use onus::{Keywords, read};

/// What authors forget to close, as it stands in a cell.
const SLIPS: [&str; 4] = ["<!-- to be told", "<a href=\"oil.html>how</a>", "<style>", "<script>"];

fn page(slip: &str) -> String {
    format!(
        "<h1>Your responsibilities when using Lamp Works</h1>\n<table>\n\
         <tr><th>Task</th><th>Acme responsibilities</th><th>Your responsibilities</th></tr>\n\
         <tr><td>Wicks</td><td>Trim them.</td><td>Look. {slip}</td></tr>\n\
         <tr><td>Oil</td><td>Fill it up.</td><td>Tell us.</td></tr>\n\
         <tr><td>Glass</td><td></td><td>Wash it.</td></tr>\n</table>\n"
    )
}

/// The rows that the standard's tokenizer finds, the header's among them.
fn rows_by_the_standard(page: &str) -> usize {
    // What stands in a script or style is no tag: whoever reads pages switches this on.
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    emitter.naively_switch_states(true);
    let tokens = Tokenizer::new_with_emitter(page, emitter).flatten();
    tokens.filter(|token| matches!(token, Token::StartTag(tag) if tag.name.as_slice() == b"tr")).count()
}

/// The tasks that Onus finds.
fn tasks(page: &str) -> Vec<String> {
    let documents = read("lamp.html", page, &Keywords::default()).expect("a page with a table of duties");
    let duties = documents.iter().flat_map(|document| &document.responsibilities);
    duties.map(|duty| duty.task.text.clone()).collect()
}

#[test]
fn a_slip_hides_no_row() {
    for slip in SLIPS {
        let page = page(slip);
        assert_eq!(tasks(&page), ["Wicks", "Oil", "Glass"], "{slip}");
        assert!(rows_by_the_standard(&page) < 4, "{slip}: the standard's tokenizer finds all rows");
    }
}

#[test]
fn without_a_slip_both_find_the_same() {
    assert_eq!(tasks(&page("")), ["Wicks", "Oil", "Glass"]);
    assert_eq!(rows_by_the_standard(&page("")), 4);
}

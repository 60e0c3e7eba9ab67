//! Example pages, written by us in the form of those that people have.

use crate::session::state::Source;

const EXAMPLES: [(&str, &str); 2] = [
    ("harbor-registry.md", include_str!("../../static/examples/harbor-registry.md")),
    ("tideline-queues.md", include_str!("../../static/examples/tideline-queues.md")),
];

pub(crate) fn examples() -> [Source; 2] {
    EXAMPLES.map(|(file, text)| Source::new(file, text))
}

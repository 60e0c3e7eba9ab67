//! What single lines of reStructuredText are: fields, rules, how far they are indented.

/// `:name: value`
pub(super) fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.strip_prefix(':')?.split_once(':')?;
    let is_field = value.is_empty() || value.starts_with(' ');
    (is_field && !name.is_empty() && name.len() < 40 && !name.contains('`')).then_some((name, value))
}

/// Whether a line is nothing but one sign, thrice at least.
pub(super) fn is_rule(line: &str) -> bool {
    let bytes = line.as_bytes();
    bytes.len() >= 3 && bytes[0].is_ascii_punctuation() && bytes.iter().all(|byte| *byte == bytes[0])
}

/// How many bytes of blanks a line starts with.
pub(super) fn leading(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

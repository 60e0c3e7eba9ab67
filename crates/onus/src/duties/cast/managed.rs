//! Who manages what a text says is managed: "Acme-managed", "Managed by Acme".

use crate::duties::words::split_at_mark;

/// The longest such text, in bytes.
const LONGEST: usize = 80;

/// Who manages what a cell says is managed: "Acme" of "Acme-managed", "Managed by Acme".
pub(crate) fn manager(text: &str) -> Option<&str> {
    let ends = MANAGED.iter().find_map(|end| {
        let at = text.len().checked_sub(end.len()).filter(|&at| at > 0 && text.is_char_boundary(at))?;
        text[at..].eq_ignore_ascii_case(end).then(|| text[..at].trim_end_matches(['-', ' ']))
    });
    let starts = || {
        let (managed, manager) = split_at_mark(text, " by ")?;
        MANAGED.iter().any(|word| managed.eq_ignore_ascii_case(word)).then_some(manager)
    };
    ends.or_else(starts).filter(|manager| !manager.is_empty() && manager.len() < LONGEST)
}

/// What somebody does who owns.
const MANAGED: &[&str] = &["managed", "operated", "maintained", "administered", "handled"];

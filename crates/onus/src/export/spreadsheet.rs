//! Cells that a spreadsheet would run as a formula, and the quote that keeps it from doing so.
//!
//! The rule is OWASP's (ASVS 5.0, 1.2.10), wider in two ways that programs are known to forgive: blanks and
//! characters without width before the sign, and the sign in its full-width form.

use std::borrow::Cow;

/// What stands before a cell that would be run.
const GUARD: char = '\'';

/// Whether a spreadsheet might run this cell. A bullet or a dash alone runs nothing.
fn is_run(cell: &str) -> bool {
    let is_unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    let seen = cell.trim_matches(is_unseen);
    // A tab or CR in front is dropped by some programs, and what follows it is then the cell's start.
    !matches!(seen, "" | "-" | "－") && seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// A cell that no spreadsheet runs. A cell that seems to be guarded already is guarded once more, so
/// that [`unguarded`] gives back what was there.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_run(cell.trim_start_matches(GUARD)) {
        Cow::Owned(format!("{GUARD}{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell without its guard.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(GUARD) {
        Some(rest) if is_run(rest.trim_start_matches(GUARD)) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_run_is_guarded_and_comes_back() {
        for cell in [
            "=1",
            "+1",
            "-1",
            "@SUM",
            " =1",
            "\t=1",
            "\r=1",
            "\u{200b}=1",
            "\u{feff} @a",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "'=1",
            "-\n-",
        ] {
            assert_eq!(guarded(cell), format!("'{cell}"));
            assert_eq!(unguarded(&guarded(cell)), cell);
        }
        for cell in ["", "-", " - ", "• a", "• =1", "a=1", "'", "'tis", "N/A", "– a"] {
            assert_eq!(guarded(cell), cell);
            assert_eq!(unguarded(cell), cell);
        }
    }
}

//! How wide the source panel is, and whether it has room beside the matrix.

use gloo::utils::window;

/// Widths in hundredths of the window, each with a class in the style sheet.
pub(crate) const WIDTHS: [u32; 9] = [25, 30, 35, 40, 45, 50, 55, 60, 65];

/// From so many pixels on there is room beside the matrix.
const WIDE: f64 = 1200.0;

/// Whether the window has room for the panel beside the matrix.
pub(crate) fn has_room() -> bool {
    window_width() >= WIDE
}

/// The class of a width.
pub(crate) fn width_class(at: usize) -> String {
    format!("source-{}", WIDTHS[at])
}

/// In pixels.
pub(crate) fn window_width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default()
}

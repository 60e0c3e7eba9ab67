//! The Yew app that shows the library's work.

/// Starts the app.
pub fn run() {}

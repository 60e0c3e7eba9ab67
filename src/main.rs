//! Mounts the app.

mod app;

fn main() {
    app::run();
}

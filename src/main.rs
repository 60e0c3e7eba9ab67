//! The app: shows the library's work in a page, one room per thing that a person does.
//!
//! `intake` turns what is dropped into text, `session` holds what is open, the views (`summary`,
//! `matrix`, `ownership`, `duties`, `changes`, `findings`, with `documents` and `source` beside them) draw it, `filters`
//! and `search` leave only some of its rows, `joining` decides by hand what belongs together, `export` lets it out,
//! `hosted` knows the page as a file and as a site, and `shell` is the frame around them.

mod changes;
mod documents;
mod duties;
mod export;
mod filters;
mod findings;
mod hosted;
mod intake;
mod joining;
mod matrix;
mod ownership;
mod search;
mod session;
mod shell;
mod source;
mod summary;

use shell::repeated::keep_repeated;
use shell::start_screen::StartScreen;
use wasm_bindgen::prelude::wasm_bindgen;

/// As fast as the standard one, and 12 KB gzip less to download.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// Defined by static/loader.js: tells that the app has stopped.
    #[wasm_bindgen(js_name = onusPanic)]
    fn onus_panic(message: &str);
}

/// Starts the app where the start screen is.
fn main() {
    std::panic::set_hook(Box::new(|panic| onus_panic(&panic.to_string())));
    let root = gloo::utils::document().get_element_by_id("app").expect("index.html has #app");
    keep_repeated();
    let start_screen = StartScreen::take_from(&root);
    yew::Renderer::<shell::screen::Screen>::with_root_and_props(root, start_screen).render();
}

//! The Yew app that shows the library's work.

mod adding;
mod address;
mod area_list;
mod area_section;
mod area_table;
mod arranging;
mod cell_keys;
mod change_row;
mod changes_view;
mod columns;
mod controls;
mod decode;
mod document_item;
mod document_list;
mod download;
mod drop_target;
mod dropped;
mod duty_cell;
mod entry;
mod export_menu;
mod filter_bar;
mod findings_view;
mod focus;
mod history;
mod intake;
mod join_dialog;
mod keeping;
mod kept_view;
mod matrix;
mod matrix_bar;
mod matrix_rows;
mod message_board;
mod modal;
mod opened;
mod opening;
mod ownership_view;
mod paper;
mod paste_dialog;
mod pointed;
mod raci;
mod resource_table;
mod reveal;
mod rich_text;
mod roving;
mod row_dialog;
mod rows;
mod rule_switches;
mod same;
mod screen;
mod search;
mod search_box;
mod seen;
mod session;
mod share_table;
mod shortcuts;
mod source_panel;
mod tabs;
mod theme;
mod use_intake;
mod ways_in;
mod work_menu;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Defined by static/loader.js: tells that the app has stopped.
    #[wasm_bindgen(js_name = onusPanic)]
    fn onus_panic(message: &str);
}

/// Starts the app in the place of the loading notice.
pub fn run() {
    std::panic::set_hook(Box::new(|panic| onus_panic(&panic.to_string())));
    let root = gloo::utils::document().get_element_by_id("app").expect("index.html has #app");
    root.set_inner_html("");
    yew::Renderer::<screen::Screen>::with_root(root).render();
}

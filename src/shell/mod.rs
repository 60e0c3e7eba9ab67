//! The frame around the views: header, tabs, search, filters, keys, theme, messages. It lays out what the
//! other rooms draw and knows none of their rows.

pub(crate) mod controls;
pub(crate) mod drawn_view;
pub(crate) mod filter_bar;
pub(crate) mod focus;
pub(crate) mod message_board;
pub(crate) mod modal;
pub(crate) mod pointed;
pub(crate) mod reveal;
pub(crate) mod rich_text;
pub(crate) mod roving;
pub(crate) mod rows;
pub(crate) mod screen;
pub(crate) mod search;
pub(crate) mod search_box;
pub(crate) mod shortcuts;
pub(crate) mod tabs;
pub(crate) mod theme;
pub(crate) mod work_menu;

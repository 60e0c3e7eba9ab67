//! The frame around the views: header, tabs, keys, theme, messages. It lays out what the
//! other rooms draw and knows none of their rows.

pub(crate) mod disclosure;
pub(crate) mod drawn_view;
pub(crate) mod first_drawn;
pub(crate) mod keyboard;
pub(crate) mod licences;
pub(crate) mod message_board;
pub(crate) mod modal;
pub(crate) mod painting;
pub(crate) mod pointed;
pub(crate) mod printing;
pub(crate) mod repeated;
pub(crate) mod reveal;
pub(crate) mod rich_text;
pub(crate) mod screen;
pub(crate) mod start_screen;
pub(crate) mod storage;
pub(crate) mod tabs;
mod view_link;
pub(crate) mod work_menu;

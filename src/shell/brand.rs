//! The app's name and, as long as nothing is open, what it is for.

use yew::prelude::*;

pub(super) fn brand(is_empty: bool) -> Html {
    html! {
        <div class="brand">
            <h1>{ "Onus" }</h1>
            if is_empty {
                <p>
                    { "Drop shared-responsibility pages anywhere here and see side by side whose job is what. \
                       Nothing leaves this page." }
                </p>
            }
        </div>
    }
}

fn is_file() -> bool {
    gloo::utils::window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

pub(super) fn welcome() -> Html {
    html! {
        <>
            <p>{ "Reads Markdown and HTML pages, and tables copied from a web page. Files and folders can be \
                  dropped together with the files that define their variables." }</p>
            <p>{ "Neither a document nor Onus itself can make this page load or send anything: its own policy forbids it. A \
                  link that you click leads where it says, and an extension of your browser sees what you let it see." }</p>
            if is_file() {
                <p>{ "Has this file been moved since you worked here? What it remembered may have stayed with its old \
                      place: “Project”, “Open project” opens what you saved." }</p>
            }
        </>
    }
}

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

pub(super) fn welcome() -> Html {
    html! {
        <>
            <p>{ "Reads Markdown and HTML pages, and tables copied from a web page. Files and folders can be \
                  dropped together with the files that define their variables." }</p>
        </>
    }
}

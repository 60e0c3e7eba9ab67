//! "Add documents", "Paste text" and, as long as nothing is open, "Try the example".

use web_sys::{Event, File, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Nothing is open yet.
    pub is_empty: bool,
    pub on_files: Callback<Vec<File>>,
    pub on_paste: Callback<()>,
    pub on_example: Callback<()>,
}

#[component]
pub(crate) fn WaysIn(props: &Props) -> Html {
    let input = use_node_ref();
    let choose = {
        let input = input.clone();
        move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        }
    };
    let onchange = {
        let on_files = props.on_files.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let chosen = input.files();
            let files =
                chosen.iter().flat_map(|files| (0..files.length()).filter_map(|index| files.get(index)));
            on_files.emit(files.collect());
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    html! {
        <div class="ways-in">
            <button type="button" id="add-documents" class="primary" onclick={choose}>{ "Add" }<span class="rest">{ " documents" }</span></button>
            // The button stands for it, so that nobody is told of two buttons of the same name.
            <input
                ref={input} id="files" type="file" multiple=true class="visually-hidden"
                aria-label="Add documents" aria-hidden="true" tabindex="-1" {onchange}
            />
            <button type="button" onclick={props.on_paste.reform(|_| ())}>{ "Paste text" }</button>
            if props.is_empty {
                <button type="button" onclick={props.on_example.reform(|_| ())}>{ "Try the example" }</button>
            }
        </div>
    }
}

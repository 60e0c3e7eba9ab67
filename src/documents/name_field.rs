//! The field for another name.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub id: String,
    /// What it is the name of.
    pub of: String,
    pub name: String,
    /// The new name, or none where it stays.
    pub on_named: Callback<Option<String>>,
}

#[component]
pub(super) fn NameField(props: &Props) -> Html {
    let field = use_node_ref();
    let onsubmit = {
        let (field, on_named) = (field.clone(), props.on_named.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_named.emit(field.cast::<HtmlInputElement>().map(|field| field.value()));
        }
    };
    let onkeydown = {
        let on_named = props.on_named.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_named.emit(None);
            }
        }
    };
    html! {
        <form class="naming" {onsubmit}>
            <input
                ref={field} id={props.id.clone()} type="text" value={props.name.clone()}
                aria-label={format!("Name of {}", props.of)} {onkeydown}
            />
            <button type="submit" class="small">{ "Save" }</button>
        </form>
    }
}

//! Controls that stand in the bar where there is room, and behind a button where there is not.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub id: &'static str,
    /// What the button says.
    pub name: String,
    pub children: Html,
}

/// The style sheet decides by the window's width which of the two it is.
#[component]
pub(crate) fn Drawer(props: &Props) -> Html {
    let is_open = use_state_eq(|| false);
    let onclick = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    html! {
        <div class={classes!("drawer", format!("{}-drawer", props.id))}>
            <button
                type="button" class="small drawer-toggle" aria-expanded={is_open.to_string()}
                aria-controls={props.id} {onclick}
            >
                { &props.name }
            </button>
            <div id={props.id} class={classes!("drawer-items", is_open.then_some("is-open"))}>
                { props.children.clone() }
            </div>
        </div>
    }
}

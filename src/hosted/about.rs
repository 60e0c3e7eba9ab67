//! "About Onus": which version this is, and how to tell that it is the published one.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::own_page::{self, OwnPage, build, is_on_disk};
use crate::shell::modal::Modal;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// A sentence about what was saved.
    pub on_said: Callback<String>,
    pub on_close: Callback<()>,
}

#[component]
pub(crate) fn About(props: &Props) -> Html {
    // None until it is known; then None where it cannot be.
    let hash = use_state_eq(|| None::<Option<String>>);
    use_effect_with((), {
        let hash = hash.setter();
        move |()| spawn_local(async move { hash.set(Some(OwnPage::read().await.map(|page| page.hash))) })
    });
    let on_save = {
        let on_said = props.on_said.clone();
        move |_: MouseEvent| own_page::save(on_said.clone())
    };
    html! {
        <Modal title="About Onus" class="about" on_close={props.on_close.clone()}>
            <dl>
                <div><dt>{ "Version" }</dt><dd>{ env!("CARGO_PKG_VERSION") }</dd></div>
                if let Some(build) = build() { <div><dt>{ "Build" }</dt><dd><code>{ build }</code></dd></div> }
                <div>
                    <dt>{ "SHA-256 of this page" }</dt>
                    <dd>{ match &*hash {
                        None => html! { "…" },
                        Some(Some(hash)) => html! { <code>{ hash }</code> },
                        Some(None) if is_on_disk() => html! {
                            <>
                                { "A file cannot read itself. " }<code>{ "sha256sum" }</code>{ " (Windows: " }
                                <code>{ "certutil -hashfile FILE SHA256" }</code>{ ") tells." }
                            </>
                        },
                        Some(None) => html! { "Not known: this browser has not kept the page. Save it and ask the file." },
                    } }</dd>
                </div>
                <div><dt>{ "Licence" }</dt><dd>{ env!("CARGO_PKG_LICENSE") }</dd></div>
            </dl>
            <p>
                { "The same number stands in " }<code>{ "SHA256SUMS" }</code>
                { " beside the published page. Whoever builds the same source gets the same page." }
            </p>
            <p>
                { "Nothing that you open leaves this page: its own policy forbids it to ask or to tell anybody." }
            </p>
            if !is_on_disk() {
                <p class="buttons"><button type="button" onclick={on_save}>{ "Use offline" }</button></p>
            }
        </Modal>
    }
}

//! Light or dark: as the system is, or as chosen here.

use gloo::utils::{document_element, window};
use web_sys::Storage;
use yew::prelude::*;

const KEY: &str = "onus.theme";
const THEMES: [&str; 3] = ["system", "light", "dark"];

#[component]
pub(crate) fn ThemeSwitch() -> Html {
    let theme = use_state_eq(remembered);
    use_effect_with(*theme, |&theme| {
        document_element().set_attribute("data-theme", theme).ok();
    });
    let next = {
        let theme = theme.clone();
        move |_: MouseEvent| {
            let at = THEMES.iter().position(|&one| one == *theme).unwrap_or_default();
            let next = THEMES[(at + 1) % THEMES.len()];
            if let Some(storage) = storage() {
                // Where nothing can be kept, the choice holds as long as the page is open.
                storage.set_item(KEY, next).ok();
            }
            theme.set(next);
        }
    };
    html! {
        <button type="button" class="quiet theme" onclick={next}>
            <span class="rest">{ "Theme: " }{ *theme }</span>
        </button>
    }
}

fn remembered() -> &'static str {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    THEMES.into_iter().find(|&theme| Some(theme) == kept.as_deref()).unwrap_or(THEMES[0])
}

pub(crate) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

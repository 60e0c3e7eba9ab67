//! The letters of RACI tables, with what they mean.

use yew::prelude::*;

/// What a letter says about a party.
pub(crate) fn meaning(letter: char) -> &'static str {
    match letter {
        'R' => "responsible",
        'A' => "accountable",
        'C' => "consulted",
        'I' => "informed",
        'S' => "supports",
        'V' => "verifies",
        'Q' => "reviews quality",
        _ => "as the page explains",
    }
}

/// The letter with its meaning: to see at the pointer, and for screen readers.
pub(crate) fn letter(letter: char) -> Html {
    html! {
        <abbr class="raci" title={meaning(letter)}>
            { letter }<span class="visually-hidden">{ ": " }{ meaning(letter) }{ " " }</span>
        </abbr>
    }
}

//! What the views say hundreds of times crosses into JavaScript once, as the names of attributes do.

use wasm_bindgen::intern;

/// Values of attributes and short texts; the longer and rarer ones are not worth it.
const REPEATED: [&str; 43] = [
    " ",
    ": ",
    "0",
    "1",
    "2",
    "3",
    "accountable",
    "actions",
    "button",
    "checkbox",
    "choices",
    "col",
    "consulted",
    "copy",
    "customer",
    "document",
    "false",
    "first says provider",
    "fold",
    "heat-cell shared",
    "http://www.w3.org/2000/svg",
    "informed",
    "letters",
    "line",
    "none",
    "placed",
    "provider",
    "raci",
    "rect",
    "responsible",
    "row",
    "says customer",
    "sentence",
    "shared",
    "small glyph",
    "small glyph open-row",
    "source",
    "source copy",
    "true",
    "visually-hidden",
    "yes",
    "Join…",
    "⤢",
];

/// Once, before anything is drawn.
pub(crate) fn keep_repeated() {
    REPEATED.into_iter().for_each(|text| {
        intern(text);
    });
}

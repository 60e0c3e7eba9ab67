//! Over the list: which duties, in what order, and the list as a file.

use yew::prelude::*;

use super::narrowing::{Narrowing, Only};
use crate::filters::controls::{choice, switch, value_of};

/// `counts` are those of [`Only::ALL`], `hidden` how many services are hidden in the matrix.
pub(crate) fn narrowing_bar(
    narrowing: &Narrowing,
    counts: &[usize],
    names: Vec<String>,
    hidden: usize,
    on_narrow: &Callback<Narrowing>,
    on_save: &Callback<()>,
) -> Html {
    let on = |change: fn(&mut Narrowing, String)| {
        let narrowing = narrowing.clone();
        on_narrow.reform(move |event: Event| {
            let mut next = narrowing.clone();
            change(&mut next, value_of(&event));
            next.stays = Default::default();
            next
        })
    };
    let mut states = vec![("".into(), "all".into())];
    let asked = Only::ALL.into_iter().zip(counts).filter(|(only, count)| {
        **count > 0 || matches!(only, Only::State(_)) || narrowing.only == Some(*only)
    });
    states.extend(asked.map(|(only, count)| (only.id().into(), format!("{} ({count})", only.name()).into())));
    let mut people: Vec<(AttrValue, AttrValue)> = vec![("".into(), "anybody".into())];
    people.extend(names.into_iter().map(|name| (name.clone().into(), name.into())));
    let chosen = narrowing.only.map(Only::id).unwrap_or_default();
    html! {
        <div class="filters" role="group" aria-label="Duties to show">
            { choice("State", states, chosen, on(|next, id| next.only = Only::ALL.into_iter().find(|it| it.id() == id))) }
            if people.len() > 1 { { choice("Who", people, &narrowing.who, on(|next, who| next.who = who)) } }
            { choice(
                "Group by", vec![("service".into(), "service".into()), ("area".into(), "area".into())],
                if narrowing.by_area { "area" } else { "service" }, on(|next, by| next.by_area = by == "area"),
            ) }
            if hidden > 0 {
                { switch(
                    &format!("Also of {hidden} hidden"), "", narrowing.with_hidden,
                    on(|next, _| next.with_hidden ^= true),
                ) }
            }
            <button type="button" class="small" onclick={on_save.reform(|_: MouseEvent| ())}>{ "Save as CSV" }</button>
        </div>
    }
}

//! Of a page of very many lines those around the marked ones are drawn, and more on demand: all of them at once would be too
//! much for a browser.

use std::ops::Range;

use onus::limits::LONGEST_DRAWN;
use yew::prelude::*;

use super::opened::Opened;

/// Up to so many are all drawn.
const ALL: usize = 2000;
/// So many before and after the marked ones, and so many more each time.
const AROUND: usize = 300;
const MORE: usize = 500;

/// Which lines or rows are drawn.
pub(super) struct Around {
    /// By their places, from 0.
    pub drawn: Range<usize>,
    /// What stands above and below them where there are more.
    pub above: Html,
    pub below: Html,
}

/// Of so many of `what`, of which those in `marked` are marked, by their places.
#[hook]
pub(super) fn use_around(opened: &Opened, all: usize, marked: Range<usize>, what: &'static str) -> Around {
    let asked = use_state(|| None::<(Opened, [usize; 2])>);
    let [before, after] = asked.as_ref().filter(|(of, _)| of == opened).map_or([0, 0], |(_, more)| *more);
    if all <= ALL {
        return Around { drawn: 0..all, above: Html::default(), below: Html::default() };
    }
    // A row may have very many lines itself.
    let end = marked.end.min(marked.start + ALL);
    let drawn = marked.start.min(all).saturating_sub(AROUND + before)..(end + AROUND + after).min(all);
    let more = |left: usize, where_: &str, next: [usize; 2]| {
        if left == 0 {
            return Html::default();
        }
        let (asked, opened) = (asked.setter(), opened.clone());
        let onclick = move |_: MouseEvent| asked.set(Some((opened.clone(), next)));
        html! {
            <p class="hint">
                { format!("{left} {what} {where_} are not drawn. ") }
                <button type="button" class="small" {onclick}>{ format!("Draw more {where_}") }</button>
            </p>
        }
    };
    Around {
        above: more(drawn.start, "above", [before + MORE, after]),
        below: more(all - drawn.end, "below", [before, after + MORE]),
        drawn,
    }
}

/// As much of a line as is drawn, and how many bytes that leaves out.
pub(super) fn cut(text: &str) -> (&str, usize) {
    let end = text.floor_char_boundary(LONGEST_DRAWN);
    (&text[..end], text.len() - end)
}

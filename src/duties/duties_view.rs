//! The tab "Duties": the list, what is asked of it, and what is done with many lines at once.

use std::rc::Rc;

use onus::Comparison;
use onus::export::csv::{self, Flavour};
use onus::export::duties;
use onus::worklist::{Duty, Since, newest_of};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::bars::bars;
use super::bulk_bar::{Bulk, BulkBar};
use super::duty_list::{List, duty_list};
use super::in_question::InQuestion;
use super::lines::{Lines, first_of, groups, use_lines};
use super::narrowing::{Narrowing, Only, in_sight};
use super::narrowing_bar::narrowing_bar;
use super::use_acts::{Acts, Ids, use_acts};
use crate::export::download::{self, Parts};
use crate::session::deferred::FEW;
use crate::session::long_work::do_long_work;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::drawn_view::Inputs;
use crate::shell::first_drawn::use_first_drawn;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct Props {
    pub inputs: Inputs,
    /// For each row of the comparison whether the filters leave it, whatever is searched for.
    pub kept: PointerEq<Vec<bool>>,
    pub dispatch: Dispatch,
}

#[component]
pub(crate) fn DutiesView(props: &Props) -> Html {
    let inputs = &props.inputs;
    let comparison = &inputs.comparison;
    let newest = use_memo((comparison.clone(), inputs.versions.clone()), |(comparison, versions)| {
        let documents: Vec<_> = comparison.services.iter().map(|it| Rc::clone(&it.document)).collect();
        newest_of(&documents, versions)
    });
    let listed = use_lines((comparison.clone(), inputs.worklist.clone(), Rc::clone(&newest)));
    let is_listed = listed.is_some();
    let lines = listed.unwrap_or_default();
    let narrowing = use_state_eq(Narrowing::default);
    let selected = use_state_eq(|| Rc::new(Ids::new()));
    let Acts { on_act, on_part } = use_acts(&lines, &selected, &narrowing, &props.dispatch);

    let today = today();
    let of = (&newest[..], &props.kept[..]);
    let InQuestion { listed, scope, shown, chosen, is_left, is_shown } =
        InQuestion::of(inputs, of, &lines, (&narrowing, &selected), &today);
    let groups = use_memo(
        (PointerEq::from_rc(&lines), comparison.clone(), narrowing.by_area, listed),
        |(lines, comparison, by_area, listed)| groups(comparison, lines, *by_area, listed),
    );
    let (most, more) = use_first_drawn(shown.len(), "duties");
    let drawn = (most < shown.len()).then(|| first_of(&groups, &is_shown, most));

    let on_bulk = {
        // What is shown may be very much, and is looked at only when all of it is selected.
        let (lines, shown, chosen) = (Rc::clone(&lines), Rc::clone(&shown), chosen.clone());
        let (selected, narrowing, dispatch) = (selected.setter(), narrowing.clone(), props.dispatch.clone());
        Callback::from(move |bulk: Bulk| {
            let ids = |of: &[usize]| of.iter().map(|&at| lines.all[at].id).collect::<Vec<_>>();
            if let Bulk::Select(is_on) = bulk {
                return selected.set(Rc::new(if is_on {
                    ids(&shown).into_iter().collect()
                } else {
                    Ids::new()
                }));
            }
            let duties: Vec<Duty> = chosen.iter().map(|&at| lines.duty(at)).collect();
            dispatch.dispatch(match bulk.action(&duties) {
                Some(action) => {
                    narrowing.set(narrowing.staying(ids(&chosen)));
                    selected.set(Rc::default());
                    action
                }
                None => Action::Say("Nothing to change: select duties, and say what of them".to_owned()),
            });
        })
    };
    let on_narrow = {
        let narrowing = narrowing.setter();
        Callback::from(move |next| narrowing.set(next))
    };
    let on_save = {
        let (comparison, dispatch) = (comparison.clone(), props.dispatch.clone());
        let (lines, shown) = (Rc::clone(&lines), Rc::clone(&shown));
        Callback::from(move |()| {
            let (comparison, dispatch) = (comparison.clone(), dispatch.clone());
            let (lines, shown) = (Rc::clone(&lines), Rc::clone(&shown));
            spawn_local(async move { save(&comparison, &lines, &shown, &dispatch).await });
        })
    };
    let holds = |only: &Only| scope.iter().filter(|&&at| only.holds(&lines, at, &today)).count();
    let counts: Vec<usize> = Only::ALL.iter().map(holds).collect();
    let all = &lines.all;
    let notes = (0..all.len()).filter_map(|at| lines.note(at));
    let mut names: Vec<String> = notes.map(|note| &note.who).filter(|who| !who.is_empty()).cloned().collect();
    names.sort_unstable();
    names.dedup();
    let seen = in_sight(inputs, &newest, false);
    let hidden = (0..newest.len()).filter(|&at| newest[at] == at && !seen[at]).count();
    let of_since =
        |since: &[Since]| chosen.iter().filter(|&&at| since.contains(&all[at].listed.since)).count();
    if !is_listed {
        return html! { <p class="nothing">{ "Listing the duties…" }</p> };
    }
    html! {
        <div class="duties">
            { narrowing_bar(&narrowing, &counts, names, hidden, &on_narrow, &on_save) }
            { bars(comparison, &lines, &scope) }
            <BulkBar
                shown={shown.len()} selected={chosen.len()} changed={of_since(&[Since::Changed])}
                gone={of_since(&[Since::Gone, Since::HandedOver])} {on_bulk}
            />
            if shown.is_empty() { <p class="nothing">{ "No duty of the customer is shown." }</p> }
            { duty_list(&List {
                comparison, lines: &lines, groups: &groups, is_left: &is_left,
                is_shown: &is_shown, drawn, selected: &selected, today: &today, on_act: &on_act, on_part: &on_part,
            }) }
            { more }
        </div>
    }
}

/// What is shown as CSV.
async fn save(comparison: &Comparison, lines: &Lines, shown: &[usize], dispatch: &Dispatch) {
    let (name, parts) = (download::name(comparison, "duties.csv"), Parts::default());
    let duties = duties::lines(comparison, shown.iter().map(|&at| lines.duty(at)));
    let mut take = |part: &str| parts.take(part);
    let written = csv::write_parts(duties, Flavour::Plain, &mut take);
    if do_long_work(dispatch, format!("Writing {name}…"), shown.len() <= FEW, written).await.is_some() {
        dispatch.dispatch(match parts.save(&name, "text/csv") {
            Ok(()) => Action::Say(format!("Saved as {name}")),
            Err(_) => Action::Complain(format!(
                "{name} could not be saved: this browser does not let the page save files."
            )),
        });
    }
}

/// The day here, as dates of duties are written.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

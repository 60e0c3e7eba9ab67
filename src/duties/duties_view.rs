//! The tab "Duties": the list, what is asked of it, and what is done with many lines at once.

use std::collections::HashSet;
use std::rc::Rc;

use onus::Comparison;
use onus::export::csv::{self, Flavour};
use onus::export::duties;
use onus::worklist::{Duty, Note, Since, newest_of};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::acts::Act;
use super::bars::bars;
use super::bulk_bar::{Bulk, BulkBar};
use super::duty_list::{List, duty_list};
use super::lines::{LineId, Lines, first_of, groups, use_lines};
use super::narrowing::{Narrowing, Only, in_sight, left};
use super::narrowing_bar::narrowing_bar;
use crate::export::download::{self, Parts};
use crate::session::deferred::FEW;
use crate::session::long_work::do_long_work;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Dispatch};
use crate::shell::drawn_view::Inputs;
use crate::shell::first_drawn::use_first_drawn;
use crate::shell::keyboard::focus;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct Props {
    pub inputs: Inputs,
    /// For each row of the comparison whether the filters leave it, whatever is searched for.
    pub kept: PointerEq<Vec<bool>>,
    pub dispatch: Dispatch,
}

type Ids = HashSet<LineId>;

/// What callbacks that stay the same look at.
#[derive(Default)]
struct Latest {
    lines: Rc<Lines>,
    selected: Rc<Ids>,
    narrowing: Narrowing,
    /// Of two acts that follow each other before the list is drawn anew, the second one knows of the first.
    noted: Vec<(LineId, Note)>,
}

impl Latest {
    fn duty(&self, id: LineId) -> Option<Duty> {
        let mut duty = self.lines.duty(self.lines.all.iter().position(|line| line.id == id)?);
        let noted = self.noted.iter().rev().find(|(of, _)| *of == id);
        duty.note = noted.map_or(duty.note, |(_, note)| note.clone());
        Some(duty)
    }
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
    let latest = use_mut_ref(Latest::default);
    *latest.borrow_mut() = Latest {
        lines: lines.clone(),
        selected: (*selected).clone(),
        narrowing: (*narrowing).clone(),
        noted: Vec::new(),
    };

    let today = today();
    let is_in_sight = in_sight(inputs, &newest, narrowing.with_hidden);
    let is_left = left(inputs, &props.kept, &lines);
    let is_asked = |at: usize| {
        let who = || lines.note(at).map(|note| &*note.who).unwrap_or_default();
        let is_theirs = narrowing.who.is_empty() || narrowing.who == who();
        is_theirs && narrowing.only.is_none_or(|only| only.holds(&lines, at, &today))
            || narrowing.stays.contains(&lines.all[at].id)
    };
    // Those of the services in sight, whatever is asked; and those that are shown.
    let all = &lines.all;
    let listed: Vec<usize> = (0..all.len()).filter(|&at| is_in_sight[all[at].listed.service]).collect();
    let scope: Vec<usize> = listed.iter().copied().filter(|&at| is_left[at]).collect();
    let shown: Vec<usize> = scope.iter().copied().filter(|&at| is_asked(at)).collect();
    let shown = Rc::new(shown);
    let mut is_shown = vec![false; all.len()];
    shown.iter().for_each(|&at| is_shown[at] = true);
    let chosen: Vec<usize> = shown.iter().copied().filter(|&at| selected.contains(&all[at].id)).collect();

    let groups = use_memo(
        (PointerEq::from_rc(&lines), comparison.clone(), narrowing.by_area, listed),
        |(lines, comparison, by_area, listed)| groups(comparison, lines, *by_area, listed),
    );
    let (most, more) = use_first_drawn(shown.len(), "duties");
    let drawn = (most < shown.len()).then(|| first_of(&groups, &is_shown, most));

    let on_act = use_callback((), {
        let (latest, selected, narrowing) = (latest.clone(), selected.setter(), narrowing.setter());
        let (dispatch, worked_on) = (props.dispatch.clone(), latest.clone());
        move |(id, act): (LineId, Act), ()| {
            let latest = latest.borrow();
            if let Act::Select(is_on) = act {
                let mut ids = Ids::clone(&latest.selected);
                let _ = if is_on { ids.insert(id) } else { ids.remove(&id) };
                return selected.set(ids.into());
            }
            let Some(duty) = latest.duty(id) else { return };
            match &act {
                Act::Forget => {
                    let sentence = format!("{}: removed from the list", duty.note.task);
                    dispatch.dispatch(Action::Forget(vec![duty.note], sentence));
                    return focus::soon(["undo".to_owned()]);
                }
                Act::LookedAt => focus::soon([format!("state-{id}")]),
                _ => {}
            }
            if let Some((note, sentence)) = act.note(&duty) {
                let stays = staying(&latest.narrowing, [id]);
                drop(latest);
                worked_on.borrow_mut().noted.push((id, note.clone()));
                narrowing.set(stays);
                dispatch.dispatch(Action::Note(vec![note], sentence));
            }
        }
    });
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
                    narrowing.set(staying(&narrowing, ids(&chosen)));
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
    let on_part = {
        let (latest, selected) = (latest.clone(), selected.setter());
        Callback::from(move |(part, is_on): (Vec<LineId>, bool)| {
            let mut ids = Ids::clone(&latest.borrow().selected);
            for id in part {
                let _ = if is_on { ids.insert(id) } else { ids.remove(&id) };
            }
            selected.set(ids.into());
        })
    };

    let holds = |only: &Only| scope.iter().filter(|&&at| only.holds(&lines, at, &today)).count();
    let counts: Vec<usize> = Only::ALL.iter().map(holds).collect();
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

/// The same question, with these lines in sight until another one is asked.
fn staying(narrowing: &Narrowing, ids: impl IntoIterator<Item = LineId>) -> Narrowing {
    let mut stays = HashSet::clone(&narrowing.stays);
    stays.extend(ids);
    Narrowing { stays: stays.into(), ..narrowing.clone() }
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

//! What is done with single lines and parts of the list, by callbacks that know what is in sight now.

use std::collections::HashSet;
use std::rc::Rc;

use onus::worklist::{Duty, Note};
use yew::prelude::*;

use super::acts::Act;
use super::lines::{LineId, Lines};
use super::narrowing::Narrowing;
use crate::session::state::{Action, Dispatch};
use crate::shell::keyboard::focus;

/// The lines that are selected.
pub(crate) type Ids = HashSet<LineId>;

/// What can be done from within the list.
pub(crate) struct Acts {
    /// With one line. It stays the same callback, so that no line is drawn anew for its sake.
    pub on_act: Callback<(LineId, Act)>,
    /// With a part of the list: whether all of it is selected.
    pub on_part: Callback<(Vec<LineId>, bool)>,
}

/// What the callbacks look at.
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

    /// What is selected once these lines are, or are not.
    fn selecting(&self, lines: impl IntoIterator<Item = LineId>, is_on: bool) -> Rc<Ids> {
        let mut ids = Ids::clone(&self.selected);
        for id in lines {
            let _ = if is_on { ids.insert(id) } else { ids.remove(&id) };
        }
        ids.into()
    }
}

#[hook]
pub(crate) fn use_acts(
    lines: &Rc<Lines>,
    selected: &UseStateHandle<Rc<Ids>>,
    narrowing: &UseStateHandle<Narrowing>,
    dispatch: &Dispatch,
) -> Acts {
    let latest = use_mut_ref(Latest::default);
    *latest.borrow_mut() = Latest {
        lines: Rc::clone(lines),
        selected: (**selected).clone(),
        narrowing: (**narrowing).clone(),
        noted: Vec::new(),
    };
    let on_act = use_callback((), {
        let (latest, selected) = (Rc::clone(&latest), selected.setter());
        let (narrowing, dispatch) = (narrowing.setter(), dispatch.clone());
        move |(id, act): (LineId, Act), ()| match act {
            Act::Select(is_on) => selected.set(latest.borrow().selecting([id], is_on)),
            act => act_on(&mut latest.borrow_mut(), id, act, &narrowing, &dispatch),
        }
    });
    let selected = selected.setter();
    let on_part = Callback::from(move |(part, is_on): (Vec<LineId>, bool)| {
        selected.set(latest.borrow().selecting(part, is_on));
    });
    Acts { on_act, on_part }
}

/// Does it with a line.
fn act_on(
    latest: &mut Latest,
    id: LineId,
    act: Act,
    narrowing: &UseStateSetter<Narrowing>,
    dispatch: &Dispatch,
) {
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
        latest.noted.push((id, note.clone()));
        narrowing.set(latest.narrowing.staying([id]));
        dispatch.dispatch(Action::Note(vec![note], sentence));
    }
}

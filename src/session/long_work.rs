//! Work that is asked for and waited for: an export that is written, a paper that is drawn. What takes long goes on in
//! slices, while the board of messages says so and offers "Cancel".

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

use onus::rests::at_once;
use yew::platform::time::sleep;

use super::action::{Action, LongWork};
use super::slices::in_slices;
use super::state::Dispatch;

/// Does it at once where it is short, else in slices. `None` where it was cancelled, which is said.
pub(crate) async fn do_long_work<T>(
    dispatch: &Dispatch,
    sentence: String,
    is_short: bool,
    work: impl Future<Output = T>,
) -> Option<T> {
    if is_short {
        return Some(at_once(work));
    }
    let is_over = Rc::new(Cell::new(false));
    let going_on = LongWork { sentence, is_over: Rc::clone(&is_over) };
    dispatch.dispatch(Action::LongWork(going_on));
    // What was pressed is answered first.
    sleep(Duration::ZERO).await;
    let done = in_slices(work, || !is_over.get()).await;
    dispatch.dispatch(Action::LongWorkEnds(is_over));
    if done.is_none() {
        dispatch.dispatch(Action::Say("Cancelled".to_owned()));
    }
    done
}

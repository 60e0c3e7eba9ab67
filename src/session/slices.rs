//! Long work in slices, between which the browser has its turn.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use js_sys::Date;
use yew::platform::time::sleep;

/// How long a slice takes; what answers a key or a press waits for one at most.
const SLICE_MS: f64 = 30.0;

/// Does work that rests now and then, but never waits (see [`onus::compare::compare_resting`]). `None` as soon as
/// `may_go_on` says no, which is asked after each slice.
pub(crate) async fn in_slices<T>(
    work: impl Future<Output = T>,
    mut may_go_on: impl FnMut() -> bool,
) -> Option<T> {
    let mut work = pin!(work);
    let mut began = Date::now();
    loop {
        // Two works that go on side by side have a turn of the browser between them.
        while Date::now() - ENDED.get() < TURN_MS {
            sleep(Duration::ZERO).await;
            if !may_go_on() {
                return None;
            }
            began = Date::now();
        }
        let polled = work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        if let Poll::Ready(done) = polled {
            return Some(done);
        }
        if Date::now() - began >= SLICE_MS {
            ENDED.set(Date::now());
            sleep(Duration::ZERO).await;
            if !may_go_on() {
                return None;
            }
            began = Date::now();
        }
    }
}

/// In less time than this after a slice the browser had no turn.
const TURN_MS: f64 = 2.0;

thread_local! {
    /// When the last slice of any work ended, in milliseconds.
    static ENDED: Cell<f64> = const { Cell::new(0.0) };
}

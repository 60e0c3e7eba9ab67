//! Long work with places to rest, for those who have to let others have their turn: a page's own thread.
//!
//! Such work is a future that is `Pending` once in a while and wants to go on at once. It waits for nothing.
//!
//! What does the same without a rest is `#[inline]`: a crate that calls both has all that they do once. Compiled here, the
//! one would be in the module beside the other.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A place to rest.
pub fn rest() -> Rest {
    Rest { was_here: false }
}

/// Is `Pending` once.
pub struct Rest {
    was_here: bool,
}

impl Future for Rest {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.was_here, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Frees so many things at a time, with rests between: to free a million takes as long as to make them.
pub(crate) async fn let_go<T>(mut things: Vec<T>) {
    while !things.is_empty() {
        things.truncate(things.len().saturating_sub(5000));
        rest().await;
    }
}

/// Does all of the work without a rest.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}

/// Does all of the work, and counts its rests.
#[cfg(test)]
pub(crate) fn counted<T>(work: impl Future<Output = T>) -> (T, usize) {
    let mut work = pin!(work);
    let mut rests = 0;
    loop {
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => return (done, rests),
            Poll::Pending => rests += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_rests_and_goes_on() {
        let mut work = pin!(async {
            rest().await;
            rest().await;
            7
        });
        let mut context = Context::from_waker(Waker::noop());
        assert_eq!(work.as_mut().poll(&mut context), Poll::Pending);
        assert_eq!(work.as_mut().poll(&mut context), Poll::Pending);
        assert_eq!(work.as_mut().poll(&mut context), Poll::Ready(7));
        assert_eq!(at_once(async { rest().await }), ());
    }
}

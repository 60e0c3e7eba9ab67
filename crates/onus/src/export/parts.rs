//! A text that is written part by part: nothing of it is moved as it grows, whoever takes the parts need not hold all of
//! them, and there is a rest after each.

use crate::rests::rest;

/// So many bytes are a part; to make them takes some milliseconds.
const PART: usize = 32 * 1024;

/// What has been written and not been taken yet.
pub(crate) struct Parts<'t> {
    /// The end of the text so far. Whoever writes more than a line rests then.
    pub(crate) text: String,
    take: &'t mut dyn FnMut(&str),
}

impl<'t> Parts<'t> {
    pub(crate) fn new(take: &'t mut dyn FnMut(&str)) -> Self {
        Self { text: String::new(), take }
    }

    /// Has a part that is long enough taken, and rests.
    pub(crate) async fn rest(&mut self) {
        if self.text.len() >= PART {
            self.hand_over();
            rest().await;
        }
    }

    /// Has the last part taken.
    pub(crate) fn end(mut self) {
        self.hand_over();
    }

    fn hand_over(&mut self) {
        (self.take)(&self.text);
        self.text.clear();
    }
}

/// All parts as one text.
pub(crate) async fn whole<F: AsyncFnOnce(&mut Parts<'_>)>(write: F) -> String {
    let mut whole = String::new();
    let mut take = |part: &str| whole.push_str(part);
    let mut parts = Parts::new(&mut take);
    write(&mut parts).await;
    parts.end();
    whole
}

//! Notes follow their duties: where definitions came in, to what the same page says with them, and to newer versions of
//! pages. In every step of undo, too.

use std::rc::Rc;

use onus::worklist::Carrying;
use onus::{Document, Worklist};

use super::entry::Entry;
use super::pointer_eq::PointerEq;

/// Pages came in, and what is noted has not been carried over to them yet.
pub(super) struct ToCarry {
    /// Pages that are read otherwise than before.
    others: Vec<[Rc<Document>; 2]>,
    there: Vec<Rc<Document>>,
    came: Vec<Rc<Document>>,
}

/// What was noted before, and what that has become.
pub(crate) type Carried = Vec<[PointerEq<Worklist>; 2]>;

impl ToCarry {
    /// `None` where nothing came in.
    pub(super) fn of(before: &[Entry], after: &[Entry]) -> Option<Self> {
        let pairs = before.iter().zip(after).map(|(was, is)| [&was.document, &is.document]);
        let others = pairs.filter(|[was, is]| !Rc::ptr_eq(was, is)).map(|pair| pair.map(Rc::clone));
        let documents = |entries: &[Entry]| entries.iter().map(|it| Rc::clone(&it.document)).collect();
        let (there, came) = after.split_at(before.len().min(after.len()));
        let to_carry = Self { others: others.collect(), there: documents(there), came: documents(came) };
        (!to_carry.others.is_empty() || !to_carry.came.is_empty()).then_some(to_carry)
    }
}

/// Carries over what is noted in each of these; nothing where no page has come.
pub(super) async fn carried<'w>(
    to_carry: &[Rc<ToCarry>],
    worklists: impl Iterator<Item = &'w PointerEq<Worklist>>,
) -> Carried {
    let mut different: Vec<&PointerEq<Worklist>> = Vec::new();
    if to_carry.is_empty() {
        return Carried::new();
    }
    for worklist in worklists {
        if !different.contains(&worklist) {
            different.push(worklist);
        }
    }
    let mut carried: Vec<Worklist> = different.iter().map(|it| Worklist::clone(it)).collect();
    for to_carry in to_carry {
        let mut ways = Vec::new();
        for [was, is] in &to_carry.others {
            ways.push(Carrying::between(was, is).await);
        }
        ways.extend(Carrying::to_those_that_came(&to_carry.there, &to_carry.came).await);
        for worklist in &mut carried {
            for way in &ways {
                worklist.carry_over(way).await;
            }
        }
    }
    let pairs = different.into_iter().zip(carried).filter(|(before, after)| ***before != *after);
    pairs.map(|(before, after)| [before.clone(), after.into()]).collect()
}

//! Props that are compared by address.

use std::ops::Deref;
use std::rc::Rc;

/// Something shared that counts as unchanged while it is the very same one: to compare two whole
/// comparisons at every render would cost more than to draw them.
#[derive(Debug)]
pub(crate) struct PointerEq<T>(Rc<T>);

impl<T> PartialEq for PointerEq<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Clone for PointerEq<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Deref for PointerEq<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for PointerEq<T> {
    fn from(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> PointerEq<T> {
    pub(crate) fn from_rc(shared: &Rc<T>) -> Self {
        Self(Rc::clone(shared))
    }

    pub(crate) fn to_rc(&self) -> Rc<T> {
        Rc::clone(&self.0)
    }
}

impl<T: Default> Default for PointerEq<T> {
    fn default() -> Self {
        Self::from(T::default())
    }
}

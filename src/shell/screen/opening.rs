//! The view that one starts with when documents are added to an empty screen.

use yew::prelude::*;

use crate::session::address::Address;
use crate::shell::focus;
use crate::shell::tabs::Tab;

/// From so many services on, the summary is what one starts with.
pub(super) const MANY: usize = 7;

/// Goes there, and puts the focus where reading on makes sense.
#[hook]
pub(super) fn use_opening(count: usize, address: &Address, go: &Callback<Address>) {
    use_effect_with(count == 0, {
        let (go, address) = (go.clone(), address.clone());
        move |&is_empty| {
            if is_empty {
                return;
            }
            let is_many = count >= MANY && !Address::is_written();
            let tab = if is_many { Tab::Summary } else { address.tab };
            if is_many {
                go.emit(Address { tab, ..address });
            }
            if focus::is_lost() {
                focus::soon([format!("tab-{}", tab.id())]);
            }
        }
    });
}

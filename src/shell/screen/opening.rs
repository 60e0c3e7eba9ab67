//! The view that one starts with when documents are added to an empty screen.

use yew::prelude::*;

use crate::session::address::Address;
use crate::shell::keyboard::focus;
use crate::shell::tabs::Tab;

/// From so many services on, the summary is what one starts with.
pub(super) const MANY: usize = 7;

/// Goes there, and puts the focus where reading on makes sense. The address that is shown: nothing is drawn for another
/// one before.
#[hook]
pub(super) fn use_opening(count: usize, address: Address, go: &Callback<Address>) -> Address {
    let was_empty = use_mut_ref(|| true);
    let goes = *was_empty.borrow() && count >= MANY && !Address::is_written();
    let address = if goes { Address { tab: Tab::Summary, ..address } } else { address };
    use_effect_with(count == 0, {
        let (go, address) = (go.clone(), address.clone());
        move |&is_empty| {
            was_empty.replace(is_empty);
            if goes {
                go.emit(address.clone());
            }
            if !is_empty && focus::is_lost() {
                focus::soon([format!("tab-{}", address.tab.id())]);
            }
        }
    });
    address
}

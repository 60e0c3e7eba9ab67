//! What is shown, as it stands in the `#` of the page's address. Never what pages say or what is searched for: areas
//! and services stand there by their ids, a row by a short code. Only a link that is copied has the search, too.

pub(crate) mod wanted;

use std::collections::BTreeSet;

use gloo::events::EventListener;
use gloo::utils::window;
use onus::Party;
use onus::compare::filter::Filter;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;
use yew::prelude::*;

use self::wanted::Wanted;
use crate::shell::tabs::Tab;

#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Address {
    pub tab: Tab,
    pub search: String,
    pub filter: Filter,
    /// [`code`] of the row that is open as a dialog; empty for none.
    pub row: String,
    /// Ids of the two services of "Changes"; empty for those that the pages suggest.
    pub compared: [String; 2],
    /// Whether "Changes" shows rows that differ in form alone.
    pub formatting: bool,
    /// Whether the matrix has one task per line, and is not compact.
    pub one_per_line: bool,
    /// Whether "Findings" are grouped by rule, not by service.
    pub by_rule: bool,
    /// Whether "Findings" shows those that were said to be right.
    pub dismissed: bool,
    /// Whether errors, warnings and infos are left out of "Findings".
    pub levels_off: [bool; 3],
    /// What a link shows that was opened, as long as not all of it is open.
    pub wanted: Vec<Wanted>,
}

/// What can be on or off, as it stands in the address.
const SWITCHES: [&str; 10] = [
    "differences",
    "gaps",
    "formatting",
    "by-rule",
    "no-errors",
    "no-warnings",
    "no-infos",
    "one-per-line",
    "looks-right",
    "only-there",
];

/// The parties to filter by: as they stand in the address, and their names.
pub(crate) const PARTIES: [(&str, &str, Party); 3] = [
    ("provider", "Provider", Party::Provider),
    ("customer", "Customer", Party::Customer),
    ("other", "Others", Party::Other),
];

impl Address {
    /// Whether the page's address says which tab is shown.
    pub(crate) fn is_written() -> bool {
        window().location().hash().unwrap_or_default().contains("tab=")
    }

    fn current() -> Self {
        let hash = window().location().hash().unwrap_or_default();
        let Ok(parameters) = UrlSearchParams::new_with_str(hash.trim_start_matches('#')) else {
            return Self::default();
        };
        let get = |name: &str| parameters.get(name).unwrap_or_default();
        let (tab, party) = (get("tab"), get("party"));
        let mut address = Self {
            tab: Tab::ALL.into_iter().find(|one| one.id() == tab).unwrap_or_default(),
            search: get("search"),
            row: get("row"),
            compared: ["older", "newer"].map(get),
            wanted: wanted::read(&parameters),
            ..Self::default()
        };
        address.filter.party = PARTIES.iter().find(|(id, ..)| *id == party).map(|(.., party)| *party);
        address.filter.areas.extend(parameters.get("area"));
        address.filter.services.extend(parameters.get("service"));
        for (switch, name) in address.switches().into_iter().zip(SWITCHES) {
            *switch = parameters.has(name);
        }
        address
    }

    fn switches(&mut self) -> [&mut bool; 10] {
        let [errors, warnings, infos] = &mut self.levels_off;
        let Filter { differences, gaps, only_there, .. } = &mut self.filter;
        [
            differences,
            gaps,
            &mut self.formatting,
            &mut self.by_rule,
            errors,
            warnings,
            infos,
            &mut self.one_per_line,
            &mut self.dismissed,
            only_there,
        ]
    }

    /// What stands in the address of the page: all but what is searched for.
    fn without_search(&self) -> String {
        Self { search: String::new(), ..self.clone() }.hash()
    }

    /// What a link to it says, the search included.
    pub(crate) fn hash(&self) -> String {
        let Ok(parameters) = UrlSearchParams::new() else { return "#".to_owned() };
        let party = PARTIES.iter().find(|(.., party)| Some(*party) == self.filter.party);
        let first = |ids: &BTreeSet<String>| ids.first().cloned().unwrap_or_default();
        let [older, newer] = self.compared.clone();
        let texts = [
            ("tab", self.tab.id().to_owned()),
            ("search", self.search.clone()),
            ("row", self.row.clone()),
            ("party", party.map(|(id, ..)| (*id).to_owned()).unwrap_or_default()),
            ("area", first(&self.filter.areas)),
            ("service", first(&self.filter.services)),
            ("older", older),
            ("newer", newer),
        ];
        for (name, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
            parameters.set(name, text);
        }
        for (switch, name) in self.clone().switches().into_iter().zip(SWITCHES) {
            if *switch {
                parameters.set(name, "1");
            }
        }
        wanted::write(&self.wanted, &parameters);
        format!("#{}", String::from(parameters.to_string()))
    }
}

/// The address, and a way to change it: a change of tab or of the open row can be taken back with "back", a change of a
/// filter goes with its tab. What is searched for stays in the page.
#[hook]
pub(crate) fn use_address() -> (Address, Callback<Address>) {
    let address = use_state_eq(Address::current);
    // What is searched for, which the address does not know.
    let search = use_mut_ref(String::new);
    search.replace(address.search.clone());
    use_effect_with(address.setter(), move |setter| {
        let setter = setter.clone();
        let listener = EventListener::new(&window(), "popstate", move |_| {
            let mut next = Address::current();
            if next.search.is_empty() {
                next.search.clone_from(&search.borrow());
            }
            setter.set(next);
        });
        move || drop(listener)
    });
    use_effect_with((), {
        let address = address.clone();
        // A copied link has said what is searched for; an address that says nothing yet stays so.
        move |()| {
            if !address.search.is_empty() {
                write(&address.without_search(), false);
            }
        }
    });
    let go = {
        let address = address.clone();
        Callback::from(move |next: Address| {
            let is_new = next.tab != address.tab || next.row != address.row;
            let hash = next.without_search();
            // Browsers take their time for it, and refuse it if asked too often: a search changes nothing.
            if hash != address.without_search() {
                write(&hash, is_new);
            }
            address.set(next);
        })
    };
    ((*address).clone(), go)
}

/// What stands for the id of a row in the address: eight digits, from which nobody reads what the row is about.
pub(crate) fn code(id: &str) -> String {
    let fnv = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    format!("{:08x}", id.bytes().fold(0x811c_9dc5, fnv))
}

/// Puts it into the address, as a new entry of the history or in the place of the current one.
fn write(hash: &str, is_new: bool) {
    let Ok(history) = window().history() else { return };
    // Where the browser refuses (in a sandboxed frame), the view changes all the same.
    if is_new {
        history.push_state_with_url(&JsValue::NULL, "", Some(hash)).ok();
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(hash)).ok();
    }
}

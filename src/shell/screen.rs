//! The whole screen: the session, its parts, and the dialogs over them.

use std::cell::RefCell;

use gloo::utils::window;
use js_sys::{Array, Reflect};
use onus::compare::filter::Filter;
use onus::compare::relate;
use onus::export::Subject;
use onus::{Comparison, Finding, Report};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::brand::{brand, welcome};
use super::drawn_view::{Inputs, use_drawn};
use super::focus;
use super::message_board::message_board;
use super::pointed::{Pointed, pointed_at};
use super::shortcuts::{shortcuts_dialog, use_shortcuts};
use super::tabs::{Tab, panel, tabs};
use super::theme::ThemeSwitch;
use super::view_link::{to_drop, use_link};
use super::work_menu::{Viewed, close_outside, undo_redo, work_menu};
use crate::changes::changes_view::ChangesView;
use crate::documents::document_list::DocumentList;
use crate::documents::side_list::SideList;
use crate::duties::duties_view::DutiesView;
use crate::export::copying::copy_now;
use crate::export::export_dialog::ExportDialog;
use crate::export::order::Stock;
use crate::export::paper::{Paper, paper, printed_services, sheet, use_printing};
use crate::export::selected::use_table_copy;
use crate::filters::drawer::Drawer;
use crate::filters::filter_bar::{filter_bar, known};
use crate::filters::rows::{Rows, use_rows};
use crate::filters::service_picker::service_picker;
use crate::findings::findings_view::findings_view;
use crate::findings::rule_switches::{remember, remembered};
use crate::hosted::about::About;
use crate::hosted::new_version::NewVersion;
use crate::intake::drop_target::DropTarget;
use crate::intake::paste_dialog::PasteDialog;
use crate::intake::use_intake::{pasted_name, use_intake};
use crate::intake::ways_in::WaysIn;
use crate::joining::choosing::Choosing;
use crate::joining::join_dialog::JoinDialog;
use crate::joining::split_dialog::split_now;
use crate::matrix::area_list::area_list;
use crate::matrix::matrix_bar::matrix_bar;
use crate::matrix::matrix_rows::MatrixRows;
use crate::matrix::matrix_view::Matrix;
use crate::matrix::row_dialog::RowDialog;
use crate::ownership::ownership_view::ownership_view;
use crate::search::search_box::SearchBox;
use crate::search::topic_view::TopicView;
use crate::session::address::{Address, code, use_address};
use crate::session::crash_copy::use_crash_copy;
use crate::session::handing_over::on_take;
use crate::session::keeping::use_keeping;
use crate::session::pointer_eq::PointerEq;
use crate::session::state::{Action, Session};
use crate::source::opened::{Opened, close_row, on_lines, on_matrix};
use crate::source::source_panel::SourcePanel;
use crate::source::widths::{has_room, width_class};
use crate::summary::asked::asked;
use crate::summary::sentences::{Telling, telling};
use crate::summary::summary_view::SummaryView;

#[component]
pub(crate) fn Screen() -> Html {
    let session = use_reducer(|| Session::with_rules_off(remembered()));
    let (address, go) = use_address();
    let address = known(&session.comparison, address);
    let is_pasting = use_state_eq(|| false);
    let is_exporting = use_state_eq(|| false);
    let is_about = use_state_eq(|| false);
    let opened = use_state_eq(|| None::<Opened>);
    let choosing = use_state_eq(|| None::<Choosing>);
    let width = use_state_eq(|| 3);
    let is_printing = use_printing();
    let dispatch = session.dispatcher();
    let is_empty = session.entries.is_empty();

    let intake = use_intake(&session);
    let keeping = use_keeping(&session);
    use_crash_copy(&session);
    let is_helping = use_state_eq(|| false);
    let (open_help, close_help) = (is_helping.setter(), is_helping.setter());
    let on_help = use_callback((), move |(), ()| open_help.set(true));
    use_shortcuts(&dispatch, on_help);
    use_table_copy();

    use_effect_with(session.comparison.clone(), |comparison| tell_names(comparison));
    use_link(&session, &address, &go);
    use_effect_with(is_empty, {
        let (go, address, count) = (go.clone(), address.clone(), session.entries.len());
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

    use_effect_with(session.rules_off.clone(), |rules_off| remember(rules_off));

    let rows = (*use_memo((), |()| PointerEq::<RefCell<MatrixRows>>::default())).clone();
    let related = use_memo(session.comparison.clone(), |comparison| PointerEq::from(relate(comparison)));
    let related = PointerEq::clone(&related);
    let Rows { kept, shown, in_matrix, seen, found, index, elsewhere } = use_rows(&session, &address);

    let inputs = Inputs {
        comparison: session.comparison.clone(),
        shown: shown.clone(),
        found: found.clone(),
        findings: session.findings.clone(),
        rules_off: session.rules_off.clone(),
        address: address.clone(),
        seen: seen.clone(),
        worklist: session.worklist.clone(),
    };
    let report = Report { comparison: &session.comparison, findings: &session.findings };
    let in_short =
        use_memo((session.comparison.clone(), session.findings.clone()), |(comparison, findings)| {
            onus::summary(Report { comparison, findings }, |_| true)
        });
    let on_rows = {
        let (session, go, address) = (session.clone(), go.clone(), address.clone());
        Callback::from(move |point| {
            session.dispatch(Action::Ask(Some(point)));
            go.emit(Address { tab: Tab::Matrix, ..address.clone() });
            focus::soon(["matrix".to_owned()]);
        })
    };
    let overview = use_drawn(address.tab == Tab::Summary, &inputs, &|| {
        let ids: Vec<u32> = session.entries.iter().map(|entry| entry.id).collect();
        html! {
            <SummaryView
                comparison={session.comparison.clone()} findings={session.findings.clone()} shown={shown.clone()} {ids}
                address={address.clone()} go={go.clone()} dispatch={session.dispatcher()}
                on_rows={on_rows.clone()}
            />
        }
    });
    let ownership = use_drawn(address.tab == Tab::Ownership, &inputs, &|| ownership_view(&inputs, &go));
    let duties = use_drawn(address.tab == Tab::Duties, &inputs, &|| {
        html! { <DutiesView inputs={inputs.clone()} kept={kept.clone()} dispatch={session.dispatcher()} /> }
    });
    let changes = use_drawn(address.tab == Tab::Changes, &inputs, &|| {
        html! {
            <ChangesView
                comparison={session.comparison.clone()} shown={shown.clone()} found={found.clone()} address={address.clone()}
                go={go.clone()} dispatch={session.dispatcher()}
            />
        }
    });
    let topic = use_drawn(address.tab == Tab::Topic, &inputs, &|| {
        html! {
            <TopicView
                comparison={session.comparison.clone()} index={index.clone()} address={address.clone()}
                dispatch={session.dispatcher()}
            />
        }
    });
    let findings = use_drawn(address.tab == Tab::Findings, &inputs, &|| {
        findings_view(&inputs, &kept, &go, &session.dispatcher())
    });

    let open_row = session.comparison.rows.iter().position(|row| code(&row.id) == address.row);
    let on_row = {
        let (go, address, comparison) = (go.clone(), address.clone(), session.comparison.clone());
        Callback::from(move |row: Option<usize>| {
            let row = row.map(|row| code(&comparison.rows[row].id)).unwrap_or_default();
            go.emit(Address { row, ..address.clone() });
        })
    };
    let stock = Stock {
        comparison: session.comparison.clone(),
        findings: session.findings.clone(),
        shown: in_matrix.clone(),
        seen: seen.clone(),
        worklist: session.worklist.clone(),
        rules_off: session.rules_off.clone(),
        compared: address.compared.clone(),
    };
    let onclick = {
        let (session, opened, on_row) = (session.clone(), opened.setter(), on_row.clone());
        let stock = stock.clone();
        let is_over = open_row.is_some();
        let choosing = choosing.setter();
        move |event: MouseEvent| {
            close_outside(&event);
            match pointed_at(&event, &session) {
                Some(Pointed::Source(found)) => opened.set(Some(Opened { is_over, ..found })),
                Some(Pointed::Row(row)) => on_row.emit(Some(row)),
                Some(Pointed::Copied(area)) => copy_now(
                    stock.area(area),
                    format!("{} copied as a table", stock.comparison.areas[area].name),
                    session.dispatcher(),
                ),
                Some(Pointed::Cell { area, service }) => session.dispatch(Action::Reveal { area, service }),
                Some(Pointed::Choosing(what)) => match split_now(&session.comparison, what) {
                    Some(action) => {
                        session.dispatch(action);
                        focus::soon(["undo".to_owned()]);
                    }
                    None => choosing.set(Some(what)),
                },
                None => {}
            }
        }
    };
    let place = (*opened).clone().and_then(|opened| opened.place(&session));
    let is_beside = place.as_ref().is_some_and(|place| !place.opened.is_over) && has_room();
    let on_tab = {
        let (go, address) = (go.clone(), address.clone());
        Callback::from(move |tab: Tab| go.emit(Address { tab, ..address.clone() }))
    };
    let on_search = {
        let (go, address) = (go.clone(), address.clone());
        Callback::from(move |search: String| go.emit(Address { search, ..address.clone() }))
    };
    let on_show = {
        let session = session.clone();
        Callback::from(move |services: Vec<usize>| {
            let entries = session.entries.iter().enumerate();
            let is_wanted = |at: usize, is_hidden: bool| !is_hidden || services.contains(&at);
            let ids =
                entries.filter(|(at, entry)| is_wanted(*at, entry.is_hidden)).map(|(_, entry)| entry.id);
            session.dispatch(Action::Show(ids.collect()));
        })
    };
    let on_topic = on_tab.reform(|()| Tab::Topic);
    let on_said = dispatch.clone();
    let on_said = Callback::from(move |sentence| on_said.dispatch(Action::Say(sentence)));
    let (open_about, close_about) = (is_about.setter(), is_about.setter());
    let on_about = Callback::from(move |()| open_about.set(true));
    let (open_export, close_export) = (is_exporting.setter(), is_exporting.setter());
    let (open_paste, close_paste, close_source) = (is_pasting.setter(), is_pasting.setter(), opened.setter());
    let stop_choosing = choosing.setter();
    let comparison = &session.comparison;
    let is_on = |finding: &&Finding| !finding.dismissed && !session.rules_off.contains(&finding.rule);
    let findings_on = session.findings.iter().filter(is_on).count();
    let on_width = {
        let width = width.setter();
        Callback::from(move |at| width.set(at))
    };

    let show_all = {
        let (session, go, address) = (session.clone(), go.clone(), address.clone());
        Callback::from(move |()| {
            if session.entries.iter().all(|entry| entry.is_hidden) {
                session.dispatch(Action::Show(session.entries.iter().map(|entry| entry.id).collect()));
            } else {
                go.emit(Address { filter: Filter::default(), search: String::new(), ..address.clone() });
            }
            focus::soon(["matrix".to_owned()]);
        })
    };

    // What is chosen and written in these is in no other drawing of them.
    let prints_itself = !is_empty && matches!(address.tab, Tab::Summary | Tab::Duties);

    // The address says what is shown, so that the link must not change it.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        focus::soon(["matrix".to_owned()]);
    };

    html! {
        // A translator replaces nodes; what is worked out changes, and would be lost behind them.
        <div
            translate="no"
            class={classes!(
                "onus", is_empty.then_some("is-empty"), is_printing.then_some("is-printing"),
                (is_printing && prints_itself).then_some("prints-panel"),
                is_beside.then(|| width_class(*width))
            )}
            {onclick}
        >
            <header class="top">
                if !is_empty && address.tab == Tab::Matrix {
                    <a class="skip" href="#tab=matrix" onclick={skip}>{ "Skip to the matrix" }</a>
                }
                { brand(is_empty) }
                <div class="tools">
                    <WaysIn
                        {is_empty} on_files={intake.on_files} on_example={intake.on_example}
                        on_paste={move |()| open_paste.set(true)}
                    />
                    if !is_empty {
                        <button type="button" id="export" aria-haspopup="dialog" onclick={move |_: MouseEvent| open_export.set(true)}>
                            { "Export" }
                        </button>
                    }
                    { undo_redo(&session, &dispatch) }
                    { work_menu(&session, &keeping, &Viewed { address: &address, seen: &seen }, &on_about) }
                    <ThemeSwitch />
                </div>
                if !is_empty {
                    <div class="views">
                        { tabs(address.tab, findings_on, !address.search.trim().is_empty(), &on_tab) }
                        <SearchBox
                            search={address.search.clone()} {on_search} rows={rows.clone()}
                            shown={if address.tab == Tab::Matrix { in_matrix.clone() } else { shown.clone() }}
                            tab={address.tab} found={found.clone()} {elsewhere} {on_show} {on_topic}
                        />
                    </div>
                }
            </header>
            <NewVersion on_take={on_take(&session)} />
            { to_drop(&session, &address, &go) }
            { message_board(&session, &dispatch, &keeping, &intake.on_cancel) }
            if is_printing && prints_itself {
                <div class="paper"><h1>{ address.tab.name() }</h1>{ printed_services(&report, &seen) }</div>
            }
            if is_empty {
                <main class="welcome">{ welcome() }</main>
            } else {
                <div class="work">
                    <SideList>
                        <DocumentList
                            entries={session.entries.clone()} comparison={comparison.clone()}
                            findings={session.findings.clone()}
                            rules_off={session.rules_off.clone()} dispatch={session.dispatcher()}
                        />
                        if address.tab == Tab::Matrix {
                            { area_list(comparison, &in_matrix) }
                        }
                    </SideList>
                    <main>
                        <div class="bars">
                            <Drawer id="filters" name={if address.filter.is_empty() { "Filters" } else { "Filters: on" }}>
                                { filter_bar(comparison, &address, &go, shown.iter().filter(|&&shown| !shown).count()) }
                            </Drawer>
                            { service_picker(&session, &dispatch, &address, &go) }
                            if address.tab == Tab::Matrix {
                                <Drawer id="layout" name="View">
                                    { matrix_bar(&session, &dispatch, &related, &address, &go) }
                                </Drawer>
                            }
                        </div>
                        if address.tab == Tab::Matrix {
                            <div class="short">
                                { asked(&session, &session.dispatcher()) }
                                if session.entries.len() < MANY { { telling(Telling { comparison, dispatch: &session.dispatcher(), on_rows: &on_rows }, in_short.telling()) } }
                            </div>
                        }
                        { panel(Tab::Summary, address.tab, overview) }
                        { panel(Tab::Matrix, address.tab, html! {
                            <Matrix
                                rows={rows.clone()} comparison={comparison.clone()} shown={in_matrix.clone()} seen={seen.clone()}
                                related={related.clone()} is_compact={!address.one_per_line}
                                folded={session.folded.clone()} dispatch={session.dispatcher()} on_all={show_all}
                            />
                        }) }
                        { panel(Tab::Ownership, address.tab, ownership.clone()) }
                        { panel(Tab::Duties, address.tab, duties) }
                        { panel(Tab::Changes, address.tab, changes.clone()) }
                        { panel(Tab::Findings, address.tab, findings.clone()) }
                        { panel(Tab::Topic, address.tab, topic.clone()) }
                    </main>
                </div>
            }
            <DropTarget on_drop={intake.on_drop} />
            if *is_pasting {
                <PasteDialog
                    name={pasted_name(&session)} keywords={session.keywords.clone()} on_add={intake.on_source}
                    on_close={move |()| close_paste.set(false)}
                />
            }
            if *is_exporting {
                <ExportDialog
                    {stock} subject={Subject::Matrix} on_said={on_said.clone()} on_close={move |()| close_export.set(false)}
                />
            }
            if *is_about {
                <About {on_said} on_close={move |()| close_about.set(false)} />
            }
            if *is_helping {
                { shortcuts_dialog(Callback::from(move |()| close_help.set(false))) }
            }
            if let Some(row) = open_row {
                <RowDialog
                    comparison={comparison.clone()} shown={in_matrix.clone()} {row} related={related.clone()}
                    on_row={on_row.clone()} on_close={close_row(&on_row, row)} dispatch={session.dispatcher()}
                />
            }
            if let Some(what) = *choosing {
                <JoinDialog
                    comparison={comparison.clone()} related={related.clone()} choosing={what} dispatch={session.dispatcher()}
                    on_close={move |()| stop_choosing.set(None)}
                />
            }
            if let Some(place) = place {
                <SourcePanel
                    key={is_beside.to_string()} is_modal={!is_beside} width={*width} on_width={on_width}
                    on_lines={on_lines(&opened)} on_matrix={on_matrix(&session, &place, &address, &go, &opened)}
                    {place} on_close={move |()| close_source.set(None)}
                />
            }
            if is_printing {
                { match address.tab {
                    Tab::Ownership => sheet("Ownership", ownership),
                    Tab::Changes => sheet("Changes", changes),
                    Tab::Findings => sheet("Findings", findings),
                    Tab::Topic => sheet("Who answers", topic),
                    Tab::Summary | Tab::Duties => Html::default(),
                    _ => paper(&Paper {
                        report, seen: &seen, shown: &in_matrix, rules_off: &session.rules_off, address: &address,
                        found: &found,
                    }),
                } }
            }
        </div>
    }
}

/// From so many services on, the summary is what one starts with.
const MANY: usize = 7;

/// For static/loader.js, which names them if the app ever stops.
fn tell_names(comparison: &Comparison) {
    let names: Array =
        comparison.services.iter().map(|service| JsValue::from(&service.document.file)).collect();
    Reflect::set(&window(), &"onusDocuments".into(), &names).ok();
}

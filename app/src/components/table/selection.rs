//! Which rows of a table are selected, and the checkboxes for that.

use std::collections::BTreeSet;

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{components::live, message::words};

/// Which rows are selected, also those that another page of the table has.
#[derive(Clone, Copy)]
pub struct Selection {
    /// The ids of the selected rows.
    pub selected: RwSignal<BTreeSet<String>>,
    /// The ids of the rows that are shown.
    shown: RwSignal<Vec<String>>,
}

impl Selection {
    /// Nothing is selected.
    #[must_use]
    pub fn new() -> Self {
        Self { selected: RwSignal::new(BTreeSet::new()), shown: RwSignal::new(Vec::new()) }
    }

    /// Says which rows are shown.
    pub(super) fn show(self, ids: Vec<String>) {
        self.shown.set(ids);
    }

    fn set(self, id: String, is_selected: bool) {
        self.selected.update(|selected| {
            if is_selected {
                selected.insert(id)
            } else {
                selected.remove(&id)
            };
        });
    }

    /// How many of the rows that are shown are selected, and how many are shown.
    fn of_shown(self) -> (usize, usize) {
        self.shown.with(|shown| {
            self.selected
                .with(|selected| (shown.iter().filter(|id| selected.contains(*id)).count(), shown.len()))
        })
    }

    /// The checkbox for all rows that are shown. It is mixed while some are selected.
    pub(super) fn select_all(self) -> AnyView {
        let all = NodeRef::<html::Input>::new();
        live::effect(move || {
            let (selected, shown) = self.of_shown();
            if let Some(all) = all.get() {
                all.set_checked(shown > 0 && selected == shown);
                all.set_indeterminate(selected > 0 && selected < shown);
            }
        });
        let change = move |event: web_sys::Event| {
            let is_selected = is_checked(&event);
            self.shown.with_untracked(|shown| {
                self.selected.update(|selected| {
                    for id in shown {
                        if is_selected {
                            selected.insert(id.clone())
                        } else {
                            selected.remove(id)
                        };
                    }
                });
            });
        };
        view! {
            <th class="table__head table__head--select" role="columnheader" scope="col">
                <input
                    class="table__box"
                    type="checkbox"
                    aria-label=words::select_all()
                    node_ref=all
                    on:change=change
                />
            </th>
        }
        .into_any()
    }

    /// The checkbox of a row.
    pub(super) fn select_one(self, id: String, name: &str) -> AnyView {
        let one = NodeRef::<html::Input>::new();
        let own = id.clone();
        live::effect(move || {
            let is_selected = self.selected.with(|selected| selected.contains(&own));
            if let Some(one) = one.get() {
                one.set_checked(is_selected);
            }
        });
        view! {
            <td class="table__cell table__cell--select" role="cell">
                <input
                    class="table__box"
                    type="checkbox"
                    aria-label=words::select_named(name)
                    node_ref=one
                    on:change=move |event| self.set(id.clone(), is_checked(&event))
                />
            </td>
        }
        .into_any()
    }
}

impl Default for Selection {
    fn default() -> Self {
        Self::new()
    }
}

fn is_checked(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| target.unchecked_into::<HtmlInputElement>().checked())
}

//! Back and forward within the app.

use leptos::{
    prelude::{StoredValue, WithValue, on_cleanup},
    tachys::dom::window,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Event;

const POPSTATE: &str = "popstate";

/// Calls `run` when Back or forward leads to another screen, before the router, as long as the present screen is shown.
/// Where it returns true, the person stays: the address becomes the present one again, and [`back`] leads to where
/// they were going.
pub fn on_back(run: impl Fn() -> bool + 'static) {
    let here = window().location().href().unwrap_or_default();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if run() {
            // The router listens to the same event of the same target, but not in the capture phase.
            event.stop_immediate_propagation();
            if let Ok(history) = window().history() {
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&here));
            }
        }
    });
    let function = listener.as_ref().unchecked_ref();
    // Adding a listener to the window cannot fail.
    let _ = window().add_event_listener_with_callback_and_bool(POPSTATE, function, true);
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.with_value(|listener| {
            let function = listener.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback_and_bool(POPSTATE, function, true);
        });
    });
}

/// Goes back by one entry of the history.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

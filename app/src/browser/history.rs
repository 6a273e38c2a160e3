//! Back and forward within the app.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::on_cleanup, tachys::dom::window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Event;

type Guard = Rc<dyn Fn() -> bool>;

thread_local! {
    /// Decides whether the person stays on the present screen.
    static GUARD: RefCell<Option<Guard>> = const { RefCell::new(None) };
}

/// Lets screens use [`on_back`]. It must be called before the router starts: of two listeners to this event of the window,
/// the first to be added is the first to be called.
pub fn guard_history() {
    let listener = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let guard = GUARD.with_borrow(Clone::clone);
        if guard.is_some_and(|guard| guard()) {
            event.stop_immediate_propagation();
        }
    });
    // Adding a listener to the window cannot fail.
    let _ = window().add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Calls `run` when Back or forward leads to another address of the app, before the router, as long as the present screen
/// is shown. Where it returns true, the person stays: the address becomes that of the screen, `here`, again, and [`back`]
/// leads to where they were going.
pub fn on_back(here: &'static str, run: impl Fn() -> bool + 'static) {
    let guard: Guard = Rc::new(move || {
        let stays = run();
        if stays && let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(here));
        }
        stays
    });
    GUARD.set(Some(guard));
    on_cleanup(|| GUARD.set(None));
}

/// Goes back by one entry of the history.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

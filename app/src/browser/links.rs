//! Links of the page that are followed.

use leptos::prelude::{StoredValue, WithValue, document, on_cleanup};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, Element, HtmlAnchorElement, MouseEvent};

/// Calls `run` with the address of a link of the app that is followed in this tab, before the router does, as long as
/// the present screen is shown. The router does not follow it where `run` returns true.
pub fn on_link(run: impl Fn(String) -> bool + 'static) {
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let plain = event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        if let Some(address) = plain.then(|| address(&event)).flatten()
            && run(address)
        {
            event.prevent_default();
        }
    });
    let options = AddEventListenerOptions::new();
    // The router listens while the event bubbles.
    options.set_capture(true);
    let function = listener.as_ref().unchecked_ref();
    // Adding a listener to the document cannot fail.
    let _ = document()
        .add_event_listener_with_callback_and_add_event_listener_options("click", function, &options);
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.with_value(|listener| {
            let function = listener.as_ref().unchecked_ref();
            let _ = document().remove_event_listener_with_callback_and_bool("click", function, true);
        });
    });
}

/// The address of the link that a click is on, where the app has it.
fn address(event: &MouseEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement =
        target.closest("a[href]:not([rel~=external], [download])").ok()??.unchecked_into();
    let origin = document().location()?.origin().ok()?;
    link.href().strip_prefix(&origin).map(str::to_owned)
}

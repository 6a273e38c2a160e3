//! Tests of the app's parts in a real browser. Tests of whole screens are in `end2end/`.
#![cfg(target_arch = "wasm32")]

mod ago;
mod answers;
mod components_page;
mod copies;
mod dialog;
mod errors;
mod events;
mod fields;
mod helpers;
mod menus;
mod next_code;
mod page;
mod passkeys;
mod qr_code;
mod route_access;
mod tables;
mod time;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

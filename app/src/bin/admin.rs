//! The program of administration: starts the app in the page that loaded it.

fn main() {
    app::browser::guard_history();
    // Leptos can spawn only after something is mounted.
    wasm_bindgen_futures::spawn_local(app::app::start(app::screens::of_admin_program));
}

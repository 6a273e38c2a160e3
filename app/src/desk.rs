//! Starts the desk in the page that came with it.

fn main() {
    // Leptos's own way to spawn is there only once something is mounted.
    wasm_bindgen_futures::spawn_local(app::app::start(app::screens::desk));
}

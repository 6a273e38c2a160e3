//! Starts the app in the page that came with it.

fn main() {
    #[cfg(debug_assertions)]
    {
        app::development::tell_panics();
        if app::development::takes_page() {
            return;
        }
    }
    // Leptos's own way to spawn is there only once something is mounted.
    wasm_bindgen_futures::spawn_local(app::app::start());
}

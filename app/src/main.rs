//! Starts the door in the page that came with it.

use app::screens::{self, Screens};

/// While developing, one program has every screen.
#[cfg(debug_assertions)]
const SCREENS: Screens = screens::desk;
#[cfg(not(debug_assertions))]
const SCREENS: Screens = screens::door;

fn main() {
    #[cfg(debug_assertions)]
    {
        app::development::tell_panics();
        if app::development::takes_page() {
            return;
        }
    }
    // Leptos's own way to spawn is there only once something is mounted.
    wasm_bindgen_futures::spawn_local(app::app::start(SCREENS));
}

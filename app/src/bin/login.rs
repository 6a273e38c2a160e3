//! The Login program: starts the app in the page that loaded it.

use app::screens::{self, Screens};

/// In development, one program has every screen.
#[cfg(debug_assertions)]
const SCREENS: Screens = screens::of_every_program;
#[cfg(not(debug_assertions))]
const SCREENS: Screens = screens::of_login_program;

fn main() {
    #[cfg(debug_assertions)]
    {
        app::development::log_panics();
        if app::development::shows_components() {
            return;
        }
    }
    // Leptos can spawn only after something is mounted.
    wasm_bindgen_futures::spawn_local(app::app::start(SCREENS));
}

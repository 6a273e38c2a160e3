//! Starts the app in the page that came with it.

fn main() {
    leptos::task::spawn_local(app::app::start());
}

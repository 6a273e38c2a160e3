//! The page with every component in every state: `/components` in `make dev`.

mod administration;
mod buttons;
mod codes;
mod console;
mod fields;
mod frames;
mod lists;
mod messages;
mod progress;
mod state;
mod tables;

use leptos::prelude::*;

use self::state::State;
use crate::components::{Page, Text};

/// States that belong together: an id, a heading, and the states.
type Theme = (&'static str, &'static str, fn() -> Vec<State>);

/// The ids of the themes whose components use the width of the window.
const WIDE: [&str; 2] = ["console", "tables"];

const THEMES: [Theme; 12] = [
    ("buttons", "Buttons", buttons::states),
    ("fields", "Text fields", fields::plain),
    ("secrets", "Secrets and codes to type", fields::secrets),
    ("boxes", "Checkboxes", fields::boxes),
    ("messages", "Messages", messages::states),
    ("progress", "Progress and rules", progress::states),
    ("codes", "Secrets and codes to copy", codes::states),
    ("lists", "Lists, sections and dialogs", lists::states),
    ("administration", "Administration", administration::states),
    ("console", "Signed-in pages", console::states),
    ("tables", "Tables and charts", tables::states),
    ("frames", "Frames and links", frames::states),
];

/// Every component in every state.
#[component]
pub fn Components() -> AnyView {
    let contents: Vec<AnyView> = THEMES.into_iter().map(|(id, heading, _)| entry(id, heading)).collect();
    let themes: Vec<AnyView> = THEMES.into_iter().map(theme).collect();
    view! {
        <div class="components">
            <Page title="Components">
                <Text words="Every component in every state, as it is in this build. Light or dark, contrast and motion follow the system; the language is chosen at the foot of the page." />
                <nav aria-label="Themes">
                    <ul class="components__contents">{contents}</ul>
                </nav>
            </Page>
            {themes}
        </div>
    }
    .into_any()
}

fn entry(id: &'static str, heading: &'static str) -> AnyView {
    view! {
        <li>
            <a class="link" href=["#", id].concat()>
                {heading}
            </a>
        </li>
    }
    .into_any()
}

fn theme((id, heading, states): Theme) -> AnyView {
    let states: Vec<AnyView> = states().into_iter().map(state).collect();
    let class = if WIDE.contains(&id) { "card components__wide" } else { "card" };
    view! {
        <section class=class id=id aria-label=heading>
            <h2 class="card__title">{heading}</h2>
            {states}
        </section>
    }
    .into_any()
}

fn state((name, component): State) -> AnyView {
    view! {
        <div class="components__state">
            <h3 class="components__name">{name}</h3>
            {component}
        </div>
    }
    .into_any()
}

//! The living page: every component in every state, as it is right now. `/components` in `make dev`.

mod buttons;
mod codes;
mod fields;
mod frames;
mod lists;
mod looking_after;
mod progress;
mod told;

use leptos::prelude::*;

use crate::components::{Page, Text};

/// A state: what to call it, and the component in it.
type State = (&'static str, AnyView);

/// States that belong together: a name on the page, a heading, and the states.
type Theme = (&'static str, &'static str, fn() -> Vec<State>);

const THEMES: [Theme; 10] = [
    ("buttons", "Buttons", buttons::states),
    ("fields", "Text fields", fields::plain),
    ("secrets", "Secrets and codes to type", fields::secrets),
    ("boxes", "Boxes to tick", fields::boxes),
    ("told", "What is told", told::states),
    ("progress", "Progress and rules", progress::states),
    ("codes", "Codes to keep", codes::states),
    ("lists", "Lists, sections and dialogues", lists::states),
    ("looking-after", "Looking after many things", looking_after::states),
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
                <Text words="Every component in every state, as it is built right now. Light or dark, contrast and motion follow the system; the language is chosen at the foot of the page." />
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
    view! {
        <section class="card" id=id aria-label=heading>
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

//! The screens, one a file. Each is a function of the session; what it tells the server and what it
//! does with the answer stands there, what it looks like comes from the components.

mod backup_code;
mod desk;
mod loading;
pub mod login;
pub mod not_found;
mod session_expired;
mod signed_in;
mod unreachable;
mod verify;

use leptos::prelude::*;
use shared::Screen;

pub use self::{desk::desk, loading::loading, session_expired::session_expired, unreachable::unreachable};
use crate::{
    browser,
    components::{self, Button, Group, live},
    form::{Submission, submission, submit},
    message::words,
    session::Session,
};

/// Where a screen stands: this element's name on the page.
pub const PLACE: &str = "screen";

/// The screens of a program: that of an address, or nothing where another program has it.
pub type Screens = fn(Screen, Session) -> Option<AnyView>;

/// Those of the door: what people who come back need.
#[must_use]
pub fn door(screen: Screen, session: Session) -> Option<AnyView> {
    Some(match screen {
        Screen::Home => signed_in::signed_in(session),
        Screen::Login => login::login(session),
        Screen::Verify => verify::verify(session),
        Screen::BackupCode => backup_code::backup_code(session),
        Screen::NotFound => not_found::not_found(),
        _ => return None,
    })
}

/// A quiet way out at the foot of a screen: ends the sign-in or session.
fn way_out(session: Session, label: &'static str, alert: RwSignal<String>) -> AnyView {
    let leave = submission(move || async move {
        alert.set(session.sign_out().await);
    });
    view! {
        <Group class="card__foot">
            <Button label submission=leave class="link" />
        </Group>
    }
    .into_any()
}

/// The same while the sign-in is not finished.
fn start_over(session: Session, alert: RwSignal<String>) -> AnyView {
    way_out(session, words::another_account(), alert)
}

/// In the place of what a screen asks for when it opens: an empty shape while the answer is on its
/// way, and a button where it did not come.
fn waiting(shape: &'static str, load: Submission) -> AnyView {
    let again = submission(move || async move {
        submit(load);
        // The button goes; what it brings comes below the heading.
        browser::focus(components::TITLE);
    });
    live::part(move || {
        if load.pending() {
            view! { <div class=shape></div> }.into_any()
        } else {
            view! { <Button label=words::try_again() submission=again /> }.into_any()
        }
    })
}

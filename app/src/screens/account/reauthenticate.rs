//! Password or code again, where a step within a session requires it: saving new backup codes that were left
//! for later, or a set-up that has become required.

use leptos::prelude::*;

use crate::{
    components::{Alert, Page},
    message::words,
    screens::parts::{reauthentication::reauthentication_form, sign_out_link},
    session::Session,
};

/// Asks for password or code, and continues with the step.
#[must_use]
pub fn reauthenticate(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let done = Callback::new(move |progress| session.proceed(progress, String::new()));
    view! {
        <Page title=words::confirm_title()>
            {reauthentication_form(session, done)}
            <Alert words=alert />
            {sign_out_link(session, alert)}
        </Page>
    }
    .into_any()
}

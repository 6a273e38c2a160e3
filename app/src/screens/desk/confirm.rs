//! Password or code again, where a step of the door wants it in a session: new backup codes that were left
//! for later, or a set-up that became required.

use leptos::prelude::*;
use shared::api::NextStep;

use super::reauthenticate::reauthenticate;
use crate::{
    components::{Alert, Page},
    message::words,
    screens::way_out,
    session::Session,
};

/// Asks for it, and goes on with the step.
#[must_use]
pub fn confirm(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    // Before a set-up there is no authenticator.
    let has_authenticator = session.step() == Some(NextStep::BackupCodes);
    let done = Callback::new(move |progress| session.proceed(progress, String::new()));
    view! {
        <Page title=words::confirm_title()>
            {reauthenticate(session, has_authenticator, done)}
            <Alert words=alert />
            {way_out(session, words::sign_out(), alert)}
        </Page>
    }
    .into_any()
}

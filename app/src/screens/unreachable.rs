//! The state of the session could not be loaded.

use leptos::prelude::*;

use crate::{
    components::{Alert, Form, Page, SubmitButton, Text},
    form::submission,
    message::words,
    session::{Session, SessionState},
};

/// Says so, with a button to try again.
#[must_use]
pub fn unreachable(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let retry = submission(move || async move {
        alert.set(String::new());
        session.refresh().await;
        // Without a message, a second failure would look as if nothing had happened.
        if untrack(|| session.state()) == SessionState::Unreachable {
            alert.set(words::still_no_answer().to_owned());
        }
    });
    view! {
        <Page title=words::unreachable()>
            <Text words=words::unreachable_text() />
            <Alert words=alert />
            <Form submission=retry>
                <SubmitButton label=words::try_again() submission=retry />
            </Form>
        </Page>
    }
    .into_any()
}

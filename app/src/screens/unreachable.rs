//! The server cannot be asked where the person stands.

use leptos::prelude::*;

use crate::{
    components::{Alert, Form, Page, SubmitButton, Text},
    form::submission,
    message::words,
    session::{Session, Standing},
};

/// Says so, and tries again when asked to.
#[must_use]
pub fn unreachable(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let again = submission(move || async move {
        alert.set(String::new());
        session.ask().await;
        // The screen stays only where nothing changed; that must be told, or nothing seems to happen.
        if untrack(|| session.standing()) == Standing::Unreachable {
            alert.set(words::still_no_answer().to_owned());
        }
    });
    view! {
        <Page title=words::unreachable()>
            <Text words=words::unreachable_text() />
            <Alert words=alert />
            <Form submission=again>
                <SubmitButton label=words::try_again() submission=again />
            </Form>
        </Page>
    }
    .into_any()
}

//! The server cannot be asked where the person stands.

use leptos::prelude::*;

use crate::{
    components::{Alert, Form, Page, SubmitButton, Text},
    form::submission,
    message::{trouble, words},
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
            alert.set(trouble::still_unreachable().to_owned());
        }
    });
    view! {
        <Page title=words::UNREACHABLE>
            <Text words=words::UNREACHABLE_TEXT />
            <Alert words=alert />
            <Form submission=again>
                <SubmitButton label=words::TRY_AGAIN submission=again />
            </Form>
        </Page>
    }
    .into_any()
}

//! Set Up Required: the secret for an authenticator app, as a QR code and as text.

use leptos::prelude::*;
use shared::{
    Empty, Screen,
    api::{
        NextStep,
        set_up::{SkipSetUp, StartSetUp},
    },
};

use crate::{
    api::{self, CallError},
    components::{Alert, Button, Form, Page, SetUpStep, SubmitButton, Text, live},
    form::{submission, submit},
    message::{time, words},
    screens::parts::{another_account_link, authenticator_secret::authenticator_secret, placeholder},
    session::Session,
};

/// Shows what an authenticator app needs. The next screen asks for a code from it.
#[must_use]
pub fn authenticator(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let enrolment = RwSignal::new(None);
    let load = submission(move || async move {
        alert.set(String::new());
        match api::call::<StartSetUp>(&Empty {}).await {
            Ok(pending) => enrolment.set(Some(pending)),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    submit(load);
    // Whether set-up can be skipped, and until when.
    let skippable_until = move || match session.step() {
        Some(NextStep::SetUp { optional: true, until, .. }) => Some(time::skippable_until(until)),
        _ => None,
    };
    let optional = move || skippable_until().is_some();
    let shown = live::part(move || match enrolment.get() {
        Some(enrolment) => authenticator_secret(enrolment),
        None => placeholder("qr-code__picture qr-code__picture--waiting", load),
    });

    let continue_ = submission(move || {
        session.go_to(Screen::Verify);
        async {}
    });
    let skip = submission(move || async move {
        match api::call::<SkipSetUp>(&Empty {}).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });

    view! {
        <Page title=words::set_up() step=Some(SetUpStep::SetUp)>
            {live::part(move || match skippable_until() {
                Some(words) => view! { <Text words /> }.into_any(),
                None => live::nothing(),
            })}
            <Text words=words::scan() />
            <Alert words=alert />
            {shown}
            <Form submission=continue_>
                <SubmitButton label=words::continue_() submission=continue_ />
                {live::when(
                    optional,
                    move || view! { <Button label=words::skip() submission=skip /> }.into_any(),
                )}
            </Form>
            {another_account_link(session, alert)}
        </Page>
    }
    .into_any()
}

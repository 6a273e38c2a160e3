//! The QR code of the pending secret, and the same to be typed.

use leptos::prelude::*;
use shared::{
    Empty, Screen,
    api::{
        NextStep,
        set_up::{SkipSetUp, StartSetUp},
    },
};

use super::secret::secret;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Form, Page, Stage, SubmitButton, Text, live},
    form::{submission, submit},
    message::{time, words},
    screens::{start_over, waiting},
    session::Session,
};

/// Shows what an authenticator app needs; a code from it is asked for on the next page.
#[must_use]
pub fn set_up(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let enrolment = RwSignal::new(None);
    let load = submission(move || async move {
        alert.set(String::new());
        match api::call::<StartSetUp>(&Empty {}).await {
            Ok(pending) => enrolment.set(Some(pending)),
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    });
    submit(load);
    // Whether it may be put off, and until when.
    let put_off = move || match session.step() {
        Some(NextStep::SetUp { optional: true, until }) => Some(time::put_off(until)),
        _ => None,
    };
    let optional = move || put_off().is_some();
    let shown = live::part(move || match enrolment.get() {
        Some(enrolment) => secret(enrolment),
        None => waiting("qr-code__picture qr-code__picture--waiting", load),
    });

    let go_on = submission(move || {
        session.visit(Screen::Verify);
        async {}
    });
    let skip = submission(move || async move {
        match api::call::<SkipSetUp>(&Empty {}).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    });

    view! {
        <Page title=words::set_up() stage=Some(Stage::SetUp)>
            {live::part(move || match put_off() {
                Some(words) => view! { <Text words /> }.into_any(),
                None => live::nothing(),
            })}
            <Text words=words::scan() />
            <Alert words=alert />
            {shown}
            <Form submission=go_on>
                <SubmitButton label=words::continue_() submission=go_on />
                {live::when(
                    optional,
                    move || view! { <Button label=words::skip() submission=skip /> }.into_any(),
                )}
            </Form>
            {start_over(session, alert)}
        </Page>
    }
    .into_any()
}

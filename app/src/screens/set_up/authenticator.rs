//! Set Up Required: the secret for an authenticator app, as a QR code and as text, or a passkey instead.

use leptos::prelude::*;
use shared::{
    Empty, Screen,
    api::{NextStep, set_up::StartSetUp},
};

use super::{
    passkey,
    skip::{skip_button, skip_text},
};
use crate::{
    api::{self, CallError},
    components::{Alert, Form, Group, Link, Page, SetUpStep, SubmitButton, Text, live},
    form::{submission, submit},
    message::words,
    screens::parts::{another_account_link, authenticator_secret::authenticator_secret, placeholder},
    session::Session,
    webauthn,
};

/// The query at which the screen offers a passkey although an authenticator app can be set up.
const BY_PASSKEY: &str = "passkey";

/// The address with that query.
const PASSKEY_ADDRESS: &str = "/set-up?passkey";

/// Offers an authenticator app, or a passkey where that was chosen or is required.
#[must_use]
pub fn set_up(session: Session) -> AnyView {
    let Some(NextStep::SetUp { authenticator: app, passkey, .. }) = session.step() else {
        return live::nothing();
    };
    let passkey_too = passkey && webauthn::is_available();
    let by_passkey = Memo::new(move |_| !app || passkey_too && session.query() == BY_PASSKEY);
    live::part(move || {
        if by_passkey.get() { passkey::passkey(session, app) } else { authenticator(session, passkey_too) }
    })
}

/// Shows what an authenticator app needs. The next screen asks for a code from it.
fn authenticator(session: Session, passkey_too: bool) -> AnyView {
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
    let shown = live::part(move || match enrolment.get() {
        Some(enrolment) => authenticator_secret(enrolment),
        None => placeholder("qr-code__picture qr-code__picture--waiting", load),
    });

    let continue_ = submission(move || {
        session.go_to(Screen::Verify);
        async {}
    });
    view! {
        <Page title=words::set_up() step=Some(SetUpStep::SetUp)>
            {skip_text(session)}
            <Text words=words::scan() />
            <Alert words=alert />
            {shown}
            <Form submission=continue_>
                <SubmitButton label=words::continue_() submission=continue_ />
                {skip_button(session, alert)}
            </Form>
            <Group>
                {passkey_too.then(|| view! { <Link to=PASSKEY_ADDRESS label=words::use_passkey_instead() /> })}
            </Group>
            {another_account_link(session, alert)}
        </Page>
    }
    .into_any()
}

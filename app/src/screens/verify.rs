//! A code from the authenticator app: the first one in a set-up, or the second factor.

use leptos::{ev, prelude::*};
use shared::{
    Screen, TotpCode,
    api::{
        NextStep,
        verify::{Verify, VerifyRequest},
    },
};

use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Form, Group, Link, NextCode, Page, Stage, SubmitButton, Text, TextField, live},
    form::{Field, Reading, submission},
    message::{
        codes::{self, Verdict},
        fields, words,
    },
    session::Session,
};

/// Asks for the code; a pasted one is sent at once.
#[must_use]
pub fn verify(session: Session) -> AnyView {
    let code = Field::new("code");
    let alert = RwSignal::new(String::new());
    let (setting_up, backup_codes) = match session.step() {
        Some(NextStep::Verify { backup_codes }) => (false, backup_codes),
        _ => (true, false),
    };

    let verify = submission(move || async move {
        alert.set(String::new());
        let Some(parsed) = Reading::new().field(code, TotpCode::parse, fields::totp_code) else { return };
        match api::call::<Verify>(&VerifyRequest { code: parsed }).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Endpoint(error)) => {
                let server_time = (!setting_up).then(|| session.server_time());
                match codes::verify(error, server_time) {
                    Verdict::Again(words) => code.reject(words),
                    Verdict::Ended(words) => session.ended(words),
                }
            }
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
        }
    });
    type_anywhere(code);

    let links = if setting_up {
        view! { <Link to=Screen::SetUp.path() label=words::back_to_qr_code() /> }.into_any()
    } else if backup_codes {
        view! { <Link to=Screen::BackupCode.path() label=words::use_backup_code() /> }.into_any()
    } else {
        live::nothing()
    };
    view! {
        <Page title=words::verify_title() stage=setting_up.then_some(Stage::Verify)>
            <Text words=words::verify_intro(&browser::application_name()) id="code-hint" />
            <Alert words=alert />
            <Form submission=verify>
                <TextField
                    field=code
                    label=words::code()
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    class="text-field__input--code"
                    hint="code-hint"
                    on_paste=(verify, |typed| TotpCode::parse(typed).is_ok())
                />
                <SubmitButton label=words::verify() submission=verify />
            </Form>
            <NextCode now=move |()| session.server_time() />
            <Group>{links}</Group>
            {super::start_over(session, alert)}
        </Page>
    }
    .into_any()
}

/// The focus is at the heading, for screen readers. Who types or pastes a code there means the field.
fn type_anywhere(code: Field) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let focused = document().active_element();
        let elsewhere =
            focused.is_none_or(|element| !matches!(element.tag_name().as_str(), "INPUT" | "BUTTON" | "A"));
        let key = event.key();
        let paste = (event.ctrl_key() || event.meta_key()) && key.eq_ignore_ascii_case("v");
        let digit = key.len() == 1 && key.as_bytes()[0].is_ascii_digit();
        if elsewhere && (digit || paste) {
            browser::focus(code.id);
        }
    });
    on_cleanup(move || listener.remove());
}

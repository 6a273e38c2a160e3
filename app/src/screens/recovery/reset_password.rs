//! Sets a new password with the code from the email, which is typed, pasted or taken from the link.

use leptos::{ev, prelude::*};
use shared::{
    ResetCode, Screen,
    api::recovery::{PasswordReset, ResetPassword, ResetPasswordError, ResetPasswordRequest},
};

use crate::{
    api::{self, CallError},
    browser,
    components::{self, Alert, Form, Group, Link, Page, Status, SubmitButton, Text, TextField, live},
    form::{Field, FormReader, submission},
    message::{errors, fields, words},
    screens::parts::new_password,
};

/// Asks for the code, and twice for the new password. Opening the link does not use up the code.
#[must_use]
pub fn reset_password() -> AnyView {
    let code = Field::new("code");
    let new = Field::new("new-password");
    let again = Field::new("confirm-password");
    let alert = RwSignal::new(String::new());
    let done = RwSignal::new(String::new());
    fill_in_from_link(code);

    let request = move || {
        let mut reader = FormReader::new();
        let code = reader.field(code, ResetCode::parse, fields::reset_code);
        let new_password = new_password::read(&mut reader, new, again, &[browser::application_name()]);
        Some(ResetPasswordRequest { code: code?, new_password: new_password? })
    };
    let reset = submission(move || {
        alert.set(String::new());
        let request = request();
        async move {
            let Some(request) = request else { return };
            match api::call::<ResetPassword>(&request).await {
                Ok(PasswordReset { held }) => {
                    let words =
                        if held { words::password_reset_held() } else { words::password_reset_done() };
                    done.set(words.to_owned());
                    // The form disappears, and with it the focused button.
                    browser::focus(components::TITLE);
                }
                Err(CallError::Endpoint(error)) => {
                    let field = if error == ResetPasswordError::OwnWords { new } else { code };
                    field.reject(errors::reset_password(error).to_owned());
                }
                Err(CallError::Common(error)) => alert.set(errors::common(error)),
            }
        }
    });

    let is_done = move || done.with(|words| !words.is_empty());
    let form = move || {
        view! {
            <Text words=words::reset_password_intro() />
            <Alert words=alert />
            <Form submission=reset>
                <TextField
                    field=code
                    label=words::verification_code()
                    autocomplete="one-time-code"
                    class="text-field__input--backup-code"
                />
                {new_password::show(new, again, [browser::application_name()].into())}
                <SubmitButton label=words::reset_password() submission=reset />
            </Form>
            <Group>
                <Link to=Screen::ForgotPassword.path() label=words::new_reset_mail() />
            </Group>
        }
        .into_any()
    };
    view! {
        <Page title=words::reset_password()>
            <Status words=done />
            {live::when(move || !is_done(), form)}
            <Group>
                <Link to=Screen::Login.path() label=words::back_to_login() />
            </Group>
        </Page>
    }
    .into_any()
}

/// Moves the code from the address of the opened link to its field, so that neither the history nor a
/// screenshot keeps it. Also when another link is opened in the same page.
fn fill_in_from_link(code: Field) {
    let take = move || {
        if let Some(text) = browser::take_fragment() {
            code.set_text(&text);
        }
    };
    live::effect(take);
    let opened = window_event_listener(ev::hashchange, move |_| take());
    on_cleanup(move || opened.remove());
}

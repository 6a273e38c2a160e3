//! A new password, with the code from the email: typed, pasted, or brought along by the link.

use leptos::{ev, prelude::*};
use shared::{
    Empty, ResetCode, Screen,
    api::recovery::{ResetPassword, ResetPasswordError, ResetPasswordRequest},
};

use super::new_password;
use crate::{
    api::{self, CallError},
    browser,
    components::{self, Alert, Form, Group, Link, Page, Status, SubmitButton, Text, TextField, live},
    form::{Field, Reading, submission},
    message::{fields, trouble, words},
};

/// Asks for the code, the new password and the new password again. Opening it spends nothing.
#[must_use]
pub fn reset_password() -> AnyView {
    let code = Field::new("code");
    let new = Field::new("new-password");
    let again = Field::new("confirm-password");
    let alert = RwSignal::new(String::new());
    let done = RwSignal::new(String::new());
    fill_in(code);

    let request = move || {
        let mut reading = Reading::new();
        let code = reading.field(code, ResetCode::parse, fields::reset_code);
        let new_password = new_password::read(&mut reading, new, again, &[browser::application_name()]);
        Some(ResetPasswordRequest { code: code?, new_password: new_password? })
    };
    let reset = submission(move || {
        alert.set(String::new());
        let request = request();
        async move {
            let Some(request) = request else { return };
            match api::call::<ResetPassword>(&request).await {
                Ok(Empty {}) => {
                    done.set(words::password_reset_done().to_owned());
                    // The form goes, and with it what had the focus.
                    browser::focus(components::TITLE);
                }
                Err(CallError::Endpoint(error)) => {
                    let field = if error == ResetPasswordError::OwnWords { new } else { code };
                    field.reject(trouble::reset_password(error).to_owned());
                }
                Err(CallError::Common(failed)) => alert.set(trouble::any(failed)),
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

/// Puts the code of the link that was opened into its field, and takes it out of the address: neither the
/// history nor a screenshot keeps it. Another link may be opened while the page is there.
fn fill_in(code: Field) {
    let take = move || {
        if let (Some(text), Some(input)) = (browser::take_fragment(), browser::input(code.id)) {
            input.set_value(&text);
        }
    };
    live::effect(take);
    let opened = window_event_listener(ev::hashchange, move |_| take());
    on_cleanup(move || opened.remove());
}

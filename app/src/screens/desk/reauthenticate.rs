//! Password or code once more, before an act that a thief would begin with.

use leptos::prelude::*;
use shared::{
    Password, TotpCode,
    api::{
        Progress,
        reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
        sso::{AGAIN, BEGIN},
        verify::VerifyError,
    },
};

use crate::{
    api::{self, CallError},
    browser,
    components::{Alert, Button, Form, Group, Link, SubmitButton, Text, TextField, live},
    form::{Field, Reading, Submission, submission, submit},
    message::{
        codes::{self, Verdict},
        fields, words,
    },
    session::Session,
};

/// What an act is asked for with; in its place, while the act wants a proof, the form for that. What was
/// filled in is kept meanwhile, and with the proof the act goes on by itself.
pub fn guarded(
    session: Session,
    has_authenticator: bool,
    wanted: RwSignal<bool>,
    act: Submission,
    content: AnyView,
) -> AnyView {
    let done = Callback::new(move |progress| {
        session.stand(progress);
        wanted.set(false);
        submit(act);
    });
    view! {
        {live::when(move || wanted.get(), move || reauthenticate(session, has_authenticator, done))}
        <div class="reauthentication__content" hidden=live::attribute(move || wanted.get().then_some(""))>
            {content}
        </div>
    }
    .into_any()
}

/// The form: for the password, or for a code where there is an authenticator. Where an identity provider has both,
/// the way there.
pub fn reauthenticate(session: Session, has_authenticator: bool, done: Callback<Progress>) -> AnyView {
    if untrack(|| session.profile()).is_some_and(|account| account.sso) {
        let to = browser::address(&BEGIN.replace("{provider}", AGAIN), &[("next", &browser::here())]);
        return view! {
            <Text words=words::confirm_at_provider() />
            <Link to label=words::login_with_provider() external=true class="button button--primary" />
        }
        .into_any();
    }
    let by_code = RwSignal::new(false);
    let password = Field::new("reauthenticate-password");
    let code = Field::new("reauthenticate-code");
    let alert = RwSignal::new(String::new());

    let read = move || {
        if by_code.get_untracked() {
            Reading::new().field(code, TotpCode::parse, fields::totp_code).map(ReauthenticateRequest::Code)
        } else {
            Reading::new()
                .field(password, Password::parse, fields::password)
                .map(ReauthenticateRequest::Password)
        }
    };
    let prove = submission(move || async move {
        alert.set(String::new());
        let Some(request) = read() else { return };
        match api::call::<Reauthenticate>(&request).await {
            Ok(progress) => done.run(progress),
            Err(CallError::Endpoint(ReauthenticateError::WrongPassword)) => {
                password.reject(words::password_wrong().to_owned());
            }
            Err(CallError::Endpoint(ReauthenticateError::Code(error))) => refuse(session, code, alert, error),
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
        }
    });
    let other = submission(move || {
        alert.set(String::new());
        by_code.update(|by_code| *by_code = !*by_code);
        async {}
    });

    let form = live::part(move || {
        let (field, why, instead) = if by_code.get() {
            (code_field(code), words::confirm_by_code(), words::take_password_instead())
        } else {
            (password_field(session, password), words::confirm_by_password(), words::take_code_instead())
        };
        let first = if by_code.get() { code } else { password };
        live::effect(move || browser::focus(first.id));
        let instead = has_authenticator.then(|| {
            view! {
                <Group>
                    <Button label=instead submission=other class="link" />
                </Group>
            }
        });
        view! {
            <Text words=why id="reauthenticate-hint" />
            <Form submission=prove>
                {field} <SubmitButton label=words::confirm() submission=prove />
            </Form>
            {instead}
        }
        .into_any()
    });
    view! {
        <Alert words=alert />
        {form}
    }
    .into_any()
}

fn password_field(session: Session, field: Field) -> AnyView {
    // Tells a password manager whose password this is.
    let whose = untrack(|| session.profile()).map(|account| {
        view! {
            <Group class="visually-hidden">
                <TextField
                    field=Field::new("username")
                    label=words::username()
                    autocomplete="username"
                    fixed=account.username
                />
            </Group>
        }
    });
    view! {
        {whose}
        <TextField
            field
            label=words::password()
            autocomplete="current-password"
            reveal=Some(words::show_password())
            hint="reauthenticate-hint"
        />
    }
    .into_any()
}

/// A field for a code from the authenticator app, described by the text of this name.
pub fn code_field_with(field: Field, hint: &'static str) -> AnyView {
    view! {
        <TextField
            field
            label=words::code()
            autocomplete="one-time-code"
            inputmode="numeric"
            class="text-field__input--code"
            hint
        />
    }
    .into_any()
}

fn code_field(field: Field) -> AnyView {
    code_field_with(field, "reauthenticate-hint")
}

/// Tells why a code was not accepted.
pub fn refuse(session: Session, code: Field, alert: RwSignal<String>, error: VerifyError) {
    match codes::verify(error, Some(session.server_time())) {
        Verdict::Again(words) => code.reject(words),
        Verdict::Ended(words) => alert.set(words.to_owned()),
    }
}

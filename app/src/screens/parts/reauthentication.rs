//! Asks for password, code or passkey again before a sensitive action.

use leptos::prelude::*;
use shared::{
    Password, TotpCode,
    api::{
        NextStep, Progress,
        passkeys::StartPasskeyVerification,
        reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
        sso::{AGAIN, BEGIN},
        verify::VerifyError,
    },
};

use crate::{
    api::{self, CallError},
    browser,
    components::{Button, Form, Group, Link, SubmitButton, Text, TextField, live},
    form::{Field, FormReader, Submission, submission, submit},
    message::{
        codes::{self, CodeError},
        fields, passkeys, words,
    },
    screens::parts::{
        hidden_username,
        passkey::{PasskeyReport, ask},
    },
    session::Session,
    webauthn::{self, Prompt},
};

/// The id of the text that describes the field.
const HINT: &str = "reauthenticate-hint";

/// The content around an action; while `required` is set, the form for the reauthentication in its place. The
/// content's fields keep what was filled in, and after reauthentication the action is sent again.
pub fn with_reauthentication(
    session: Session,
    required: RwSignal<bool>,
    action: Submission,
    content: AnyView,
) -> AnyView {
    let done = Callback::new(move |progress| {
        session.set_progress(progress);
        required.set(false);
        submit(action);
    });
    view! {
        {live::when(move || required.get(), move || reauthentication_form(session, done))}
        <div class="reauthentication__content" hidden=live::attribute(move || required.get().then_some(""))>
            {content}
        </div>
    }
    .into_any()
}

/// What confirms an identity instead of the password.
#[derive(Clone, Copy)]
struct Alternatives {
    code: bool,
    passkey: bool,
}

impl Alternatives {
    fn of(session: Session) -> Self {
        match untrack(|| session.step()) {
            Some(
                NextStep::SignedIn { authenticator, passkey, .. }
                | NextStep::BackupCodes { authenticator, passkey },
            ) => Self { code: authenticator, passkey: passkey && webauthn::is_available() },
            _ => Self { code: false, passkey: false },
        }
    }
}

/// The form for the password, with links to code and passkey where the account has them. For an account of
/// an identity provider, a link to the provider. Calls `done` with the answer.
pub fn reauthentication_form(session: Session, done: Callback<Progress>) -> AnyView {
    if untrack(|| session.profile()).is_some_and(|account| account.sso) {
        let to = browser::address(&BEGIN.replace("{provider}", AGAIN), &[("next", &browser::here())]);
        return view! {
            <Text words=words::confirm_at_provider() />
            <Link to label=words::login_with_provider() external=true class="button button--primary" />
        }
        .into_any();
    }
    let alternatives = Alternatives::of(session);
    let by_code = RwSignal::new(false);
    let password = Field::new("reauthenticate-password");
    let code = Field::new("reauthenticate-code");
    let report = PasskeyReport::new();
    let alert = report.alert;

    let read = move || {
        if by_code.get_untracked() {
            FormReader::new().field(code, TotpCode::parse, fields::totp_code).map(ReauthenticateRequest::Code)
        } else {
            FormReader::new()
                .field(password, Password::parse, fields::password)
                .map(ReauthenticateRequest::Password)
        }
    };
    let send = move |request: Option<String>| async move {
        match api::call_with::<Reauthenticate>(request).await {
            Ok(progress) => done.run(progress),
            Err(CallError::Endpoint(ReauthenticateError::WrongPassword)) => {
                password.reject(words::password_wrong().to_owned());
            }
            Err(CallError::Endpoint(ReauthenticateError::CodeRequired)) => {
                by_code.set(true);
                alert.set(words::confirm_needs_code().to_owned());
            }
            Err(CallError::Endpoint(ReauthenticateError::PasskeyRequired)) => {
                report.alert(words::confirm_needs_passkey());
            }
            Err(CallError::Endpoint(ReauthenticateError::Code(error))) => {
                reject_code(session, code, alert, error);
            }
            Err(CallError::Endpoint(ReauthenticateError::Passkey(error))) => {
                report.alert(passkeys::rejected(error));
            }
            Err(CallError::Common(error)) => report.common(session, error).await,
        }
    };
    let confirm = submission(move || async move {
        report.clear();
        if let Some(request) = read() {
            send(serde_json::to_string(&request).ok()).await;
        }
    });
    let switch = submission(move || {
        report.clear();
        by_code.update(|by_code| *by_code = !*by_code);
        async {}
    });
    let prompt = Prompt::new();
    let passkey = submission(move || async move {
        report.clear();
        if let Some(credential) = ask::<StartPasskeyVerification>(session, prompt, report).await {
            // `ReauthenticateRequest::Passkey`
            send(Some([r#"{"passkey":"#, &credential, "}"].concat())).await;
        }
    });

    let form = live::part(move || {
        let (field, text, other) = if by_code.get() {
            (code_field(code, HINT), words::confirm_by_code(), words::use_password_instead())
        } else {
            (password_field(session, password), words::confirm_by_password(), words::use_code_instead())
        };
        let first = if by_code.get() { code } else { password };
        live::effect(move || browser::focus(first.id));
        view! {
            <Text words=text id=HINT />
            <Form submission=confirm>
                {field} <SubmitButton label=words::confirm() submission=confirm />
            </Form>
            <Group>
                {alternatives
                    .passkey
                    .then(|| view! { <Button label=words::use_passkey() submission=passkey class="link" /> })}
                {alternatives.code.then(|| view! { <Button label=other submission=switch class="link" /> })}
            </Group>
        }
        .into_any()
    });
    view! {
        {report.view()}
        {form}
    }
    .into_any()
}

fn password_field(session: Session, field: Field) -> AnyView {
    let username = untrack(|| session.profile()).map(|account| hidden_username(account.username));
    view! {
        {username}
        <TextField
            field
            label=words::password()
            autocomplete="current-password"
            reveal=Some(words::show_password())
            hint=HINT
        />
    }
    .into_any()
}

/// A field for a code from the authenticator app. `hint` is the id of the text that describes it.
pub fn code_field(field: Field, hint: &'static str) -> AnyView {
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

/// Reports that a code was not accepted.
pub fn reject_code(session: Session, code: Field, alert: RwSignal<String>, error: VerifyError) {
    match codes::verify(error, Some(session.server_time())) {
        CodeError::AtField(words) => code.reject(words),
        CodeError::SignInEnded(words) => alert.set(words.to_owned()),
    }
}

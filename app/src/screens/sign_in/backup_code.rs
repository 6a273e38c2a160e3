//! Verify with Backup Code: the second factor without the authenticator app.

use leptos::prelude::*;
use shared::{
    BackupCode, Screen,
    api::{
        NextStep,
        verify::{VerifyBackupCode, VerifyBackupCodeRequest},
    },
};

use super::code_screen::{CODE_ADDRESS, CodeScreen, HINT, code_screen, reject};
use crate::{
    api::{self, CallError},
    components::{Link, TextField, live},
    form::{Field, FormReader, submission},
    message::{codes, fields, words},
    session::Session,
    webauthn,
};

/// Asks for a backup code. The next screen says how many are left.
#[must_use]
pub fn backup_code(session: Session) -> AnyView {
    let code = Field::new("backup-code");
    let alert = RwSignal::new(String::new());
    let verify = submission(move || async move {
        alert.set(String::new());
        let parsed = FormReader::new().field(code, BackupCode::parse, fields::backup_code);
        let Some(parsed) = parsed else { return };
        match api::call::<VerifyBackupCode>(&VerifyBackupCodeRequest { code: parsed }).await {
            // Stays in the app even where the application is next: only the app says how many codes are left.
            Ok(accepted) => session.proceed(accepted.progress, codes::accepted(accepted.left)),
            Err(CallError::Endpoint(error)) => reject(session, code, codes::backup_code(error)),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    let field = view! {
        <TextField
            field=code
            label=words::backup_code()
            // A phone cannot fill in this code by itself.
            autocomplete="off"
            class="text-field__input--backup-code"
            hint=HINT
        />
    };
    let (authenticator, passkey) = match session.step() {
        Some(NextStep::Verify { authenticator, passkey, .. }) => {
            (authenticator, passkey && webauthn::is_available())
        }
        _ => (true, false),
    };
    // Where the account has a passkey, its screen asks for that first.
    let by_code = if passkey { CODE_ADDRESS } else { Screen::Verify.path() };
    let links = view! {
        {passkey.then(|| view! { <Link to=Screen::Verify.path() label=words::use_passkey() /> })}
        {authenticator.then(|| view! { <Link to=by_code label=words::use_authenticator() /> })}
    };
    let screen = CodeScreen {
        title: words::backup_code_title(),
        step: None,
        intro: words::backup_code_intro().to_owned(),
        field: field.into_any(),
        verify,
        below: live::nothing(),
        links: links.into_any(),
    };
    code_screen(session, alert, screen)
}

//! A backup code in place of the authenticator app.

use leptos::prelude::*;
use shared::{
    BackupCode, Screen,
    api::verify::{VerifyBackupCode, VerifyBackupCodeRequest},
};

use crate::{
    api::{self, CallError},
    components::{Alert, Form, Group, Link, Page, SubmitButton, Text, TextField},
    form::{Field, Reading, submission},
    message::{
        codes::{self, Verdict},
        fields, words,
    },
    session::Session,
};

/// Asks for one, and tells on the next page how many are left.
#[must_use]
pub fn backup_code(session: Session) -> AnyView {
    let code = Field::new("backup-code");
    let alert = RwSignal::new(String::new());

    let verify = submission(move || async move {
        alert.set(String::new());
        let Some(parsed) = Reading::new().field(code, BackupCode::parse, fields::backup_code) else { return };
        match api::call::<VerifyBackupCode>(&VerifyBackupCodeRequest { code: parsed }).await {
            // Stays here even where the application would be next: how many codes are left is told
            // nowhere else.
            Ok(accepted) => session.proceed(accepted.progress, codes::accepted(accepted.left)),
            Err(CallError::Endpoint(error)) => match codes::backup_code(error) {
                Verdict::Again(words) => code.reject(words),
                Verdict::Ended(words) => session.ended(words),
            },
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
        }
    });

    view! {
        <Page title=words::backup_code_title()>
            <Text words=words::backup_code_intro() id="code-hint" />
            <Alert words=alert />
            <Form submission=verify>
                <TextField
                    field=code
                    label=words::backup_code()
                    // Not a code that a phone could fill in by itself.
                    autocomplete="off"
                    class="text-field__input--backup-code"
                    hint="code-hint"
                />
                <SubmitButton label=words::verify() submission=verify />
            </Form>
            <Group>
                <Link to=Screen::Verify.path() label=words::use_authenticator() />
            </Group>
            {super::start_over(session, alert)}
        </Page>
    }
    .into_any()
}

//! How many backup codes are left, and new ones.

use leptos::prelude::*;
use shared::{
    TotpCode,
    api::{
        NextStep,
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
    },
};

use super::page::SecurityPage;
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Button, Dialog, Form, Section, SubmitButton, Text, live},
    form::{Field, FormReader, submission},
    message::{fields, words},
    screens::parts::reauthentication::{code_field, reject_code, with_reauthentication},
};

/// The id of the text that describes the field.
const HINT: &str = "regenerate-hint";

/// The number of unused codes and a button for new ones, where backup codes are in use.
pub fn backup_codes(page: SecurityPage) -> AnyView {
    let open = RwSignal::new(false);
    let regenerate = submission(move || {
        open.set(true);
        async {}
    });
    let section = page.part(move |security| match security.backup_codes_left {
        Some(left) => view! {
            <Section id="backup-codes" heading=words::backup_codes()>
                <Text words=words::codes_left(left.into()) />
                <Button label=words::regenerate() submission=regenerate />
            </Section>
        }
        .into_any(),
        None => live::nothing(),
    });
    view! {
        {section}
        {live::when(move || open.get(), move || dialog(page, open))}
    }
    .into_any()
}

/// Asks for a current code, or for confirmation where the account uses passkeys instead. Saving the new backup
/// codes is the next step of the session.
fn dialog(page: SecurityPage, open: RwSignal<bool>) -> AnyView {
    let code = Field::new("code");
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let has_code = match untrack(|| page.session.step()) {
        Some(NextStep::SignedIn { authenticator, .. }) => authenticator,
        _ => true,
    };
    let regenerate = submission(move || async move {
        alert.set(String::new());
        let parsed = if has_code {
            let read = FormReader::new().field(code, TotpCode::parse, fields::totp_code);
            let Some(read) = read else { return };
            Some(read)
        } else {
            None
        };
        match api::call::<RegenerateBackupCodes>(&RegenerateRequest { code: parsed }).await {
            Ok(progress) => page.session.set_progress(progress),
            Err(CallError::Endpoint(error)) => reject_code(page.session, code, alert, error),
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
            Err(CallError::Common(error)) => alert.set(page.handle(error).await),
        }
    });
    let text = if has_code { words::regenerate_text() } else { words::regenerate_passkey_text() };
    let content = view! {
        <Text words=text id=HINT />
        <Form submission=regenerate>
            {has_code.then(|| code_field(code, HINT))}
            <SubmitButton label=words::regenerate() submission=regenerate />
        </Form>
    };
    view! {
        <Dialog title=words::regenerate() closed=Callback::new(move |()| open.set(false))>
            <Alert words=alert />
            {with_reauthentication(page.session, reauthenticate, regenerate, content.into_any())}
        </Dialog>
    }
    .into_any()
}

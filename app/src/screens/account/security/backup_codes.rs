//! How many backup codes are left, and new ones.

use leptos::prelude::*;
use shared::{
    BackupCode, TotpCode,
    api::{
        NextStep,
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        security::Security,
    },
};

use super::page::SecurityPage;
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Button, Dialog, Dots, Form, Section, SingleItem, SubmitButton, Text, live},
    form::{Field, FormReader, submission},
    message::{fields, number::number, time::date, words},
    screens::parts::reauthentication::{code_field, reject_code, with_reauthentication},
};

/// The id of the text that describes the field.
const HINT: &str = "regenerate-hint";

/// How many codes are left and a button for new ones, where backup codes are in use.
pub fn backup_codes(page: SecurityPage) -> AnyView {
    let section = page.part(move |security| match security.backup_codes_left {
        Some(left) => panel(page, security, left),
        None => live::nothing(),
    });
    view! {
        {section}
        {live::when(move || page.regenerates.get(), move || dialog(page, page.regenerates))}
    }
    .into_any()
}

fn panel(page: SecurityPage, security: &Security, left: u8) -> AnyView {
    let all = u8::try_from(BackupCode::SET).unwrap_or(u8::MAX);
    let facts = security.backup_codes_saved_at.map(|at| words::codes_saved_on(&date(at))).unwrap_or_default();
    let dots = view! { <Dots left of=all /> }.into_any();
    let actions = vec![regenerate_button(page)];
    view! {
        <Section id="backup-codes" heading=words::backup_codes()>
            <SingleItem lead=Some(dots) title=words::codes_left_of(&number(left.into()), &number(all.into())) facts actions />
        </Section>
    }
    .into_any()
}

/// Opens the dialog for new codes.
pub fn regenerate_button(page: SecurityPage) -> AnyView {
    let regenerate = submission(move || {
        page.regenerates.set(true);
        async {}
    });
    view! { <Button label=words::regenerate() submission=regenerate class="button button--small" /> }
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

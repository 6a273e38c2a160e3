//! How many backup codes are left, and new ones.

use leptos::prelude::*;
use shared::{
    TotpCode,
    api::backup_codes::{RegenerateBackupCodes, RegenerateRequest},
};

use super::page::SecurityPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Dialog, Form, Section, SubmitButton, Text, live},
    form::{Field, FormReader, submission},
    message::{fields, words},
    screens::parts::reauthentication::{code_field, reject_code},
};

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

/// Asks for a current code. Saving the new backup codes is the next step of the session.
fn dialog(page: SecurityPage, open: RwSignal<bool>) -> AnyView {
    let code = Field::new("code");
    let alert = RwSignal::new(String::new());
    let regenerate = submission(move || async move {
        alert.set(String::new());
        let Some(parsed) = FormReader::new().field(code, TotpCode::parse, fields::totp_code) else { return };
        match api::call::<RegenerateBackupCodes>(&RegenerateRequest { code: Some(parsed) }).await {
            Ok(progress) => page.session.set_progress(progress),
            Err(CallError::Endpoint(error)) => reject_code(page.session, code, alert, error),
            Err(CallError::Common(error)) => alert.set(page.handle(error).await),
        }
    });
    view! {
        <Dialog title=words::regenerate() closed=Callback::new(move |()| open.set(false))>
            <Text words=words::regenerate_text() id="regenerate-hint" />
            <Alert words=alert />
            <Form submission=regenerate>
                {code_field(code, "regenerate-hint")}
                <SubmitButton label=words::regenerate() submission=regenerate />
            </Form>
        </Dialog>
    }
    .into_any()
}

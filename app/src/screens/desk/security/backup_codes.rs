//! How many backup codes are left, and new ones.

use leptos::prelude::*;
use shared::{
    TotpCode,
    api::{backup_codes::RegenerateBackupCodes, verify::VerifyRequest},
};

use super::Own;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Dialog, Form, Section, SubmitButton, Text, live},
    form::{Field, Reading, submission},
    message::{fields, words},
    screens::desk::reauthenticate::{code_field_with, refuse},
};

/// Where there are codes to use: their number, and the way to new ones.
pub fn backup_codes(own: Own) -> AnyView {
    let asked = RwSignal::new(false);
    let ask = submission(move || {
        asked.set(true);
        async {}
    });
    let section = own.part(move |security| match security.backup_codes_left {
        Some(left) => view! {
            <Section id="backup-codes" heading=words::backup_codes()>
                <Text words=words::codes_left(left.into()) />
                <Button label=words::regenerate() submission=ask />
            </Section>
        }
        .into_any(),
        None => live::nothing(),
    });
    view! {
        {section}
        {live::when(move || asked.get(), move || dialog(own, asked))}
    }
    .into_any()
}

/// Asks for a current code. What follows, saving the new ones, is a step of the door.
fn dialog(own: Own, asked: RwSignal<bool>) -> AnyView {
    let code = Field::new("code");
    let alert = RwSignal::new(String::new());
    let regenerate = submission(move || async move {
        alert.set(String::new());
        let Some(parsed) = Reading::new().field(code, TotpCode::parse, fields::totp_code) else { return };
        match api::call::<RegenerateBackupCodes>(&VerifyRequest { code: parsed }).await {
            Ok(progress) => own.session.stand(progress),
            Err(CallError::Endpoint(error)) => refuse(own.session, code, alert, error),
            Err(CallError::Common(trouble)) => alert.set(own.settle(trouble).await),
        }
    });
    view! {
        <Dialog title=words::regenerate() closed=Callback::new(move |()| asked.set(false))>
            <Text words=words::regenerate_text() id="regenerate-hint" />
            <Alert words=alert />
            <Form submission=regenerate>
                {code_field_with(code, "regenerate-hint")}
                <SubmitButton label=words::regenerate() submission=regenerate />
            </Form>
        </Dialog>
    }
    .into_any()
}

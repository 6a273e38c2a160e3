//! Sets up an authenticator from the security screen: the first one, another one, or a replacement.

use leptos::prelude::*;
use shared::{
    DeviceName, Empty, TotpCode,
    api::{
        authenticators::{ConfirmAuthenticator, ConfirmAuthenticatorRequest, StartAuthenticator},
        security::Authenticator,
        set_up::Enrolment,
    },
};

use super::{
    page::{SECOND_STEP, SecurityPage},
    rename::name_field,
};
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Form, SubmitButton, Text, live},
    form::{Field, FormReader, submission, submit},
    message::{fields, words},
    screens::parts::{
        authenticator_secret::authenticator_secret,
        placeholder,
        reauthentication::{code_field, reject_code, with_reauthentication},
    },
};

/// Shows the new secret, and asks for a name and a code from it. `replaces` keeps working until that code is
/// accepted.
pub fn enrol(page: SecurityPage, status: RwSignal<String>, replaces: Option<Authenticator>) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let pending = RwSignal::new(None);
    let start = submission(move || async move {
        alert.set(String::new());
        match api::call::<StartAuthenticator>(&Empty {}).await {
            Ok(enrolment) => pending.set(Some(enrolment)),
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
            Err(CallError::Common(error)) => alert.set(page.handle(error).await),
        }
    });
    submit(start);

    let content = live::part(move || match pending.get() {
        Some(enrolment) => confirm(page, status, enrolment, replaces.clone()),
        None => placeholder("qr-code__picture qr-code__picture--waiting", start),
    });
    view! {
        <Alert words=alert />
        {with_reauthentication(page.session, reauthenticate, start, content)}
    }
    .into_any()
}

fn confirm(
    page: SecurityPage,
    status: RwSignal<String>,
    enrolment: Enrolment,
    replaces: Option<Authenticator>,
) -> AnyView {
    let name = Field::new("authenticator-name");
    let code = Field::new("code");
    let alert = RwSignal::new(String::new());
    let replacing = replaces.is_some();
    let old_name = replaces.as_ref().map(|old| old.name.clone()).unwrap_or_default();
    let replaces = replaces.map(|old| old.id);
    let request = move || {
        let mut reader = FormReader::new();
        let name = reader.field(name, DeviceName::parse, fields::device_name);
        let code = reader.field(code, TotpCode::parse, fields::totp_code);
        Some(ConfirmAuthenticatorRequest { code: code?, name: name?, replaces: replaces.clone() })
    };
    let confirm = submission(move || {
        alert.set(String::new());
        let request = request();
        async move {
            let Some(request) = request else { return };
            match api::call::<ConfirmAuthenticator>(&request).await {
                Ok(progress) => {
                    let words = if replacing {
                        words::authenticator_replaced()
                    } else {
                        words::authenticator_set_up()
                    };
                    page.advance(progress, SECOND_STEP, status, words).await;
                }
                Err(CallError::Endpoint(error)) => reject_code(page.session, code, alert, error),
                Err(CallError::Common(error)) => alert.set(page.handle(error).await),
            }
        }
    });
    view! {
        {replacing.then(|| view! { <Text words=words::replace_text() /> })}
        <Text words=words::scan() />
        {authenticator_secret(enrolment)}
        <Alert words=alert />
        <Form submission=confirm>
            <Text words=words::authenticator_name_text() id="name-hint" />
            {name_field(name, old_name, "name-hint")}
            {code_field(code, "name-hint")}
            <SubmitButton label=words::verify() submission=confirm />
        </Form>
    }
    .into_any()
}

//! Setting up an authenticator from the security page: the first, another, or one in the place of another.

use leptos::prelude::*;
use shared::{
    DeviceName, Empty, TotpCode,
    api::{
        authenticators::{ConfirmAuthenticator, ConfirmAuthenticatorRequest, StartAuthenticator},
        security::Authenticator,
        set_up::Enrolment,
    },
};

use super::{Own, authenticators::ID, rename::name_field};
use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Form, SubmitButton, Text, live},
    form::{Field, Reading, submission, submit},
    message::{fields, words},
    screens::{
        desk::reauthenticate::{code_field_with, guarded, refuse},
        desk::secret::secret,
        waiting,
    },
};

/// Shows the pending secret, and asks for a name and a code from it. `replaces` works until that is right.
pub fn enrol(own: Own, told: RwSignal<String>, replaces: Option<Authenticator>) -> AnyView {
    let alert = RwSignal::new(String::new());
    let wanted = RwSignal::new(false);
    let pending = RwSignal::new(None);
    let start = submission(move || async move {
        alert.set(String::new());
        match api::call::<StartAuthenticator>(&Empty {}).await {
            Ok(enrolment) => pending.set(Some(enrolment)),
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => wanted.set(true),
            Err(CallError::Common(trouble)) => alert.set(own.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    });
    submit(start);

    let has_authenticator = own
        .known
        .with_untracked(|known| known.as_ref().is_some_and(|known| !known.authenticators.is_empty()));
    let content = live::part(move || match pending.get() {
        Some(enrolment) => confirm(own, told, enrolment, replaces.clone()),
        None => waiting("qr-code__picture qr-code__picture--waiting", start),
    });
    view! {
        <Alert words=alert />
        {guarded(own.session, has_authenticator, wanted, start, content)}
    }
    .into_any()
}

fn confirm(
    own: Own,
    told: RwSignal<String>,
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
        let mut reading = Reading::new();
        let name = reading.field(name, DeviceName::parse, fields::device_name);
        let code = reading.field(code, TotpCode::parse, fields::totp_code);
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
                    own.advanced(progress, ID, told, words).await;
                }
                Err(CallError::Endpoint(error)) => refuse(own.session, code, alert, error),
                Err(CallError::Common(trouble)) => alert.set(own.settle(trouble).await),
            }
        }
    });
    view! {
        {replacing.then(|| view! { <Text words=words::replace_text() /> })}
        <Text words=words::scan() />
        {secret(enrolment)}
        <Alert words=alert />
        <Form submission=confirm>
            <Text words=words::authenticator_name_text() id="name-hint" />
            {name_field(name, old_name, "name-hint")}
            {code_field_with(code, "name-hint")}
            <SubmitButton label=words::verify() submission=confirm />
        </Form>
    }
    .into_any()
}

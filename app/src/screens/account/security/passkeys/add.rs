//! Adds a passkey.

use leptos::prelude::*;
use shared::DeviceName;

use super::{
    super::page::{SECOND_STEP, SecurityPage},
    rename::name_field,
};
use crate::{
    api::CommonCallError,
    browser,
    components::{Form, SubmitButton, Text},
    form::{Field, FormReader, submission},
    message::{fields, words},
    screens::parts::{
        new_passkey::add_passkey, passkey::PasskeyReport, reauthentication::with_reauthentication,
    },
    webauthn::Prompt,
};

/// The id of the text that describes the field.
const HINT: &str = "passkey-hint";

/// Asks for a name, then lets the browser make the passkey.
pub fn add(page: SecurityPage, status: RwSignal<String>) -> AnyView {
    let name = Field::new("passkey-name");
    let report = PasskeyReport::new();
    let prompt = Prompt::new();
    let reauthenticate = RwSignal::new(false);
    let add = submission(move || async move {
        report.clear();
        let read = FormReader::new().field(name, DeviceName::parse, fields::device_name);
        let Some(named) = read else { return };
        match add_passkey(Some(named), prompt).await {
            Ok(progress) => page.advance(progress, SECOND_STEP, status, words::passkey_added()).await,
            Err(reason) => match reason.report(report) {
                Some(CommonCallError::ReauthenticationRequired) => reauthenticate.set(true),
                Some(error) => report.alert(&page.handle(error).await),
                None => {}
            },
        }
    });
    let present = browser::device_name().unwrap_or_default().to_owned();
    let content = view! {
        <Text words=words::add_passkey_text() id=HINT />
        <Form submission=add>
            {name_field(name, present, HINT)} <SubmitButton label=words::continue_() submission=add />
        </Form>
    };
    view! {
        {report.view()}
        {with_reauthentication(page.session, reauthenticate, add, content.into_any())}
    }
    .into_any()
}

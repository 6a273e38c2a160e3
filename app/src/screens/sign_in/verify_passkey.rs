//! Verification Required with a passkey as the second factor.

use leptos::prelude::*;
use shared::{
    Screen,
    api::passkeys::{StartPasskeyVerification, VerifyPasskey},
};

use super::code_screen::CODE_ADDRESS;
use crate::{
    browser,
    components::{Button, Group, Link, Page, Text, live},
    form::submission,
    message::words,
    screens::parts::{
        another_account_link,
        passkey::{PasskeyReport, ask, send},
    },
    session::Session,
    webauthn::{self, Prompt},
};

/// Offers the passkey first, then the other second factors of the account.
pub fn verify_passkey(session: Session, authenticator: bool, backup_codes: bool) -> AnyView {
    let report = PasskeyReport::new();
    let prompt = Prompt::new();
    let verify = submission(move || async move {
        report.clear();
        if let Some(credential) = ask::<StartPasskeyVerification>(session, prompt, report).await {
            send::<VerifyPasskey>(session, report, &credential).await;
        }
    });
    let (intro, button) = if webauthn::is_available() {
        let button =
            view! { <Button label=words::use_passkey() submission=verify class="button button--primary" /> };
        (words::verify_passkey_intro(&browser::application_name()), button.into_any())
    } else {
        (words::no_passkeys_here().to_owned(), live::nothing())
    };
    view! {
        <Page title=words::verify_title()>
            <Text words=intro />
            {report.view()}
            {button}
            <Group>
                {authenticator.then(|| view! { <Link to=CODE_ADDRESS label=words::use_authenticator() /> })}
                {backup_codes
                    .then(|| view! { <Link to=Screen::BackupCode.path() label=words::use_backup_code() /> })}
            </Group>
            {another_account_link(session, report.alert)}
        </Page>
    }
    .into_any()
}

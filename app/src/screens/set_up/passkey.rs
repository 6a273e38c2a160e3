//! Set Up Required with a passkey instead of an authenticator app.

use leptos::prelude::*;
use shared::Screen;

use super::skip::{skip_button, skip_text};
use crate::{
    components::{Button, Group, Link, Page, SetUpStep, Text},
    form::submission,
    message::words,
    screens::parts::{another_account_link, new_passkey::add_passkey, passkey::PasskeyReport},
    session::Session,
    webauthn::{self, Prompt},
};

/// Creates a passkey with one press; its owner can name it later. `authenticator` says whether an app is the
/// other choice.
pub fn passkey(session: Session, authenticator: bool) -> AnyView {
    let report = PasskeyReport::new();
    let prompt = Prompt::new();
    let create = submission(move || async move {
        report.clear();
        match add_passkey(None, prompt).await {
            Ok(progress) => session.advance(progress).await,
            Err(reason) => {
                if let Some(error) = reason.report(report) {
                    report.common(session, error).await;
                }
            }
        }
    });
    let button = if webauthn::is_available() {
        view! { <Button label=words::create_passkey() submission=create class="button button--primary" /> }
            .into_any()
    } else {
        view! { <Text words=words::no_passkeys_here() /> }.into_any()
    };
    let required = (!authenticator).then(|| view! { <Text words=words::passkey_required() /> });
    let app = authenticator.then(|| {
        view! { <Link to=Screen::SetUp.path() label=words::use_authenticator_instead() /> }
    });
    view! {
        <Page title=words::set_up() step=Some(SetUpStep::SetUp)>
            {skip_text(session)}
            {required}
            <Text words=words::create_passkey_text() />
            {report.view()}
            <div class="form">{button} {skip_button(session, report.alert)}</div>
            <Group>{app}</Group>
            {another_account_link(session, report.alert)}
        </Page>
    }
    .into_any()
}

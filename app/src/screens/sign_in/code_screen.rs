//! What the two screens for a second factor have in common: a code from the authenticator app, and a backup
//! code.

use leptos::prelude::*;

use crate::{
    components::{Alert, Form, Group, Page, SetUpStep, SubmitButton, Text},
    form::{Field, Submission},
    message::{codes::CodeError, words},
    screens::parts::another_account_link,
    session::Session,
};

/// The id of the text that describes the field.
pub const HINT: &str = "code-hint";

/// The query at which Verification Required asks for a code although the account has a passkey.
pub const BY_CODE: &str = "code";

/// The address with that query.
pub const CODE_ADDRESS: &str = "/verify?code";

/// What differs between the screens.
pub struct CodeScreen {
    pub title: &'static str,
    /// The step of set-up that the screen belongs to, if any.
    pub step: Option<SetUpStep>,
    pub intro: String,
    pub field: AnyView,
    /// Sends the code.
    pub verify: Submission,
    /// What is between the form and the links.
    pub below: AnyView,
    pub links: AnyView,
}

/// The screen. What went wrong with the call goes to `alert`.
pub fn code_screen(session: Session, alert: RwSignal<String>, screen: CodeScreen) -> AnyView {
    let CodeScreen { title, step, intro, field, verify, below, links } = screen;
    view! {
        <Page title step>
            <Text words=intro id=HINT />
            <Alert words=alert />
            <Form submission=verify>
                {field} <SubmitButton label=words::verify() submission=verify />
            </Form>
            {below}
            <Group>{links}</Group>
            {another_account_link(session, alert)}
        </Page>
    }
    .into_any()
}

/// Reports that a code was not accepted.
pub fn reject(session: Session, code: Field, error: CodeError) {
    match error {
        CodeError::AtField(words) => code.reject(words),
        CodeError::SignInEnded(words) => session.return_to_login(words),
    }
}

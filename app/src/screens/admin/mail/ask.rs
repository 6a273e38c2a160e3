//! The dialog that confirms an action.

use leptos::prelude::*;

use super::{action::Action, page::MailPage};
use crate::{
    api::{CallError, CommonCallError},
    browser,
    components::{Alert, Dialog, Form, SubmitButton, Text, close_dialog},
    form::submission,
    message::mail as text,
    screens::parts::reauthentication::with_reauthentication,
};

/// Says what the action will do, and asks for confirmation.
pub fn ask(page: MailPage, action: Action) -> AnyView {
    let closed = Callback::new(move |()| page.dialog.set(None));
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let (label, title, words) = (action.label(), action.title(), action.text());
    let send = submission(move || {
        let action = action.clone();
        async move {
            alert.set(String::new());
            match action.send().await {
                Ok(mail) => {
                    close_dialog();
                    let outcome = action.outcome(&mail);
                    page.known.set(Some(mail));
                    page.status.set(outcome.clone().unwrap_or_default());
                    page.alert.set(outcome.err().unwrap_or_default());
                    // The button that was pressed may be gone.
                    browser::focus(MailPage::heading_after(&action));
                }
                Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => reauthenticate.set(true),
                Err(CallError::Common(error)) => alert.set(page.session.handle(error).await),
                Err(CallError::Endpoint(error)) => alert.set(text::refusal(error).to_owned()),
            }
        }
    });
    let content = view! {
        <Text words />
        <Form submission=send>
            <SubmitButton label submission=send />
        </Form>
    };
    view! {
        <Dialog title closed>
            <Alert words=alert />
            {with_reauthentication(page.session, reauthenticate, send, content.into_any())}
        </Dialog>
    }
    .into_any()
}

//! The new backup codes, which must be saved before the sign-in continues.

use leptos::prelude::*;
use shared::{
    Empty,
    api::backup_codes::{ConfirmBackupCodes, ShowBackupCodes},
};

use crate::{
    api::{self, CallError},
    browser,
    components::{
        Alert, Button, Checkbox, CodesSheet, Form, Group, Page, SetUpStep, Status, SubmitButton, Text, live,
    },
    form::{Field, submission, submit},
    message::{saved_codes::SavedCodes, words},
    screens::parts::placeholder,
    session::Session,
};

/// The id of the list.
const LIST: &str = "codes";

/// Shows the codes and helps to save them.
#[must_use]
pub fn backup_codes(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let codes = RwSignal::new(None);
    let load = submission(move || async move {
        alert.set(String::new());
        match api::call::<ShowBackupCodes>(&Empty {}).await {
            Ok(fresh) => codes.set(Some(SavedCodes::new(&browser::application_name(), &fresh))),
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });
    submit(load);
    let shown = live::part(move || match codes.get() {
        Some(codes) => view! { <Saving codes session alert /> }.into_any(),
        None => placeholder("codes-sheet__codes codes-sheet__codes--waiting", load),
    });
    view! {
        <Page title=words::backup_codes() step=Some(SetUpStep::SaveCodes)>
            <Text words=words::backup_codes_intro() />
            <Alert words=alert />
            {shown}
        </Page>
    }
    .into_any()
}

/// The codes, three ways to save them, and the confirmation that they are saved.
#[component]
fn Saving(
    /// The codes and what goes with them.
    codes: SavedCodes,
    /// The session.
    session: Session,
    /// Where to report what went wrong.
    alert: RwSignal<String>,
) -> AnyView {
    let status = RwSignal::new(String::new());
    let box_field = Field::new("saved");
    let (text, file, file_name) = (codes.text(), codes.text(), codes.file_name().to_owned());

    let copy = submission(move || {
        let text = text.clone();
        async move {
            status.set(String::new());
            status.set(browser::copy_or_select(&text, LIST).await.to_owned());
        }
    });
    let download = submission(move || {
        let done = browser::download(&file_name, &file);
        async move { status.set(done.map_or(String::new(), |()| words::downloaded().to_owned())) }
    });
    let print = submission(|| async { browser::print() });
    let done = submission(move || async move {
        alert.set(String::new());
        if !box_field.is_checked() {
            box_field.reject(words::codes_not_saved().to_owned());
            return;
        }
        box_field.error.set(String::new());
        match api::call::<ConfirmBackupCodes>(&Empty {}).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Common(error)) => alert.set(session.handle(error).await),
        }
    });

    view! {
        <CodesSheet codes id=LIST />
        <Group class="backup-codes__ways">
            <Button label=words::copy() submission=copy />
            <Button label=words::download() submission=download />
            <Button label=words::print() submission=print />
        </Group>
        <Status words=status />
        <Form submission=done>
            <Checkbox field=box_field label=words::codes_saved() />
            <SubmitButton label=words::done() submission=done />
        </Form>
    }
    .into_any()
}

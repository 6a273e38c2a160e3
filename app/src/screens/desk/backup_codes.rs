//! The new backup codes, to be saved before going on.

use leptos::prelude::*;
use shared::{
    Empty,
    api::backup_codes::{ConfirmBackupCodes, ShowBackupCodes},
};

use crate::{
    api::{self, CallError},
    browser,
    components::{
        Alert, Button, Checkbox, CodesSheet, Form, Group, Page, Stage, Status, SubmitButton, Text, live,
    },
    form::{Field, submission, submit},
    message::{saved_codes::SavedCodes, words},
    screens::waiting,
    session::Session,
};

/// The list's name on the page.
const LIST: &str = "codes";

/// Shows them, and helps to save them.
#[must_use]
pub fn backup_codes(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let codes = RwSignal::new(None);
    let load = submission(move || async move {
        alert.set(String::new());
        match api::call::<ShowBackupCodes>(&Empty {}).await {
            Ok(fresh) => codes.set(Some(SavedCodes::new(&browser::application_name(), &fresh))),
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    });
    submit(load);
    let shown = live::part(move || match codes.get() {
        Some(codes) => view! { <Saving codes session alert /> }.into_any(),
        None => waiting("codes-sheet__codes codes-sheet__codes--waiting", load),
    });
    view! {
        <Page title=words::backup_codes() stage=Some(Stage::SaveCodes)>
            <Text words=words::backup_codes_intro() />
            <Alert words=alert />
            {shown}
        </Page>
    }
    .into_any()
}

/// The codes, three ways to keep them, and the word that they are kept.
#[component]
fn Saving(
    /// The codes and what goes with them.
    codes: SavedCodes,
    /// Where the person stands.
    session: Session,
    /// What went wrong.
    alert: RwSignal<String>,
) -> AnyView {
    let told = RwSignal::new(String::new());
    let box_field = Field::new("saved");
    let (text, file, file_name) = (codes.text(), codes.text(), codes.file_name().to_owned());

    let copy = submission(move || {
        let text = text.clone();
        async move {
            told.set(String::new());
            told.set(browser::copy_or_select(&text, LIST).await.to_owned());
        }
    });
    let download = submission(move || {
        let done = browser::download(&file_name, &file);
        async move { told.set(done.map_or(String::new(), |()| words::downloaded().to_owned())) }
    });
    let print = submission(|| async { browser::print() });
    let done = submission(move || async move {
        alert.set(String::new());
        if !box_field.ticked() {
            box_field.reject(words::codes_not_saved().to_owned());
            return;
        }
        box_field.error.set(String::new());
        match api::call::<ConfirmBackupCodes>(&Empty {}).await {
            Ok(progress) => session.advance(progress).await,
            Err(CallError::Common(trouble)) => alert.set(session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    });

    view! {
        <CodesSheet codes id=LIST />
        <Group class="backup-codes__ways">
            <Button label=words::copy() submission=copy />
            <Button label=words::download() submission=download />
            <Button label=words::print() submission=print />
        </Group>
        <Status words=told />
        <Form submission=done>
            <Checkbox field=box_field label=words::codes_saved() />
            <SubmitButton label=words::done() submission=done />
        </Form>
    }
    .into_any()
}

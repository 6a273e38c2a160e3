//! Imports accounts from a file: checks it first, then adds all of them or none.

mod invitations;
mod page;
mod report;

use leptos::prelude::*;
use shared::Screen;

use self::page::ImportPage;
use super::page::admin_page;
use crate::{
    browser,
    components::{Alert, Facts, Form, Kind, OptionalField, Section, Split, SubmitButton, Text, TextArea},
    form::{Field, submission},
    message::{import as text, words},
    screens::parts::reauthentication::with_reauthentication,
    session::Session,
};

/// Asks for a file or text, and shows the report.
pub fn import(session: Session) -> AnyView {
    let import = ImportPage {
        session,
        csv: RwSignal::new(String::new()),
        dry_run: RwSignal::new(true),
        report: RwSignal::new(None),
        reauthenticate: RwSignal::new(false),
        alert: RwSignal::new(String::new()),
    };
    let alert = RwSignal::new(String::new());
    let main = view! {
        {invitations::invitations(import)}
        {file(import)}
        {report::report(import)}
    };
    let content = view! { <Split main=main.into_any() aside=columns() even=true /> };
    admin_page(session, words::import_accounts(), Screen::ImportAccounts, alert, content.into_any())
}

fn columns() -> AnyView {
    view! {
        <Section id="columns" heading=words::file_format()>
            <Text words=words::import_text() />
            <Facts facts=text::columns() />
            <Text words=words::for_example() id="example" />
            <pre class="example" dir="ltr">
                {text::EXAMPLE}
            </pre>
        </Section>
    }
    .into_any()
}

fn file(import: ImportPage) -> AnyView {
    let [file, text] = ["file", "csv"].map(Field::new);
    let check = submission(move || async move {
        import.report.set(None);
        file.error.set(String::new());
        let csv = match browser::chosen_file(file.id).await {
            Some(csv) => csv,
            None => browser::value(text.id),
        };
        if let Some(words) = text::unusable(&csv) {
            file.reject(words.to_owned());
            return;
        }
        import.csv.set(csv);
        import.dry_run.set(true);
        import.send().await;
    });
    let again = submission(move || import.send());
    let form = view! {
        <Form submission=check>
            <Text words=words::csv_file_text() id="file-hint" />
            <OptionalField field=file label=words::csv_file() kind=Kind::Table hint="file-hint" />
            <TextArea field=text label=words::csv_text() hint="example" />
            <SubmitButton label=words::check() submission=check />
        </Form>
    };
    view! {
        <Section id="file-section" heading=words::accounts_to_import()>
            <Alert words=import.alert />
            {with_reauthentication(import.session, import.reauthenticate, again, form.into_any())}
        </Section>
    }
    .into_any()
}

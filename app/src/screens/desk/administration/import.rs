//! Accounts of a file: looked at without adding any, then added, all of them or none.

mod invitations;
mod report;

use leptos::{prelude::*, task::tick};
use shared::{
    Screen,
    api::admin::import::{ImportAccounts, ImportReport, ImportRequest},
};

use super::page;
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Facts, Form, Kind, Lines, OptionalField, Section, SubmitButton, Text},
    form::{Field, submission},
    message::{import as said, words},
    screens::desk::reauthenticate::guarded,
    session::Session,
};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Import {
    session: Session,
    /// What was looked at: it is what is imported, whatever is typed meanwhile.
    csv: RwSignal<String>,
    /// Whether only to look at it.
    dry_run: RwSignal<bool>,
    report: RwSignal<Option<ImportReport>>,
    wanted: RwSignal<bool>,
    alert: RwSignal<String>,
}

/// Asks for a file or for text, and reports on it.
pub fn import(session: Session) -> AnyView {
    let import = Import {
        session,
        csv: RwSignal::new(String::new()),
        dry_run: RwSignal::new(true),
        report: RwSignal::new(None),
        wanted: RwSignal::new(false),
        alert: RwSignal::new(String::new()),
    };
    let alert = RwSignal::new(String::new());
    let content = view! {
        {invitations::invitations(import)}
        {columns()}
        {file(import)}
        {report::report(import)}
    };
    page(session, words::import_accounts(), Screen::ImportAccounts, alert, content.into_any())
}

fn columns() -> AnyView {
    view! {
        <Section id="columns" heading=words::columns()>
            <Text words=words::import_text() />
            <Facts facts=said::columns() />
            <Text words=words::for_example() id="example" />
            <pre class="example" dir="ltr">
                {said::EXAMPLE}
            </pre>
        </Section>
    }
    .into_any()
}

fn file(import: Import) -> AnyView {
    let [file, text] = ["file", "csv"].map(Field::new);
    let check = submission(move || async move {
        import.report.set(None);
        file.error.set(String::new());
        let csv = match browser::chosen_file(file.id).await {
            Some(csv) => csv,
            None => browser::value(text.id),
        };
        if let Some(words) = said::not_sent(&csv) {
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
            <Lines field=text label=words::csv_text() hint="example" />
            <SubmitButton label=words::check() submission=check />
        </Form>
    };
    view! {
        <Section id="file-section" heading=words::the_file()>
            <Alert words=import.alert />
            {guarded(import.session, true, import.wanted, again, form.into_any())}
        </Section>
    }
    .into_any()
}

impl Import {
    async fn send(self) {
        self.alert.set(String::new());
        let request = ImportRequest { csv: self.csv.get_untracked(), dry_run: self.dry_run.get_untracked() };
        match api::call::<ImportAccounts>(&request).await {
            Ok(report) => {
                self.report.set(Some(report));
                tick().await;
                browser::focus(report::ID);
            }
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => self.wanted.set(true),
            Err(CallError::Common(trouble)) => self.alert.set(self.session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    }
}

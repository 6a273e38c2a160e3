//! What importing a file would do, or did.

use leptos::prelude::*;
use shared::api::admin::import::ImportReport;

use super::page::{ImportPage, REPORT};
use crate::{
    components::{Button, Facts, Section, Text, live},
    form::submission,
    message::{import as text, words},
};

/// The problems, line by line, or the button that imports the accounts.
pub fn report(import: ImportPage) -> AnyView {
    live::part(move || {
        import
            .report
            .with(|report| report.as_ref().map_or_else(live::nothing, |report| shown(import, report)))
    })
}

fn shown(import: ImportPage, report: &ImportReport) -> AnyView {
    let add = submission(move || {
        import.dry_run.set(false);
        import.send()
    });
    let (outcome, problems) = (text::outcome(report), text::problems(report));
    let wrong = !problems.is_empty();
    let ready = !wrong && !report.imported;
    view! {
        <Section id=REPORT heading=words::report()>
            <Text words=outcome />
            {wrong.then(|| view! { <Facts facts=problems /> })}
            {ready.then(|| view! { <Button label=words::import_now() submission=add class="button button--primary" /> })}
        </Section>
    }
    .into_any()
}

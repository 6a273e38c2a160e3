//! What an action on many accounts did, and what it left as it was.

use leptos::prelude::*;

use super::{
    page::AccountsPage,
    results::{Failure, Outcome},
};
use crate::{
    browser,
    components::{Button, Entry, Items, Section, TITLE, Text, live},
    form::submission,
    message::{acts as text, admin, number::number, words},
};

/// The id of the heading.
pub const OUTCOME: &str = "outcome";

/// The report on the last action, until it is dismissed.
pub fn outcome(page: AccountsPage) -> AnyView {
    live::part(move || page.outcome.get().map_or_else(live::nothing, |outcome| report(page, outcome)))
}

fn report(page: AccountsPage, outcome: Outcome) -> AnyView {
    let Outcome { action, done, failures, left } = outcome;
    let dismiss = submission(move || async move {
        page.outcome.set(None);
        browser::focus(TITLE);
    });
    let failed = u32::try_from(failures.len()).unwrap_or(u32::MAX);
    let item = |Failure { id, name, reason }: Failure| {
        view! { <Entry title=name to=admin::account_address(&id) facts=vec![reason] /> }.into_any()
    };
    let items: Vec<AnyView> = failures.into_iter().map(item).collect();
    let failures = (failed > 0).then(|| {
        view! {
            <Text words=words::act_failed(failed, &number(failed)) />
            <Items items />
        }
    });
    view! {
        <Section id=OUTCOME heading=text::label(action)>
            <Text words=words::act_done(done, &number(done)) />
            {failures}
            {(left > 0).then(|| view! { <Text words=words::act_stopped(left, &number(left)) /> })}
            <Button label=words::dismiss() submission=dismiss class="button button--small" />
        </Section>
    }
    .into_any()
}

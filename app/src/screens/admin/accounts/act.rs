//! The dialog that confirms an action on many accounts and shows how far it is.

use std::collections::BTreeSet;

use leptos::{prelude::*, task::tick};
use shared::{
    ApiError,
    api::admin::{
        AccountError,
        act::{Act, ActOnAccounts, ActRequest, ActResult},
    },
};

use super::{
    outcome::OUTCOME,
    page::AccountsPage,
    results::{Failure, Outcome},
};
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Dialog, Form, Gauge, SubmitButton, Text, close_dialog, live},
    form::submission,
    message::acts as text,
    screens::parts::reauthentication::with_reauthentication,
};

/// How many accounts one request has: few enough that the progress moves.
const BATCH: usize = 10;

/// An action under way.
#[derive(Clone, Copy)]
struct Run {
    page: AccountsPage,
    action: Act,
    /// The accounts that are still to be done.
    left: StoredValue<Vec<String>>,
    done: RwSignal<u32>,
    failed: RwSignal<Vec<(String, ApiError<AccountError>)>>,
    /// Whether it was confirmed.
    started: RwSignal<bool>,
    alert: RwSignal<String>,
    reauthenticate: RwSignal<bool>,
}

/// Says what the action will do to the selected accounts, and asks for confirmation.
pub fn ask(page: AccountsPage, action: Act) -> AnyView {
    let selected: Vec<String> =
        page.selection.selected.with_untracked(|selected| selected.iter().cloned().collect());
    let of = u32::try_from(selected.len()).unwrap_or(u32::MAX);
    let run = Run {
        page,
        action,
        left: StoredValue::new(selected),
        done: RwSignal::new(0),
        failed: RwSignal::new(Vec::new()),
        started: RwSignal::new(false),
        alert: RwSignal::new(String::new()),
        reauthenticate: RwSignal::new(false),
    };
    // Cancel and Escape stop it after the accounts of the request that is under way.
    let closed = Callback::new(move |()| {
        page.acting.set(None);
        leptos::task::spawn_local(run.report());
    });
    let send = submission(move || run.send());
    let progress = live::when(
        move || run.started.get(),
        move || {
            let gauge = move || {
                let done = run.done.get();
                view! { <Gauge done of words=text::progress(done, of) /> }.into_any()
            };
            live::part(gauge)
        },
    );
    let content = view! {
        <Text words=text::text(action) />
        {progress}
        <Form submission=send>
            <SubmitButton label=text::label(action) submission=send />
        </Form>
    };
    view! {
        <Dialog title=text::title(action, of) closed>
            <Alert words=run.alert />
            {with_reauthentication(page.session, run.reauthenticate, send, content.into_any())}
        </Dialog>
    }
    .into_any()
}

impl Run {
    /// Sends what is left, some accounts at a time, and closes the dialog at the end.
    async fn send(self) {
        self.alert.set(String::new());
        loop {
            let batch: Vec<String> = self.left.with_value(|left| left.iter().take(BATCH).cloned().collect());
            if batch.is_empty() {
                close_dialog();
                return;
            }
            let count = batch.len();
            let request = ActRequest { action: self.action, accounts: batch };
            match api::call::<ActOnAccounts>(&request).await {
                Ok(acted) => {
                    // The dialog may have been closed meanwhile, and this with it.
                    if self.left.try_update_value(|left| drop(left.drain(..count))).is_none() {
                        return;
                    }
                    self.count(acted.accounts);
                }
                Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => {
                    self.reauthenticate.set(true);
                    return;
                }
                Err(CallError::Common(error)) => {
                    self.alert.set(self.page.session.handle(error).await);
                    return;
                }
            }
        }
    }

    fn count(self, results: Vec<ActResult>) {
        self.started.set(true);
        self.done.update(|done| *done += u32::try_from(results.len()).unwrap_or_default());
        let failed = results.into_iter().filter_map(|result| Some((result.id, result.failure?)));
        self.failed.update(|all| all.extend(failed));
    }

    /// Reports on the page what was done, once anything was.
    fn report(self) -> impl Future<Output = ()> {
        let left = self.left.with_value(Vec::len);
        let (done, failed) = (self.done.get_untracked(), self.failed.get_untracked());
        let Self { page, action, .. } = self;
        async move {
            if done == 0 {
                return;
            }
            let mut failures = Vec::new();
            for (id, error) in failed {
                failures.push(Failure::of(id, error).await);
            }
            let done = done - u32::try_from(failures.len()).unwrap_or_default();
            let left = u32::try_from(left).unwrap_or_default();
            page.selection.selected.set(BTreeSet::new());
            page.outcome.set(Some(Outcome { action, done, failures, left }));
            page.load().await;
            tick().await;
            browser::focus(OUTCOME);
        }
    }
}

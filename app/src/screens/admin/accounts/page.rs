//! What the parts of the accounts screen share.

use std::collections::BTreeSet;

use leptos::prelude::*;
use shared::api::admin::{
    accounts::{Accounts, ListAccounts},
    act::Act,
};

use super::{known, query::Query, results::Outcome};
use crate::{
    api::{self, CallError},
    browser,
    components::{Selection, TITLE},
    session::Session,
};

/// What the parts share.
#[derive(Clone, Copy)]
pub struct AccountsPage {
    pub session: Session,
    pub query: Memo<Query>,
    /// What is shown, with the query that found it.
    pub shown: RwSignal<Option<(Query, Accounts)>>,
    pub selection: Selection,
    /// The action that is to be confirmed or is under way.
    pub acting: RwSignal<Option<Act>>,
    /// What the last action on many accounts did.
    pub outcome: RwSignal<Option<Outcome>>,
    pub alert: RwSignal<String>,
}

impl AccountsPage {
    /// Loads what the address names, and again when that changed before the answer arrived: there is never more
    /// than one request at a time, and the last one counts.
    pub async fn load(self) {
        while let Some(now) = self.query.try_get_untracked() {
            let answer = api::call::<ListAccounts>(&now.request()).await;
            if self.query.try_get_untracked().as_ref() != Some(&now) {
                continue;
            }
            self.alert.set(String::new());
            match answer {
                Ok(accounts) => self.show(now, accounts),
                Err(CallError::Common(error)) => {
                    self.shown.set(None);
                    self.alert.set(self.session.handle(error).await);
                }
            }
            return;
        }
    }

    fn show(self, now: Query, accounts: Accounts) {
        let before = self.shown.with_untracked(|shown| shown.as_ref().map(|(query, _)| query.clone()));
        known::remember(&now, &accounts);
        let (same, turned) = before.map_or((true, false), |before| {
            (before.finds_the_same(&now), before.page != now.page && before.finds_the_same(&now))
        });
        // What is selected and can no longer be found would be acted on unseen.
        if !same {
            self.selection.selected.set(BTreeSet::new());
        }
        self.shown.set(Some((now, accounts)));
        // After a change of page, reading continues at the top.
        if turned {
            browser::focus(TITLE);
        }
    }
}

//! Actions that only need a confirmation.

use leptos::prelude::*;
use shared::api::admin::{
    AccountError, AccountRequest, Origin,
    account::Account,
    support::{DisableAccount, EnableAccount, SendPassword, UnlockAccount},
};

use super::AccountPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::words,
    screens::parts::reauthentication::with_reauthentication,
};

/// An action.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Enable,
    Disable,
    Unlock,
    SendPassword,
}

/// The actions that are possible; none on one's own account.
pub fn offered(account: &Account) -> Vec<Action> {
    if account.oneself {
        return Vec::new();
    }
    let enabled = account.disabled_at.is_none();
    let mut actions = vec![if enabled { Action::Disable } else { Action::Enable }];
    if !account.locks.is_empty() {
        actions.push(Action::Unlock);
    }
    if enabled && account.origin == Origin::Local {
        actions.push(Action::SendPassword);
    }
    actions
}

impl Action {
    pub fn label(self) -> &'static str {
        match self {
            Self::Enable => words::enable(),
            Self::Disable => words::disable(),
            Self::Unlock => words::unlock(),
            Self::SendPassword => words::send_password(),
        }
    }

    /// What it will do.
    fn text(self) -> &'static str {
        match self {
            Self::Enable => words::enable_text(),
            Self::Disable => words::disable_text(),
            Self::Unlock => words::unlock_text(),
            Self::SendPassword => words::send_password_text(),
        }
    }

    /// That it was done.
    fn done(self) -> &'static str {
        match self {
            Self::Enable => words::account_enabled(),
            Self::Disable => words::account_disabled(),
            Self::Unlock => words::account_unlocked(),
            Self::SendPassword => words::password_sent(),
        }
    }

    async fn send(self, of: &AccountRequest) -> Result<Account, CallError<AccountError>> {
        match self {
            Self::Enable => api::call::<EnableAccount>(of).await,
            Self::Disable => api::call::<DisableAccount>(of).await,
            Self::Unlock => api::call::<UnlockAccount>(of).await,
            Self::SendPassword => api::call::<SendPassword>(of).await,
        }
    }
}

/// Says what the action will do, and asks for confirmation.
pub fn ask(page: AccountPage, action: Action, account: &Account) -> AnyView {
    let alert = RwSignal::new(String::new());
    let reauthenticate = RwSignal::new(false);
    let send = submission(move || async move {
        alert.set(String::new());
        match action.send(&page.request()).await {
            Ok(account) => page.done(account, action.done()),
            Err(error) => page.failed(error, reauthenticate, alert).await,
        }
    });
    let ends = action == Action::Disable && account.sessions > 0;
    let content = view! {
        <Text words=action.text() />
        {ends.then(|| view! { <Text words=words::sessions_end(account.sessions) /> })}
        <Form submission=send>
            <SubmitButton label=action.label() submission=send />
        </Form>
    };
    view! {
        <Alert words=alert />
        {with_reauthentication(page.session, true, reauthenticate, send, content.into_any())}
    }
    .into_any()
}

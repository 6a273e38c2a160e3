//! Acts that need no more than a yes.

use leptos::prelude::*;
use shared::api::admin::{
    AccountError, AccountRequest, Origin,
    account::Account,
    support::{DisableAccount, EnableAccount, SendPassword, UnlockAccount},
};

use super::Looked;
use crate::{
    api::{self, CallError},
    components::{Alert, Form, SubmitButton, Text},
    form::submission,
    message::words,
    screens::desk::reauthenticate::guarded,
};

/// What is done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Enable,
    Disable,
    Unlock,
    SendPassword,
}

/// Those that are possible; none on one's own account.
pub fn offered(account: &Account) -> Vec<Act> {
    if account.oneself {
        return Vec::new();
    }
    let enabled = account.disabled_at.is_none();
    let mut acts = vec![if enabled { Act::Disable } else { Act::Enable }];
    if !account.locks.is_empty() {
        acts.push(Act::Unlock);
    }
    if enabled && account.origin == Origin::Local {
        acts.push(Act::SendPassword);
    }
    acts
}

impl Act {
    pub fn label(self) -> &'static str {
        match self {
            Self::Enable => words::enable(),
            Self::Disable => words::disable(),
            Self::Unlock => words::unlock(),
            Self::SendPassword => words::send_password(),
        }
    }

    /// What will come of it.
    fn text(self) -> &'static str {
        match self {
            Self::Enable => words::enable_text(),
            Self::Disable => words::disable_text(),
            Self::Unlock => words::unlock_text(),
            Self::SendPassword => words::send_password_text(),
        }
    }

    /// What came of it.
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

/// Says what will come of it, and asks once.
pub fn ask(looked: Looked, act: Act, account: &Account) -> AnyView {
    let alert = RwSignal::new(String::new());
    let wanted = RwSignal::new(false);
    let send = submission(move || async move {
        alert.set(String::new());
        match act.send(&looked.request()).await {
            Ok(account) => looked.done(account, act.done()),
            Err(error) => looked.failed(error, wanted, alert).await,
        }
    });
    let ends = act == Act::Disable && account.sessions > 0;
    let content = view! {
        <Text words=act.text() />
        {ends.then(|| view! { <Text words=words::sessions_end(account.sessions) /> })}
        <Form submission=send>
            <SubmitButton label=act.label() submission=send />
        </Form>
    };
    view! {
        <Alert words=alert />
        {guarded(looked.session, true, wanted, send, content.into_any())}
    }
    .into_any()
}

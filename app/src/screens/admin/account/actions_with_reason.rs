//! Actions with a reason, which the owner of the account can read.

use leptos::prelude::*;
use shared::{
    Reason,
    api::admin::{
        Origin,
        account::Account,
        support::{IssueBypassCode, ReasonedRequest, ReleaseAccount, ResetMfa},
    },
};

use super::page::{AccountPage, BYPASS};
use crate::{
    api, browser,
    components::{Alert, Form, SubmitButton, Text, TextField, close_dialog},
    form::{Field, FormReader, Submission, submission},
    message::{fields, words},
    screens::parts::reauthentication::with_reauthentication,
};

/// Whether there is anything to reset.
pub fn can_reset(account: &Account) -> bool {
    let is_set_up = !account.authenticators.is_empty() || !account.passkeys.is_empty();
    is_set_up && !account.oneself
}

/// Whether a bypass code would be useful.
pub fn can_bypass(account: &Account) -> bool {
    can_reset(account) && account.disabled_at.is_none() && account.origin == Origin::Local
}

/// Whether there is a hold to end.
pub fn can_release(account: &Account) -> bool {
    !account.oneself && account.hold.is_some()
}

/// The dialog of such an action.
#[derive(Clone, Copy)]
struct ReasonDialog {
    page: AccountPage,
    reason: Field,
    alert: RwSignal<String>,
    reauthenticate: RwSignal<bool>,
}

/// Removes the authenticators, passkeys and backup codes.
pub fn reset(page: AccountPage, account: &Account) -> AnyView {
    let dialog = ReasonDialog::new(page);
    let send = submission(move || async move {
        let Some(request) = dialog.request() else { return };
        match api::call::<ResetMfa>(&request).await {
            Ok(account) => page.done(account, words::mfa_was_reset()),
            Err(error) => page.failed(error, dialog.reauthenticate, dialog.alert).await,
        }
    });
    let ends = (account.sessions > 0).then(|| words::sessions_end(account.sessions));
    dialog.show(words::reset_mfa_text(), ends, words::reset_mfa(), send)
}

/// Ends the hold.
pub fn release(page: AccountPage) -> AnyView {
    let dialog = ReasonDialog::new(page);
    let send = submission(move || async move {
        let Some(request) = dialog.request() else { return };
        match api::call::<ReleaseAccount>(&request).await {
            Ok(account) => page.done(account, words::account_released()),
            Err(error) => page.failed(error, dialog.reauthenticate, dialog.alert).await,
        }
    });
    dialog.show(words::release_text(), None, words::release(), send)
}

/// Issues a code that can be used instead of the second factor.
pub fn bypass(page: AccountPage) -> AnyView {
    let dialog = ReasonDialog::new(page);
    let send = submission(move || async move {
        let Some(request) = dialog.request() else { return };
        match api::call::<IssueBypassCode>(&request).await {
            Ok(code) => {
                close_dialog();
                page.load().await;
                page.code.set(Some(code));
                leptos::task::tick().await;
                browser::focus(BYPASS);
            }
            Err(error) => page.failed(error, dialog.reauthenticate, dialog.alert).await,
        }
    });
    dialog.show(words::make_bypass_code_text(), None, words::make_bypass_code(), send)
}

impl ReasonDialog {
    fn new(page: AccountPage) -> Self {
        let (alert, reauthenticate) = (RwSignal::new(String::new()), RwSignal::new(false));
        Self { page, reason: Field::new("reason"), alert, reauthenticate }
    }

    fn request(self) -> Option<ReasonedRequest> {
        self.alert.set(String::new());
        let reason = FormReader::new().field(self.reason, Reason::parse, fields::reason)?;
        Some(ReasonedRequest { id: self.page.request().id, reason })
    }

    /// Says what the action will do, and asks for the reason.
    fn show(
        self,
        text: &'static str,
        more: Option<String>,
        label: &'static str,
        send: Submission,
    ) -> AnyView {
        let content = view! {
            <Text words=text />
            {more.map(|words| view! { <Text words /> })}
            <Form submission=send>
                <Text words=words::reason_hint() id="reason-hint" />
                <TextField field=self.reason label=words::reason() autocomplete="off" hint="reason-hint" />
                <SubmitButton label submission=send />
            </Form>
        };
        view! {
            <Alert words=self.alert />
            {with_reauthentication(self.page.session, self.reauthenticate, send, content.into_any())}
        }
        .into_any()
    }
}

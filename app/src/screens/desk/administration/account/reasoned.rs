//! Acts of which the owner is told why.

use leptos::prelude::*;
use shared::{
    Reason,
    api::admin::{
        Origin,
        account::Account,
        support::{IssueBypassCode, ReasonedRequest, ResetMfa},
    },
};

use super::{BYPASS, Looked};
use crate::{
    api, browser,
    components::{Alert, Form, SubmitButton, Text, TextField, close_dialog},
    form::{Field, Reading, Submission, submission},
    message::{fields, words},
    screens::desk::reauthenticate::guarded,
};

/// Whether there is something to take away.
pub fn can_reset(account: &Account) -> bool {
    !account.oneself && !account.authenticators.is_empty()
}

/// Whether a bypass code would be of use.
pub fn can_bypass(account: &Account) -> bool {
    can_reset(account) && account.disabled_at.is_none() && account.origin == Origin::Local
}

/// What the dialogue of such an act is made of.
#[derive(Clone, Copy)]
struct Asked {
    looked: Looked,
    reason: Field,
    alert: RwSignal<String>,
    wanted: RwSignal<bool>,
}

/// Takes the authenticators and backup codes away.
pub fn reset(looked: Looked, account: &Account) -> AnyView {
    let asked = Asked::new(looked);
    let send = submission(move || async move {
        let Some(request) = asked.request() else { return };
        match api::call::<ResetMfa>(&request).await {
            Ok(account) => looked.done(account, words::mfa_was_reset()),
            Err(error) => looked.failed(error, asked.wanted, asked.alert).await,
        }
    });
    let ends = (account.sessions > 0).then(|| words::sessions_end(account.sessions));
    asked.show(words::reset_mfa_text(), ends, words::reset_mfa(), send)
}

/// Makes a code that stands in for the second factor.
pub fn bypass(looked: Looked) -> AnyView {
    let asked = Asked::new(looked);
    let send = submission(move || async move {
        let Some(request) = asked.request() else { return };
        match api::call::<IssueBypassCode>(&request).await {
            Ok(code) => {
                close_dialog();
                looked.load().await;
                looked.code.set(Some(code));
                leptos::task::tick().await;
                browser::focus(BYPASS);
            }
            Err(error) => looked.failed(error, asked.wanted, asked.alert).await,
        }
    });
    asked.show(words::make_bypass_code_text(), None, words::make_bypass_code(), send)
}

impl Asked {
    fn new(looked: Looked) -> Self {
        let (alert, wanted) = (RwSignal::new(String::new()), RwSignal::new(false));
        Self { looked, reason: Field::new("reason"), alert, wanted }
    }

    fn request(self) -> Option<ReasonedRequest> {
        self.alert.set(String::new());
        let reason = Reading::new().field(self.reason, Reason::parse, fields::reason)?;
        Some(ReasonedRequest { id: self.looked.request().id, reason })
    }

    /// Says what will come of it, and asks for the reason.
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
            {guarded(self.looked.session, true, self.wanted, send, content.into_any())}
        }
        .into_any()
    }
}

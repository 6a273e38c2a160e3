//! What helps the owner of an account: each action with one sentence and its button.

use leptos::prelude::*;
use shared::api::{
    admin::{Origin, account::Account},
    security::Mfa,
};

use super::{
    action::Action,
    actions_with_reason::{can_bypass, can_release, can_reset},
    page::{AccountPage, DialogKind},
};
use crate::{
    components::{Button, Help, HelpList, Section, Text},
    form::submission,
    message::words,
};

/// How a button looks: what is needed now is filled, and what locks people out is outlined in red.
#[derive(Clone, Copy)]
enum Look {
    Needed,
    Plain,
    Harmful,
}

/// The actions, the one that is needed first.
pub fn help(page: AccountPage, account: &Account) -> AnyView {
    let content = if account.oneself {
        view! { <Text words=words::own_account() /> }.into_any()
    } else {
        view! { <HelpList items=offered(page, account) /> }.into_any()
    };
    view! {
        <Section id="help" heading=words::help_person()>
            {content}
        </Section>
    }
    .into_any()
}

fn offered(page: AccountPage, account: &Account) -> Vec<Help> {
    let enabled = account.disabled_at.is_none();
    let local = account.origin == Origin::Local;
    let item = |offered: bool, title: &'static str, text: &'static str, kind: DialogKind, look: Look| {
        offered.then(|| Help {
            title: title.to_owned(),
            text: text.to_owned(),
            action: button(page, kind, look),
        })
    };
    let act = |offered: bool, title: &'static str, text: &'static str, action: Action, look: Look| {
        item(offered, title, text, DialogKind::Action(action), look)
    };
    let items = [
        act(!enabled, words::help_enable_title(), words::help_enable(), Action::Enable, Look::Needed),
        item(
            can_release(account),
            words::help_release_title(),
            words::help_release(),
            DialogKind::Release,
            Look::Needed,
        ),
        act(!account.locks.is_empty(), words::unlock(), words::help_unlock(), Action::Unlock, Look::Needed),
        item(
            can_bypass(account),
            words::help_bypass_title(),
            words::help_bypass(),
            DialogKind::BypassCode,
            Look::Plain,
        ),
        item(
            can_reset(account),
            words::help_reset_title(),
            words::help_reset(),
            DialogKind::ResetMfa,
            Look::Plain,
        ),
        act(
            enabled && local && may_set_up(account),
            words::help_remind_title(),
            words::help_remind(),
            Action::Remind,
            Look::Plain,
        ),
        act(
            enabled && local,
            words::help_password_title(),
            words::help_password(),
            Action::SendPassword,
            Look::Plain,
        ),
        act(
            account.remembered_browsers > 0,
            words::help_browsers_title(),
            words::help_browsers(),
            Action::ForgetBrowsers,
            Look::Plain,
        ),
        act(enabled, words::help_disable_title(), words::help_disable(), Action::Disable, Look::Harmful),
    ];
    items.into_iter().flatten().collect()
}

fn button(page: AccountPage, kind: DialogKind, look: Look) -> AnyView {
    let open = submission(move || async move { page.dialog.set(Some(kind)) });
    let class = match look {
        Look::Needed => "button button--primary button--small",
        Look::Plain => "button button--small",
        Look::Harmful => "button button--danger button--small",
    };
    view! { <Button label=kind.label() submission=open class /> }.into_any()
}

/// Whether the owner may or must set up a second step and has not done so.
fn may_set_up(account: &Account) -> bool {
    let has_none = account.authenticators.is_empty() && account.passkeys.is_empty();
    has_none && account.mfa != Mfa::Off
}

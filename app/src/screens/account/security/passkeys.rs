//! The passkeys: adds, renames and removes them.

mod add;
mod remove;
mod rename;

use leptos::prelude::*;
use shared::api::security::{Mfa, Passkey, Security};

use self::{add::add, remove::remove, rename::rename};
use super::page::{SecurityPage, is_last_factor};
use crate::{
    components::{Button, Dialog, Icon, Item, Items, NamedButton, Text, live},
    form::{Submission, submission},
    message::{passkeys as text, words},
    webauthn,
};

/// An action with a dialog.
#[derive(Clone)]
enum Action {
    Add,
    Rename(Passkey),
    Remove(Passkey),
}

/// What the parts about passkeys share.
#[derive(Clone, Copy)]
pub struct Passkeys {
    page: SecurityPage,
    status: RwSignal<String>,
    /// The action whose dialog is open.
    open: RwSignal<Option<Action>>,
}

impl Passkeys {
    pub fn new(page: SecurityPage, status: RwSignal<String>) -> Self {
        Self { page, status, open: RwSignal::new(None) }
    }

    /// The list of passkeys, with their actions. Nothing where there is none.
    pub fn list(self, security: &Security) -> AnyView {
        let all = &security.passkeys;
        if all.is_empty() {
            return live::nothing();
        }
        let off = (!security.passkeys_enabled).then(|| view! { <Text words=words::passkeys_off() /> });
        let removable = match security.mfa {
            Mfa::Passkey => all.len() > 1,
            Mfa::Required => !is_last_factor(security),
            Mfa::Off | Mfa::Optional => true,
        };
        let items: Vec<AnyView> =
            all.iter().map(|one| item(one, security.now, removable, self.open)).collect();
        view! {
            {off}
            <Items items label=Some(words::passkeys()) />
        }
        .into_any()
    }

    /// The button for another one, where there may be one.
    pub fn add(self, security: &Security) -> Option<AnyView> {
        can_add(security).then(|| {
            let add = open_dialog(self.open, Action::Add);
            view! { <Button label=words::add_passkey() submission=add class="button button--medium" /> }
                .into_any()
        })
    }

    /// The dialog that is open.
    pub fn dialog(self) -> AnyView {
        let Self { page, status, open } = self;
        live::part(move || match open.get() {
            Some(action) => dialog(page, status, action, Callback::new(move |()| open.set(None))),
            None => live::nothing(),
        })
    }
}

/// Whether browser and server let the account have another passkey.
pub fn can_add(security: &Security) -> bool {
    security.passkeys_enabled
        && security.mfa != Mfa::Off
        && security.passkeys.len() < Passkey::MOST
        && webauthn::is_available()
}

fn item(one: &Passkey, now: i64, removable: bool, open: RwSignal<Option<Action>>) -> AnyView {
    let title = text::name(one);
    let rename = open_dialog(open, Action::Rename(one.clone()));
    let mut actions = vec![button(words::rename(), words::rename_named(&title), rename)];
    if removable {
        let remove = open_dialog(open, Action::Remove(one.clone()));
        actions.push(button(words::remove(), words::remove_named(&title), remove));
    }
    view! { <Item title mark=Some(text::mark(one)) facts=text::facts(one, now) actions icon=Icon::Key /> }
        .into_any()
}

fn button(label: &'static str, name: String, submission: Submission) -> AnyView {
    view! { <NamedButton label name submission /> }.into_any()
}

fn open_dialog(open: RwSignal<Option<Action>>, action: Action) -> Submission {
    submission(move || {
        open.set(Some(action.clone()));
        async {}
    })
}

fn dialog(page: SecurityPage, status: RwSignal<String>, action: Action, closed: Callback<()>) -> AnyView {
    let (title, content) = match action {
        Action::Add => (words::add_passkey().to_owned(), add(page, status)),
        Action::Rename(one) => (words::rename_named(&text::name(&one)), rename(page, status, one)),
        Action::Remove(one) => (words::remove_named(&text::name(&one)), remove(page, status, one)),
    };
    view! {
        <Dialog title closed>
            {content}
        </Dialog>
    }
    .into_any()
}

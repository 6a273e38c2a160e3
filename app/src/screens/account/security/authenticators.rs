//! The authenticators: adds, replaces, renames and removes them.

use leptos::prelude::*;
use shared::api::security::{Authenticator, Mfa, Security};

use super::{
    enrol::enrol,
    page::{SecurityPage, is_last_factor},
    remove::remove,
    rename::rename,
};
use crate::{
    components::{Button, Dialog, Icon, Item, Items, NamedButton, live},
    form::{Submission, submission},
    message::{security, words},
};

/// An action with a dialog.
#[derive(Clone)]
enum Action {
    Add,
    Replace(Authenticator),
    Rename(Authenticator),
    Remove(Authenticator),
}

/// What the parts about authenticators share.
#[derive(Clone, Copy)]
pub struct Authenticators {
    page: SecurityPage,
    status: RwSignal<String>,
    /// The action whose dialog is open.
    open: RwSignal<Option<Action>>,
}

impl Authenticators {
    pub fn new(page: SecurityPage, status: RwSignal<String>) -> Self {
        Self { page, status, open: RwSignal::new(None) }
    }

    /// The list of authenticators, with their actions. Nothing where there is none.
    pub fn list(self, security: &Security) -> AnyView {
        let all = &security.authenticators;
        if all.is_empty() {
            return live::nothing();
        }
        let in_use = security.mfa != Mfa::Off;
        // Where MFA is required, the last second factor cannot be removed.
        let removable = security.mfa != Mfa::Required || !is_last_factor(security);
        let item = |one: &Authenticator| item(one, security.now, in_use, removable, self.open);
        let items: Vec<AnyView> = all.iter().map(item).collect();
        view! { <Items items label=Some(words::authenticators()) /> }.into_any()
    }

    /// The button for another one, where there may be one.
    pub fn add(self, security: &Security) -> Option<AnyView> {
        (security.mfa != Mfa::Off && security.authenticators.len() < Authenticator::MOST).then(|| {
            let add = open_dialog(self.open, Action::Add);
            view! { <Button label=words::add_authenticator() submission=add class="button button--medium" /> }
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

fn item(
    one: &Authenticator,
    now: i64,
    in_use: bool,
    removable: bool,
    open: RwSignal<Option<Action>>,
) -> AnyView {
    let title = security::authenticator_name(&one.name);
    let mut actions = vec![button(
        words::rename(),
        words::rename_named(&title),
        open_dialog(open, Action::Rename(one.clone())),
    )];
    if in_use {
        let replace = open_dialog(open, Action::Replace(one.clone()));
        actions.push(button(words::replace(), words::replace_named(&title), replace));
    }
    if removable {
        let remove = open_dialog(open, Action::Remove(one.clone()));
        actions.push(button(words::remove(), words::remove_named(&title), remove));
    }
    view! { <Item title facts=security::authenticator_facts(one, now) actions icon=Icon::Phone /> }.into_any()
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
    let named = |one: &Authenticator| security::authenticator_name(&one.name);
    let (title, content) = match action {
        Action::Add => (words::add_authenticator().to_owned(), enrol(page, status, None)),
        Action::Replace(one) => (words::replace_named(&named(&one)), enrol(page, status, Some(one))),
        Action::Rename(one) => (words::rename_named(&named(&one)), rename(page, status, one)),
        Action::Remove(one) => (words::remove_named(&named(&one)), remove(page, status, one)),
    };
    view! {
        <Dialog title closed>
            {content}
        </Dialog>
    }
    .into_any()
}

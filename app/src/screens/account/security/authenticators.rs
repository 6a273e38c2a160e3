//! The authenticators: adds, replaces, renames and removes them.

use leptos::prelude::*;
use shared::api::security::{Authenticator, Mfa, Security};

use super::{
    enrol::enrol,
    page::{AUTHENTICATORS, SecurityPage, is_last_factor},
    remove::remove,
    rename::rename,
};
use crate::{
    components::{Button, Dialog, Item, Items, NamedButton, Notice, Section, Status, Text, live},
    form::{Submission, submission},
    message::{codes, security, words},
};

/// An action with a dialog.
#[derive(Clone)]
enum Action {
    Add,
    Replace(Authenticator),
    Rename(Authenticator),
    Remove(Authenticator),
}

/// The list of authenticators, with their actions.
pub fn authenticators(page: SecurityPage) -> AnyView {
    let status = RwSignal::new(String::new());
    let open = RwSignal::new(None);
    let dialog = live::part(move || match open.get() {
        Some(action) => dialog(page, status, action, Callback::new(move |()| open.set(None))),
        None => live::nothing(),
    });
    view! {
        <Section id=AUTHENTICATORS heading=words::authenticators()>
            <Status words=status />
            {page.part(move |security| list(security, open))}
        </Section>
        {dialog}
    }
    .into_any()
}

fn list(security: &Security, open: RwSignal<Option<Action>>) -> AnyView {
    let all = &security.authenticators;
    let text = match security.mfa {
        Mfa::Off => words::authenticators_off(),
        _ if all.is_empty() => words::authenticators_none(),
        _ => words::authenticators_text(),
    };
    let in_use = security.mfa != Mfa::Off;
    let deadline = security.set_up_until.map(|until| codes::set_up_within(until, security.now));
    // Where MFA is required, the last second factor cannot be removed.
    let removable = security.mfa != Mfa::Required || !is_last_factor(security);
    let items: Vec<AnyView> = all.iter().map(|one| item(one, in_use, removable, open)).collect();
    let add = (in_use && all.len() < Authenticator::MOST).then(|| {
        view! { <Button label=words::add_authenticator() submission=open_dialog(open, Action::Add) /> }
    });
    view! {
        <Text words=text />
        {deadline.map(|words| view! { <Notice words /> })}
        {(!items.is_empty()).then(|| view! { <Items items /> })}
        {add}
    }
    .into_any()
}

fn item(one: &Authenticator, in_use: bool, removable: bool, open: RwSignal<Option<Action>>) -> AnyView {
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
    view! { <Item title facts=security::authenticator_facts(one) actions /> }.into_any()
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

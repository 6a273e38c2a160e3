//! The passkeys: adds, renames and removes them.

mod add;
mod remove;
mod rename;

use leptos::prelude::*;
use shared::api::security::{Mfa, Passkey, Security};

use self::{add::add, remove::remove, rename::rename};
use super::page::{PASSKEYS, SecurityPage, is_last_factor};
use crate::{
    components::{Button, Dialog, Item, Items, NamedButton, Section, Status, Text, live},
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

/// The list of passkeys, with their actions. Where they cannot be used, the section is there only for those
/// that the account has.
pub fn passkeys(page: SecurityPage) -> AnyView {
    let status = RwSignal::new(String::new());
    let open = RwSignal::new(None);
    let dialog = live::part(move || match open.get() {
        Some(action) => dialog(page, status, action, Callback::new(move |()| open.set(None))),
        None => live::nothing(),
    });
    let shown = Memo::new(move |_| {
        page.known
            .with(|known| known.as_ref().is_some_and(|known| !known.passkeys.is_empty() || can_add(known)))
    });
    let section = move || {
        view! {
            <Section id=PASSKEYS heading=words::passkeys()>
                <Status words=status />
                {page.part(move |security| list(security, open))}
            </Section>
        }
        .into_any()
    };
    view! {
        {live::when(move || shown.get(), section)}
        {dialog}
    }
    .into_any()
}

/// Whether browser and server let the account have another passkey.
fn can_add(security: &Security) -> bool {
    security.passkeys_enabled
        && security.mfa != Mfa::Off
        && security.passkeys.len() < Passkey::MOST
        && webauthn::is_available()
}

fn list(security: &Security, open: RwSignal<Option<Action>>) -> AnyView {
    let all = &security.passkeys;
    let text = if !security.passkeys_enabled {
        words::passkeys_off()
    } else if all.is_empty() {
        words::passkeys_none()
    } else {
        words::passkeys_text()
    };
    let removable = match security.mfa {
        Mfa::Passkey => all.len() > 1,
        Mfa::Required => !is_last_factor(security),
        Mfa::Off | Mfa::Optional => true,
    };
    let items: Vec<AnyView> = all.iter().map(|one| item(one, removable, open)).collect();
    let add = can_add(security).then(|| {
        view! { <Button label=words::add_passkey() submission=open_dialog(open, Action::Add) /> }
    });
    view! {
        <Text words=text />
        {(!items.is_empty()).then(|| view! { <Items items /> })}
        {add}
    }
    .into_any()
}

fn item(one: &Passkey, removable: bool, open: RwSignal<Option<Action>>) -> AnyView {
    let title = text::name(one);
    let rename = open_dialog(open, Action::Rename(one.clone()));
    let mut actions = vec![button(words::rename(), words::rename_named(&title), rename)];
    if removable {
        let remove = open_dialog(open, Action::Remove(one.clone()));
        actions.push(button(words::remove(), words::remove_named(&title), remove));
    }
    view! { <Item title mark=Some(text::mark(one)) facts=text::facts(one) actions /> }.into_any()
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

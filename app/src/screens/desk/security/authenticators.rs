//! The authenticators: another one, one in the place of another, other names, and one less.

use leptos::prelude::*;
use shared::api::security::{Authenticator, Mfa, Security};

use super::{Own, enrol::enrol, remove::remove, rename::rename};
use crate::{
    components::{Button, Dialog, Item, Items, NamedButton, Notice, Section, Status, Text, live},
    form::{Submission, submission},
    message::{codes, security, words},
};

/// The section's name on the page.
pub const ID: &str = "authenticators";

/// What is asked just now, in a dialogue.
#[derive(Clone)]
enum Asked {
    Add,
    Replace(Authenticator),
    Rename(Authenticator),
    Remove(Authenticator),
}

/// The list, and what can be done to it.
pub fn authenticators(own: Own) -> AnyView {
    let told = RwSignal::new(String::new());
    let asked = RwSignal::new(None);
    let dialog = live::part(move || match asked.get() {
        Some(what) => dialog(own, told, what, Callback::new(move |()| asked.set(None))),
        None => live::nothing(),
    });
    view! {
        <Section id=ID heading=words::authenticators()>
            <Status words=told />
            {own.part(move |security| list(security, asked))}
        </Section>
        {dialog}
    }
    .into_any()
}

fn list(security: &Security, asked: RwSignal<Option<Asked>>) -> AnyView {
    let all = &security.authenticators;
    let text = match security.mfa {
        Mfa::Off => words::authenticators_off(),
        _ if all.is_empty() => words::authenticators_none(),
        _ => words::authenticators_text(),
    };
    let in_use = security.mfa != Mfa::Off;
    let due = security.set_up_until.map(|until| codes::set_up_within(until, security.now));
    // Who must have one is not offered to take the last one away.
    let removable = all.len() > 1 || security.mfa != Mfa::Required;
    let items: Vec<AnyView> = all.iter().map(|one| item(one, in_use, removable, asked)).collect();
    let add = (in_use && all.len() < Authenticator::MOST).then(|| {
        view! { <Button label=words::add_authenticator() submission=opens(asked, Asked::Add) /> }
    });
    view! {
        <Text words=text />
        {due.map(|words| view! { <Notice words /> })}
        {(!items.is_empty()).then(|| view! { <Items items /> })}
        {add}
    }
    .into_any()
}

fn item(one: &Authenticator, in_use: bool, removable: bool, asked: RwSignal<Option<Asked>>) -> AnyView {
    let title = security::authenticator(&one.name);
    let mut actions =
        vec![button(words::rename(), words::rename_it(&title), opens(asked, Asked::Rename(one.clone())))];
    if in_use {
        let replace = opens(asked, Asked::Replace(one.clone()));
        actions.push(button(words::replace(), words::replace_it(&title), replace));
    }
    if removable {
        let remove = opens(asked, Asked::Remove(one.clone()));
        actions.push(button(words::remove(), words::remove_it(&title), remove));
    }
    view! { <Item title facts=security::authenticator_facts(one) actions /> }.into_any()
}

fn button(label: &'static str, name: String, submission: Submission) -> AnyView {
    view! { <NamedButton label name submission /> }.into_any()
}

fn opens(asked: RwSignal<Option<Asked>>, what: Asked) -> Submission {
    submission(move || {
        asked.set(Some(what.clone()));
        async {}
    })
}

fn dialog(own: Own, told: RwSignal<String>, asked: Asked, closed: Callback<()>) -> AnyView {
    let named = |one: &Authenticator| security::authenticator(&one.name);
    let (title, content) = match asked {
        Asked::Add => (words::add_authenticator().to_owned(), enrol(own, told, None)),
        Asked::Replace(one) => (words::replace_it(&named(&one)), enrol(own, told, Some(one))),
        Asked::Rename(one) => (words::rename_it(&named(&one)), rename(own, told, one)),
        Asked::Remove(one) => (words::remove_it(&named(&one)), remove(own, told, one)),
    };
    view! {
        <Dialog title closed>
            {content}
        </Dialog>
    }
    .into_any()
}

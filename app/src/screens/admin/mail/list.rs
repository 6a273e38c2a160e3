//! A list of emails, each with its actions.

use leptos::prelude::*;
use shared::api::admin::mail::{Mail, MailList, QueuedEmail};

use super::{action::Action, page::MailPage};
use crate::{
    components::{Entry, Items, NamedButton, Text, live},
    form::submission,
    message::{admin as text, mail, words},
};

/// The list, or the words for an empty one.
pub fn list(page: MailPage, of: fn(&Mail) -> &MailList, empty: &'static str) -> AnyView {
    live::part(move || {
        let known = page.known.get();
        let Some(list) = known.as_ref().map(of) else { return live::nothing() };
        if list.emails.is_empty() {
            return view! { <Text words=empty /> }.into_any();
        }
        let shown = list.emails.len();
        let partial = u32::try_from(shown).is_ok_and(|shown| shown < list.total);
        let partial = partial.then(|| {
            view! { <Text words=words::emails_listed(&shown.to_string(), &list.total.to_string()) /> }
        });
        let items = list.emails.iter().map(|email| entry(page, email)).collect();
        view! {
            {partial}
            <Items items />
        }
        .into_any()
    })
}

fn entry(page: MailPage, email: &QueuedEmail) -> AnyView {
    let button = |action: Action| {
        let label = action.label();
        let open = submission(move || {
            page.dialog.set(Some(action.clone()));
            async {}
        });
        let name = words::action_for_username(label, &mail::recipient(email));
        view! { <NamedButton label name submission=open /> }.into_any()
    };
    let retry = mail::can_be_retried(email).then(|| button(Action::Retry(email.clone())));
    let actions = retry.into_iter().chain([button(Action::Remove(email.clone()))]).collect();
    let to = email.account.as_ref().map(|account| text::account_address(&account.id));
    view! {
        <Entry
            title=mail::recipient(email)
            to=to
            marks=mail::marks(email)
            facts=mail::facts(email)
            reason=email.reason.clone()
            actions
        />
    }
    .into_any()
}

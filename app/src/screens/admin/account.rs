//! One account: what is wrong, how its owner signs in, what happened, and what helps.

mod action;
mod actions_with_reason;
mod bypass_code;
mod confirm;
mod edit;
mod help;
mod page;

use leptos::prelude::*;
use shared::{
    Screen, Username,
    api::admin::{account::Account, audit::ActivityFilter},
};

use self::page::{AccountPage, DialogKind, PERSON};
use super::{
    accounts::{known, table::tags},
    filtered_activity::filtered_activity,
    page::{Head, admin_page_with},
};
use crate::{
    browser,
    components::{Button, Dialog, Facts, Link, Notice, Section, Split, Status, live},
    form::{Submission, submission, submit},
    message::{account as text, admin, summary, words},
    screens::{not_found::not_found, parts::placeholder},
    session::Session,
};

/// The account with this id. What its row in the table knows is shown at once.
pub fn account(session: Session, id: String) -> AnyView {
    let row = known::row(&id).map(|row| summary::of_row(&row, session.server_time()));
    let page = AccountPage {
        session,
        id: StoredValue::new(id),
        known: RwSignal::new(None),
        summary: RwSignal::new(row),
        not_found: RwSignal::new(false),
        dialog: RwSignal::new(None),
        code: RwSignal::new(None),
        status: RwSignal::new(String::new()),
        alert: RwSignal::new(String::new()),
    };
    let load = submission(move || page.load());
    submit(load);
    // The title of the page is the person's name.
    let title =
        Memo::new(move |_| page.summary.with(|known| known.as_ref().map(|known| known.title.clone())));
    live::part(move || {
        let title = title.get().unwrap_or_else(|| words::account().to_owned());
        if page.not_found.get() { not_found() } else { untrack(|| shown(page, title, load)) }
    })
}

fn shown(page: AccountPage, title: String, load: Submission) -> AnyView {
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let panels =
        live::part(
            move || {
                if loaded.get() { untrack(|| panels(page)) } else { placeholder("wide__skeleton", load) }
            },
        );
    let dialog = live::part(move || {
        page.dialog.get().map_or_else(live::nothing, |kind| untrack(|| dialog(page, kind)))
    });
    let content = view! {
        <Status words=page.status />
        <div class="obstacles" aria-live="polite">
            {page.part(obstacles)}
        </div>
        {bypass_code::bypass_code(page)}
        {panels}
        {dialog}
    };
    let head = Head { title, sub: Some(sub(page)), actions: vec![states(page), edit_button(page)] };
    admin_page_with(page.session, head, Screen::Account, page.alert, content.into_any())
}

/// Username, email address and kind.
fn sub(page: AccountPage) -> AnyView {
    live::part(move || {
        let facts = page.summary.with(|known| known.as_ref().map(|known| known.facts.clone()));
        let fact = |(place, fact): (usize, String)| {
            let dot = if place == 0 { "" } else { " · " };
            view! {
                {dot}
                <bdi>{fact}</bdi>
            }
            .into_any()
        };
        let facts: Vec<AnyView> = facts.unwrap_or_default().into_iter().enumerate().map(fact).collect();
        facts.into_any()
    })
}

fn states(page: AccountPage) -> AnyView {
    live::part(move || {
        tags(page.summary.with(|known| known.as_ref().map_or_else(Vec::new, |known| known.tags.clone())))
    })
}

fn edit_button(page: AccountPage) -> AnyView {
    let open = submission(move || async move {
        // There is nothing to edit before it is loaded.
        if page.known.with_untracked(Option::is_some) {
            page.dialog.set(Some(DialogKind::Edit));
        }
    });
    view! { <Button label=words::edit() submission=open /> }.into_any()
}

/// What keeps the owner from signing in.
fn obstacles(account: &Account) -> AnyView {
    let notice = |words| view! { <Notice words /> }.into_any();
    let notices: Vec<AnyView> = text::obstacles(account).into_iter().map(notice).collect();
    notices.into_any()
}

fn panels(page: AccountPage) -> AnyView {
    let main = view! {
        <Section id=PERSON heading=words::signing_in()>
            {page.part(|account| view! { <Facts facts=text::signing_in(account) /> }.into_any())}
        </Section>
        {activity(page)}
    };
    let aside = view! {
        {page.part(move |account| help::help(page, account))}
        <Section id="details" heading=words::account_facts()>
            {page.part(|account| view! { <Facts facts=text::person(account) /> }.into_any())}
        </Section>
    };
    view! { <Split main=main.into_any() aside=aside.into_any() /> }.into_any()
}

/// The activity of the account.
fn activity(page: AccountPage) -> AnyView {
    let username = page.known.with_untracked(|known| known.as_ref().map(|known| known.username.clone()));
    let Some(Ok(account)) = username.map(|name| Username::parse(&name)) else { return live::nothing() };
    let all = browser::address(Screen::Activity.path(), &[("account", account.as_str())]);
    let filter = Memo::new(move |_| ActivityFilter { account: Some(account.clone()), ..Default::default() });
    // Every action here is recorded too.
    let changed = Signal::derive(move || page.known.with(|known| known.as_ref().map(|known| known.now)));
    view! {
        <Section id="activity" heading=words::all_activity()>
            {filtered_activity(page.session, filter, changed)}
            <Link to=all label=words::all_of_account() />
        </Section>
    }
    .into_any()
}

fn dialog(page: AccountPage, kind: DialogKind) -> AnyView {
    let Some(account) = page.known.get_untracked() else { return live::nothing() };
    let closed = Callback::new(move |()| page.dialog.set(None));
    let content = match kind {
        DialogKind::Edit => edit::edit(page, &account),
        DialogKind::Action(action) => confirm::ask(page, action, &account),
        DialogKind::ResetMfa => actions_with_reason::reset(page, &account),
        DialogKind::Release => actions_with_reason::release(page),
        DialogKind::BypassCode => actions_with_reason::bypass(page),
    };
    view! {
        <Dialog title=admin::action_for(kind.label(), &account) closed>
            {content}
        </Dialog>
    }
    .into_any()
}

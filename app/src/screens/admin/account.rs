//! One account: everything that an administrator needs to know about it, and the actions on it.

mod action;
mod actions;
mod actions_with_reason;
mod edit;
mod facts;
mod page;

use leptos::prelude::*;
use shared::{
    Screen, Username,
    api::admin::{account::Account, audit::ActivityFilter, support::BypassCode},
};

use self::page::{AccountPage, BYPASS, DialogKind, PERSON};
use super::{filtered_activity::filtered_activity, page::admin_page};
use crate::{
    browser,
    components::{Button, CopyRow, Dialog, Link, NamedButton, Section, Status, Text, ValueFormat, live},
    form::{Submission, submission, submit},
    message::{admin as text, time::date_time, words},
    screens::{not_found::not_found, parts::placeholder},
    session::Session,
};

/// The account with this id.
pub fn account(session: Session, id: String) -> AnyView {
    let page = AccountPage {
        session,
        id: StoredValue::new(id),
        known: RwSignal::new(None),
        not_found: RwSignal::new(false),
        dialog: RwSignal::new(None),
        code: RwSignal::new(None),
        status: RwSignal::new(String::new()),
        alert: RwSignal::new(String::new()),
    };
    let load = submission(move || page.load());
    submit(load);
    live::part(move || if page.not_found.get() { not_found() } else { untrack(|| shown(page, load)) })
}

fn shown(page: AccountPage, load: Submission) -> AnyView {
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let sections = live::part(move || {
        if !loaded.get() {
            return placeholder("wide__skeleton", load);
        }
        view! {
            {code(page)}
            {person(page)}
            {activity(page)}
        }
        .into_any()
    });
    let dialog = live::part(move || page.dialog.get().map_or_else(live::nothing, |kind| dialog(page, kind)));
    let content = view! {
        {sections}
        {dialog}
    };
    admin_page(page.session, words::account(), Screen::Account, page.alert, content.into_any())
}

/// The facts about the account, and the buttons for the actions.
fn person(page: AccountPage) -> AnyView {
    view! {
        <Section id=PERSON heading=words::account_facts()>
            <Status words=page.status />
            {page.part(facts::facts)}
            {page.part(move |account| buttons(page, account))}
        </Section>
    }
    .into_any()
}

fn buttons(page: AccountPage, account: &Account) -> AnyView {
    let button = |label: &'static str, kind: DialogKind| {
        let open = submission(move || {
            page.dialog.set(Some(kind));
            async {}
        });
        let name = text::action_for(label, account);
        view! { <NamedButton label name submission=open /> }.into_any()
    };
    let mut buttons = vec![button(words::edit(), DialogKind::Edit)];
    buttons.extend(
        actions::offered(account)
            .into_iter()
            .map(|action| button(action.label(), DialogKind::Action(action))),
    );
    if actions_with_reason::can_reset(account) {
        buttons.push(button(words::reset_mfa(), DialogKind::ResetMfa));
    }
    if actions_with_reason::can_release(account) {
        buttons.push(button(words::release(), DialogKind::Release));
    }
    if actions_with_reason::can_bypass(account) {
        buttons.push(button(words::make_bypass_code(), DialogKind::BypassCode));
    }
    let reason = account.oneself.then(|| view! { <Text words=words::own_account() /> });
    view! {
        {reason}
        <div class="item__actions">{buttons}</div>
    }
    .into_any()
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

/// A bypass code that was just issued. It is shown once, until it is dismissed.
fn code(page: AccountPage) -> AnyView {
    let status = RwSignal::new(String::new());
    let done = submission(move || {
        page.code.set(None);
        browser::focus(PERSON);
        async {}
    });
    let section = move |code: BypassCode| {
        view! {
            <Section id=BYPASS heading=words::bypass_code()>
                <Text words=words::bypass_code_text(&date_time(code.expires_at)) />
                <dl class="manual__list">
                    <CopyRow
                        label=words::bypass_code()
                        copy_name=words::copy_bypass_code()
                        value=code.code.grouped()
                        id="bypass-code"
                        format=ValueFormat::Plain
                        status
                    />
                </dl>
                <Status words=status />
                <Button label=words::done() submission=done />
            </Section>
        }
        .into_any()
    };
    live::part(move || page.code.get().map_or_else(live::nothing, section))
}

fn dialog(page: AccountPage, kind: DialogKind) -> AnyView {
    let Some(account) = page.known.get_untracked() else { return live::nothing() };
    let closed = Callback::new(move |()| page.dialog.set(None));
    let (label, content) = match kind {
        DialogKind::Edit => (words::edit(), edit::edit(page, &account)),
        DialogKind::Action(action) => (action.label(), actions::ask(page, action, &account)),
        DialogKind::ResetMfa => (words::reset_mfa(), actions_with_reason::reset(page, &account)),
        DialogKind::Release => (words::release(), actions_with_reason::release(page)),
        DialogKind::BypassCode => (words::make_bypass_code(), actions_with_reason::bypass(page)),
    };
    view! {
        <Dialog title=text::action_for(label, &account) closed>
            {content}
        </Dialog>
    }
    .into_any()
}

//! The filters of the activity.

use std::net::IpAddr;

use leptos::{prelude::*, task::tick};
use shared::{
    ParseError, Username,
    api::{audit::EventKind, event_group::EventGroup},
};

use super::{page::ActivityPage, query::Query};
use crate::{
    browser,
    components::{Chips, Form, Kind, Link, OptionalField, Select, SubmitButton, TITLE, Tools, live},
    form::{Field, FormReader, submission},
    message::{audit, fields, words},
};

/// The groups, and a form for the rest.
pub fn filters(page: ActivityPage) -> AnyView {
    let chips = live::part(move || {
        let query = page.query.get();
        let groups: Vec<Option<EventGroup>> = [None].into_iter().chain(EventGroup::ALL.map(Some)).collect();
        let chosen = groups.iter().position(|group| *group == query.group());
        let chip = |group: &Option<EventGroup>| {
            let label = group.map_or_else(words::filter_all, audit::group);
            (query.grouped(*group).address(), label.to_owned())
        };
        let chips = groups.iter().map(chip).collect();
        view! { <Chips label=words::filter() chips chosen /> }.into_any()
    });
    view! {
        <Tools>
            {chips}
            {live::part(move || form(page, &page.query.get()))}
        </Tools>
    }
    .into_any()
}

fn form(page: ActivityPage, now: &Query) -> AnyView {
    let [account, actor, kind, address, from, until] =
        ["account", "actor", "kind", "address", "from", "until"].map(Field::new);
    let group = now.group.clone();
    let show = submission(move || {
        let group = group.clone();
        async move {
            let mut reader = FormReader::new();
            let account = reader.field(account, name, fields::new_username);
            let actor = reader.field(actor, name, fields::new_username);
            let address = reader.field(address, client, |_| words::address_wrong());
            let start = from.text();
            let end = reader.field(until, |end| not_before(&start, end), |_| words::days_wrong());
            let (Some(account), Some(actor), Some(address), Some(until)) = (account, actor, address, end)
            else {
                return;
            };
            let query = Query { account, actor, group, kind: kind.text(), address, from: start, until };
            page.session.go_to_address(&query.address());
            // The button disappeared with the previous filter.
            tick().await;
            browser::focus(TITLE);
        }
    });
    let mut kinds = vec![("", words::all_types())];
    let group = now.group();
    let listed = EventKind::ALL.iter().filter(|kind| group.is_none_or(|group| kind.group() == group));
    kinds.extend(listed.map(|kind| (kind.name(), audit::kind(*kind))));
    let now = now.clone();
    // What was typed stays in a field when its initial value changes.
    let values =
        [&now.account, &now.actor, &now.kind, &now.address, &now.from, &now.until].map(String::clone);
    live::effect(move || {
        for (field, value) in [account, actor, kind, address, from, until].into_iter().zip(&values) {
            field.set_text(value);
        }
    });
    let clear = (now != Query::default()).then(|| {
        view! { <Link to=Query::default().address() label=words::clear_filters() /> }
    });
    view! {
        <Form submission=show>
            <div class="fields">
                <OptionalField field=account label=words::filter_account() kind=Kind::Search value=now.account />
                <OptionalField field=actor label=words::done_by() kind=Kind::Search value=now.actor />
                <OptionalField field=address label=words::filter_address() kind=Kind::Search value=now.address />
                <Select field=kind label=words::activity_type() options=kinds chosen=now.kind />
                <OptionalField field=from label=words::from_day() kind=Kind::Day value=now.from />
                <OptionalField field=until label=words::until_day() kind=Kind::Day value=now.until />
            </div>
            <div class="tools__submit">
                <SubmitButton label=words::show_activity() submission=show />
                {clear}
            </div>
        </Form>
    }
    .into_any()
}

/// Parses a username, which may be empty.
fn name(typed: &str) -> Result<String, ParseError> {
    if typed.trim().is_empty() { Ok(String::new()) } else { Username::parse(typed).map(String::from) }
}

/// Parses a client address, which may be empty.
fn client(typed: &str) -> Result<String, ParseError> {
    let typed = typed.trim();
    if !typed.is_empty() && typed.parse::<IpAddr>().is_err() {
        return Err(ParseError::Form);
    }
    Ok(typed.to_owned())
}

/// Parses the last day, which may be empty. Days are written so that they sort as texts.
fn not_before(from: &str, until: &str) -> Result<String, ParseError> {
    if !from.is_empty() && !until.is_empty() && until < from {
        return Err(ParseError::Form);
    }
    Ok(until.to_owned())
}

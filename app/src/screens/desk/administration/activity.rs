//! What was done by anyone to anyone: looked through, and taken along as a file.

use leptos::{prelude::*, task::tick};
use shared::{
    ParseError, Screen, Username,
    api::{
        admin::audit::{ActivityFilter, EXPORT},
        audit::EventKind as Act,
    },
};

use super::{entries::entries, following, page};
use crate::{
    browser,
    components::{Form, Kind, Link, OptionalField, Section, Select, SubmitButton, live},
    form::{Field, Reading, submission},
    message::{acts, fields, time, words},
    session::Session,
};

/// The name of the list's section on the page.
const ACTS: &str = "acts";

/// What is looked for, as it stands in the address and in the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    account: String,
    actor: String,
    kind: String,
    /// Days such as `2026-11-24`, the last one with all of it.
    from: String,
    until: String,
}

impl Asked {
    fn read(session: Session) -> Self {
        let query = session.query();
        let [account, actor, kind, from, until] =
            ["account", "actor", "kind", "from", "until"].map(|name| browser::parameter(&query, name));
        Self { account, actor, kind, from, until }
    }

    fn address(&self) -> String {
        let Self { account, actor, kind, from, until } = self;
        let pairs =
            [("account", account), ("actor", actor), ("kind", kind), ("from", from), ("until", until)];
        browser::address(Screen::Activity.path(), &pairs.map(|(name, value)| (name, value.as_str())))
    }

    /// The same as the server takes it.
    fn filter(&self) -> ActivityFilter {
        ActivityFilter {
            account: Username::parse(&self.account).ok(),
            actor: Username::parse(&self.actor).ok(),
            kind: Act::find(&self.kind),
            from: time::start_of(&self.from, 0),
            until: time::start_of(&self.until, 1),
        }
    }

    /// Where the file is.
    fn export(&self) -> String {
        let ActivityFilter { account, actor, kind, from, until } = self.filter();
        let name = |name: Option<Username>| name.map_or_else(String::new, String::from);
        let moment = |moment: Option<i64>| moment.map_or_else(String::new, |moment| moment.to_string());
        let (account, actor, from, until) = (name(account), name(actor), moment(from), moment(until));
        let kind = kind.map_or("", Act::name);
        let pairs =
            [("account", &*account), ("actor", &actor), ("kind", kind), ("from", &from), ("until", &until)];
        browser::address(EXPORT, &pairs)
    }
}

/// The filter, and what it lets through.
pub fn activity(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let asked = following(session, Screen::Activity, Asked::read);
    let filter = Memo::new(move |_| asked.with(Asked::filter));
    let file = live::part(move || {
        let to = asked.with(Asked::export);
        view! { <Link to label=words::download_csv() external=true class="button button--small" /> }
            .into_any()
    });
    let content = view! {
        <Section id="filter" heading=words::look_through()>
            {live::part(move || form(session, &asked.get()))}
        </Section>
        <Section id=ACTS heading=words::acts()>
            {file}
            {entries(session, filter, Signal::derive(|| None))}
        </Section>
    };
    page(session, words::all_activity(), Screen::Activity, alert, content.into_any())
}

fn form(session: Session, begun: &Asked) -> AnyView {
    let [account, actor, kind, from, until] = ["account", "actor", "kind", "from", "until"].map(Field::new);
    let look = submission(move || async move {
        let mut reading = Reading::new();
        let account = reading.field(account, name, fields::new_username);
        let actor = reading.field(actor, name, fields::new_username);
        let (Some(account), Some(actor)) = (account, actor) else { return };
        let asked = Asked { account, actor, kind: kind.text(), from: from.text(), until: until.text() };
        session.open(&asked.address());
        // The button went with what was asked before.
        tick().await;
        browser::focus(ACTS);
    });
    let mut kinds = vec![("", words::any_act())];
    kinds.extend(Act::ALL.iter().map(|kind| (kind.name(), acts::kind(*kind))));
    let now = begun.clone();
    view! {
        <Form submission=look>
            <div class="fields">
                <OptionalField field=account label=words::to_account() kind=Kind::Search value=now.account />
                <OptionalField field=actor label=words::by_account() kind=Kind::Search value=now.actor />
                <Select field=kind label=words::what() options=kinds chosen=now.kind />
                <OptionalField field=from label=words::from_day() kind=Kind::Day value=now.from />
                <OptionalField field=until label=words::until_day() kind=Kind::Day value=now.until />
            </div>
            <SubmitButton label=words::look() submission=look />
        </Form>
    }
    .into_any()
}

/// A username, or nothing.
fn name(typed: &str) -> Result<String, ParseError> {
    if typed.trim().is_empty() { Ok(String::new()) } else { Username::parse(typed).map(String::from) }
}

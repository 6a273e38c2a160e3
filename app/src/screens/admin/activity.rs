//! Everyone's activity: filtered on the screen, and exported as a file.

use leptos::{prelude::*, task::tick};
use shared::{
    ParseError, Screen, Username,
    api::{
        admin::audit::{ActivityFilter, EXPORT},
        audit::EventKind,
    },
};

use super::{
    filtered_activity::filtered_activity,
    page::{admin_page, following},
};
use crate::{
    browser,
    components::{Form, Kind, Link, OptionalField, Section, Select, SubmitButton, live},
    form::{Field, FormReader, submission},
    message::{audit, fields, time, words},
    session::Session,
};

/// The id of the list's heading.
const LIST: &str = "activity";

/// The filter, as the address and the fields have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Query {
    account: String,
    actor: String,
    kind: String,
    /// Days such as `2026-11-24`; the last day is included.
    from: String,
    until: String,
}

impl Query {
    fn read(session: Session) -> Self {
        let parameters = session.query();
        let [account, actor, kind, from, until] =
            ["account", "actor", "kind", "from", "until"].map(|name| browser::parameter(&parameters, name));
        Self { account, actor, kind, from, until }
    }

    fn address(&self) -> String {
        let Self { account, actor, kind, from, until } = self;
        let pairs =
            [("account", account), ("actor", actor), ("kind", kind), ("from", from), ("until", until)];
        browser::address(Screen::Activity.path(), &pairs.map(|(name, value)| (name, value.as_str())))
    }

    /// The filter as the server takes it.
    fn filter(&self) -> ActivityFilter {
        ActivityFilter {
            account: Username::parse(&self.account).ok(),
            actor: Username::parse(&self.actor).ok(),
            kind: EventKind::find(&self.kind),
            group: None,
            address: None,
            from: time::start_of_day(&self.from, 0),
            until: time::start_of_day(&self.until, 1),
        }
    }

    /// The address of the export.
    fn export_address(&self) -> String {
        let ActivityFilter { account, actor, kind, from, until, .. } = self.filter();
        let name = |name: Option<Username>| name.map_or_else(String::new, String::from);
        let moment = |moment: Option<i64>| moment.map_or_else(String::new, |moment| moment.to_string());
        let (account, actor, from, until) = (name(account), name(actor), moment(from), moment(until));
        let kind = kind.map_or("", EventKind::name);
        let pairs =
            [("account", &*account), ("actor", &actor), ("kind", kind), ("from", &from), ("until", &until)];
        browser::address(EXPORT, &pairs)
    }
}

/// The filter, and the entries it selects.
pub fn activity(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let query = following(session, Screen::Activity, Query::read);
    let filter = Memo::new(move |_| query.with(Query::filter));
    let file = live::part(move || {
        let to = query.with(Query::export_address);
        view! { <Link to label=words::download_csv() external=true class="button button--small" /> }
            .into_any()
    });
    let content = view! {
        <Section id="filter" heading=words::filter()>
            {live::part(move || form(session, &query.get()))}
        </Section>
        <Section id=LIST heading=words::results()>
            {file}
            {filtered_activity(session, filter, Signal::derive(|| None))}
        </Section>
    };
    admin_page(session, words::all_activity(), Screen::Activity, alert, content.into_any())
}

fn form(session: Session, initial: &Query) -> AnyView {
    let [account, actor, kind, from, until] = ["account", "actor", "kind", "from", "until"].map(Field::new);
    let show = submission(move || async move {
        let mut reader = FormReader::new();
        let account = reader.field(account, name, fields::new_username);
        let actor = reader.field(actor, name, fields::new_username);
        let (Some(account), Some(actor)) = (account, actor) else { return };
        let query = Query { account, actor, kind: kind.text(), from: from.text(), until: until.text() };
        session.go_to_address(&query.address());
        // The button disappeared with the previous filter.
        tick().await;
        browser::focus(LIST);
    });
    let mut kinds = vec![("", words::all_types())];
    kinds.extend(EventKind::ALL.iter().map(|kind| (kind.name(), audit::kind(*kind))));
    let now = initial.clone();
    view! {
        <Form submission=show>
            <div class="fields">
                <OptionalField field=account label=words::filter_account() kind=Kind::Search value=now.account />
                <OptionalField field=actor label=words::done_by() kind=Kind::Search value=now.actor />
                <Select field=kind label=words::activity_type() options=kinds chosen=now.kind />
                <OptionalField field=from label=words::from_day() kind=Kind::Day value=now.from />
                <OptionalField field=until label=words::until_day() kind=Kind::Day value=now.until />
            </div>
            <SubmitButton label=words::show_activity() submission=show />
        </Form>
    }
    .into_any()
}

/// Parses a username, which may be empty.
fn name(typed: &str) -> Result<String, ParseError> {
    if typed.trim().is_empty() { Ok(String::new()) } else { Username::parse(typed).map(String::from) }
}

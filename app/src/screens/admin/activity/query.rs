//! Which activity is listed, as the address and the fields have it.

use shared::{
    Screen, Username,
    api::{
        admin::audit::{ActivityFilter, EXPORT},
        audit::EventKind,
        event_group::EventGroup,
    },
};

use crate::{browser, message::time, session::Session};

/// The filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub account: String,
    pub actor: String,
    pub group: String,
    pub kind: String,
    /// The client address.
    pub address: String,
    /// Days such as `2026-11-24`; the last day is included.
    pub from: String,
    pub until: String,
}

impl Query {
    pub fn read(session: Session) -> Self {
        let parameters = session.query();
        let [account, actor, group, kind, address, from, until] =
            ["account", "actor", "group", "kind", "address", "from", "until"]
                .map(|name| browser::parameter(&parameters, name));
        Self { account, actor, group, kind, address, from, until }
    }

    pub fn address(&self) -> String {
        let Self { account, actor, group, kind, address, from, until } = self;
        let pairs = [
            ("account", account),
            ("actor", actor),
            ("group", group),
            ("kind", kind),
            ("address", address),
            ("from", from),
            ("until", until),
        ];
        browser::address(Screen::Activity.path(), &pairs.map(|(name, value)| (name, value.as_str())))
    }

    /// The group of kinds that is chosen, if one is.
    pub fn group(&self) -> Option<EventGroup> {
        EventGroup::find(&self.group)
    }

    /// The same with another group. A kind that is not in it is not looked for any more.
    pub fn grouped(&self, group: Option<EventGroup>) -> Self {
        let keeps = |kind: EventKind| group.is_none_or(|group| kind.group() == group);
        let kind = EventKind::find(&self.kind).filter(|kind| keeps(*kind));
        let name = |name: Option<&'static str>| name.unwrap_or_default().to_owned();
        let (group, kind) = (name(group.map(EventGroup::name)), name(kind.map(EventKind::name)));
        Self { group, kind, ..self.clone() }
    }

    /// The filter as the server takes it.
    pub fn filter(&self) -> ActivityFilter {
        ActivityFilter {
            account: Username::parse(&self.account).ok(),
            actor: Username::parse(&self.actor).ok(),
            kind: EventKind::find(&self.kind),
            group: self.group(),
            address: Some(self.address.clone()).filter(|address| !address.is_empty()),
            from: time::start_of_day(&self.from, 0),
            until: time::start_of_day(&self.until, 1),
        }
    }

    /// The address of the export.
    pub fn export_address(&self) -> String {
        let ActivityFilter { account, actor, kind, group, address, from, until } = self.filter();
        let name = |name: Option<Username>| name.map_or_else(String::new, String::from);
        let moment = |moment: Option<i64>| moment.map_or_else(String::new, |moment| moment.to_string());
        let (account, actor, from, until) = (name(account), name(actor), moment(from), moment(until));
        let pairs = [
            ("account", &*account),
            ("actor", &actor),
            ("kind", kind.map_or("", EventKind::name)),
            ("group", group.map_or("", EventGroup::name)),
            ("address", address.as_deref().unwrap_or_default()),
            ("from", &from),
            ("until", &until),
        ];
        browser::address(EXPORT, &pairs)
    }
}

//! The longer samples: activity, identity providers and the report of an import.

use shared::{
    Username,
    api::{
        admin::{
            audit::{Activity, ActivityFilter, Actor, AuditEvent, ListActivityRequest, Name},
            identity_providers::{IdentityProvider, IdentityProviders},
            import::{Because, Column, ImportReport, Problem, Wrong},
        },
        audit::{Detail, EventKind},
        event_group::EventGroup,
    },
};

use super::NOW;

pub fn filtered() -> ListActivityRequest {
    ListActivityRequest {
        filter: ActivityFilter {
            account: Some(Username::parse("ada").unwrap()),
            actor: Some(Username::parse("root").unwrap()),
            kind: Some(EventKind::MfaReset),
            group: Some(EventGroup::SecondStep),
            address: Some("192.0.2.1".into()),
            from: Some(NOW),
            until: Some(NOW + 1),
        },
        before: Some(7),
    }
}

pub fn activity() -> Activity {
    let name = |username: &str| Name { id: "0123abcd".into(), username: username.into() };
    let event = |by| AuditEvent {
        at: NOW,
        kind: EventKind::BypassCodeIssued,
        by,
        account: Some(name("ada")),
        address: Some("192.0.2.1".into()),
        browser: None,
        detail: Detail { text: Some("lost the phone".into()), ..Detail::default() },
    };
    Activity {
        entries: [Actor::Account(name("root")), Actor::CommandLine, Actor::Stranger, Actor::Server]
            .map(event)
            .into(),
        before: Some(7),
        newest: Some(70),
    }
}

pub fn identity_providers() -> IdentityProviders {
    let provider = |id: &str, name: &str| IdentityProvider { id: id.into(), name: name.into() };
    IdentityProviders {
        providers: vec![provider("corporate", "Example Corp"), provider("partner", "partner")],
    }
}

pub fn report() -> ImportReport {
    let problems = [
        Wrong::NoAccounts,
        Wrong::TooManyAccounts,
        Wrong::MissingColumn(Column::Username),
        Wrong::UnknownColumn("phone".into()),
        Wrong::RepeatedColumn(Column::Email),
        Wrong::FieldCount { found: 1, expected: 2 },
        Wrong::Field(Column::Name, Because::TooLong),
        Wrong::Repeated { column: Column::Email, line: 2 },
        Wrong::Taken(Column::Username),
    ];
    ImportReport {
        accounts: 2,
        problems: problems.map(|what| Problem { line: 3, what }).into(),
        problems_in_all: 9,
        imported: false,
    }
}

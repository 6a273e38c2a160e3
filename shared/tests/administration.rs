//! The JSON form of the administration requests and responses.

use insta::assert_json_snapshot;
use serde_json::json;
use shared::{
    ApiError, BackupCode, EmailAddress, PersonName, Reason, Username,
    api::{
        admin::{
            AccountError, AccountKind, AccountRequest, Origin,
            account::{Account, AddAccountRequest, EditAccountRequest, Lock, Next, PasswordState},
            accounts::{Accounts, Filter, ListAccountsRequest, Page, Row},
            audit::{Activity, ActivityFilter, Actor, AuditEvent, ListActivityRequest, Name},
            import::{Because, Column, ImportReport, ImportRequest, Invitations, Problem, Wrong},
            settings::{MfaSetting, Setting, Settings},
            support::{BypassCode, ReasonedRequest},
        },
        audit::{Detail, EventKind, Factor},
        security::{Authenticator, Mfa},
    },
};

const NOW: i64 = 1_700_000_000_000;

fn email() -> EmailAddress {
    EmailAddress::parse("Ada@Example.com").unwrap()
}

fn name() -> PersonName {
    PersonName::parse(" Ada Lovelace ").unwrap()
}

#[test]
fn requests() {
    let list = |page| ListAccountsRequest { search: "ada lov".into(), filter: Filter::All, page };
    let pages = [Page::First, Page::After("ada".into()), Page::Before("ada".into())].map(list);
    let all = json!({
        "list": pages,
        "filters": Filter::ALL,
        "account": AccountRequest { id: "0123abcd".into() },
        "add": AddAccountRequest {
            username: Username::parse("Ada").unwrap(),
            email: email(),
            name: name(),
            kind: AccountKind::External,
            origin: Origin::Local,
            administrator: false,
        },
        "edit": EditAccountRequest {
            id: "0123abcd".into(),
            email: email(),
            name: PersonName::default(),
            kind: AccountKind::Internal,
            administrator: true,
        },
        "reasoned": ReasonedRequest { id: "0123abcd".into(), reason: Reason::parse(" lost the phone ").unwrap() },
        "import": ImportRequest { csv: "username,email\n".into(), dry_run: true },
        "settings": [
            Setting::Mfa(AccountKind::Internal, Mfa::Required),
            Setting::GraceDays(14),
            Setting::BackupCodes(false),
        ],
        "activity": [
            ListActivityRequest::default(),
            ListActivityRequest {
                filter: ActivityFilter {
                    account: Some(Username::parse("ada").unwrap()),
                    actor: Some(Username::parse("root").unwrap()),
                    kind: Some(EventKind::MfaReset),
                    from: Some(NOW),
                    until: Some(NOW + 1),
                },
                before: Some(7),
            },
        ],
    });
    assert_json_snapshot!(all);
}

fn account() -> Account {
    Account {
        now: NOW,
        id: "0123abcd".into(),
        username: "ada".into(),
        email: "Ada@Example.com".into(),
        name: "Ada Lovelace".into(),
        kind: AccountKind::Internal,
        origin: Origin::Local,
        administrator: false,
        oneself: false,
        created_at: NOW,
        disabled_at: None,
        locks: vec![Lock::Password(NOW), Lock::Codes(NOW), Lock::Factor(Factor::BackupCode)],
        password: PasswordState::Temporary(NOW),
        mfa: Mfa::Required,
        set_up_until: None,
        next: Next::Verify,
        authenticators: vec![Authenticator {
            id: "4567cdef".into(),
            name: "Work phone".into(),
            set_up_at: NOW,
            used_at: NOW,
        }],
        backup_codes_left: Some(2),
        bypass_code_until: Some(NOW),
        signed_in_at: Some(NOW),
        sessions: 1,
    }
}

#[test]
fn responses() {
    let name = |username: &str| Name { id: "0123abcd".into(), username: username.into() };
    let entry = |by| AuditEvent {
        at: NOW,
        kind: EventKind::BypassCodeIssued,
        by,
        account: Some(name("ada")),
        address: Some("192.0.2.1".into()),
        browser: None,
        detail: Detail { text: Some("lost the phone".into()), ..Detail::default() },
    };
    let setting = MfaSetting {
        mfa: Mfa::Required,
        since: Some(NOW),
        grace_until: None,
        accounts: 12,
        without_authenticator: 3,
    };
    let all = json!({
        "accounts": Accounts {
            accounts: vec![Row {
                id: "0123abcd".into(),
                username: "ada".into(),
                email: "Ada@Example.com".into(),
                name: "Ada Lovelace".into(),
                kind: AccountKind::Internal,
                origin: Origin::Sso,
                administrator: true,
                disabled: false,
                locked: false,
                waiting: false,
            }],
            previous: None,
            next: Some("ada".into()),
        },
        "account": account(),
        "passwords": [PasswordState::None, PasswordState::Waiting, PasswordState::Own],
        "next": [Next::SetUp, Next::ChangePassword, Next::SignedIn],
        "bypass_code": BypassCode { code: BackupCode::from_random([31; 15]), expires_at: NOW },
        "report": ImportReport {
            accounts: 2,
            problems: [
                Wrong::NoAccounts,
                Wrong::TooManyAccounts,
                Wrong::MissingColumn(Column::Username),
                Wrong::UnknownColumn("phone".into()),
                Wrong::RepeatedColumn(Column::Email),
                Wrong::FieldCount { found: 1, expected: 2 },
                Wrong::Field(Column::Name, Because::TooLong),
                Wrong::Repeated { column: Column::Email, line: 2 },
                Wrong::Taken(Column::Username),
            ]
            .map(|what| Problem { line: 3, what })
            .into(),
            problems_in_all: 9,
            imported: false,
        },
        "columns": Column::ALL,
        "because": [Because::Empty, Because::Character, Because::Form],
        "invitations": Invitations { waiting: 1, of: 2 },
        "settings": Settings {
            now: NOW,
            internal: setting,
            external: setting,
            grace_days: 14,
            backup_codes: true,
            accounts_with_backup_codes: 9,
        },
        "activity": Activity {
            entries: Vec::from([Actor::Account(name("root")), Actor::CommandLine, Actor::Stranger].map(entry)),
            before: Some(7),
        },
    });
    assert_json_snapshot!(all);
    for kind in AccountKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
    for origin in Origin::ALL {
        assert_eq!(serde_json::to_value(origin).unwrap(), origin.name());
    }
    for column in Column::ALL {
        assert_eq!(serde_json::to_value(column).unwrap(), column.name());
    }
    for factor in [Factor::Totp, Factor::BackupCode] {
        assert_eq!(serde_json::to_value(factor).unwrap(), factor.name());
    }
}

#[test]
fn rejections_with_their_statuses() {
    let rows = [
        AccountError::UsernameTaken,
        AccountError::EmailTaken,
        AccountError::Sso,
        AccountError::Disabled,
        AccountError::LastAdministrator,
        AccountError::Oneself,
        AccountError::NoAuthenticator,
    ]
    .map(|error| {
        let failure = ApiError::Endpoint(error);
        json!([failure.status(), failure])
    });
    assert_json_snapshot!(rows);
}

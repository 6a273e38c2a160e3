//! Every variant of the types that several endpoints share.

use insta::assert_json_snapshot;
use serde_json::{json, to_value};
use shared::{
    ApiError, CommonError, NoError,
    api::{
        NextStep,
        admin::{
            AccountError, AccountKind, Origin,
            account::{Next, PasswordState},
            accounts::{Filter, SortKey},
            act::Act,
            import::{Because, Column},
            mail::EmailKind,
            overview::AttentionKind,
            settings::AdministratorMfa,
        },
        audit::{Detail, EventKind, Factor},
        event_group::EventGroup,
        security::Mfa,
    },
};

#[test]
fn common_errors_with_their_statuses() {
    let rows = [
        CommonError::SessionExpired,
        CommonError::WrongStep,
        CommonError::ReauthenticationRequired,
        CommonError::Throttled { retry_after: 30 },
        CommonError::Invalid,
        CommonError::TooLarge,
        CommonError::NotJson,
        CommonError::CrossSite,
        CommonError::NotFound,
        CommonError::WrongMethod,
        CommonError::Busy,
        CommonError::Internal,
    ]
    .map(|error| {
        let error = ApiError::<NoError>::Common(error);
        json!([error.status(), error])
    });
    assert_json_snapshot!(rows);
}

#[test]
fn errors_of_actions_on_an_account_with_their_statuses() {
    let rows = [
        AccountError::UsernameTaken,
        AccountError::EmailTaken,
        AccountError::Sso,
        AccountError::Disabled,
        AccountError::LastAdministrator,
        AccountError::Oneself,
        AccountError::NoAuthenticator,
        AccountError::UnknownProvider,
        AccountError::ProviderRequired,
        AccountError::NothingToSetUp,
        AccountError::AlreadyReminded,
    ]
    .map(|error| {
        let error = ApiError::Endpoint(error);
        json!([error.status(), error])
    });
    assert_json_snapshot!(rows);
}

#[test]
fn events_of_the_audit_log_and_their_details() {
    let full = Detail {
        factor: Some(Factor::BackupCode),
        count: Some(4),
        name: Some("mfa.internal".into()),
        text: Some("required".into()),
    };
    assert_json_snapshot!(json!({
        "kinds": EventKind::ALL,
        "factors": Factor::ALL,
        "details": [Detail::default(), full],
    }));
    for kind in EventKind::ALL {
        assert_eq!(EventKind::find(kind.name()), Some(*kind));
    }
    assert_eq!(EventKind::find("erased"), None);
    for group in EventGroup::ALL {
        assert_eq!(EventGroup::find(group.name()), Some(group));
        assert!(group.kinds().count() > 1);
    }
}

#[test]
fn states_and_choices() {
    assert_json_snapshot!(json!({
        "login": NextStep::Login,
        "mfa": Mfa::ALL,
        "mfa_of_administrators": AdministratorMfa::ALL,
        "account_kinds": AccountKind::ALL,
        "origins": Origin::ALL,
        "passwords": [PasswordState::None, PasswordState::Waiting, PasswordState::Temporary(0), PasswordState::Own],
        "next": [Next::SetUp, Next::Verify, Next::ChangePassword, Next::SignedIn],
        "filters": Filter::ALL,
        "sort_keys": SortKey::ALL,
        "acts": Act::ALL,
        "event_groups": EventGroup::ALL,
        "attention": AttentionKind::ALL,
        "columns": Column::ALL,
        "because": [Because::Empty, Because::TooLong, Because::Character, Because::Form],
    }));
}

#[test]
fn names_are_the_same_on_the_wire() {
    let names = |names: &[(serde_json::Value, &str)]| {
        for (sent, name) in names {
            assert_eq!(sent, name);
        }
    };
    names(&EventKind::ALL.iter().map(|kind| (to_value(kind).unwrap(), kind.name())).collect::<Vec<_>>());
    names(&Mfa::ALL.map(|mfa| (to_value(mfa).unwrap(), mfa.name())));
    names(&AdministratorMfa::ALL.map(|mfa| (to_value(mfa).unwrap(), mfa.name())));
    names(&AccountKind::ALL.map(|kind| (to_value(kind).unwrap(), kind.name())));
    names(&EventGroup::ALL.map(|group| (to_value(group).unwrap(), group.name())));
    names(&Origin::ALL.map(|origin| (to_value(origin).unwrap(), origin.name())));
    names(&EmailKind::ALL.map(|kind| (to_value(kind).unwrap(), kind.name())));
    names(&Column::ALL.map(|column| (to_value(column).unwrap(), column.name())));
    names(&Factor::ALL.map(|factor| (to_value(factor).unwrap(), factor.name())));
}

//! Snapshots of the JSON form of every wire type, so that a change of the format is visible in review.

use insta::assert_json_snapshot;
use serde_json::json;
use shared::{
    ApiError, BackupCode, CommonError, DeviceName, Empty, Identifier, NewPassword, NoError, Password,
    ResetCode, TotpCode,
    api::{
        NextStep, Profile, Progress,
        audit::{self, Activity, ActivityRequest, Detail, EventKind, Factor},
        authenticators::{
            ConfirmAuthenticatorRequest, RemoveAuthenticatorError, RemoveAuthenticatorRequest,
            RenameAuthenticatorRequest,
        },
        backup_codes::BackupCodes,
        password::{ChangePasswordError, ChangePasswordRequest},
        reauthentication::{ReauthenticateError, ReauthenticateRequest},
        recovery::{PasswordResetRequest, ResetPasswordError, ResetPasswordRequest},
        security::{Authenticator, Mfa, Security, Session},
        sessions::EndSessionRequest,
        set_up::Enrolment,
        sign_in::{Credentials, SignInError},
        state::{Application, State},
        verify::{
            BackupCodeAccepted, VerifyBackupCodeError, VerifyBackupCodeRequest, VerifyError, VerifyRequest,
        },
    },
};

fn ada() -> Profile {
    Profile {
        username: "ada".into(),
        email: "Ada@Example.com".into(),
        name: "Ada Lovelace".into(),
        sso: false,
    }
}

fn progress(step: NextStep) -> Progress {
    Progress { step, now: 1_700_000_000_000, expires_at: Some(1_700_000_900_000) }
}

#[test]
fn requests() {
    assert_json_snapshot!(json!({
        "empty": Empty {},
        "sign_in": Credentials {
            username: Identifier::parse(" Ada@Example.com ").unwrap(),
            password: Password::parse("as typed ").unwrap(),
        },
        "verify": VerifyRequest { code: TotpCode::parse("123 456").unwrap() },
        "verify_backup_code": VerifyBackupCodeRequest { code: BackupCode::parse("7k2qm 9xw4t 1hnbc").unwrap() },
        "change_password": ChangePasswordRequest {
            old_password: Password::parse("old").unwrap(),
            new_password: NewPassword::parse("violet kayak trombone").unwrap(),
        },
        "end_session": EndSessionRequest { id: "0123abcd".into() },
        "prove": [
            ReauthenticateRequest::Password(Password::parse("old").unwrap()),
            ReauthenticateRequest::Code(TotpCode::parse("123456").unwrap()),
        ],
        "confirm_authenticator": ConfirmAuthenticatorRequest {
            code: TotpCode::parse("123456").unwrap(),
            name: DeviceName::parse(" Work phone ").unwrap(),
            replaces: None,
        },
        "rename_authenticator": RenameAuthenticatorRequest {
            id: "0123abcd".into(),
            name: DeviceName::parse("Old phone").unwrap(),
        },
        "remove_authenticator": RemoveAuthenticatorRequest { id: "0123abcd".into() },
        "activity": ActivityRequest { before: Some(7) },
        "forgot_password": PasswordResetRequest { username: Identifier::parse("Ada").unwrap() },
        "reset_password": ResetPasswordRequest {
            code: ResetCode::parse("7k2qm9xw4t1hnbc05rpd8vj3zega").unwrap(),
            new_password: NewPassword::parse("violet kayak trombone").unwrap(),
        },
    }));
}

#[test]
fn responses() {
    let steps = [
        NextStep::Login,
        NextStep::SetUp { optional: false, until: None },
        NextStep::SetUp { optional: true, until: Some(1_700_000_000_000) },
        NextStep::Verify { backup_codes: true },
        NextStep::BackupCodes,
        NextStep::ChangePassword { account: ada() },
        NextStep::SignedIn {
            account: ada(),
            backup_codes_left: Some(4),
            set_up_until: None,
            administrator: false,
        },
    ];
    assert_json_snapshot!(json!({
        "steps": steps,
        "state": State {
            application: Application { name: "Northwind Cases".into(), url: None },
            progress: Progress { step: NextStep::Login, now: 1_700_000_000_000, expires_at: None },
        },
        "enrolment": Enrolment { name: "Northwind Cases:ada".into(), key: "JBSWY3DP".into(), uri: "otpauth://totp/…".into() },
        "backup_codes": BackupCodes {
            codes: vec![BackupCode::from_random([31; 15])],
            username: "ada".into(),
            made_at: 1_700_000_000_000,
        },
        "security": Security {
            now: 1_700_000_000_000,
            mfa: Mfa::Required,
            set_up_until: None,
            authenticators: vec![Authenticator {
                id: "0123abcd".into(),
                name: "Work phone".into(),
                set_up_at: 1_600_000_000_000,
                used_at: 1_700_000_000_000,
            }],
            reauthenticated_until: 1_700_000_600_000,
            backup_codes_left: Some(2),
            sessions: vec![Session {
                id: "4567cdef".into(),
                browser: "Firefox, Windows".into(),
                address: "192.0.2.1".into(),
                first_seen_at: 1_700_000_000_000,
                last_seen_at: 1_700_000_000_000,
                this: true,
            }],
        },
        "mfa": Mfa::ALL,
        "activity": Activity {
            entries: [audit::Actor::Owner, audit::Actor::Administrator, audit::Actor::Stranger]
                .map(|by| audit::AuditEvent {
                    at: 1_700_000_000_000,
                    kind: EventKind::SignedIn,
                    by,
                    address: Some("192.0.2.1".into()),
                    browser: None,
                    detail: Detail { factor: Some(Factor::Totp), ..Detail::default() },
                })
                .into(),
            before: Some(7),
        },
        "backup_code_accepted": BackupCodeAccepted { progress: progress(NextStep::BackupCodes), left: 2 },
    }));
}

#[test]
fn rejections_with_their_statuses() {
    fn row<E: shared::EndpointError>(error: E) -> serde_json::Value {
        let failure = ApiError::Endpoint(error);
        json!([failure.status(), failure])
    }
    assert_json_snapshot!(json!([
        row(SignInError::WrongCredentials),
        row(SignInError::TemporaryPasswordExpired),
        row(VerifyError::Wrong { left: 4 }),
        row(VerifyError::Spent),
        row(VerifyError::Stale),
        row(VerifyError::ClockOff { minutes: -2 }),
        row(VerifyError::SignInEnded),
        row(VerifyError::Blocked),
        row(VerifyBackupCodeError::Wrong { left: 4 }),
        row(VerifyBackupCodeError::Used),
        row(VerifyBackupCodeError::SignInEnded),
        row(VerifyBackupCodeError::Blocked),
        row(ChangePasswordError::WrongPassword),
        row(ChangePasswordError::SamePassword),
        row(ChangePasswordError::OwnWords),
        row(RemoveAuthenticatorError::LastOne),
        row(ReauthenticateError::WrongPassword),
        row(ReauthenticateError::Code(VerifyError::Wrong { left: 4 })),
        row(ReauthenticateError::Code(VerifyError::Blocked)),
        row(ResetPasswordError::WrongCode),
        row(ResetPasswordError::CodeEnded),
        row(ResetPasswordError::OwnWords),
    ]));
}

#[test]
fn refusals_with_their_statuses() {
    let rows: Vec<_> = [
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
    .into_iter()
    .map(|refusal| {
        let failure = ApiError::<NoError>::Common(refusal);
        json!([failure.status(), failure])
    })
    .collect();
    assert_json_snapshot!(rows);
}

#[test]
fn kinds_of_activity_and_their_details() {
    let full = Detail {
        factor: Some(Factor::BackupCode),
        count: Some(4),
        name: Some("mfa.internal".into()),
        text: Some("required".into()),
    };
    assert_json_snapshot!(json!({
        "kinds": EventKind::ALL,
        "factors": [Factor::Totp, Factor::BackupCode],
        "details": [Detail::default(), full],
    }));
    for kind in EventKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        assert_eq!(EventKind::find(kind.name()), Some(*kind));
    }
    assert_eq!(EventKind::find("erased"), None);
    for mfa in Mfa::ALL {
        assert_eq!(serde_json::to_value(mfa).unwrap(), mfa.name());
    }
}

#[test]
fn a_request_with_a_field_too_many_or_a_malformed_value_is_not_read() {
    for body in
        [r#"{"code":"123456","step":"signed_in"}"#, r#"{"code":"12345"}"#, r#"{"code":123456}"#, r"{}", r"[]"]
    {
        assert!(serde_json::from_str::<VerifyRequest>(body).is_err(), "{body}");
    }
}

#[test]
fn secrets_do_not_show_in_debug_output() {
    let request = Credentials {
        username: Identifier::parse("ada").unwrap(),
        password: Password::parse("hunter2").unwrap(),
    };
    assert!(!format!("{request:?}").contains("hunter2"));
    let code = BackupCode::from_random([7; 15]);
    assert!(!format!("{code:?}").contains(code.slot()));
    assert_eq!(format!("{:?}", ResetCode::from_random([7; 28])), "ResetCode(…)");
    assert!(!format!("{:?}", TotpCode::parse("123456").unwrap()).contains('1'));
}

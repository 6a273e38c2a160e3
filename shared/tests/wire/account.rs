//! The endpoints of people's own accounts.

use shared::{
    DeviceName, Empty, Identifier, NewPassword, Password, ResetCode, TotpCode,
    api::{
        audit::{Activity, ActivityRequest, Actor, AuditEvent, Detail, EventKind, Factor, ShowActivity},
        authenticators::{
            ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator, RemoveAuthenticatorError,
            RemoveAuthenticatorRequest, RenameAuthenticator, RenameAuthenticatorRequest, StartAuthenticator,
        },
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        not_me::{Disavow, DisavowError, DisavowRequest, Disavowed},
        passkeys::PasskeyError,
        reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
        recovery::{
            PasswordReset, PasswordResetRequest, RequestPasswordReset, ResetPassword, ResetPasswordError,
            ResetPasswordRequest,
        },
        remembered_browsers::{ForgetBrowser, ForgetBrowserRequest, ForgetBrowsers, RememberedBrowser},
        security::{Authenticator, GetSecurity, Mfa, Passkey, Security, Session},
        sessions::{EndOtherSessions, EndSession, EndSessionRequest},
        verify::VerifyError,
    },
};

use crate::{
    passkeys::assertion,
    sample::Sample,
    sign_in::{enrolment, progress, signed_in, verify_errors},
};

const NOW: i64 = 1_700_000_000_000;

fn code() -> TotpCode {
    TotpCode::parse("123456").unwrap()
}

fn security() -> Security {
    Security {
        now: NOW,
        mfa: Mfa::Required,
        set_up_until: None,
        authenticators: vec![Authenticator {
            id: "0123abcd".into(),
            name: "Work phone".into(),
            set_up_at: 1_600_000_000_000,
            used_at: NOW,
        }],
        passkeys_enabled: true,
        passkeys: vec![passkey()],
        reauthenticated_until: 1_700_000_600_000,
        backup_codes_left: Some(2),
        backup_codes_saved_at: Some(1_600_000_000_000),
        password_changed_at: Some(1_650_000_000_000),
        sessions: vec![Session {
            id: "4567cdef".into(),
            browser: "Firefox, Windows".into(),
            address: "192.0.2.1".into(),
            first_seen_at: NOW,
            last_seen_at: NOW,
            this: true,
        }],
        remembered_browsers: vec![RememberedBrowser {
            id: "89ab0123".into(),
            browser: "Firefox, Windows".into(),
            address: "192.0.2.1".into(),
            remembered_at: NOW,
            used_at: NOW,
            expires_at: 1_700_604_800_000,
            this: true,
        }],
    }
}

pub fn passkey() -> Passkey {
    Passkey {
        id: "89abcdef".into(),
        name: "Laptop".into(),
        added_at: 1_600_000_000_000,
        used_at: Some(NOW),
        synced: true,
    }
}

fn activity() -> Activity {
    let event = |by| AuditEvent {
        at: NOW,
        kind: EventKind::SignedIn,
        by,
        address: Some("192.0.2.1".into()),
        browser: None,
        detail: Detail { factor: Some(Factor::Totp), ..Detail::default() },
    };
    Activity {
        entries: [Actor::Owner, Actor::Administrator, Actor::Stranger, Actor::Server].map(event).into(),
        before: Some(7),
        newest: None,
    }
}

pub fn samples() -> Vec<Sample> {
    vec![
        Sample::of::<Reauthenticate>(
            [
                ReauthenticateRequest::Password(Password::parse("old").unwrap()),
                ReauthenticateRequest::Code(code()),
                ReauthenticateRequest::Passkey(assertion()),
            ],
            [progress(signed_in())],
            [
                ReauthenticateError::WrongPassword,
                ReauthenticateError::Code(VerifyError::Wrong { left: 4 }),
                ReauthenticateError::Code(VerifyError::Blocked),
                ReauthenticateError::Passkey(PasskeyError::Rejected),
                ReauthenticateError::CodeRequired,
                ReauthenticateError::PasskeyRequired,
            ],
        ),
        Sample::of::<GetSecurity>([Empty {}], [security()], []),
        Sample::of::<ShowActivity>(
            [ActivityRequest { before: None }, ActivityRequest { before: Some(7) }],
            [activity()],
            [],
        ),
        Sample::of::<StartAuthenticator>([Empty {}], [enrolment()], []),
        Sample::of::<ConfirmAuthenticator>(
            [None, Some("4567cdef".to_owned())].map(|replaces| ConfirmAuthenticatorRequest {
                code: code(),
                name: DeviceName::parse(" Work phone ").unwrap(),
                replaces,
            }),
            [progress(signed_in())],
            verify_errors(),
        ),
        Sample::of::<RenameAuthenticator>(
            [RenameAuthenticatorRequest {
                id: "0123abcd".into(),
                name: DeviceName::parse("Old phone").unwrap(),
            }],
            [Empty {}],
            [],
        ),
        Sample::of::<RemoveAuthenticator>(
            [RemoveAuthenticatorRequest { id: "0123abcd".into() }],
            [progress(signed_in())],
            [RemoveAuthenticatorError::LastOne],
        ),
        Sample::of::<RegenerateBackupCodes>(
            [Some(code()), None].map(|code| RegenerateRequest { code }),
            [progress(signed_in())],
            verify_errors(),
        ),
        Sample::of::<EndSession>([EndSessionRequest { id: "0123abcd".into() }], [Empty {}], []),
        Sample::of::<EndOtherSessions>([Empty {}], [Empty {}], []),
        Sample::of::<Disavow>(
            [DisavowRequest { code: ResetCode::parse("7k2qm9xw4t1hnbc05rpd8vj3zega").unwrap() }],
            [Disavowed { password: true, review: false }],
            [DisavowError::Ended],
        ),
        Sample::of::<ForgetBrowser>([ForgetBrowserRequest { id: "89ab0123".into() }], [Empty {}], []),
        Sample::of::<ForgetBrowsers>([Empty {}], [Empty {}], []),
        Sample::of::<RequestPasswordReset>(
            [PasswordResetRequest { username: Identifier::parse("Ada").unwrap() }],
            [Empty {}],
            [],
        ),
        Sample::of::<ResetPassword>(
            [ResetPasswordRequest {
                code: ResetCode::parse("7k2qm9xw4t1hnbc05rpd8vj3zega").unwrap(),
                new_password: NewPassword::parse("violet kayak trombone").unwrap(),
            }],
            [PasswordReset { held: false }, PasswordReset { held: true }],
            [ResetPasswordError::WrongCode, ResetPasswordError::CodeEnded, ResetPasswordError::OwnWords],
        ),
    ]
}

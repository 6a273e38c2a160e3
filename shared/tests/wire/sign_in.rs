//! The endpoints of a sign-in, and signing out.

use shared::{
    BackupCode, Empty, Identifier, NewPassword, Password, TotpCode,
    api::{
        NextStep, Profile, Progress,
        backup_codes::{BackupCodes, ConfirmBackupCodes, ShowBackupCodes},
        password::{ChangePassword, ChangePasswordError, ChangePasswordRequest},
        set_up::{Enrolment, SkipSetUp, StartSetUp},
        sign_in::{Credentials, SendTemporaryPassword, SignIn, SignInError, SignOut, SignedOut},
        state::{Application, GetState, State},
        verify::{
            BackupCodeAccepted, Verify, VerifyBackupCode, VerifyBackupCodeError, VerifyBackupCodeRequest,
            VerifyError, VerifyRequest,
        },
    },
};

use crate::sample::Sample;

pub fn progress(step: NextStep) -> Progress {
    Progress { step, now: 1_700_000_000_000, expires_at: Some(1_700_000_900_000) }
}

pub fn enrolment() -> Enrolment {
    Enrolment { name: "Northwind Cases:ada".into(), key: "JBSWY3DP".into(), uri: "otpauth://totp/…".into() }
}

pub fn verify_errors() -> [VerifyError; 6] {
    [
        VerifyError::Wrong { left: 4 },
        VerifyError::Spent,
        VerifyError::Stale,
        VerifyError::ClockOff { minutes: -2 },
        VerifyError::SignInEnded,
        VerifyError::Blocked,
    ]
}

pub fn signed_in() -> NextStep {
    NextStep::SignedIn {
        account: ada(),
        backup_codes_left: Some(4),
        set_up_until: None,
        administrator: false,
        authenticator: true,
        passkey: false,
    }
}

fn ada() -> Profile {
    Profile {
        username: "ada".into(),
        email: "Ada@Example.com".into(),
        name: "Ada Lovelace".into(),
        sso: false,
    }
}

fn credentials() -> Credentials {
    Credentials {
        username: Identifier::parse(" Ada@Example.com ").unwrap(),
        password: Password::parse("as typed ").unwrap(),
    }
}

pub fn samples() -> Vec<Sample> {
    let application = |url: Option<&str>| Application {
        name: "Northwind Cases".into(),
        url: url.map(ToOwned::to_owned),
        passkeys: true,
    };
    let not_begun = Progress { step: NextStep::Login, now: 1_700_000_000_000, expires_at: None };
    let steps = [
        NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: true },
        NextStep::SetUp {
            optional: true,
            until: Some(1_700_000_000_000),
            authenticator: false,
            passkey: true,
        },
        NextStep::Verify { backup_codes: true, authenticator: true, passkey: true, remember_days: 0 },
        NextStep::Verify { backup_codes: false, authenticator: true, passkey: false, remember_days: 30 },
        NextStep::BackupCodes { authenticator: true, passkey: false },
        NextStep::BackupCodes { authenticator: false, passkey: true },
        NextStep::ChangePassword { account: ada() },
        NextStep::SignedIn {
            account: Profile { sso: true, ..ada() },
            backup_codes_left: None,
            set_up_until: Some(1_700_000_000_000),
            administrator: true,
            authenticator: false,
            passkey: true,
        },
    ];
    vec![
        Sample::of::<GetState>(
            [Empty {}],
            [
                State { application: application(None), progress: not_begun },
                State {
                    application: application(Some("https://cases.example.com/")),
                    progress: progress(signed_in()),
                },
            ],
            [],
        ),
        Sample::of::<SignIn>(
            [credentials()],
            steps.map(progress),
            [SignInError::WrongCredentials, SignInError::TemporaryPasswordExpired],
        ),
        Sample::of::<SendTemporaryPassword>([credentials()], [Empty {}], [SignInError::WrongCredentials]),
        Sample::of::<SignOut>(
            [Empty {}],
            [
                SignedOut { provider: None },
                SignedOut { provider: Some("https://id.example.com/logout".into()) },
            ],
            [],
        ),
        Sample::of::<StartSetUp>([Empty {}], [enrolment()], []),
        Sample::of::<SkipSetUp>([Empty {}], [progress(signed_in())], []),
        Sample::of::<Verify>(
            [false, true]
                .map(|remember| VerifyRequest { code: TotpCode::parse("123 456").unwrap(), remember }),
            [progress(signed_in())],
            verify_errors(),
        ),
        Sample::of::<VerifyBackupCode>(
            [VerifyBackupCodeRequest { code: BackupCode::parse("7k2qm 9xw4t 1hnbc").unwrap() }],
            [BackupCodeAccepted {
                progress: progress(NextStep::BackupCodes { authenticator: true, passkey: false }),
                left: 2,
            }],
            [
                VerifyBackupCodeError::Wrong { left: 4 },
                VerifyBackupCodeError::Used,
                VerifyBackupCodeError::SignInEnded,
                VerifyBackupCodeError::Blocked,
            ],
        ),
        Sample::of::<ShowBackupCodes>(
            [Empty {}],
            [BackupCodes {
                codes: vec![BackupCode::from_random([31; 15])],
                username: "ada".into(),
                made_at: 1_700_000_000_000,
            }],
            [],
        ),
        Sample::of::<ConfirmBackupCodes>([Empty {}], [progress(signed_in())], []),
        Sample::of::<ChangePassword>(
            [ChangePasswordRequest {
                old_password: Password::parse("old").unwrap(),
                new_password: NewPassword::parse("violet kayak trombone").unwrap(),
            }],
            [progress(signed_in())],
            [
                ChangePasswordError::WrongPassword,
                ChangePasswordError::SamePassword,
                ChangePasswordError::OwnWords,
                ChangePasswordError::Expired,
            ],
        ),
    ]
}

//! How the app reads the server's answers.

use app::api::read;
use shared::{
    BackupCode, Empty, NoError,
    api::{
        NextStep, Profile, Progress,
        admin::import::{Because, Column, ImportReport, Problem, Wrong},
        audit::{Activity, Actor, AuditEvent, Detail, EventKind, Factor},
        backup_codes::BackupCodes,
        security::{Authenticator, Mfa, Passkey, Security, Session},
        set_up::Enrolment,
        state::{Application, State},
        verify::BackupCodeAccepted,
    },
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Checks that the app reads what `serde_json`, which the server uses, writes.
fn round_trips<T>(value: &T)
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let body = serde_json::to_string(value).unwrap();
    assert_eq!(read::<T, NoError>(200, &body).as_ref(), Ok(value), "{body}");
}

fn profile() -> Profile {
    Profile {
        username: "ada".into(),
        email: "ada@example.com".into(),
        name: "Ada Lovelace".into(),
        sso: false,
    }
}

fn progress(step: NextStep) -> Progress {
    Progress { step, now: 1_700_000_000_000, expires_at: Some(1_700_000_900_000) }
}

pub fn steps() -> [NextStep; 9] {
    [
        NextStep::Login,
        NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: true },
        NextStep::SetUp {
            optional: true,
            until: Some(1_700_000_000_000),
            authenticator: true,
            passkey: false,
        },
        NextStep::Verify { backup_codes: false, remember_days: 30, authenticator: true, passkey: false },
        NextStep::Verify { backup_codes: true, remember_days: 0, authenticator: false, passkey: true },
        NextStep::BackupCodes { authenticator: true, passkey: false },
        NextStep::ChangePassword { account: profile() },
        NextStep::SignedIn {
            account: profile(),
            backup_codes_left: None,
            set_up_until: Some(1_700_000_000_000),
            administrator: true,
            authenticator: true,
            passkey: false,
        },
        NextStep::SignedIn {
            account: profile(),
            backup_codes_left: Some(3),
            set_up_until: None,
            administrator: false,
            authenticator: false,
            passkey: true,
        },
    ]
}

#[wasm_bindgen_test]
fn every_step_is_read_as_the_server_writes_it() {
    for step in steps() {
        round_trips(&progress(step.clone()));
        round_trips(&Progress { expires_at: None, ..progress(step) });
    }
}

#[wasm_bindgen_test]
fn every_answer_is_read_as_the_server_writes_it() {
    for url in [None, Some("https://cases.example".to_owned())] {
        let application = Application { name: "Nördwind \"Cases\" 🗄".into(), url, passkeys: true };
        round_trips(&State { application, progress: progress(NextStep::Login) });
    }
    round_trips(&Empty {});
    round_trips(&Enrolment {
        name: "N:ada".into(),
        key: "JBSWY3DP".into(),
        uri: "otpauth://totp/N:ada".into(),
    });
    let codes = vec![BackupCode::from_random([1; 15]), BackupCode::from_random([31; 15])];
    round_trips(&BackupCodes { codes, username: "ada".into(), made_at: 1_700_000_000_000 });
    round_trips(&BackupCodeAccepted {
        progress: progress(NextStep::BackupCodes { authenticator: true, passkey: false }),
        left: 0,
    });
}

#[wasm_bindgen_test]
fn the_data_of_the_security_screen_is_read_as_the_server_writes_it() {
    let at = 1_700_000_000_000;
    for mfa in Mfa::ALL {
        round_trips(&Security {
            now: at,
            mfa,
            set_up_until: (mfa == Mfa::Required).then_some(at),
            authenticators: vec![Authenticator {
                id: "a".into(),
                name: "<b>Téléphone</b>".into(),
                set_up_at: at,
                used_at: at,
            }],
            passkeys_enabled: true,
            passkeys: vec![Passkey {
                id: "p".into(),
                name: "Ordinateur".into(),
                added_at: at,
                used_at: None,
                synced: false,
            }],
            reauthenticated_until: at,
            backup_codes_left: (mfa != Mfa::Off).then_some(0),
            backup_codes_saved_at: (mfa == Mfa::Required).then_some(at),
            password_changed_at: (mfa == Mfa::Required).then_some(at),
            remembered_browsers: vec![],
            sessions: vec![Session {
                id: "s".into(),
                browser: String::new(),
                address: "2001:db8::1".into(),
                first_seen_at: at,
                last_seen_at: at,
                this: true,
            }],
        });
    }
    let full = Detail {
        factor: Some(Factor::BackupCode),
        count: Some(3),
        name: Some("Old".into()),
        text: Some("New".into()),
    };
    let entry = |kind, by, detail: &Detail, address: Option<&str>| AuditEvent {
        at,
        kind,
        by,
        address: address.map(str::to_owned),
        browser: address.map(|_| String::new()),
        detail: detail.clone(),
    };
    let entries = EventKind::ALL.iter().flat_map(|kind| {
        let none = Detail::default();
        [
            entry(*kind, Actor::Owner, &full, Some("192.0.2.7")),
            entry(*kind, Actor::Stranger, &none, Some("::1")),
            entry(*kind, Actor::Administrator, &none, None),
        ]
    });
    round_trips(&Activity { entries: entries.collect(), before: Some(20), newest: None });
    round_trips(&Activity { entries: vec![], before: None, newest: Some(20) });
}

#[wasm_bindgen_test]
fn an_import_report_is_read_with_every_kind_of_problem() {
    let wrongs = [
        Wrong::NoAccounts,
        Wrong::UnknownColumn("e-mail".into()),
        Wrong::MissingColumn(Column::Username),
        Wrong::FieldCount { found: 2, expected: 3 },
        Wrong::Field(Column::Email, Because::Form),
        Wrong::Repeated { column: Column::Username, line: 7 },
        Wrong::Taken(Column::Email),
    ];
    let problems: Vec<Problem> =
        wrongs.into_iter().zip(1..).map(|(what, line)| Problem { line, what }).collect();
    round_trips(&ImportReport { accounts: 7, problems, problems_in_all: 7, imported: false });
}

//! The next step for every combination of the facts it depends on.

use super::*;
use crate::store::{account::Kind, session::Session};

fn standing() -> Standing {
    let account = Account {
        id: "a".into(),
        username: "ada".into(),
        email: "ada@example.com".into(),
        name: String::new(),
        kind: Kind::Internal,
        origin: Origin::Local,
        admin: false,
        disabled_at: None,
        password_hash: Some("$".into()),
        password_expires_at: None,
        backup_code_set: None,
        backup_codes_saved_at: None,
        code_failures: 0,
        code_day_started_at: 0,
        created_at: 0,
        language: None,
    };
    let session = Session {
        id: "s".into(),
        account_id: "a".into(),
        created_at: 0,
        seen_at: 0,
        finished_at: None,
        verified_at: None,
        verified_with: None,
        skipped_at: None,
        code_failures: 0,
        pending_secret: None,
        pending_codes: None,
    };
    Standing { account, session, settings: Settings::default(), authenticators: vec![], backup_codes_left: 0 }
}

/// What the next step depends on, one bit each.
#[derive(Clone, Copy, Debug)]
struct Facts(u8);

impl Facts {
    const fn has(self, bit: u8) -> bool {
        self.0 >> bit & 1 == 1
    }
}

const CODES: u8 = 0;
const ENROLLED: u8 = 1;
const VERIFIED: u8 = 2;
const SKIPPED: u8 = 3;
const SAVED: u8 = 4;
const TEMPORARY: u8 = 5;

/// The reference: the steps in the order of the article, each named by what is missing.
fn expected(mfa: Mfa, facts: Facts) -> &'static str {
    let asks = mfa == Mfa::Required || (mfa == Mfa::Optional && (facts.has(ENROLLED) || !facts.has(SKIPPED)));
    if asks && !facts.has(ENROLLED) {
        "set up"
    } else if asks && !facts.has(VERIFIED) {
        "verify"
    } else if asks && facts.has(CODES) && !facts.has(SAVED) {
        "backup codes"
    } else if facts.has(TEMPORARY) {
        "change password"
    } else {
        "signed in"
    }
}

#[test]
fn the_next_step_follows_from_the_facts_alone() {
    let mut cases = 0;
    for mfa in [Mfa::Off, Mfa::Optional, Mfa::Required] {
        for facts in (0..64).map(Facts) {
            let mut standing = standing();
            standing.settings =
                Settings { mfa_internal: mfa, backup_codes: facts.has(CODES), ..Settings::default() };
            if facts.has(ENROLLED) {
                standing.authenticators =
                    vec![Authenticator { id: "t".into(), secret: vec![], last_step: 0 }];
            }
            standing.session.verified_at = facts.has(VERIFIED).then_some(1);
            standing.session.skipped_at = facts.has(SKIPPED).then_some(1);
            standing.account.backup_codes_saved_at = facts.has(SAVED).then_some(1);
            standing.account.password_expires_at = facts.has(TEMPORARY).then_some(1);
            let step = match standing.next_step() {
                NextStep::Login => "login",
                NextStep::SetUp { optional } => {
                    assert_eq!(optional, mfa == Mfa::Optional);
                    "set up"
                }
                NextStep::Verify { .. } => "verify",
                NextStep::BackupCodes => "backup codes",
                NextStep::ChangePassword { .. } => "change password",
                NextStep::SignedIn { .. } => "signed in",
            };
            assert_eq!(step, expected(mfa, facts), "{mfa:?} {facts:?}");
            cases += 1;
        }
    }
    assert_eq!(cases, 192);
}

#[test]
fn a_session_ends_at_the_earlier_of_idle_and_absolute() {
    let mut session = standing().session;
    assert_eq!(expires_at(&session), SIGN_IN);
    session.finished_at = Some(1_000);
    session.seen_at = 1_000;
    assert_eq!(expires_at(&session), 1_000 + IDLE);
    session.seen_at = ABSOLUTE;
    assert_eq!(expires_at(&session), 1_000 + ABSOLUTE);
}

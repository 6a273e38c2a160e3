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
    };
    let session = Session {
        id: "s".into(),
        account_id: "a".into(),
        created_at: 0,
        seen_at: 0,
        finished_at: None,
        verified_at: None,
        skipped_at: None,
        code_failures: 0,
        pending_secret: None,
        pending_codes: None,
    };
    Standing { account, session, settings: Settings::default(), authenticators: vec![], backup_codes_left: 0 }
}

/// The reference: the steps in the order of the article, each named by what is missing.
fn expected(
    mfa: Mfa,
    codes: bool,
    enrolled: bool,
    verified: bool,
    skipped: bool,
    saved: bool,
    temporary: bool,
) -> &'static str {
    let asks = mfa == Mfa::Required || (mfa == Mfa::Optional && (enrolled || !skipped));
    if asks && !enrolled {
        "set up"
    } else if asks && !verified {
        "verify"
    } else if asks && codes && !saved {
        "backup codes"
    } else if temporary {
        "change password"
    } else {
        "signed in"
    }
}

#[test]
fn the_next_step_follows_from_the_facts_alone() {
    let both = [false, true];
    let mut cases = 0;
    for mfa in [Mfa::Off, Mfa::Optional, Mfa::Required] {
        for bits in 0..64_u8 {
            let bit = |n: u8| both[usize::from(bits >> n & 1)];
            let (codes, enrolled, verified, skipped, saved, temporary) =
                (bit(0), bit(1), bit(2), bit(3), bit(4), bit(5));
            let mut facts = standing();
            facts.settings = Settings { mfa_internal: mfa, backup_codes: codes, ..Settings::default() };
            if enrolled {
                facts.authenticators = vec![Authenticator { id: "t".into(), secret: vec![], last_step: 0 }];
            }
            facts.session.verified_at = verified.then_some(1);
            facts.session.skipped_at = skipped.then_some(1);
            facts.account.backup_codes_saved_at = saved.then_some(1);
            facts.account.password_expires_at = temporary.then_some(1);
            let step = match facts.next_step() {
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
            assert_eq!(
                step,
                expected(mfa, codes, enrolled, verified, skipped, saved, temporary),
                "{mfa:?} {bits:06b}"
            );
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

//! The next step for every combination of the facts it depends on.

use super::*;
use crate::settings::{AdministratorMfa, ChangedAt};
use store::{account::AccountKind, session::Session};

/// The account was added at 0.
const NOW: Millis = 14 * DAY;

fn state() -> SessionState {
    let account = Account {
        id: "a".into(),
        username: "ada".into(),
        email: "ada@example.com".into(),
        name: String::new(),
        kind: AccountKind::Internal,
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
        waiting: false,
        provider: None,
        unlocked_at: None,
        hold: None,
        user_handle: None,
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
        authenticated_at: 0,
        address: String::new(),
        browser: String::new(),
        code_failures: 0,
        pending_secret: None,
        pending_codes: None,
        provider: None,
    };
    SessionState {
        account,
        session,
        settings: Settings::default(),
        authenticators: vec![],
        passkeys: vec![],
        backup_codes_left: 0,
        bypass_code_until: None,
        totp_failures: 0,
        backup_code_failures: 0,
        now: NOW,
    }
}

fn authenticator() -> Authenticator {
    Authenticator {
        id: "t".into(),
        secret: vec![],
        name: String::new(),
        last_step: 0,
        recent_steps: vec![],
        created_at: 0,
    }
}

fn passkey() -> Passkey {
    Passkey {
        id: "p".into(),
        account_id: "a".into(),
        credential_id: vec![1],
        credential: String::new(),
        counter: 0,
        backed_up: false,
        name: "Laptop".into(),
        created_at: 0,
        used_at: None,
    }
}

/// What the next step depends on, one bit each.
#[derive(Clone, Copy, Debug)]
struct SignInFacts(u8);

impl SignInFacts {
    const fn has(self, bit: u8) -> bool {
        self.0 >> bit & 1 == 1
    }
}

const CODES: u8 = 0;
const AUTHENTICATOR: u8 = 1;
const VERIFIED: u8 = 2;
const SKIPPED: u8 = 3;
const SAVED: u8 = 4;
const TEMPORARY: u8 = 5;
const PASSKEY: u8 = 6;
const PASSKEYS_ENABLED: u8 = 7;

/// The reference: the steps in their order, each due while its fact is missing.
fn expected(mfa: Mfa, grace: bool, facts: SignInFacts) -> &'static str {
    let passkey = facts.has(PASSKEY) && facts.has(PASSKEYS_ENABLED);
    let any = facts.has(AUTHENTICATOR) || passkey;
    let enough = if mfa == Mfa::Passkey && facts.has(PASSKEYS_ENABLED) { passkey } else { any };
    let may_skip = mfa == Mfa::Optional || grace;
    // Of passkeys that are disabled, the backup codes are left.
    let codes = facts.has(PASSKEY) && facts.has(CODES) && facts.has(SAVED);
    if mfa != Mfa::Off && (any || codes) && !facts.has(VERIFIED) {
        "verify"
    } else if mfa != Mfa::Off && !enough && !(may_skip && facts.has(SKIPPED)) {
        "set up"
    } else if mfa != Mfa::Off && any && facts.has(CODES) && !facts.has(SAVED) {
        "backup codes"
    } else if facts.has(TEMPORARY) {
        "change password"
    } else {
        "signed in"
    }
}

fn state_with(mfa: Mfa, grace_days: u16, facts: SignInFacts) -> SessionState {
    let mut state = state();
    let (backup_codes, passkeys) = (facts.has(CODES), facts.has(PASSKEYS_ENABLED));
    state.settings =
        Settings { mfa_internal: mfa, grace_days, backup_codes, passkeys, ..Settings::default() };
    state.authenticators = facts.has(AUTHENTICATOR).then(authenticator).into_iter().collect();
    state.passkeys = facts.has(PASSKEY).then(passkey).into_iter().collect();
    state.session.verified_at = facts.has(VERIFIED).then_some(1);
    state.session.skipped_at = facts.has(SKIPPED).then_some(1);
    state.account.backup_codes_saved_at = facts.has(SAVED).then_some(1);
    state.account.password_expires_at = facts.has(TEMPORARY).then_some(1);
    state
}

#[test]
fn the_next_step_follows_from_the_facts_alone() {
    let mut cases = 0;
    let modes = [
        (Mfa::Off, 0),
        (Mfa::Optional, 0),
        (Mfa::Required, 0),
        (Mfa::Required, 14),
        (Mfa::Required, 15),
        (Mfa::Passkey, 14),
        (Mfa::Passkey, 15),
    ];
    for (mfa, grace_days) in modes {
        let grace = grace_days == 15;
        for facts in (0..=255).map(SignInFacts) {
            let must_use_passkey = mfa == Mfa::Passkey && facts.has(PASSKEYS_ENABLED);
            let has_passkey = facts.has(PASSKEY) && facts.has(PASSKEYS_ENABLED);
            let step = match state_with(mfa, grace_days, facts).next_step() {
                NextStep::Login => "login",
                NextStep::SetUp { optional, until, authenticator, passkey } => {
                    assert_eq!(optional, mfa == Mfa::Optional || grace);
                    assert_eq!(until, grace.then_some(15 * DAY));
                    assert_eq!((authenticator, passkey), (!must_use_passkey, facts.has(PASSKEYS_ENABLED)));
                    "set up"
                }
                NextStep::Verify { authenticator, passkey, .. } => {
                    let codes = facts.has(AUTHENTICATOR) && !(must_use_passkey && has_passkey);
                    assert_eq!((authenticator, passkey), (codes, has_passkey));
                    assert!(authenticator || passkey || facts.has(CODES) && facts.has(SAVED));
                    "verify"
                }
                NextStep::BackupCodes { .. } => "backup codes",
                NextStep::ChangePassword { .. } => "change password",
                NextStep::SignedIn { set_up_until, .. } => {
                    let enough = has_passkey || facts.has(AUTHENTICATOR) && !must_use_passkey;
                    assert_eq!(set_up_until, (grace && !enough).then_some(15 * DAY));
                    "signed in"
                }
            };
            assert_eq!(step, expected(mfa, grace, facts), "{mfa:?} {grace_days} {facts:?}");
            cases += 1;
        }
    }
    assert_eq!(cases, 1_792);
}

#[test]
fn administrators_can_be_required_to_use_a_passkey() {
    let mut state = state();
    state.account.admin = true;
    state.authenticators = vec![authenticator()];
    state.session.verified_at = Some(1);
    state.account.backup_codes_saved_at = Some(1);
    assert!(matches!(state.next_step(), NextStep::SignedIn { .. }));
    state.settings.administrators = AdministratorMfa::Passkey;
    let set_up = NextStep::SetUp { optional: false, until: None, authenticator: false, passkey: true };
    assert_eq!(state.next_step(), set_up);
    state.passkeys = vec![passkey()];
    assert!(matches!(state.next_step(), NextStep::SignedIn { .. }));
}

#[test]
fn administrators_always_need_a_second_factor_and_get_no_grace() {
    for (mfa, grace_days) in [(Mfa::Off, 0), (Mfa::Optional, 0), (Mfa::Required, 15)] {
        let mut state = state();
        state.account.admin = true;
        state.session.skipped_at = Some(1);
        state.settings = Settings { mfa_internal: mfa, grace_days, ..Settings::default() };
        let set_up = NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: true };
        assert_eq!(state.next_step(), set_up, "{mfa:?}");
    }
}

#[test]
fn a_grace_period_begins_when_it_became_required_or_with_a_younger_account() {
    let settings = Settings {
        changed_at: ChangedAt { mfa_internal: 10 * DAY, ..ChangedAt::default() },
        grace_days: 5,
        ..Settings::default()
    };
    assert_eq!(settings.grace_ends_at(AccountKind::Internal, 0), 15 * DAY);
    assert_eq!(settings.grace_ends_at(AccountKind::Internal, 12 * DAY), 17 * DAY);
    assert_eq!(settings.grace_ends_at(AccountKind::External, 12 * DAY), 17 * DAY);
}

#[test]
fn a_session_ends_at_the_earlier_of_idle_and_absolute() {
    let mut session = state().session;
    assert_eq!(expires_at(&session), SIGN_IN);
    session.finished_at = Some(1_000);
    session.seen_at = 1_000;
    assert_eq!(expires_at(&session), 1_000 + IDLE);
    session.seen_at = ABSOLUTE;
    assert_eq!(expires_at(&session), 1_000 + ABSOLUTE);
}

#[test]
fn a_password_is_for_enabled_local_accounts_that_have_one() {
    let account = || state().account;
    let hold = Some(store::account::Hold { since: 1, password: true, review: false });
    for (account, may_use, may_reset) in [
        (account(), true, true),
        (Account { hold, ..account() }, false, true),
        (Account { disabled_at: Some(1), ..account() }, false, false),
        (Account { password_hash: None, ..account() }, false, false),
        (Account { origin: Origin::Sso, ..account() }, false, false),
    ] {
        assert_eq!((may_use_password(&account), may_reset_password(&account)), (may_use, may_reset));
    }
}

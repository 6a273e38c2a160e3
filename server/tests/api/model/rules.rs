//! The reference model: what an account and a sign-in are, and which step comes next.

use domain::clock::{HOUR, MINUTE, Millis};

/// The account in the model.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct Account {
    pub changed_password: bool,
    pub enrolled: bool,
    /// Whether it has a passkey, which is a second factor too.
    pub passkey: bool,
    /// Whether it must use a passkey.
    pub must_use_passkey: bool,
    /// When each browser was remembered.
    pub remembered: [Option<Millis>; 2],
    pub last_step: i64,
    pub codes: Option<Codes>,
}

pub struct Codes {
    pub used: [bool; 5],
    pub saved: bool,
    /// The browser that was shown them in its current sign-in.
    pub shown_to: Option<usize>,
}

/// The sign-in of a browser in the model.
#[derive(Clone, Copy)]
pub struct SignIn {
    pub began: Millis,
    pub seen: Millis,
    pub finished: Option<Millis>,
    pub verified: bool,
    /// Whether a remembered browser took the place of the code.
    pub by_browser: bool,
    /// When a password, code or passkey was last given.
    pub authenticated: Millis,
    pub failures: u8,
    pub has_secret: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Login,
    SetUp,
    Verify,
    BackupCodes,
    ChangePassword,
    SignedIn,
}

/// The next step of a sign-in.
pub fn next_step(account: &Account, sign_in: Option<SignIn>, now: Millis) -> Step {
    let alive = |sign_in: &SignIn| match sign_in.finished {
        None => now < sign_in.began + 15 * MINUTE,
        Some(finished) => now < sign_in.seen + HOUR && now < finished + 24 * HOUR,
    };
    let Some(sign_in) = sign_in.filter(alive) else { return Step::Login };
    let any = account.enrolled || account.passkey;
    let enough = if account.must_use_passkey { account.passkey } else { any };
    if any && !sign_in.verified {
        Step::Verify
    } else if !enough {
        Step::SetUp
    } else if !account.codes.as_ref().is_some_and(|codes| codes.saved) {
        Step::BackupCodes
    } else if !account.changed_password {
        Step::ChangePassword
    } else {
        Step::SignedIn
    }
}

impl Account {
    /// Whether codes from the app are accepted.
    pub fn takes_codes(&self) -> bool {
        self.enrolled && !(self.must_use_passkey && self.passkey)
    }

    /// Whether a browser needs no code: it was remembered less than a day ago.
    pub fn needs_no_code(&self, who: usize, now: Millis) -> bool {
        let remembered = self.remembered[who].is_some_and(|at| now < at + 24 * HOUR);
        let saved = self.codes.as_ref().is_some_and(|codes| codes.saved);
        remembered && saved && self.enrolled && !self.must_use_passkey
    }
}

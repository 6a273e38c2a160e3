//! What the machine knows of an account, a browser and a session.

use std::collections::BTreeMap;

use domain::clock::Millis;
use shared::api::audit::Factor;

#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct Account {
    pub password: u32,
    pub old_password: Option<u32>,
    pub expires: Option<Millis>,
    pub email: u32,
    pub disabled: bool,
    pub held: bool,
    pub hold_password: bool,
    pub hold_review: bool,
    pub unlocked: Option<Millis>,
    pub app: Option<App>,
    pub passkey: Option<u32>,
    /// The newest passkey on the person's device, which may have been removed.
    pub device: Option<u32>,
    /// The live set of backup codes, and whether it is saved.
    pub set: Option<u32>,
    pub saved: bool,
    /// The codes that are stored: of which set, and whether each is used.
    pub codes: Option<(u32, [bool; 5])>,
    pub sets: Vec<u32>,
    pub bypass: Option<Bypass>,
    pub newest_bypass: Option<u32>,
    pub resets: Vec<Reset>,
    pub notices: Vec<Notice>,
    /// The ids of all that were mailed.
    pub mailed_resets: Vec<u32>,
    pub mailed_notices: Vec<u32>,
    pub wrong_codes: i64,
    pub wrong_codes_since: Millis,
    pub failures: BTreeMap<&'static str, i64>,
}

#[derive(Clone, Debug)]
pub struct App {
    pub phone: u32,
    pub last: i64,
    pub recent: Vec<i64>,
}

#[derive(Clone, Debug)]
pub struct Bypass {
    pub id: u32,
    pub expires: Millis,
    pub used: bool,
}

#[derive(Clone, Debug)]
pub struct Reset {
    pub id: u32,
    pub created: Millis,
    pub ended: bool,
}

#[derive(Clone, Debug)]
pub struct Notice {
    pub id: u32,
    pub created: Millis,
    pub review: bool,
    pub used: bool,
}

#[derive(Clone, Debug)]
pub struct Remembered {
    pub token: u32,
    pub person: usize,
    pub created: Millis,
    pub expires: Millis,
    pub used: Millis,
}

/// The session that a token belongs to, and which of its tokens it is.
pub type Token = (u32, u32);

#[derive(Clone, Debug, Default)]
pub struct Browser {
    pub session: Option<Token>,
    pub known: Option<u32>,
    pub remembered: Option<u32>,
    /// The token before the last step.
    pub old: Option<Token>,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub person: usize,
    /// The newest of its tokens.
    pub token: u32,
    pub created: Millis,
    pub seen: Millis,
    pub finished: Option<Millis>,
    pub verified: Option<Factor>,
    pub authenticated: Millis,
    pub skipped: Option<Millis>,
    pub failures: i64,
    /// The phone that scanned the pending secret.
    pub secret: Option<u32>,
    /// The set of backup codes that it shows.
    pub shows: Option<u32>,
}

impl Account {
    /// An account that was just added, with a temporary password.
    pub fn new(password: u32, expires: Millis) -> Self {
        Self {
            password,
            old_password: None,
            expires: Some(expires),
            email: 0,
            disabled: false,
            held: false,
            hold_password: false,
            hold_review: false,
            unlocked: None,
            app: None,
            passkey: None,
            device: None,
            set: None,
            saved: false,
            codes: None,
            sets: Vec::new(),
            bypass: None,
            newest_bypass: None,
            resets: Vec::new(),
            notices: Vec::new(),
            mailed_resets: Vec::new(),
            mailed_notices: Vec::new(),
            wrong_codes: 0,
            wrong_codes_since: 0,
            failures: BTreeMap::new(),
        }
    }

    /// Whether it may sign in at all.
    pub fn may_sign_in(&self) -> bool {
        !self.disabled && !self.held
    }

    pub fn unused_codes(&self) -> usize {
        self.codes.as_ref().map_or(0, |(_, used)| used.iter().filter(|used| !**used).count())
    }
}

impl Session {
    /// Notes that a factor was verified.
    pub fn verify(&mut self, factor: Factor, now: Millis) {
        self.verified = Some(factor);
        self.authenticated = now;
        self.failures = 0;
    }
}

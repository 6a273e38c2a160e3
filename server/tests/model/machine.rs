//! The reference machine: what an account, a session and a counter are, and what each action does to them.

mod account;
mod administrator;
mod codes;
mod counters;
mod facts;
mod next;
mod own;
mod passkeys;
mod recovery;
mod sign_in;

use std::collections::BTreeMap;

use domain::clock::{DAY, Millis};
use shared::api::security::Mfa;

pub use self::{
    counters::Counter,
    facts::{Account, App, Browser, Bypass, Notice, Remembered, Reset, Session},
    next::Due,
};
use crate::{
    action::{Action, BROWSERS, PEOPLE, Step},
    helpers::START,
};

/// What a request is answered: `ok`, or the error.
pub type Answer = Result<String, String>;

/// Everything that the machine knows.
#[derive(Clone, Debug)]
pub struct World {
    pub now: Millis,
    pub mfa: Mfa,
    /// Whether it was ever set, and when it got its value.
    pub mfa_set: bool,
    pub mfa_since: Millis,
    pub grace_days: u16,
    pub remember_days: u8,
    pub backup_codes: bool,
    pub passkeys: bool,
    pub accounts: [Account; PEOPLE.len()],
    pub browsers: [Browser; BROWSERS],
    /// By id.
    pub sessions: BTreeMap<u32, Session>,
    pub counters: BTreeMap<String, Counter>,
    pub known: Vec<(u32, usize)>,
    pub remembered: Vec<Remembered>,
    pub steps: usize,
    /// About the last step: what it was answered, recorded, and what the browsers have to do for it.
    pub last: Last,
    newest_id: u32,
}

/// What the last step was.
#[derive(Clone, Debug, Default)]
pub struct Last {
    pub answer: String,
    /// The events in the audit log: kind and person.
    pub audit: Vec<String>,
    /// The notices that were mailed: person and id.
    pub notices: Vec<(usize, u32)>,
    /// The browsers that look at their state afterwards.
    pub looked: Vec<usize>,
    pub uses: Uses,
    /// The id of the password, phone, set, passkey or code that the step made.
    pub made: Option<u32>,
    /// The id of the reset code that was mailed.
    pub reset: Option<u32>,
    /// The step of the sign-in of the acting browser before it.
    pub before: Option<Due>,
}

/// What the step uses, by id. None: a made-up one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Uses {
    pub password: Option<u32>,
    pub phone: Option<u32>,
    /// The time step of the code; none: a wrong code.
    pub step: Option<i64>,
    pub set: Option<u32>,
    pub code: Option<u32>,
    pub passkey: Option<u32>,
    pub person: Option<usize>,
    /// Whether the request is made at all, where it takes two.
    pub second: bool,
}

impl World {
    /// Two people who were just invited.
    pub fn new() -> Self {
        let account = |password| Account::new(password, START + DAY);
        Self {
            now: START,
            mfa: Mfa::Required,
            mfa_set: false,
            mfa_since: 0,
            grace_days: 0,
            remember_days: 0,
            backup_codes: true,
            passkeys: true,
            accounts: [account(0), account(1)],
            browsers: Default::default(),
            sessions: BTreeMap::new(),
            counters: BTreeMap::new(),
            known: Vec::new(),
            remembered: Vec::new(),
            steps: 0,
            last: Last::default(),
            newest_id: 9,
        }
    }

    pub fn id(&mut self) -> u32 {
        self.newest_id += 1;
        self.newest_id
    }

    /// The machine after a step.
    pub fn after(mut self, step: &Step) -> Self {
        let action = step.action;
        let before = action.browser().and_then(|browser| self.step_of(browser));
        self.last = Last { before, ..Last::default() };
        let token = action.browser().map(|browser| (browser, self.browsers[browser].session));
        let answer = self.act(action);
        if let Some((browser, token)) = token
            && self.browsers[browser].session != token
            && !matches!(action, Action::Steal(..))
        {
            self.browsers[browser].old = token;
        }
        self.last.answer = answer.unwrap_or_else(|error| error);
        // What is stored is compared after every step. To ask each browser too would double the cost of a step.
        let own = action.browser().filter(|_| self.steps.is_multiple_of(2));
        let another = Some(self.steps / 5 % BROWSERS).filter(|_| self.steps.is_multiple_of(5));
        self.last.looked = own.into_iter().chain(another).collect();
        for browser in self.last.looked.clone() {
            self.look(browser);
        }
        self.steps += 1;
        self
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::SignIn(b, p, typed, by_email) => self.sign_in(b, p, typed, by_email),
            Action::StartSetUp(b) => self.start_set_up(b),
            Action::SkipSetUp(b) => self.skip_set_up(b),
            Action::Verify(b, code, remember) => self.verify(b, code, remember),
            Action::BackupCode(b, number, which) => self.backup_code(b, number, which),
            Action::BypassCode(b) => self.bypass_code(b),
            Action::ShowCodes(b) => self.show_codes(b),
            Action::SaveCodes(b) => self.save_codes(b),
            Action::Regenerate(b, code) => self.regenerate(b, code),
            Action::ChangePassword(b, typed) => self.change_password(b, typed),
            Action::Reauthenticate(b, typed) => self.reauthenticate(b, typed),
            Action::ReauthenticateByCode(b, code) => self.reauthenticate_by_code(b, code),
            Action::AddApp(b, code) => self.add_app(b, code),
            Action::AddPasskey(b) => self.add_passkey(b),
            Action::Remove(b, passkey) => self.remove(b, passkey),
            Action::PasskeySignIn(b, p, sent) => self.passkey_sign_in(b, p, sent),
            Action::VerifyPasskey(b) => self.verify_passkey(b),
            Action::EndOthers(b) => self.end_others(b),
            Action::ForgetBrowsers(b) => self.forget_browsers(b),
            Action::SignOut(b) => self.sign_out(b),
            Action::AskReset(b, p) => self.ask_reset(b, p),
            Action::Reset(b, p, which) => self.reset(b, p, which),
            Action::NotMe(b, p, which) => self.not_me(b, p, which),
            Action::Steal(from, to) => {
                self.browsers[to].session = self.browsers[from].session;
                Ok("ok".into())
            }
            Action::Replay(b) => self.replay(b),
            Action::Administrator(p, act) => self.administrator(p, act),
            Action::Set(setting) => self.set(setting),
            Action::Wait(by) => {
                self.now += by;
                Ok("ok".into())
            }
            Action::CleanUp => self.clean_up(),
        }
    }
}

//! Takes every action on the real server and in the model.

use domain::clock::{HOUR, Millis};
use shared::{
    BackupCode, Empty,
    api::{NextStep, sign_in::SignOut},
};

use super::{
    Action,
    rules::{Account, Codes, SignIn, Step, next_step},
};
use crate::helpers::*;

/// The real server, its browsers, and the model of them.
pub struct Walk {
    pub(super) app: TestApp,
    pub(super) browsers: [Browser; 2],
    /// The phones that scanned a pending secret.
    pub(super) scanned: [Option<Phone>; 2],
    /// The phone whose secret was confirmed.
    pub(super) phone: Option<Phone>,
    pub(super) password: String,
    pub(super) codes: Vec<BackupCode>,
    /// The passkey that was added last, on the person's device.
    pub(super) key: Option<Key>,
    pub(super) account: Account,
    pub(super) sign_ins: [Option<SignIn>; 2],
    /// The number of wrong codes. The walk stops below the limit of the account.
    pub wrong: u8,
}

impl Walk {
    pub async fn begin() -> Self {
        let app = TestApp::open().await;
        app.set("mfa.remember_days", "1").await;
        let password = app.add("ada").await.temporary_password.unwrap();
        let browsers = [app.browser(), app.browser()];
        Self {
            app,
            browsers,
            scanned: [None, None],
            phone: None,
            password,
            codes: vec![],
            key: None,
            account: Account::default(),
            sign_ins: [None, None],
            wrong: 0,
        }
    }

    pub(super) fn now(&self) -> Millis {
        self.app.clock.now()
    }

    /// The next step in the model.
    pub(super) fn expected(&self, who: usize) -> Step {
        next_step(&self.account, self.sign_ins[who], self.now())
    }

    /// Records a completed step in the model. The sign-in is finished when no step is left.
    pub(super) fn advanced(&mut self, who: usize) {
        let now = self.now();
        let done = self.expected(who) == Step::SignedIn;
        if let Some(sign_in) = &mut self.sign_ins[who] {
            sign_in.seen = now;
            if done && sign_in.finished.is_none() {
                sign_in.finished = Some(now);
            }
        }
    }

    /// Records a wrong code in the model. The fifth ends the sign-in.
    pub(super) fn failed(&mut self, who: usize) {
        if let Some(sign_in) = &mut self.sign_ins[who] {
            sign_in.failures += 1;
            if sign_in.failures == 5 {
                self.sign_ins[who] = None;
            }
        }
    }

    /// Records in the model that a browser begins a sign-in.
    pub(super) fn begins(&mut self, who: usize, verified: bool) {
        let now = self.now();
        self.scanned[who] = None;
        self.sign_ins[who] = Some(SignIn {
            began: now,
            seen: now,
            finished: None,
            verified,
            by_browser: false,
            authenticated: now,
            failures: 0,
            has_secret: false,
        });
        if let Some(codes) = &mut self.account.codes {
            codes.shown_to = codes.shown_to.filter(|shown| *shown != who);
        }
    }

    pub async fn act(&mut self, who: usize, action: Action) {
        let now = self.now();
        let before = self.expected(who);
        match action {
            Action::Wait(time) => self.app.clock.advance(time),
            Action::SignOut => {
                self.browsers[who].call::<SignOut>(Empty {}).await.unwrap();
                self.sign_ins[who] = None;
            }
            Action::SignIn => {
                // The temporary password may have expired, which the tests of expiry cover.
                if !self.account.changed_password && now >= START + 24 * HOUR {
                    return;
                }
                self.browsers[who].sign_in("ada", &self.password).await.unwrap();
                let no_code = self.account.needs_no_code(who, now);
                self.begins(who, no_code);
                if let Some(sign_in) = self.sign_ins[who].as_mut().filter(|_| no_code) {
                    (sign_in.by_browser, sign_in.authenticated) = (true, 0);
                    self.advanced(who);
                }
            }
            Action::AddPasskey | Action::PasskeySignIn | Action::VerifyPasskey | Action::RemovePasskey => {
                self.passkey(who, action, before).await;
            }
            Action::SetUp => {
                let answer = self.browsers[who].set_up().await;
                assert_eq!(answer.is_ok(), before == Step::SetUp && !self.account.must_use_passkey);
                if let (Ok(enrolment), Some(sign_in)) = (answer, &mut self.sign_ins[who]) {
                    sign_in.has_secret = true;
                    self.scanned[who] = Some(Phone::scan(&enrolment));
                }
            }
            Action::Hold => self.hold().await,
            Action::RequirePasskey(required) => {
                self.app.set("mfa.internal", if required { "passkey" } else { "required" }).await;
                self.account.must_use_passkey = required;
            }
            Action::Code | Action::RememberedCode | Action::OldCode | Action::WrongCode => {
                self.code(who, action, before).await;
            }
            Action::BackupCode(number) => self.backup_code(who, number, before).await,
            Action::ShowCodes => {
                let answer = self.browsers[who].show_codes().await;
                assert_eq!(answer.is_ok(), before == Step::BackupCodes);
                let Ok(shown) = answer else { return };
                let again = self.account.codes.as_ref().is_some_and(|codes| codes.shown_to == Some(who));
                assert_eq!(
                    shown.codes == self.codes,
                    again,
                    "the same until they are saved, new ones in another sign-in"
                );
                if !again {
                    self.codes = shown.codes;
                    self.account.codes = Some(Codes { used: [false; 5], saved: false, shown_to: Some(who) });
                }
            }
            Action::Done => {
                let answer = self.browsers[who].done().await;
                let mine = self.account.codes.as_mut().filter(|codes| codes.shown_to == Some(who));
                let allowed = before == Step::BackupCodes && mine.is_some();
                assert_eq!(answer.is_ok(), allowed);
                if let (true, Some(codes)) = (allowed, mine) {
                    codes.saved = true;
                    self.advanced(who);
                }
            }
            Action::ChangePassword => {
                let new = format!("violet kayak trombone {now}");
                if new == self.password {
                    return;
                }
                let answer = self.browsers[who].change_password(&self.password, &new).await;
                let allowed = matches!(before, Step::ChangePassword | Step::SignedIn);
                assert_eq!(answer.is_ok(), allowed);
                if allowed {
                    self.password = new;
                    self.account.changed_password = true;
                    self.account.remembered = [None; 2];
                    if let Some(sign_in) = self.sign_ins[who].as_mut().filter(|sign_in| !sign_in.by_browser) {
                        sign_in.authenticated = now;
                    }
                    self.sign_ins[1 - who] = None;
                    self.advanced(who);
                }
            }
        }
    }

    /// Compares the next step of both browsers with the model.
    pub async fn compare(&mut self, context: &str) {
        for who in [0, 1] {
            let real = match self.browsers[who].state().await {
                Err(_) => Step::Login,
                Ok(state) => match state.progress.step {
                    NextStep::Login => Step::Login,
                    NextStep::SetUp { .. } => Step::SetUp,
                    NextStep::Verify { .. } => Step::Verify,
                    NextStep::BackupCodes { .. } => Step::BackupCodes,
                    NextStep::ChangePassword { .. } => Step::ChangePassword,
                    NextStep::SignedIn { .. } => Step::SignedIn,
                },
            };
            assert_eq!(real, self.expected(who), "browser {who} after {context}");
            // The request counts as a use of the session.
            let now = self.now();
            if let Some(sign_in) = self.sign_ins[who].as_mut().filter(|_| real != Step::Login) {
                sign_in.seen = if sign_in.finished.is_some() { now } else { sign_in.seen };
            }
        }
    }
}

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
    app: TestApp,
    browsers: [Browser; 2],
    /// The phones that scanned a pending secret.
    scanned: [Option<Phone>; 2],
    /// The phone whose secret was confirmed.
    phone: Option<Phone>,
    password: String,
    codes: Vec<BackupCode>,
    account: Account,
    sign_ins: [Option<SignIn>; 2],
    /// The number of wrong codes. The walk stops below the limit of the account.
    pub wrong: u8,
}

impl Walk {
    pub async fn begin() -> Self {
        let app = TestApp::open().await;
        let password = app.add("ada").await.temporary_password.unwrap();
        let browsers = [app.browser(), app.browser()];
        Self {
            app,
            browsers,
            scanned: [None, None],
            phone: None,
            password,
            codes: vec![],
            account: Account::default(),
            sign_ins: [None, None],
            wrong: 0,
        }
    }

    fn now(&self) -> Millis {
        self.app.clock.now()
    }

    /// The next step in the model.
    fn expected(&self, who: usize) -> Step {
        next_step(&self.account, self.sign_ins[who], self.now())
    }

    /// Records a completed step in the model. The sign-in is finished when no step is left.
    fn advanced(&mut self, who: usize) {
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
    fn failed(&mut self, who: usize) {
        if let Some(sign_in) = &mut self.sign_ins[who] {
            sign_in.failures += 1;
            if sign_in.failures == 5 {
                self.sign_ins[who] = None;
            }
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
                self.scanned[who] = None;
                self.sign_ins[who] = Some(SignIn {
                    began: now,
                    seen: now,
                    finished: None,
                    verified: false,
                    failures: 0,
                    has_secret: false,
                });
                if let Some(codes) = &mut self.account.codes {
                    codes.shown_to = codes.shown_to.filter(|shown| *shown != who);
                }
            }
            Action::SetUp => {
                let answer = self.browsers[who].set_up().await;
                assert_eq!(answer.is_ok(), before == Step::SetUp);
                if let (Ok(enrolment), Some(sign_in)) = (answer, &mut self.sign_ins[who]) {
                    sign_in.has_secret = true;
                    self.scanned[who] = Some(Phone::scan(&enrolment));
                }
            }
            Action::Code | Action::OldCode | Action::WrongCode => self.code(who, action, before).await,
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
                    self.sign_ins[1 - who] = None;
                    self.advanced(who);
                }
            }
        }
    }

    async fn code(&mut self, who: usize, action: Action, before: Step) {
        let now = self.now();
        let sign_in = self.sign_ins[who];
        let phone = if before == Step::SetUp { &self.scanned[who] } else { &self.phone };
        let Some(phone) = phone else { return };
        let step = match action {
            Action::Code => now / 30_000,
            Action::OldCode => self.account.last_step,
            _ => 0,
        };
        let code = if step == 0 { wrong_code(phone, now) } else { phone.code(step * 30_000) };
        let answer = self.browsers[who].verify(&code).await;
        let in_window = step != 0 && (step - now / 30_000).abs() <= 1;
        let right = match before {
            Step::SetUp => sign_in.is_some_and(|sign_in| sign_in.has_secret) && in_window,
            Step::Verify => in_window && step > self.account.last_step,
            _ => false,
        };
        assert_eq!(answer.is_ok(), right, "{action:?} at {before:?}: {answer:?}");
        if right {
            if before == Step::SetUp {
                self.phone = self.scanned[who].take();
            }
            self.account.enrolled = true;
            self.account.last_step = step;
            self.sign_ins[who] = sign_in.map(|sign_in| SignIn { verified: true, ..sign_in });
            self.advanced(who);
        } else if before == Step::Verify || (before == Step::SetUp && sign_in.is_some_and(|s| s.has_secret)) {
            self.wrong += 1;
            self.failed(who);
        }
    }

    async fn backup_code(&mut self, who: usize, number: usize, before: Step) {
        let Some(code) = self.codes.get(number) else { return };
        let answer = self.browsers[who].verify_backup_code(code).await;
        let codes = self.account.codes.as_mut();
        let right = before == Step::Verify && codes.as_ref().is_some_and(|codes| !codes.used[number]);
        assert_eq!(answer.is_ok(), right, "{answer:?}");
        if right {
            if let Some(codes) = codes {
                codes.used[number] = true;
                let left = codes.used.iter().filter(|used| !**used).count();
                assert_eq!(usize::from(answer.unwrap().left), left);
            }
            self.sign_ins[who] = self.sign_ins[who].map(|sign_in| SignIn { verified: true, ..sign_in });
            self.advanced(who);
        } else if before == Step::Verify {
            self.wrong += 1;
            self.failed(who);
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
                    NextStep::BackupCodes => Step::BackupCodes,
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

//! Random walks of two browsers through one account, compared step by step with a reference model
//! that is as plain as the rules are.

use domain::clock::{HOUR, MINUTE, Millis};
use proptest::prelude::*;
use shared::{
    BackupCode, Empty,
    api::{NextStep, sign_in::SignOut},
};

use crate::helpers::*;

#[derive(Clone, Copy, Debug)]
enum Act {
    SignIn,
    SetUp,
    /// A code of the current step.
    Code,
    /// The code that was accepted last.
    OldCode,
    WrongCode,
    ShowCodes,
    Done,
    /// The backup code with this number, used or not.
    BackupCode(usize),
    ChangePassword,
    SignOut,
    Wait(Millis),
}

fn acts() -> impl Strategy<Value = Vec<(bool, Act)>> {
    let act = prop_oneof![
        4 => Just(Act::SignIn),
        2 => Just(Act::SetUp),
        6 => Just(Act::Code),
        1 => Just(Act::OldCode),
        1 => Just(Act::WrongCode),
        3 => Just(Act::ShowCodes),
        3 => Just(Act::Done),
        2 => (0..5_usize).prop_map(Act::BackupCode),
        3 => Just(Act::ChangePassword),
        1 => Just(Act::SignOut),
        3 => prop_oneof![Just(MINUTE), Just(5 * MINUTE), Just(HOUR)].prop_map(Act::Wait),
    ];
    prop::collection::vec((any::<bool>(), act), 20..60)
}

/// What the account is, in the model.
#[derive(Default)]
struct Account {
    changed_password: bool,
    enrolled: bool,
    last_step: i64,
    codes: Option<Codes>,
}

struct Codes {
    used: [bool; 5],
    saved: bool,
    /// Which browser was shown them in its present sign-in.
    shown_to: Option<usize>,
}

/// What a browser's sign-in is, in the model.
#[derive(Clone, Copy)]
struct SignIn {
    began: Millis,
    seen: Millis,
    finished: Option<Millis>,
    verified: bool,
    failures: u8,
    has_secret: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Login,
    SetUp,
    Verify,
    BackupCodes,
    ChangePassword,
    SignedIn,
}

/// The real thing and its model, side by side.
struct Walk {
    app: TestApp,
    browsers: [Browser; 2],
    /// Phones that scanned a pending secret, and the one whose secret was confirmed.
    scanned: [Option<Phone>; 2],
    phone: Option<Phone>,
    password: String,
    codes: Vec<BackupCode>,
    account: Account,
    sign_ins: [Option<SignIn>; 2],
    /// Wrong codes on the day of counting, which the model keeps below the limit of the account.
    wrong: u8,
}

impl Walk {
    async fn begin() -> Self {
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

    /// The next step by the model.
    fn expected(&self, who: usize) -> Step {
        let now = self.now();
        let alive = |sign_in: &SignIn| match sign_in.finished {
            None => now < sign_in.began + 15 * MINUTE,
            Some(finished) => now < sign_in.seen + HOUR && now < finished + 24 * HOUR,
        };
        let Some(sign_in) = self.sign_ins[who].filter(alive) else { return Step::Login };
        if !self.account.enrolled {
            Step::SetUp
        } else if !sign_in.verified {
            Step::Verify
        } else if !self.account.codes.as_ref().is_some_and(|codes| codes.saved) {
            Step::BackupCodes
        } else if !self.account.changed_password {
            Step::ChangePassword
        } else {
            Step::SignedIn
        }
    }

    /// A step was done by the model: the sign-in is finished when nothing is left.
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

    /// A wrong code: the fifth ends the sign-in.
    fn failed(&mut self, who: usize) {
        if let Some(sign_in) = &mut self.sign_ins[who] {
            sign_in.failures += 1;
            if sign_in.failures == 5 {
                self.sign_ins[who] = None;
            }
        }
    }

    async fn act(&mut self, who: usize, act: Act) {
        let now = self.now();
        let before = self.expected(who);
        match act {
            Act::Wait(time) => self.app.clock.advance(time),
            Act::SignOut => {
                self.browsers[who].call::<SignOut>(Empty {}).await.unwrap();
                self.sign_ins[who] = None;
            }
            Act::SignIn => {
                // The temporary password may have expired by now: the tests of expiry see to that.
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
            Act::SetUp => {
                let answer = self.browsers[who].set_up().await;
                assert_eq!(answer.is_ok(), before == Step::SetUp);
                if let (Ok(enrolment), Some(sign_in)) = (answer, &mut self.sign_ins[who]) {
                    sign_in.has_secret = true;
                    self.scanned[who] = Some(Phone::scan(&enrolment));
                }
            }
            Act::Code | Act::OldCode | Act::WrongCode => self.code(who, act, before).await,
            Act::BackupCode(number) => self.backup_code(who, number, before).await,
            Act::ShowCodes => {
                let answer = self.browsers[who].show_codes().await;
                assert_eq!(answer.is_ok(), before == Step::BackupCodes);
                let Ok(shown) = answer else { return };
                let again = self.account.codes.as_ref().is_some_and(|codes| codes.shown_to == Some(who));
                assert_eq!(shown.codes == self.codes, again, "the same until done, new in another sign-in");
                if !again {
                    self.codes = shown.codes;
                    self.account.codes = Some(Codes { used: [false; 5], saved: false, shown_to: Some(who) });
                }
            }
            Act::Done => {
                let answer = self.browsers[who].done().await;
                let mine = self.account.codes.as_mut().filter(|codes| codes.shown_to == Some(who));
                let allowed = before == Step::BackupCodes && mine.is_some();
                assert_eq!(answer.is_ok(), allowed);
                if let (true, Some(codes)) = (allowed, mine) {
                    codes.saved = true;
                    self.advanced(who);
                }
            }
            Act::ChangePassword => {
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

    async fn code(&mut self, who: usize, act: Act, before: Step) {
        let now = self.now();
        let sign_in = self.sign_ins[who];
        let phone = if before == Step::SetUp { &self.scanned[who] } else { &self.phone };
        let Some(phone) = phone else { return };
        let step = match act {
            Act::Code => now / 30_000,
            Act::OldCode => self.account.last_step,
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
        assert_eq!(answer.is_ok(), right, "{act:?} at {before:?}: {answer:?}");
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

    /// Asks both browsers where they stand.
    async fn compare(&mut self, context: &str) {
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
            // Asking is a use.
            let now = self.now();
            if let Some(sign_in) = self.sign_ins[who].as_mut().filter(|_| real != Step::Login) {
                sign_in.seen = if sign_in.finished.is_some() { now } else { sign_in.seen };
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_walk_of_two_browsers_is_the_models(walk in acts()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut side_by_side = Walk::begin().await;
            for (number, (other, act)) in walk.into_iter().enumerate() {
                // The account's limit for a day is another test's.
                if side_by_side.wrong >= 19 {
                    break;
                }
                side_by_side.act(usize::from(other), act).await;
                side_by_side.compare(&format!("act {number}, {act:?} of {}", usize::from(other))).await;
            }
        });
    }
}

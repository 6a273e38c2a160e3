//! The moves with codes.

use super::{
    Action,
    rules::{SignIn, Step},
    walk::Walk,
};
use crate::helpers::*;

impl Walk {
    pub(super) async fn code(&mut self, who: usize, action: Action, before: Step) {
        let now = self.now();
        let sign_in = self.sign_ins[who];
        let phone = if before == Step::SetUp { &self.scanned[who] } else { &self.phone };
        let Some(phone) = phone else { return };
        let step = match action {
            Action::Code | Action::RememberedCode => now / 30_000,
            Action::OldCode => self.account.last_step,
            _ => 0,
        };
        let code = if step == 0 { wrong_code(phone, now) } else { phone.code(step * 30_000) };
        let remembers = matches!(action, Action::RememberedCode);
        let answer = if remembers {
            self.browsers[who].verify_and_remember(&code).await
        } else {
            self.browsers[who].verify(&code).await
        };
        let in_window = step != 0 && (step - now / 30_000).abs() <= 1;
        let right = match before {
            Step::SetUp => self.may_confirm(who) && in_window,
            Step::Verify => self.account.takes_codes() && in_window && step > self.account.last_step,
            _ => false,
        };
        assert_eq!(answer.is_ok(), right, "{action:?} at {before:?}: {answer:?}");
        if right {
            if before == Step::SetUp {
                self.phone = self.scanned[who].take();
            }
            // A new second factor forgets every remembered browser.
            if before == Step::SetUp {
                self.account.remembered = [None; 2];
            } else if remembers && !self.account.must_use_passkey {
                self.account.remembered[who] = Some(now);
            }
            self.account.enrolled = true;
            self.account.last_step = step;
            self.sign_ins[who] = sign_in.map(|sign_in| SignIn {
                verified: true,
                by_browser: false,
                authenticated: now,
                ..sign_in
            });
            self.advanced(who);
        } else if before == Step::Verify && self.account.takes_codes()
            || before == Step::SetUp && self.may_confirm(who)
        {
            self.wrong += 1;
            self.failed(who);
        }
    }

    /// Whether a code can confirm a pending secret at the step `SetUp`.
    fn may_confirm(&self, who: usize) -> bool {
        !self.account.must_use_passkey && self.sign_ins[who].is_some_and(|sign_in| sign_in.has_secret)
    }

    pub(super) async fn backup_code(&mut self, who: usize, number: usize, before: Step) {
        let now = self.now();
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
            self.sign_ins[who] = self.sign_ins[who].map(|sign_in| SignIn {
                verified: true,
                by_browser: false,
                authenticated: now,
                ..sign_in
            });
            self.advanced(who);
        } else if before == Step::Verify {
            self.wrong += 1;
            self.failed(who);
        }
    }
}

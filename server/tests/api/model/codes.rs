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
            self.sign_ins[who] =
                sign_in.map(|sign_in| SignIn { verified: true, authenticated: now, ..sign_in });
            self.advanced(who);
        } else if before == Step::Verify || (before == Step::SetUp && sign_in.is_some_and(|s| s.has_secret)) {
            self.wrong += 1;
            self.failed(who);
        }
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
            self.sign_ins[who] =
                self.sign_ins[who].map(|sign_in| SignIn { verified: true, authenticated: now, ..sign_in });
            self.advanced(who);
        } else if before == Step::Verify {
            self.wrong += 1;
            self.failed(who);
        }
    }
}

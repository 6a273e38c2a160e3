//! The moves with a passkey.

use domain::clock::{MINUTE, Millis};
use shared::{
    Empty,
    api::{
        passkeys::{AssertionRequest, RemovePasskey, RemovePasskeyRequest, VerifyPasskey},
        security::GetSecurity,
    },
};

use super::{
    Action,
    rules::{SignIn, Step},
    walk::Walk,
};
use crate::helpers::*;

impl Walk {
    pub(super) async fn passkey(&mut self, who: usize, action: Action, before: Step) {
        match action {
            Action::AddPasskey => self.add_passkey(who, before).await,
            Action::PasskeySignIn => self.passkey_sign_in(who).await,
            Action::VerifyPasskey => self.verify_passkey(who, before).await,
            _ => self.remove_passkey(who, before).await,
        }
    }

    async fn add_passkey(&mut self, who: usize, before: Step) {
        if self.account.passkey {
            return;
        }
        let mut key = Key::on_one_device();
        let answer = self.browsers[who].add_passkey(&mut key).await;
        let finished = self.sign_ins[who].is_some_and(|sign_in| sign_in.finished.is_some());
        let allowed = match before {
            Step::SetUp if !finished => true,
            Step::SetUp | Step::SignedIn => self.authenticated_recently(who),
            _ => false,
        };
        assert_eq!(answer.is_ok(), allowed, "{answer:?}");
        if allowed {
            self.key = Some(key);
            self.account.passkey = true;
            self.account.remembered = [None; 2];
            self.verified(who);
        }
    }

    async fn passkey_sign_in(&mut self, who: usize) {
        let Some(mut key) = self.key.take() else { return };
        let answer = self.browsers[who].passkey_sign_in(&mut key).await;
        self.key = Some(key);
        assert_eq!(answer.is_ok(), self.account.passkey, "{answer:?}");
        if self.account.passkey {
            self.begins(who, true);
            self.verified(who);
        }
    }

    async fn verify_passkey(&mut self, who: usize, before: Step) {
        let Some(mut key) = self.key.take() else { return };
        let options = self.browsers[who].start_passkey_verification().await;
        // Who is signed in may start a reauthentication.
        let finished = self.sign_ins[who].is_some_and(|sign_in| sign_in.finished.is_some());
        let may_start = match before {
            Step::Verify | Step::SignedIn => true,
            Step::SetUp | Step::BackupCodes => finished,
            _ => false,
        };
        assert_eq!(options.is_ok(), may_start && self.account.passkey, "{options:?}");
        if let Ok(options) = options {
            let credential = key.sign(&options);
            let answer = self.browsers[who].call::<VerifyPasskey>(AssertionRequest { credential }).await;
            assert_eq!(answer.is_ok(), before == Step::Verify, "{answer:?}");
            if before == Step::Verify {
                self.verified(who);
            }
        }
        self.key = Some(key);
    }

    async fn remove_passkey(&mut self, who: usize, before: Step) {
        let Ok(security) = self.browsers[who].call::<GetSecurity>(Empty {}).await else {
            return assert_ne!(before, Step::SignedIn);
        };
        let Some(passkey) = security.passkeys.first() else { return assert!(!self.account.passkey) };
        let request = RemovePasskeyRequest { id: passkey.id.clone() };
        let answer = self.browsers[who].call::<RemovePasskey>(request).await;
        // The last second factor stays.
        let may_go = self.account.enrolled && !self.account.must_use_passkey;
        let allowed = may_go && self.authenticated_recently(who);
        assert_eq!(answer.is_ok(), allowed, "{answer:?}");
        if allowed {
            self.account.passkey = false;
            self.account.remembered = [None; 2];
            self.advanced(who);
        }
    }

    /// Records in the model that the sign-in of a browser is verified.
    fn verified(&mut self, who: usize) {
        let now = self.now();
        self.sign_ins[who] = self.sign_ins[who].map(|sign_in| SignIn {
            verified: true,
            by_browser: false,
            authenticated: now,
            ..sign_in
        });
        self.advanced(who);
    }

    fn authenticated_recently(&self, who: usize) -> bool {
        let recent = |at: Millis| self.now() < at + 10 * MINUTE;
        self.sign_ins[who].is_some_and(|sign_in| recent(sign_in.authenticated))
    }
}

//! The use of passkeys.

use shared::{
    Empty,
    api::passkeys::{AssertionRequest, StartPasskeySignIn, VerifyPasskey},
};

use super::{System, told};
use crate::{
    action::{BROWSERS, Sent},
    machine::World,
};

impl System {
    pub(super) async fn passkey_sign_in(&mut self, browser: usize, world: &World, sent: Sent) -> String {
        let Some(key) = world.last.uses.passkey.and_then(|id| self.passkeys.get_mut(&id)) else {
            return "no such passkey".into();
        };
        let gets = if sent == Sent::ByAnother { (browser + 1) % BROWSERS } else { browser };
        let options = match self.browsers[gets].call::<StartPasskeySignIn>(Empty {}).await {
            Ok(options) => options,
            Err(error) => return format!("{error:?}"),
        };
        let credential = key.sign(&options);
        let first = self.browsers[browser].send_sign_in(credential.clone()).await;
        if sent == Sent::Twice && first.is_ok() {
            let again = self.browsers[browser].copy().send_sign_in(credential).await;
            return format!("ok, then {}", told(again));
        }
        told(first)
    }

    pub(super) async fn verify_passkey(&mut self, browser: usize, world: &World) -> String {
        let options = match self.browsers[browser].start_passkey_verification().await {
            Ok(options) => options,
            Err(error) => return format!("{error:?}"),
        };
        let Some(key) = world.last.uses.passkey.and_then(|id| self.passkeys.get_mut(&id)) else {
            return "no such passkey".into();
        };
        let credential = key.sign(&options);
        told(self.browsers[browser].call::<VerifyPasskey>(AssertionRequest { credential }).await)
    }
}

//! "This wasn't me": everything ends, nobody gets in, and an administrator releases the account.

use shared::{
    ResetCode,
    api::not_me::{Disavow, DisavowRequest},
};

use super::walk::Walk;
use crate::helpers::*;

impl Walk {
    /// Presses the link of the newest notice since the last hold, if there was one.
    pub(super) async fn hold(&mut self) {
        let mail = self.app.mail().await;
        let mut lines = mail.iter().rev().flat_map(|email| email.text.lines());
        let Some((_, code)) = lines.find_map(|line| line.trim().split_once("/not-me#")) else { return };
        let code = ResetCode::parse(code).unwrap();
        self.app.browser().call::<Disavow>(DisavowRequest { code }).await.unwrap();
        self.sign_ins = [None; 2];
        self.account.remembered = [None; 2];
        assert!(self.browsers[0].sign_in("ada", &self.password).await.is_err());
        if let Some(key) = &mut self.key {
            assert!(self.browsers[0].passkey_sign_in(key).await.is_err());
        }
        let domain = &self.app.server.domain;
        domain.release(Admin::CommandLine, "ada", &reason("it was her")).await.unwrap();
        domain.unlock(Admin::CommandLine, "ada").await.unwrap();
        // A temporary password stays the one that it was.
        self.app.mail().await;
    }
}

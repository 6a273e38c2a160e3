//! Passkeys.

use shared::{
    CommonError,
    api::{
        audit::{EventKind, Factor},
        passkeys::PasskeyError,
        security::Mfa,
    },
};

use super::{
    Answer, Due, World,
    next::{common, ok, refused, wrong_step},
};
use crate::action::Sent;

impl World {
    /// Whether an account may add a passkey in this session.
    fn may_add_passkey(&self, id: u32) -> Result<(), String> {
        let session = &self.sessions[&id];
        match self.due(session) {
            Due::SetUp { .. } if session.finished.is_none() => Ok(()),
            Due::SetUp { .. } => self.check_recent(id),
            Due::SignedIn if self.mfa() != Mfa::Off => self.check_recent(id),
            _ => Err(wrong_step()),
        }
    }

    pub fn add_passkey(&mut self, browser: usize) -> Answer {
        if !self.passkeys {
            return Self::not_found();
        }
        let (id, now) = (self.find(browser)?, self.now);
        self.may_add_passkey(id)?;
        let (person, new) = (self.sessions[&id].person, self.id());
        self.last.made = Some(new);
        self.count_change(person);
        let account = &mut self.accounts[person];
        (account.passkey, account.device) = (Some(new), Some(new));
        self.remembered.retain(|row| row.person != person);
        self.audit(EventKind::PasskeyAdded, person);
        self.notify(person, true);
        if let Some(session) = self.sessions.get_mut(&id) {
            session.secret = None;
            session.verify(Factor::Passkey, now);
        }
        self.complete(browser, id);
        ok()
    }

    pub fn passkey_sign_in(&mut self, browser: usize, person: usize, sent: Sent) -> Answer {
        self.last.uses.passkey = self.accounts[person].device;
        if !self.passkeys {
            return Self::not_found();
        }
        if sent == Sent::ByAnother {
            return refused(PasskeyError::Expired);
        }
        let live = self.accounts[person].passkey;
        if live.is_none() || live != self.accounts[person].device || !self.accounts[person].may_sign_in() {
            return refused(PasskeyError::Rejected);
        }
        self.begin(browser, person, Some(Factor::Passkey));
        let again = if sent == Sent::Twice {
            format!(", then Endpoint({:?})", PasskeyError::Expired)
        } else {
            String::new()
        };
        Ok(format!("ok{again}"))
    }

    pub fn verify_passkey(&mut self, browser: usize) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        self.last.uses.passkey = owner.and_then(|person| self.accounts[person].passkey);
        if !self.passkeys {
            return common(CommonError::NotFound);
        }
        let (id, now) = (self.find(browser)?, self.now);
        let (person, due) = (self.sessions[&id].person, self.due(&self.sessions[&id]));
        let is_second_step = due == Due::Verify && self.has_passkey(person);
        if !is_second_step {
            // A reauthentication may be started; it is not what this action finishes.
            return Err(wrong_step());
        }
        if let Some(session) = self.sessions.get_mut(&id) {
            session.verify(Factor::Passkey, now);
        }
        self.complete(browser, id);
        ok()
    }
}

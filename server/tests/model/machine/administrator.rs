//! What administrators, clocks and the cleanup do.

use domain::clock::{DAY, HOUR, MINUTE, Millis};
use shared::api::{admin::AccountError, audit::EventKind};

use super::{
    Answer, Bypass, World,
    next::{ok, refused},
};
use crate::action::{Act, Setting};

impl World {
    pub fn administrator(&mut self, person: usize, act: Act) -> Answer {
        let now = self.now;
        match act {
            Act::Disable if self.accounts[person].disabled => {}
            Act::Disable => {
                self.end_access(person, None, None);
                self.end_resets(person);
                self.accounts[person].disabled = true;
                self.audit(EventKind::AccountDisabled, person);
            }
            Act::Enable if !self.accounts[person].disabled => {}
            Act::Enable => {
                self.accounts[person].disabled = false;
                self.audit(EventKind::AccountEnabled, person);
            }
            Act::ResetMfa => {
                self.end_access(person, None, None);
                let account = &mut self.accounts[person];
                (account.app, account.passkey, account.codes) = (None, None, None);
                (account.set, account.saved, account.wrong_codes) = (None, false, 0);
                account.failures.clear();
                self.audit(EventKind::MfaReset, person);
                self.notify(person, true);
            }
            Act::SendPassword | Act::IssueBypassCode if self.accounts[person].disabled => {
                return refused(AccountError::Disabled);
            }
            Act::SendPassword => {
                self.new_temporary_password(person);
                self.end_hold_for_password(person);
                self.audit(EventKind::TemporaryPasswordSent, person);
            }
            Act::Unlock => {
                self.end_waits(person);
                let browsers: Vec<u32> = self
                    .known
                    .iter()
                    .filter(|(_, owner)| *owner == person)
                    .map(|(token, _)| *token)
                    .collect();
                for browser in browsers {
                    self.clear(&[&format!("browser:{browser}:{person}")]);
                }
                self.accounts[person].failures.clear();
                self.accounts[person].wrong_codes = 0;
                self.audit(EventKind::AccountUnlocked, person);
            }
            Act::Release if !self.accounts[person].held => {}
            Act::Release => {
                let account = &mut self.accounts[person];
                (account.held, account.hold_password, account.hold_review) = (false, false, false);
                account.notices.clear();
                self.audit(EventKind::AccountReleased, person);
                self.notify(person, true);
            }
            Act::IssueBypassCode => {
                let account = &self.accounts[person];
                if account.app.is_none() && account.passkey.is_none() {
                    return refused(AccountError::NoAuthenticator);
                }
                let id = self.id();
                self.last.made = Some(id);
                let account = &mut self.accounts[person];
                account.newest_bypass = Some(id);
                account.bypass = Some(Bypass { id, expires: now + HOUR, used: false });
                self.audit(EventKind::BypassCodeIssued, person);
                self.notify(person, true);
            }
            Act::ForgetBrowsers => self.forget_remembered(person, None),
            Act::ChangeEmail => {
                self.accounts[person].email += 1;
                self.audit(EventKind::AccountEdited, person);
                self.end_resets(person);
                if self.accounts[person].expires.is_some() {
                    self.new_temporary_password(person);
                    self.audit(EventKind::TemporaryPasswordSent, person);
                }
                // To the old address and to the new one.
                self.notify(person, true);
                self.notify(person, true);
            }
        }
        ok()
    }

    fn new_temporary_password(&mut self, person: usize) {
        let new = self.id();
        self.last.made = Some(new);
        self.replace_password(person, new);
        self.accounts[person].expires = Some(self.now + DAY);
        self.end_access(person, None, None);
    }

    pub fn set(&mut self, setting: Setting) -> Answer {
        match setting {
            Setting::Mfa(mfa) => {
                // The value by default counts from the beginning.
                if mfa != self.mfa || !self.mfa_set {
                    self.mfa_since = self.now;
                }
                (self.mfa, self.mfa_set) = (mfa, true);
            }
            Setting::GraceDays(days) => self.grace_days = days,
            Setting::RememberDays(days) => {
                self.remember_days = days;
                self.forget_expired();
            }
            Setting::BackupCodes(on) => self.backup_codes = on,
            Setting::Passkeys(on) => self.passkeys = on,
        }
        self.last.audit.push("setting_changed -".into());
        ok()
    }

    fn forget_expired(&mut self) {
        let (now, since) = (self.now, self.now - Millis::from(self.remember_days) * DAY);
        self.remembered.retain(|row| row.created > since && row.expires > now);
    }

    /// Deletes what has expired, and what a clock that was ahead has made.
    pub fn clean_up(&mut self) -> Answer {
        let now = self.now;
        let future = now + 5 * MINUTE;
        self.sessions.retain(|_, it| it.created <= future && it.seen <= future && it.seen >= now - HOUR);
        self.remembered.retain(|row| row.created <= future);
        self.counters.retain(|_, it| it.began <= future && it.updated <= future && it.updated >= now - DAY);
        for account in &mut self.accounts {
            account.resets.retain(|code| code.created <= future && code.created >= now - HOUR);
            account.notices.retain(|code| code.created <= future && code.created >= now - 7 * DAY);
            if account.bypass.as_ref().is_some_and(|it| it.expires > future + HOUR || it.expires < now - HOUR)
            {
                account.bypass = None;
            }
            if account.expires.is_some_and(|expires| expires > future + DAY) {
                account.expires = Some(now);
            }
        }
        self.forget_expired();
        ok()
    }
}

//! Backup codes and bypass codes as the second factor.

use shared::api::{
    audit::{EventKind, Factor},
    verify::VerifyBackupCodeError,
};

use super::{
    Answer, Due, World,
    next::{common, refused},
};
use crate::action::Which;

impl World {
    pub fn backup_code(&mut self, browser: usize, number: u8, which: Which) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        let sets = owner.map(|person| self.accounts[person].sets.clone()).unwrap_or_default();
        let set = sets.iter().rev().nth(usize::from(which == Which::Earlier)).copied();
        (self.last.uses.set, self.last.uses.code) = (set, Some(number.into()));
        let id = self.check_backup_code(browser)?;
        let person = self.sessions[&id].person;
        let usable = self.backup_codes && self.accounts[person].set.is_some();
        let stored = self.accounts[person].codes.as_mut().filter(|(of, _)| usable && Some(*of) == set);
        match stored.map(|(_, used)| std::mem::replace(&mut used[usize::from(number)], true)) {
            Some(false) => Ok(self.accept_backup_code(browser, id, EventKind::BackupCodeUsed)),
            Some(true) => self.wrong_backup_code(id, true),
            None => self.wrong_backup_code(id, false),
        }
    }

    pub fn bypass_code(&mut self, browser: usize) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        self.last.uses.code = owner.and_then(|person| self.accounts[person].newest_bypass);
        let id = self.check_backup_code(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        let code = self.last.uses.code;
        match self.accounts[person].bypass.as_mut().filter(|bypass| Some(bypass.id) == code) {
            Some(bypass) if !bypass.used && bypass.expires > now => {
                bypass.used = true;
                Ok(self.accept_backup_code(browser, id, EventKind::BypassCodeUsed))
            }
            Some(bypass) if bypass.used => self.wrong_backup_code(id, true),
            _ => self.wrong_backup_code(id, false),
        }
    }

    fn check_backup_code(&mut self, browser: usize) -> Result<u32, String> {
        let (id, now) = (self.find(browser)?, self.now);
        let person = self.sessions[&id].person;
        let account = &self.accounts[person];
        let bypass = account.bypass.as_ref().is_some_and(|bypass| !bypass.used && bypass.expires > now);
        let codes = self.backup_codes && account.set.is_some();
        if self.due(&self.sessions[&id]) != Due::Verify || !(codes || bypass) {
            return common(shared::CommonError::WrongStep).map(|_| id);
        }
        self.check_factor(person, "backup_code", &format!("Endpoint({:?})", VerifyBackupCodeError::Blocked))?;
        Ok(id)
    }

    fn accept_backup_code(&mut self, browser: usize, id: u32, kind: EventKind) -> String {
        let (person, now) = (self.sessions[&id].person, self.now);
        self.accounts[person].failures.remove("backup_code");
        let left = self.accounts[person].unused_codes();
        self.audit(kind, person);
        self.notify(person, true);
        if let Some(session) = self.sessions.get_mut(&id) {
            session.verify(Factor::BackupCode, now);
        }
        self.complete(browser, id);
        format!("ok, {left} left")
    }

    fn wrong_backup_code(&mut self, id: u32, used: bool) -> Answer {
        refused(match self.count_wrong_code(id, "backup_code") {
            None => VerifyBackupCodeError::SignInEnded,
            Some(_) if used => VerifyBackupCodeError::Used,
            Some(left) => VerifyBackupCodeError::Wrong { left },
        })
    }
}

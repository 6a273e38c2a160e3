//! What a person does to their own account in a session: backup codes, password, confirmation.

use domain::clock::MINUTE;
use shared::{
    CommonError,
    api::{
        audit::{EventKind, Factor},
        password::ChangePasswordError,
        reauthentication::ReauthenticateError,
        security::Mfa,
    },
};

use super::{
    Answer, Due, World,
    next::{common, ok, refused, wrong_step},
};
use crate::action::{Code, Typed};

impl World {
    pub fn show_codes(&mut self, browser: usize) -> Answer {
        let id = self.find(browser)?;
        let session = &self.sessions[&id];
        if self.due(session) != Due::BackupCodes {
            return Err(wrong_step());
        }
        let (person, shows) = (session.person, session.shows);
        if session.finished.is_some() {
            self.check_recent(id)?;
        }
        if shows.is_some() && shows == self.accounts[person].set {
            self.last.made = shows;
            return ok();
        }
        let set = self.id();
        let account = &mut self.accounts[person];
        account.sets.push(set);
        (account.set, account.saved, account.codes) = (Some(set), false, Some((set, [false; 5])));
        if let Some(session) = self.sessions.get_mut(&id) {
            session.shows = Some(set);
        }
        self.last.made = Some(set);
        ok()
    }

    pub fn save_codes(&mut self, browser: usize) -> Answer {
        let id = self.find(browser)?;
        let session = &self.sessions[&id];
        let (person, shows) = (session.person, session.shows);
        if self.due(session) != Due::BackupCodes || shows.is_none() || shows != self.accounts[person].set {
            return Err(wrong_step());
        }
        self.accounts[person].saved = true;
        if let Some(session) = self.sessions.get_mut(&id) {
            session.shows = None;
        }
        self.audit(EventKind::BackupCodesSaved, person);
        self.complete(browser, id);
        ok()
    }

    pub fn regenerate(&mut self, browser: usize, code: Code) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        let app = owner.and_then(|person| self.accounts[person].app.clone());
        // A browser sends no code where the account takes none.
        let sends = owner.is_some_and(|person| self.takes_codes(person));
        self.last.uses.second = sends;
        let in_window = self.types(app.as_ref().map(|app| app.phone), app.map(|app| app.last), code);
        let id = self.signed_in(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        if self.mfa() == Mfa::Off || !self.backup_codes {
            return Err(wrong_step());
        }
        if sends {
            self.take_code(id, in_window)?;
            if let Some(session) = self.sessions.get_mut(&id) {
                session.verify(Factor::Totp, now);
            }
        } else if self.has_passkey(person) {
            self.check_recent(id)?;
        } else {
            return Err(wrong_step());
        }
        self.count_change(person);
        let account = &mut self.accounts[person];
        (account.set, account.saved, account.codes) = (None, false, None);
        self.remembered.retain(|row| row.person != person);
        self.audit(EventKind::BackupCodesRegenerated, person);
        self.notify(person, true);
        self.complete(browser, id);
        ok()
    }

    pub fn change_password(&mut self, browser: usize, typed: Typed) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        self.last.uses.password = owner.and_then(|person| self.typed(person, typed));
        self.last.made = Some(self.id());
        let id = self.find(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        if !matches!(self.due(&self.sessions[&id]), Due::ChangePassword | Due::SignedIn) {
            return Err(wrong_step());
        }
        let key = format!("change:{id}");
        self.check(&[&key])?;
        if self.last.uses.password != Some(self.accounts[person].password) {
            let in_a_row = self.count_in_a_row(&key);
            self.audit_wrong_password(EventKind::WrongPassword, person, in_a_row);
            return refused(ChangePasswordError::WrongPassword);
        }
        self.clear(&[&key]);
        if self.accounts[person].expires.is_some_and(|expires| now >= expires + 15 * MINUTE) {
            return refused(ChangePasswordError::Expired);
        }
        self.replace_password(person, self.last.made.unwrap_or_default());
        self.end_access(person, Some(id), self.browsers[browser].known);
        self.audit(EventKind::PasswordChanged, person);
        self.notify(person, false);
        if let Some(session) = self.sessions.get_mut(&id)
            && session.verified != Some(Factor::RememberedBrowser)
        {
            session.authenticated = now;
        }
        self.complete(browser, id);
        ok()
    }

    /// Gives an account another password, which is not temporary.
    pub fn replace_password(&mut self, person: usize, new: u32) {
        let account = &mut self.accounts[person];
        (account.old_password, account.password, account.expires) = (Some(account.password), new, None);
    }

    pub fn typed(&self, person: usize, typed: Typed) -> Option<u32> {
        match typed {
            Typed::Right => Some(self.accounts[person].password),
            Typed::Old => self.accounts[person].old_password,
            Typed::Wrong => None,
        }
    }

    /// The session, if it is finished: it may have something to set up or to save since.
    fn may_reauthenticate(&self, browser: usize) -> Result<u32, String> {
        let id = self.find(browser)?;
        if self.can_reauthenticate(id) { Ok(id) } else { Err(wrong_step()) }
    }

    pub fn can_reauthenticate(&self, id: u32) -> bool {
        let session = &self.sessions[&id];
        match self.due(session) {
            Due::SignedIn => true,
            Due::SetUp { .. } | Due::BackupCodes => session.finished.is_some(),
            _ => false,
        }
    }

    pub fn reauthenticate(&mut self, browser: usize, typed: Typed) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        self.last.uses.password = owner.and_then(|person| self.typed(person, typed));
        let id = self.may_reauthenticate(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        if self.must_use_passkey(person) {
            return refused(ReauthenticateError::PasskeyRequired);
        }
        let by_browser = self.sessions[&id].verified == Some(Factor::RememberedBrowser);
        if by_browser && self.has_second_factor(person) {
            return refused(ReauthenticateError::CodeRequired);
        }
        let key = format!("change:{id}");
        self.check(&[&key])?;
        if self.last.uses.password != Some(self.accounts[person].password) {
            let in_a_row = self.count_in_a_row(&key);
            self.audit_wrong_password(EventKind::WrongPassword, person, in_a_row);
            return refused(ReauthenticateError::WrongPassword);
        }
        self.clear(&[&key]);
        self.reauthenticated(browser, id, now)
    }

    pub fn reauthenticate_by_code(&mut self, browser: usize, code: Code) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        let app = owner.and_then(|person| self.accounts[person].app.clone());
        let in_window = self.types(app.as_ref().map(|app| app.phone), app.map(|app| app.last), code);
        let id = self.may_reauthenticate(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        if self.must_use_passkey(person) {
            return refused(ReauthenticateError::PasskeyRequired);
        }
        if let Err(error) = self.take_code(id, in_window) {
            // The error of the code is inside that of the endpoint.
            let inner = error.strip_prefix("Endpoint(").and_then(|rest| rest.strip_suffix(')'));
            return Err(inner.map_or(error.clone(), |inner| format!("Endpoint(Code({inner}))")));
        }
        if let Some(session) = self.sessions.get_mut(&id) {
            session.verify(Factor::Totp, now);
        }
        self.reauthenticated(browser, id, now)
    }

    fn reauthenticated(&mut self, browser: usize, id: u32, now: i64) -> Answer {
        let person = self.sessions[&id].person;
        self.audit(EventKind::Reauthenticated, person);
        if let Some(session) = self.sessions.get_mut(&id) {
            session.authenticated = now;
        }
        self.complete(browser, id);
        ok()
    }

    /// The answer where something does not exist.
    pub fn not_found() -> Answer {
        common(CommonError::NotFound)
    }
}

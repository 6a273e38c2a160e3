//! Signing in: password, set-up, codes.

use domain::clock::{DAY, MINUTE, Millis};
use shared::api::{
    audit::{EventKind, Factor},
    sign_in::SignInError,
    verify::VerifyError,
};

use super::{
    Answer, App, Due, World,
    counters::{Counts, address},
    next::{ok, refused, wrong_step},
};
use crate::action::{Code, Typed};

impl World {
    pub fn sign_in(&mut self, browser: usize, person: usize, typed: Typed, by_email: bool) -> Answer {
        let now = self.now;
        let password = match typed {
            Typed::Right => Some(self.accounts[person].password),
            Typed::Old => self.accounts[person].old_password,
            Typed::Wrong => None,
        };
        self.last.uses.password = password;
        let known = self.browsers[browser].known.filter(|known| self.known.contains(&(*known, person)));
        let (own, account, counts_address) = if let Some(known) = known {
            (format!("browser:{known}:{person}"), None, false)
        } else {
            let unlocked = self.accounts[person].unlocked;
            let unlocked = unlocked.is_some_and(|at| (at..at + 15 * MINUTE).contains(&now));
            (self.name(person, by_email), Some(format!("account:{person}")), !unlocked)
        };
        let address = format!("address:{}", address(browser));
        // Once more the own one, where the address does not count.
        self.check(&[&own, if counts_address { &address } else { &own }])?;
        let is_waiting = account.as_ref().is_some_and(|key| self.is_waiting(key));
        let matches = password == Some(self.accounts[person].password);
        let may = self.accounts[person].may_sign_in();
        if !matches || is_waiting || !may {
            let in_a_row = self.count_in_a_row(&own);
            if counts_address {
                self.count(&address, 20, Counts::Within(15 * MINUTE));
            }
            if let Some(key) = account.filter(|_| !is_waiting) {
                self.count_in_a_row(&key);
            }
            let refused_although_right = matches && !is_waiting && !may;
            let kind =
                if refused_although_right { EventKind::SignInRefused } else { EventKind::WrongPassword };
            self.audit_wrong_password(kind, person, in_a_row);
            return refused(SignInError::WrongCredentials);
        }
        self.clear(&[&own, account.as_deref().unwrap_or(&own)]);
        if self.accounts[person].expires.is_some_and(|expires| now >= expires) {
            return refused(SignInError::TemporaryPasswordExpired);
        }
        let id = self.begin(browser, person, None);
        self.verify_by_remembered_browser(browser, id);
        ok()
    }

    fn verify_by_remembered_browser(&mut self, browser: usize, id: u32) {
        let (now, mut session) = (self.now, self.sessions[&id].clone());
        let days = self.remember_days(session.person);
        if self.due(&session) != Due::Verify || days == 0 {
            return;
        }
        let since = now - Millis::from(self.remember_days) * DAY;
        let (token, person) = (self.browsers[browser].remembered, session.person);
        session.verified = Some(Factor::RememberedBrowser);
        let row = self.remembered.iter().position(|row| {
            Some(row.token) == token
                && row.person == person
                && row.used <= now
                && row.expires > now
                && row.created > since
        });
        if let Some(row) = row
            && !matches!(self.due(&session), Due::BackupCodes | Due::SetUp { .. })
        {
            self.remembered[row].used = now;
            session.authenticated = 0;
            self.sessions.insert(id, session);
            self.complete(browser, id);
        }
    }

    pub fn start_set_up(&mut self, browser: usize) -> Answer {
        let id = self.find(browser)?;
        let session = &self.sessions[&id];
        if !matches!(self.due(session), Due::SetUp { .. })
            || self.mfa() == shared::api::security::Mfa::Passkey
        {
            return Err(wrong_step());
        }
        if session.finished.is_some() {
            self.check_recent(id)?;
        }
        self.pending_secret(id);
        ok()
    }

    /// The phone that scans the pending secret of a session.
    pub fn pending_secret(&mut self, id: u32) -> u32 {
        let secret = self.sessions[&id].secret.unwrap_or_else(|| self.id());
        if let Some(session) = self.sessions.get_mut(&id) {
            session.secret = Some(secret);
        }
        self.last.made = Some(secret);
        secret
    }

    pub fn skip_set_up(&mut self, browser: usize) -> Answer {
        let (id, now) = (self.find(browser)?, self.now);
        if self.due(&self.sessions[&id]) != (Due::SetUp { optional: true }) {
            return Err(wrong_step());
        }
        if let Some(session) = self.sessions.get_mut(&id) {
            (session.skipped, session.secret) = (Some(now), None);
        }
        self.complete(browser, id);
        ok()
    }

    /// Which code is typed, and of which phone.
    pub fn types(&mut self, phone: Option<u32>, used: Option<i64>, code: Code) -> Option<i64> {
        let here = self.now / 30_000;
        let step = match code {
            Code::Now => Some(here),
            Code::Next => Some(here + 1),
            Code::Previous => Some(here - 1),
            Code::Used => used,
            Code::Wrong => None,
        };
        (self.last.uses.phone, self.last.uses.step) = (phone, step.filter(|_| phone.is_some()));
        self.last.uses.step.filter(|step| (step - here).abs() <= 1)
    }

    pub fn verify(&mut self, browser: usize, code: Code, remember: bool) -> Answer {
        let (now, owner) = (self.now, self.browsers[browser].session.map(|(id, _)| id));
        let session = owner.and_then(|id| self.sessions.get(&id));
        let pending = session.and_then(|session| session.secret);
        let app = session.and_then(|session| self.accounts[session.person].app.clone());
        let sets_up = matches!(self.step_of(browser), Some(Due::SetUp { .. }));
        let phone = if sets_up { pending } else { app.as_ref().map(|app| app.phone) };
        let in_window = self.types(phone, app.map(|app| app.last), code);
        let id = self.find(browser)?;
        let person = self.sessions[&id].person;
        match self.due(&self.sessions[&id]) {
            Due::SetUp { .. } if self.mfa() != shared::api::security::Mfa::Passkey => {
                self.confirm(id, in_window)?;
                self.audit(EventKind::AuthenticatorSetUp, person);
                self.notify(person, true);
            }
            Due::Verify if self.takes_codes(person) => {
                self.take_code(id, in_window)?;
                let days = self.remember_days(person);
                if remember && days > 0 {
                    self.remember_browser(browser, person, days);
                }
            }
            _ => return Err(wrong_step()),
        }
        if let Some(session) = self.sessions.get_mut(&id) {
            session.verify(Factor::Totp, now);
        }
        self.complete(browser, id);
        ok()
    }

    /// Confirms the pending secret.
    pub fn confirm(&mut self, id: u32, step: Option<i64>) -> Result<(), String> {
        let Some(phone) = self.sessions[&id].secret else { return Err(wrong_step()) };
        let Some(step) = step else {
            let left = self.count_wrong_code_of_sign_in(id);
            return refused(left.map_or(VerifyError::SignInEnded, |left| VerifyError::Wrong { left }))
                .map(drop);
        };
        let person = self.sessions[&id].person;
        self.accounts[person].app = Some(App { phone, last: step, recent: Vec::new() });
        self.remembered.retain(|row| row.person != person);
        if let Some(session) = self.sessions.get_mut(&id) {
            session.secret = None;
        }
        Ok(())
    }

    /// Takes a code of the account's app: each once, and none that is older than one that was accepted, except by a
    /// clock that was ahead.
    pub fn take_code(&mut self, id: u32, in_window: Option<i64>) -> Result<(), String> {
        let (person, now) = (self.sessions[&id].person, self.now);
        self.check_factor(person, "totp", &format!("Endpoint({:?})", VerifyError::Blocked))?;
        let Some(app) = &mut self.accounts[person].app else { return Err(wrong_step()) };
        let possible = (now + 5 * MINUTE) / 30_000;
        let error = match in_window {
            None => None,
            Some(step) if step == app.last || app.recent.contains(&step) => Some(VerifyError::Spent),
            Some(step) if app.recent.iter().chain([&app.last]).any(|it| *it <= possible && step < *it) => {
                Some(VerifyError::Stale)
            }
            Some(step) => {
                if !app.recent.contains(&app.last) {
                    app.recent.push(app.last);
                }
                app.recent.push(step);
                let more = app.recent.len().saturating_sub(16);
                app.recent.drain(..more);
                app.last = step;
                self.accounts[person].failures.remove("totp");
                return Ok(());
            }
        };
        let left = self.count_wrong_code(id, "totp");
        let error = match (left, error) {
            (None, _) => VerifyError::SignInEnded,
            (_, Some(error)) => error,
            (Some(left), None) => VerifyError::Wrong { left },
        };
        refused(error).map(drop)
    }

    fn remember_browser(&mut self, browser: usize, person: usize, days: u8) {
        let (token, now) = (self.id(), self.now);
        if let Some(old) = self.browsers[browser].remembered {
            self.remembered.retain(|row| row.token != old || row.person != person);
            for row in self.remembered.iter_mut().filter(|row| row.token == old) {
                row.token = token;
            }
        }
        let expires = now + Millis::from(days) * DAY;
        self.remembered.push(super::Remembered { token, person, created: now, expires, used: now });
        self.browsers[browser].remembered = Some(token);
        self.audit(EventKind::BrowserRemembered, person);
    }
}

//! Reset codes, and "This wasn't me".

use domain::clock::{DAY, HOUR, MINUTE};
use shared::api::{audit::EventKind, not_me::DisavowError, recovery::ResetPasswordError};

use super::{
    Answer, Reset, World,
    counters::address,
    next::{ok, refused},
};
use crate::action::Which;

impl World {
    pub fn ask_reset(&mut self, browser: usize, person: usize) -> Answer {
        self.check(&[&format!("reset-request:{}", address(browser)), "reset-request:site"])?;
        self.count_request(browser);
        let (now, account) = (self.now, &self.accounts[person]);
        let sent = account.resets.iter().filter(|code| code.created > now - HOUR && code.created <= now);
        let valid = |code: &Reset| !code.ended && code.created > now - 15 * MINUTE && code.created <= now;
        let enough = sent.count() >= 5 && account.resets.iter().any(valid);
        if account.disabled || enough {
            return ok();
        }
        if !account.held {
            self.end_resets(person);
        }
        self.mail_reset(person);
        self.audit(EventKind::PasswordResetRequested, person);
        ok()
    }

    pub fn end_resets(&mut self, person: usize) {
        for code in &mut self.accounts[person].resets {
            code.ended = true;
        }
    }

    fn mail_reset(&mut self, person: usize) {
        let (id, created) = (self.id(), self.now);
        self.accounts[person].resets.push(Reset { id, created, ended: false });
        self.accounts[person].mailed_resets.push(id);
        self.last.reset = Some(id);
    }

    pub fn reset(&mut self, browser: usize, person: usize, which: Which) -> Answer {
        let mailed = &self.accounts[person].mailed_resets;
        let code = mailed.iter().rev().nth(usize::from(which == Which::Earlier)).copied();
        self.last.uses.code = code;
        self.last.made = Some(self.id());
        let key = format!("reset-code:{}", address(browser));
        let now = self.now;
        let found = self.accounts[person].resets.iter().find(|reset| Some(reset.id) == code);
        let Some(found) = found else {
            self.check(&[&key])?;
            self.count_in_a_row(&key);
            return refused(ResetPasswordError::WrongCode);
        };
        if found.ended || found.created <= now - 15 * MINUTE || self.accounts[person].disabled {
            self.check(&[&key])?;
            return refused(ResetPasswordError::CodeEnded);
        }
        let known = self.browsers[browser].known;
        self.replace_password(person, self.last.made.unwrap_or_default());
        self.end_access(person, None, known);
        self.end_resets(person);
        self.end_hold_for_password(person);
        self.end_own(browser);
        self.browsers[browser].session = None;
        self.end_waits(person);
        self.audit(EventKind::PasswordReset, person);
        self.notify(person, false);
        self.clear(&[&key]);
        ok()
    }

    /// Ends the hold after the password was replaced, unless an administrator still has to look.
    pub fn end_hold_for_password(&mut self, person: usize) {
        let account = &mut self.accounts[person];
        if !account.held {
            return;
        }
        account.hold_password = false;
        if !account.hold_review {
            account.held = false;
            account.notices.clear();
        }
    }

    pub fn not_me(&mut self, browser: usize, person: usize, which: Which) -> Answer {
        let mailed = &self.accounts[person].mailed_notices;
        let code = mailed.iter().rev().nth(usize::from(which == Which::Earlier)).copied();
        self.last.uses.code = code;
        let (now, key) = (self.now, format!("notice-code:{}", address(browser)));
        let since = now - 7 * DAY;
        let account = &mut self.accounts[person];
        let found =
            account.notices.iter_mut().find(|it| Some(it.id) == code && !it.used && it.created > since);
        let Some(found) = found else {
            self.check(&[&key])?;
            self.count_in_a_row(&key);
            return refused(DisavowError::Ended);
        };
        found.used = true;
        let review =
            found.review || account.notices.iter().any(|it| it.review && !it.used && it.created > since);
        (account.held, account.hold_password) = (true, true);
        account.hold_review |= review;
        let disabled = account.disabled;
        self.end_access(person, None, None);
        self.end_resets(person);
        self.audit(EventKind::AccountHeld, person);
        if !disabled {
            self.mail_reset(person);
        }
        ok()
    }
}

//! Wrong passwords and codes, and the waits that follow them.

use domain::clock::{DAY, HOUR, MINUTE, Millis, SECOND};
use shared::{CommonError, api::audit::EventKind};

use super::World;

/// A row of failures.
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    pub failures: i64,
    pub until: Millis,
    pub updated: Millis,
    pub began: Millis,
}

/// Which failures count together.
#[derive(Clone, Copy)]
pub enum Counts {
    InARow(Millis),
    Within(Millis),
}

const LONGEST: Millis = 15 * MINUTE;

/// The address of a browser.
pub fn address(browser: usize) -> &'static str {
    if browser == 2 { "192.0.2.3" } else { "192.0.2.1" }
}

impl World {
    /// Refuses while one of the counters waits.
    pub fn check(&self, keys: &[&str]) -> Result<(), String> {
        let until =
            keys.iter().filter_map(|key| self.counters.get(*key)).map(|it| it.until).max().unwrap_or(0);
        if until <= self.now || until - self.now > LONGEST {
            return Ok(());
        }
        Err(throttled(until - self.now))
    }

    pub fn is_waiting(&self, key: &str) -> bool {
        self.check(&[key]).is_err()
    }

    /// Counts a failure, and returns how many there are.
    pub fn count(&mut self, key: &str, free: i64, counts: Counts) -> i64 {
        let now = self.now;
        let new = Counter { failures: 0, until: 0, updated: now, began: now };
        let counter = self.counters.entry(key.to_owned()).or_insert(new);
        let over = match counts {
            Counts::InARow(pause) => counter.updated < now - pause,
            Counts::Within(window) => counter.began < now - window,
        };
        if over {
            (counter.failures, counter.began) = (0, now);
        }
        counter.failures += 1;
        counter.updated = now;
        let beyond = counter.failures - free;
        if beyond >= 0 {
            counter.until = now + (30 * SECOND * (1 << beyond.min(10))).min(LONGEST);
        }
        counter.failures
    }

    pub fn count_in_a_row(&mut self, key: &str) -> i64 {
        self.count(key, 5, Counts::InARow(DAY))
    }

    pub fn count_request(&mut self, browser: usize) {
        self.count(&format!("reset-request:{}", address(browser)), 20, Counts::InARow(HOUR));
        self.count("reset-request:site", 100, Counts::InARow(HOUR));
    }

    pub fn clear(&mut self, keys: &[&str]) {
        for key in keys {
            self.counters.remove(*key);
        }
    }

    /// Counts a change of an account by its owner.
    pub fn count_change(&mut self, person: usize) {
        let key = format!("changes:{person}");
        self.count(&key, i64::MAX, Counts::Within(DAY));
    }

    /// Ends the waits of an account after a reset, or by an administrator.
    pub fn end_waits(&mut self, person: usize) {
        let keys = [self.name(person, false), self.name(person, true), format!("account:{person}")];
        self.clear(&[&keys[0], &keys[1], &keys[2]]);
        self.accounts[person].unlocked = Some(self.now);
    }

    /// The counter of a name of an account.
    pub fn name(&self, person: usize, by_email: bool) -> String {
        if by_email {
            format!("name:{person}@{}", self.accounts[person].email)
        } else {
            format!("name:{person}")
        }
    }

    /// Records the first, second, fourth, eighth … wrong password in a row.
    pub fn audit_wrong_password(&mut self, kind: EventKind, person: usize, in_a_row: i64) {
        if in_a_row.count_ones() == 1 {
            self.audit(kind, person);
        }
    }

    /// Whether codes of a factor are judged: not after 100 wrong ones in a row, or 20 in a day. `blocked` is the answer to
    /// the former.
    pub fn check_factor(&self, person: usize, factor: &str, blocked: &str) -> Result<(), String> {
        let account = &self.accounts[person];
        if account.failures.get(factor).is_some_and(|failures| *failures >= 100) {
            return Err(blocked.to_owned());
        }
        let began = account.wrong_codes_since;
        if (began..began + DAY).contains(&self.now) && account.wrong_codes >= 20 {
            return Err(throttled(began + DAY - self.now));
        }
        Ok(())
    }

    /// Counts a wrong code of a confirmed factor. Returns how many attempts are left in the sign-in; none: it has ended.
    pub fn count_wrong_code(&mut self, id: u32, factor: &'static str) -> Option<u8> {
        let (now, person) = (self.now, self.sessions[&id].person);
        self.audit(EventKind::WrongCode, person);
        let account = &mut self.accounts[person];
        let began = account.wrong_codes_since;
        if (began..began + DAY).contains(&now) {
            account.wrong_codes += 1;
        } else {
            (account.wrong_codes_since, account.wrong_codes) = (now, 1);
        }
        let failures = account.failures.entry(factor).or_default();
        *failures += 1;
        if *failures == 100 {
            self.audit(EventKind::Locked, person);
            self.notify(person, false);
        }
        self.count_wrong_code_of_sign_in(id)
    }

    pub fn count_wrong_code_of_sign_in(&mut self, id: u32) -> Option<u8> {
        let session = self.sessions.get_mut(&id)?;
        session.failures += 1;
        let left = u8::try_from(5 - session.failures).ok().filter(|left| *left > 0);
        if left.is_none() {
            self.sessions.remove(&id);
        }
        left
    }
}

fn throttled(wait: Millis) -> String {
    let seconds = u32::try_from((wait + SECOND - 1) / SECOND).unwrap_or(u32::MAX);
    format!("Common({:?})", CommonError::Throttled { retry_after: seconds.max(1) })
}

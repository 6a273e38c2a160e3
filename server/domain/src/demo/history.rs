//! Two invented months of activity, in the order of time.

use shared::api::audit::{Detail, EventKind, Factor};
use store::audit_event::{AuditActor, AuditEntry, Name};

use super::{
    dice::Dice,
    people::{ADMINISTRATOR, Person, State},
};
use crate::clock::{DAY, HOUR, MINUTE, Millis};

/// How many days the activity goes back.
pub(super) const DAYS: i64 = 62;

const BROWSERS: [&str; 5] =
    ["Firefox, Windows", "Chrome, Windows", "Safari, macOS", "Chrome, Android", "Edge, Windows"];

/// The events of the people with these ids until `now`.
pub(super) struct History<'a> {
    now: Millis,
    dice: Dice,
    people: &'a [(String, &'static Person)],
    events: Vec<AuditEntry>,
}

impl<'a> History<'a> {
    pub(super) fn new(people: &'a [(String, &'static Person)], now: Millis) -> Self {
        Self { now, dice: Dice::new(), people, events: Vec::new() }
    }

    /// All events, the oldest first.
    pub(super) fn write(mut self) -> Vec<AuditEntry> {
        let people = self.people;
        for (number, (id, person)) in people.iter().enumerate() {
            let named = Name { id: id.clone(), username: person.username.into() };
            self.beginning(&named, person, number);
            self.working_days(&named, person, number);
            self.end(&named, person, number);
        }
        self.strangers();
        self.administration();
        let now = self.now;
        self.events.retain(|event| event.at < now);
        self.events.sort_by_key(|event| event.at);
        self.events
    }

    /// How the account came to be.
    fn beginning(&mut self, who: &Name, person: &Person, number: usize) {
        let at = self.now - person.added * DAY;
        self.by_administrator(at, who, EventKind::AccountAdded, Detail::default());
        let first = at + 2 * HOUR + self.dice.within(2 * HOUR);
        if matches!(person.state, State::Invited(_)) || person.origin == store::account::Origin::Sso {
            return;
        }
        let factors = person.factors;
        if factors.has_app() {
            self.by_owner(first, who, number, EventKind::AuthenticatorSetUp, Detail::default());
        }
        if factors.has_passkey() {
            let detail = Detail { name: Some("Laptop".into()), ..Detail::default() };
            self.by_owner(first + MINUTE, who, number, EventKind::PasskeyAdded, detail);
        }
        if let Some(left) = factors.codes() {
            self.by_owner(first + 2 * MINUTE, who, number, EventKind::BackupCodesSaved, Detail::default());
            for (times, left) in (left..5).rev().enumerate() {
                let days = 40 - 6 * i64::try_from(times).unwrap_or_default();
                let at = self.now - days * DAY + self.dice.within(6 * HOUR);
                let detail = Detail { count: Some(left.into()), ..Detail::default() };
                self.by_owner(at, who, number, EventKind::BackupCodeUsed, detail);
            }
        }
        self.by_owner(first + 3 * MINUTE, who, number, EventKind::PasswordChanged, Detail::default());
        self.signed_in(first + 3 * MINUTE + 1_000, who, person, number);
    }

    fn working_days(&mut self, who: &Name, person: &Person, number: usize) {
        let today = self.now - self.now.rem_euclid(DAY);
        for days in (0..=DAYS.min(person.added - 1)).rev() {
            let day = today - days * DAY;
            // The first of January 1970 was a Thursday.
            let is_weekend = matches!((day / DAY + 4).rem_euclid(7), 0 | 6);
            let chance = if is_weekend { person.habit / 9 } else { person.habit };
            if !self.dice.percent(chance) || !is_open(person, self.now - day) {
                continue;
            }
            let mut at = day + 6 * HOUR + 30 * MINUTE + self.dice.within(3 * HOUR);
            if self.dice.percent(9) {
                let detail = Detail { count: Some(1), ..Detail::default() };
                self.by_stranger(at, who, number, EventKind::WrongPassword, detail);
                at += 40_000;
            }
            if person.factors.has_app() && self.dice.percent(6) {
                let detail = Detail { factor: Some(Factor::Totp), ..Detail::default() };
                self.by_stranger(at, who, number, EventKind::WrongCode, detail);
                at += 30_000;
            }
            self.signed_in(at, who, person, number);
            if self.dice.percent(30) {
                let again = at + 4 * HOUR + self.dice.within(3 * HOUR);
                self.by_owner(at + 3 * HOUR, who, number, EventKind::SignedOut, Detail::default());
                self.signed_in(again, who, person, number);
            }
        }
    }

    /// What brought the account into its state.
    fn end(&mut self, who: &Name, person: &Person, number: usize) {
        let now = self.now;
        match person.state {
            State::Usual | State::Invited(_) => {}
            State::Quiet(days) => self.signed_in(now - days * DAY, who, person, number),
            State::PasswordSent(hours) => {
                let at = now + hours * HOUR - DAY;
                self.by_administrator(at, who, EventKind::TemporaryPasswordSent, Detail::default());
            }
            State::Disabled(days) => {
                self.by_administrator(now - days * DAY, who, EventKind::AccountDisabled, Detail::default());
            }
            State::DisabledUnused(days) => {
                self.signed_in(now - (days + 180) * DAY, who, person, number);
                let detail = Detail { count: Some(180), ..Detail::default() };
                let kind = EventKind::UnusedAccountDisabled;
                self.event(now - days * DAY, kind, AuditActor::Nobody, Some(who), None, detail);
            }
            State::Locked(hours) => {
                let totp = Detail { factor: Some(Factor::Totp), ..Detail::default() };
                for tries in 1..=5 {
                    let at = now - hours * HOUR - tries * MINUTE;
                    self.by_stranger(at, who, number, EventKind::WrongCode, totp.clone());
                }
                self.by_stranger(now - hours * HOUR, who, number, EventKind::Locked, totp);
            }
            State::Held(hours) => {
                let at = now - hours * HOUR;
                self.by_owner(at - 2 * HOUR, who, number, EventKind::PasswordChanged, Detail::default());
                self.by_stranger(at, who, number, EventKind::AccountHeld, Detail::default());
            }
        }
    }

    /// Passwords that strangers guessed in two nights.
    fn strangers(&mut self) {
        let today = self.now - self.now.rem_euclid(DAY);
        for (days, tries) in [(23, 34), (6, 21)] {
            for number in 0..tries {
                let who = &self.people[usize::try_from(self.dice.below(8)).unwrap_or_default()];
                let named = Name { id: who.0.clone(), username: who.1.username.into() };
                let at = today - days * DAY + 2 * HOUR + i64::from(number) * 3 * MINUTE;
                let detail = Detail { count: Some(1 << (number % 4)), ..Detail::default() };
                let from = Some(("203.0.113.66".to_owned(), "Chrome, Linux".to_owned()));
                self.event(at, EventKind::WrongPassword, AuditActor::Nobody, Some(&named), from, detail);
            }
        }
    }

    fn administration(&mut self) {
        let setting = |name: &str, value: &str| Detail {
            name: Some(name.into()),
            text: Some(value.into()),
            ..Detail::default()
        };
        for (days, kind, detail) in [
            (60, EventKind::SettingChanged, setting("accounts.disable_unused_days", "180")),
            (41, EventKind::SettingChanged, setting("mfa.grace_days", "30")),
            (41, EventKind::SettingChanged, setting("mfa.external", "optional")),
            (16, EventKind::ActivityExported, Detail::default()),
        ] {
            let at = self.now - days * DAY + self.dice.within(HOUR);
            let (by, from) = self.administrator();
            self.event(at, kind, by, None, from, detail);
        }
        for (days, number, kind, reason) in [
            (19, 3, EventKind::MfaReset, "New phone, identity checked on the phone"),
            (9, 7, EventKind::BypassCodeIssued, "Phone left at home"),
        ] {
            let (id, person) = &self.people[number];
            let who = Name { id: id.clone(), username: person.username.into() };
            let at = self.now - days * DAY;
            self.by_administrator(at, &who, kind, Detail { text: Some(reason.into()), ..Detail::default() });
        }
    }

    fn signed_in(&mut self, at: Millis, who: &Name, person: &Person, number: usize) {
        let factors = person.factors;
        let passkey = factors.has_passkey() && (!factors.has_app() || self.dice.percent(60));
        let factor = match (passkey, factors.has_app()) {
            (true, _) => Some(Factor::Passkey),
            (false, true) => Some(Factor::Totp),
            (false, false) => None,
        };
        self.by_owner(at, who, number, EventKind::SignedIn, Detail { factor, ..Detail::default() });
    }

    fn by_owner(&mut self, at: Millis, who: &Name, number: usize, kind: EventKind, detail: Detail) {
        let from = self.place(number);
        self.event(at, kind, AuditActor::Account(who.clone()), Some(who), Some(from), detail);
    }

    fn by_stranger(&mut self, at: Millis, who: &Name, number: usize, kind: EventKind, detail: Detail) {
        let from = self.place(number);
        self.event(at, kind, AuditActor::Nobody, Some(who), Some(from), detail);
    }

    fn by_administrator(&mut self, at: Millis, who: &Name, kind: EventKind, detail: Detail) {
        let (by, from) = self.administrator();
        self.event(at, kind, by, Some(who), from, detail);
    }

    /// The administrator as an actor, and from where.
    fn administrator(&mut self) -> (AuditActor, Option<(String, String)>) {
        let (id, _) = &self.people[0];
        let name = Name { id: id.clone(), username: ADMINISTRATOR.into() };
        (AuditActor::Account(name), Some(self.place(0)))
    }

    /// The client address and browser of a person: an office, or now and then from elsewhere.
    fn place(&mut self, number: usize) -> (String, String) {
        let browser = BROWSERS[number % BROWSERS.len()].to_owned();
        if self.dice.percent(15) {
            (format!("198.51.100.{}", 20 + number), "Safari, iPhone".into())
        } else {
            (format!("192.0.2.{}", 10 + number), browser)
        }
    }

    fn event(
        &mut self,
        at: Millis,
        kind: EventKind,
        actor: AuditActor,
        account: Option<&Name>,
        from: Option<(String, String)>,
        detail: Detail,
    ) {
        let (address, browser) = from.unzip();
        self.events.push(AuditEntry { at, kind, actor, account: account.cloned(), address, browser, detail });
    }
}

/// Whether a person could sign in on a day that began so long ago.
fn is_open(person: &Person, ago: Millis) -> bool {
    match person.state {
        State::Usual | State::Locked(_) | State::Held(_) => true,
        State::Invited(_) => false,
        State::PasswordSent(_) => ago > 2 * DAY,
        State::Disabled(days) | State::DisabledUnused(days) | State::Quiet(days) => ago > (days + 1) * DAY,
    }
}

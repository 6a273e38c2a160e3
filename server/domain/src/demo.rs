//! The demo: invented people in every state with two months of activity, and two of them to sign in as.

mod accounts;
mod counts;
mod dice;
mod history;
mod mail;
mod people;

use std::collections::BTreeMap;

use shared::{
    EmailAddress, PersonName, Username,
    api::audit::{EventKind, Factor},
};
use store::{
    account::{NewAccount, Origin},
    audit_event::AuditEntry,
    authenticator::NewAuthenticator,
    factor_failures::BLOCKED,
    passkey::NewPasskey,
};

pub use self::accounts::DemoAccount;
use self::{
    accounts::password,
    history::History,
    people::{PEOPLE, Person, State, email},
};
use crate::{
    Domain,
    account::enrolment::confirmed_context,
    clock::{DAY, HOUR, Millis},
    crypto,
    crypto::{hasher::Lane, totp::SecretBytes},
    unit_of_work::{Actor, UnitOfWork},
};

/// The number of events in one statement.
const BATCH: usize = 200;

/// What all accounts that are added share: hashing takes long.
struct Secrets {
    /// The hash of the password of those that one can sign in as.
    password: String,
    /// Hashes of passwords and backup codes that nobody knows.
    unknown: Vec<String>,
    totp: [SecretBytes; 2],
}

impl Domain {
    /// Adds the invented people and their activity to an empty database. Returns false, and adds nothing, if there are
    /// accounts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_demo(&self) -> anyhow::Result<bool> {
        if store::account_count::any(&mut *self.store.read().await?).await? {
            return Ok(false);
        }
        let totp: [SecretBytes; 2] = [crypto::random(), crypto::random()];
        let hash = async |text: String| {
            self.hasher.hash(Lane::Known, &text).await.map_err(|_| anyhow::anyhow!("too much to hash"))
        };
        let mut unknown = Vec::with_capacity(5);
        for _ in 0..5 {
            unknown.push(hash(crypto::random_id()).await?);
        }
        let secrets = Secrets { password: hash(password(&totp[0])).await?, unknown, totp };
        self.run(Actor::CommandLine, async |mut unit| {
            // Another server may have added them meanwhile.
            if store::account_count::any(&mut unit).await? {
                return Ok(false);
            }
            unit.add_demo(&secrets).await?;
            anyhow::Ok(true)
        })
        .await
    }
}

impl UnitOfWork<'_> {
    async fn add_demo(&mut self, secrets: &Secrets) -> anyhow::Result<()> {
        let now = self.now;
        let people: Vec<(String, &'static Person)> =
            PEOPLE.iter().map(|person| (crypto::random_id(), person)).collect();
        let events = History::new(&people, now).write();
        for (number, (id, person)) in people.iter().enumerate() {
            self.add_person(id, person, secrets.totp.get(number), secrets).await?;
        }
        for (name, value, days) in [
            ("accounts.disable_unused_days", "180", 60),
            ("mfa.grace_days", "30", 41),
            ("mfa.internal", "required", 41),
            ("mfa.external", "optional", 41),
        ] {
            store::setting::set(self, name, value, now - days * DAY).await?;
        }
        for events in events.chunks(BATCH) {
            store::audit_event::insert_all(self, events).await?;
        }
        self.add_counts(&people, &events).await?;
        self.date_sign_ins(&events).await?;
        self.add_failed_mail().await
    }

    async fn add_person(
        &mut self,
        id: &str,
        person: &Person,
        totp: Option<&SecretBytes>,
        secrets: &Secrets,
    ) -> anyhow::Result<()> {
        let (now, added) = (self.now, self.now - person.added * DAY);
        let new = NewAccount {
            username: Username::parse(person.username)?,
            email: EmailAddress::parse(&email(person.username))?,
            name: PersonName::parse(person.name)?,
            kind: person.kind,
            origin: person.origin,
            admin: person.admin,
            language: None,
            provider: None,
        };
        let inserted = store::account::insert(self, id, &new, added).await?;
        anyhow::ensure!(inserted.is_ok(), "two accounts of the demo have one name");
        if person.origin == Origin::Local {
            let expires = match person.state {
                State::Invited(hours) | State::PasswordSent(hours) => Some(now + hours * HOUR),
                _ => None,
            };
            let hash = if totp.is_some() { &secrets.password } else { &secrets.unknown[0] };
            store::account::replace_password(self, id, None, hash, expires).await?;
        }
        self.add_factors(id, person, totp, &secrets.unknown).await?;
        match person.state {
            State::Disabled(days) | State::DisabledUnused(days) => {
                store::account::disable(self, id, now - days * DAY).await?;
            }
            State::Held(hours) => {
                store::account::hold(self, id, true, true, now - hours * HOUR).await?;
            }
            State::Locked(hours) => {
                for _ in 0..BLOCKED {
                    store::factor_failures::grow(self, id, Factor::Totp, now - hours * HOUR).await?;
                }
            }
            State::Usual | State::Invited(_) | State::PasswordSent(_) | State::Quiet(_) => {}
        }
        Ok(())
    }

    async fn add_factors(
        &mut self,
        id: &str,
        person: &Person,
        totp: Option<&SecretBytes>,
        unknown: &[String],
    ) -> anyhow::Result<()> {
        let since = self.now - person.added * DAY + 3 * HOUR;
        if person.factors.has_app() {
            let secret = totp.copied().unwrap_or_else(crypto::random);
            let secret = self.domain().keys.seal(confirmed_context(id), &secret);
            let new =
                NewAuthenticator { id: &crypto::random_id(), account_id: id, secret, name: "Phone", step: 0 };
            store::authenticator::insert(self, new, since).await?;
        }
        if person.factors.has_passkey() {
            let credential_id: [u8; 16] = crypto::random();
            let new = NewPasskey {
                id: &crypto::random_id(),
                account_id: id,
                credential_id: &credential_id,
                credential: "{}",
                counter: 0,
                backed_up: true,
                name: "Laptop",
            };
            store::passkey::insert(self, new, since).await?;
        }
        let Some(left) = person.factors.codes() else { return Ok(()) };
        let slots = ["A", "B", "C", "D", "E"].map(str::to_owned);
        let codes: Vec<(String, String)> = slots.into_iter().zip(unknown.iter().cloned()).collect();
        store::backup_code::replace(self, id, &codes).await?;
        let (set, now) = (crypto::random_id(), self.now);
        store::account::begin_backup_codes(self, id, &set).await?;
        store::account::save_backup_codes(self, id, &set, since).await?;
        for (_, hash) in &codes[usize::from(left)..] {
            store::backup_code::spend(self, id, hash, now - 10 * DAY).await?;
        }
        Ok(())
    }

    /// Stores when each person last signed in and chose a password.
    async fn date_sign_ins(&mut self, events: &[AuditEntry]) -> anyhow::Result<()> {
        let last = |kind: EventKind| -> BTreeMap<String, Millis> {
            let events = events.iter().filter(|event| event.kind == kind);
            events.filter_map(|event| Some((event.account.as_ref()?.id.clone(), event.at))).collect()
        };
        for (id, at) in last(EventKind::SignedIn) {
            store::account::set_signed_in(self, &id, at).await?;
        }
        for (id, at) in last(EventKind::PasswordChanged) {
            store::account::set_password_changed(self, &id, at).await?;
        }
        Ok(())
    }
}

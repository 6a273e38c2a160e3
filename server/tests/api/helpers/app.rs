//! A server in this process, and its accounts.

use super::{
    browser::Browser,
    database, driver,
    person::{Person, Phone},
};
use axum::Router;
use domain::{
    admin::{accounts::Added, authority::Admin},
    clock::{Clock, Millis},
    crypto::hasher::{Cost, Hasher},
    email::{Email, Mailbox, Transport},
    settings,
};
use server::{
    config::{Config, ConfigValues, Given},
    routes,
    state::Server,
};
use shared::{
    EmailAddress, Empty, PersonName, Username,
    api::{NextStep, admin::settings::SettingChanges},
};
use std::{collections::BTreeMap, sync::Mutex};
use store::{
    account::{AccountKind, NewAccount, Origin},
    audit_event,
    audit_event::AuditEntry,
};
use tempfile::TempDir;

/// The first second of a TOTP time step in November 2023.
pub const START: Millis = 1_700_000_010_000;
/// A password that meets the rules.
pub const PASSWORD: &str = "violet kayak trombone";

/// The step at which an authenticator must be set up, without a grace period.
pub const SET_UP: NextStep =
    NextStep::SetUp { optional: false, until: None, authenticator: true, passkey: true };

/// The step at which a second factor can be set up or skipped.
pub const fn may_set_up(until: Option<Millis>) -> NextStep {
    NextStep::SetUp { optional: true, until, authenticator: true, passkey: true }
}

/// The step at which an account with an authenticator verifies.
pub const fn code_asked(backup_codes: bool) -> NextStep {
    NextStep::Verify { backup_codes, authenticator: true, passkey: false, remember_days: 0 }
}

/// The step at which an account with an authenticator saves its backup codes.
pub const SAVE_CODES: NextStep = NextStep::BackupCodes { authenticator: true, passkey: false };

/// The `User-Agent` of a browser.
pub const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";

/// A server in this process, with a clock that the test controls and a mailbox in memory.
pub struct TestApp {
    pub server: Server,
    pub router: Router,
    pub clock: Clock,
    pub mailbox: Mailbox,
    pub folder: TempDir,
}

impl TestApp {
    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    /// With configuration keys such as `("VESTIBULE_APPLICATION_NAME", "…")`.
    pub async fn open_with(environment: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open_in(folder, Clock::held(START), environment).await.unwrap()
    }

    /// On SQLite in any case, for what only SQLite does.
    pub async fn open_on_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = database::sqlite(&folder);
        Self::open_in(folder, Clock::held(START), &[("VESTIBULE_DATABASE_URL", &url)]).await.unwrap()
    }

    /// With the hashing cost of production, for tests of a full queue and of guesses that wait for their hash.
    pub async fn open_with_slow_hashes() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open_at(folder, Clock::held(START), &[], Cost::Recommended).await.unwrap()
    }

    /// With the files of an earlier server.
    pub async fn open_in(
        folder: TempDir,
        clock: Clock,
        environment: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        Self::open_at(folder, clock, environment, Cost::Minimal).await
    }

    async fn open_at(
        folder: TempDir,
        clock: Clock,
        environment: &[(&str, &str)],
        cost: Cost,
    ) -> anyhow::Result<Self> {
        driver::install();
        let mailbox = Mailbox::default();
        let transport = Transport::Memory(mailbox.clone());
        let hasher = Hasher::start(cost)?;
        database::create(&folder).await?;
        let server =
            Server::open_with(config(&folder, environment), clock.clone(), transport, hasher).await?;
        Ok(Self { router: routes::router(server.clone()), server, clock, mailbox, folder })
    }

    /// The routes of a second server on the same database.
    pub async fn twin(&self) -> Router {
        routes::router(self.twin_server().await)
    }

    /// A second server on the same database.
    pub async fn twin_server(&self) -> Server {
        self.another(Transport::Memory(Mailbox::default())).await
    }

    /// Opens the server again, after its process was killed.
    pub async fn restart(&mut self) {
        self.server = self.another(Transport::Memory(self.mailbox.clone())).await;
        self.router = routes::router(self.server.clone());
    }

    async fn another(&self, transport: Transport) -> Server {
        let (config, hasher) = ((*self.server.config).clone(), Hasher::start(Cost::Minimal).unwrap());
        Server::open_with(config, self.clock.clone(), transport, hasher).await.unwrap()
    }

    /// A new browser.
    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: Mutex::default(),
            address: "192.0.2.1".into(),
            languages: String::new(),
            agent: FIREFOX.into(),
        }
    }

    pub async fn add(&self, username: &str) -> Added {
        self.add_as(username, AccountKind::Internal, Origin::Local).await
    }

    pub async fn add_as(&self, username: &str, kind: AccountKind, origin: Origin) -> Added {
        let new = NewAccount { kind, origin, ..new_account(username) };
        self.server.domain.add_account(Admin::CommandLine, &new).await.unwrap()
    }

    pub async fn add_named(&self, username: &str, name: &str) -> Added {
        self.server
            .domain
            .add_account(
                Admin::CommandLine,
                &NewAccount { name: PersonName::parse(name).unwrap(), ..new_account(username) },
            )
            .await
            .unwrap()
    }

    pub async fn set(&self, name: &str, value: &str) {
        let setting = settings::read(name, value).unwrap();
        let changes = SettingChanges { changes: vec![setting] };
        self.server.domain.change_settings(Admin::CommandLine, &changes).await.unwrap();
    }

    /// The emails since the last call.
    pub async fn mail(&self) -> Vec<Email> {
        self.server.domain.answer_waiting_reset_requests().await.unwrap();
        self.server.mailer.deliver_due().await.unwrap();
        std::mem::take(&mut *self.mailbox.lock().unwrap())
    }

    /// The audit events of an account, oldest first.
    pub async fn activity(&self, username: &str) -> Vec<AuditEntry> {
        let id = self.server.domain.account(username).await.unwrap().id;
        let mut db = self.server.domain.store().read().await.unwrap();
        let latest_first = audit_event::of_account(&mut db, &id, i64::MAX, 1_000).await.unwrap();
        latest_first.into_iter().rev().filter_map(|(_, entry)| entry).collect()
    }

    /// A user who has completed the first sign-in and has signed out, with
    /// [`PASSWORD`].
    pub async fn person(&self, username: &str) -> Person {
        self.person_as(&new_account(username)).await
    }

    /// The same, as an administrator.
    pub async fn administrator(&self, username: &str) -> Person {
        self.person_as(&NewAccount { admin: true, ..new_account(username) }).await
    }

    pub async fn person_as(&self, new: &NewAccount) -> Person {
        let added = self.server.domain.add_account(Admin::CommandLine, new).await.unwrap();
        let (username, temporary) = (new.username.as_str(), added.temporary_password.unwrap());
        let browser = self.browser();
        browser.sign_in(username, &temporary).await.unwrap();
        let phone = Phone::scan(&browser.set_up().await.unwrap());
        browser.verify(&phone.code(self.clock.now())).await.unwrap();
        let codes = browser.show_codes().await.unwrap().codes;
        browser.done().await.unwrap();
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        browser.call::<shared::api::sign_in::SignOut>(Empty {}).await.unwrap();
        self.clock.advance(60_000);
        Person { username: username.into(), phone, codes, browser }
    }
}

pub fn new_account(username: &str) -> NewAccount {
    NewAccount {
        username: Username::parse(username).unwrap(),
        email: EmailAddress::parse(&format!("{username}@example.com")).unwrap(),
        name: PersonName::parse(&format!("{username} Example")).unwrap(),
        kind: AccountKind::Internal,
        origin: Origin::Local,
        admin: false,
        language: None,
        provider: None,
    }
}

/// The configuration of a test's server.
pub fn config(folder: &TempDir, environment: &[(&str, &str)]) -> Config {
    let path = |name: &str| folder.path().join(name).display().to_string();
    let mut all: BTreeMap<String, String> = BTreeMap::from([
        ("VESTIBULE_APPLICATION_NAME".into(), "Northwind Cases".into()),
        ("VESTIBULE_DATABASE_URL".into(), database::url(folder)),
        ("VESTIBULE_KEY_FILE".into(), path("vestibule.key")),
        ("VESTIBULE_MAIL_FOLDER".into(), path("mail")),
    ]);
    all.extend(environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let given = Given { environment: all.into_iter().collect(), ..Given::default() };
    Config::read(&ConfigValues::gather(given).unwrap()).unwrap()
}

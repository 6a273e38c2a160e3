//! The real thing: two servers on one database, the browsers, the phones, and everybody's mailbox.

mod administration;
mod passkeys;
mod requests;

use std::collections::BTreeMap;

use axum::Router;
use domain::clock::Clock;
use server::state::Server;
use shared::{ApiError, BackupCode};
use tempfile::TempDir;

use crate::{
    action::{Action, BROWSERS, PEOPLE, Step},
    helpers::*,
    machine::World,
    snapshot,
};

/// Why a sequence was given up.
pub enum Stop {
    /// The server does something else than the machine.
    Diverged(String),
    /// Two codes happen to be the same, so that the machine cannot know which of them was typed.
    Coincidence,
}

/// What is compared after each step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Watch {
    /// What is stored and recorded too.
    Everything,
    /// What a browser can see.
    Answers,
}

/// The servers and the people in front of them.
pub struct System {
    app: TestApp,
    watch: Watch,
    routers: [Router; 2],
    servers: [Server; 2],
    browsers: [Browser; BROWSERS],
    /// The session cookies before the last step.
    old: [Option<String>; BROWSERS],
    passwords: BTreeMap<u32, String>,
    phones: BTreeMap<u32, Phone>,
    sets: BTreeMap<u32, Vec<BackupCode>>,
    passkeys: BTreeMap<u32, Key>,
    bypass_codes: BTreeMap<u32, BackupCode>,
    reset_codes: BTreeMap<u32, String>,
    notice_codes: BTreeMap<u32, String>,
    audited: i64,
}

/// The name of the session cookie.
const COOKIE: &str = "vestibule";

impl System {
    /// Opens the servers and invites the people. `statements` break the database, to see that it is noticed.
    pub async fn open(statements: &[&'static str], watch: Watch) -> Self {
        let folder = folder();
        let app = TestApp::open_in(folder, Clock::held(START), &[]).await.unwrap();
        let second = app.twin_server().await;
        let mut passwords = BTreeMap::new();
        for (number, person) in PEOPLE.iter().enumerate() {
            let new = new_account(person);
            let added = app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
            passwords.insert(u32::try_from(number).unwrap(), added.temporary_password.unwrap());
        }
        for statement in statements {
            let mut tx = app.server.domain.store().begin().await.unwrap();
            sqlx::query(*statement).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        }
        // Invitations are no notices.
        app.server.mailer.deliver_due().await.unwrap();
        app.mailbox.lock().unwrap().clear();
        let (_, audited) = snapshot::audited(app.server.domain.store(), 0).await;
        let browser = |number: usize| Browser {
            address: if number == 2 { "192.0.2.3" } else { "192.0.2.1" }.into(),
            ..app.browser()
        };
        Self {
            browsers: std::array::from_fn(browser),
            routers: [app.router.clone(), server::routes::router(second.clone())],
            servers: [app.server.clone(), second],
            app,
            watch,
            old: Default::default(),
            passwords,
            phones: BTreeMap::new(),
            sets: BTreeMap::new(),
            passkeys: BTreeMap::new(),
            bypass_codes: BTreeMap::new(),
            reset_codes: BTreeMap::new(),
            notice_codes: BTreeMap::new(),
            audited,
        }
    }

    /// Closes the databases.
    pub async fn close(self) {
        for server in &self.servers {
            server.domain.store().close().await;
        }
    }

    /// Takes a step. `world` is the machine after it.
    pub async fn take(&mut self, step: &Step, world: &World) -> Result<(), Stop> {
        let browser = step.action.browser();
        for browser in &mut self.browsers {
            browser.router = self.routers[step.server].clone();
        }
        let before = browser.map(|browser| self.cookie(browser));
        let answer = self.act(step, world).await?;
        if let (Some(browser), Some(before)) = (browser, before)
            && self.cookie(browser) != before
            && !matches!(step.action, Action::Steal(..))
        {
            self.old[browser] = before;
        }
        if answer != world.last.answer {
            let expected = &world.last.answer;
            return Err(Stop::Diverged(format!(
                "the answer is {answer}, and the machine expects {expected}"
            )));
        }
        self.read_mail(world).await?;
        self.compare(world).await
    }

    /// Compares everything that can be seen after a step.
    async fn compare(&mut self, world: &World) -> Result<(), Stop> {
        for &browser in &world.last.looked {
            let (seen, expected) = (self.step_of(browser).await, world.step_of(browser));
            let expected = expected.map_or_else(|| "none".into(), |due| format!("{due:?}"));
            if seen != expected {
                let text = format!("browser {browser} is at {seen}, and the machine expects {expected}");
                return Err(Stop::Diverged(text));
            }
        }
        if self.watch == Watch::Answers {
            return Ok(());
        }
        let store = self.app.server.domain.store();
        let stored = snapshot::stored(store).await;
        if let Some(difference) = snapshot::difference(&stored, &snapshot::expected(world)) {
            return Err(Stop::Diverged(difference));
        }
        let (audited, newest) = snapshot::audited(store, self.audited).await;
        self.audited = newest;
        if audited != world.last.audit {
            let expected = &world.last.audit;
            let text = format!("the audit log has {audited:?}, and the machine expects {expected:?}");
            return Err(Stop::Diverged(text));
        }
        Ok(())
    }

    fn cookie(&self, browser: usize) -> Option<String> {
        self.browsers[browser].cookies.lock().unwrap().get(COOKIE).cloned()
    }

    fn set_cookie(&self, browser: usize, value: Option<String>) {
        let mut cookies = self.browsers[browser].cookies.lock().unwrap();
        match value {
            Some(value) => drop(cookies.insert(COOKIE.into(), value)),
            None => drop(cookies.remove(COOKIE)),
        }
    }

    /// Reads the codes in the mail of this step, and checks that it is the mail that the machine expects.
    async fn read_mail(&mut self, world: &World) -> Result<(), Stop> {
        let last = &world.last;
        if last.notices.is_empty() && last.reset.is_none() && !expects_password(world) {
            return Ok(());
        }
        self.app.server.mailer.deliver_due().await.unwrap();
        let mail = std::mem::take(&mut *self.app.mailbox.lock().unwrap());
        let mut notices = last.notices.iter();
        for email in &mail {
            if let Some((_, code)) = email.text.lines().find_map(|line| line.trim().split_once("/not-me#")) {
                let Some((_, id)) = notices.next() else {
                    return Err(Stop::Diverged(format!("an unexpected notice: {}", email.subject)));
                };
                self.notice_codes.insert(*id, code.to_owned());
            }
            if let (Some(id), true) = (last.reset, email.text.contains("Verification Code: ")) {
                self.reset_codes.insert(id, reset_code(&email.text));
            }
            if let (Some(id), Some((_, text))) = (last.made, email.text.split_once("\n    Password: ")) {
                self.passwords.insert(id, text.lines().next().unwrap_or_default().to_owned());
            }
        }
        let missing = last.reset.is_some_and(|id| !self.reset_codes.contains_key(&id));
        if notices.next().is_some() || missing {
            return Err(Stop::Diverged("an email is missing".into()));
        }
        Ok(())
    }
}

/// Whether the step mailed a temporary password.
fn expects_password(world: &World) -> bool {
    world.last.audit.iter().any(|event| event.starts_with("temporary_password_sent"))
}

/// The answer of a call in the words of the machine.
fn told<T, E: std::fmt::Debug>(called: Result<T, ApiError<E>>) -> String {
    match called {
        Ok(_) => "ok".into(),
        Err(error) => format!("{error:?}"),
    }
}

/// A folder in memory, if there is one: every commit is written to the disk otherwise.
fn folder() -> TempDir {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

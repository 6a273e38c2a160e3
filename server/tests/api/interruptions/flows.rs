//! Everything that changes something, each as two acts that compete.

mod administration;
mod guesses;
mod own_account;
mod provider;
mod servers;
mod sign_in;

use domain::{clock::Millis, email::Email};
use shared::Endpoint as _;
use shared::{
    DeviceName, Empty, NewPassword, Password, TotpCode,
    api::{
        admin::{
            account::ShowAccount,
            accounts::ListAccounts,
            act::{ActOnAccounts, FindAccountIds},
            audit::{CountNewer, ListActivity},
            import::ImportAccounts,
            mail::RetryMail,
            overview::ShowOverview,
            settings::preview::PreviewSettings,
        },
        audit::ShowActivity,
        authenticators::{ConfirmAuthenticatorRequest, StartAuthenticator},
        password::{ChangePassword, ChangePasswordRequest},
        sign_in::{SendTemporaryPassword, SignOut},
    },
};

pub use self::{
    administration::ADMINISTRATION,
    guesses::GUESSES,
    own_account::OWN_ACCOUNT,
    provider::PROVIDER,
    servers::{KEY_ROTATION, SERVERS},
    sign_in::SIGN_IN,
};
use super::{
    scene::{Act, Scene, status},
    state::{self, State},
    tries_all,
};
use crate::helpers::*;

/// The path of an endpoint, and what is done with it. The path is empty for what servers do by themselves.
pub type Flow = (&'static str, &'static str);

/// Flows that belong together.
pub struct Flows {
    /// Those that are run each time: what is used once, and what ends access.
    always: &'static [Flow],
    others: &'static [Flow],
}

impl Flows {
    /// Those that this run is about.
    pub fn chosen(&self) -> Vec<Flow> {
        let chosen: Vec<Flow> = if tries_all() { self.all().collect() } else { self.always.to_vec() };
        assert!(!chosen.is_empty(), "a test without a flow tests nothing");
        chosen
    }

    pub fn all(&self) -> impl Iterator<Item = Flow> {
        self.always.iter().chain(self.others).copied()
    }

    fn contains(&self, flow: &Flow) -> bool {
        self.all().any(|one| one == *flow)
    }
}

/// Endpoints that only read, and one that waits for the mail queue: what it does is tested without it.
pub const OTHERS: [&str; 9] = [
    RetryMail::PATH,
    ShowActivity::PATH,
    ShowOverview::PATH,
    ListAccounts::PATH,
    FindAccountIds::PATH,
    ShowAccount::PATH,
    PreviewSettings::PATH,
    ListActivity::PATH,
    CountNewer::PATH,
];

/// Another password.
const NEW: &str = "orange zeppelin marmalade";

/// Whether a flow is done in several steps, so that a fault may leave some of them.
pub fn is_stepwise(flow: Flow) -> bool {
    [ActOnAccounts::PATH, ImportAccounts::PATH].contains(&flow.0)
        || flow == KEY_ROTATION
        || is_begun_again(flow)
}

/// Whether a flow that was interrupted has to be begun again: what a provider sent is used up before the provider is
/// asked about it.
pub fn is_begun_again(flow: Flow) -> bool {
    PROVIDER.contains(&flow)
}

/// Whether both acts can get the answer of the winner, because both have proved to be the same person and both get what
/// they asked for: one new password by email.
pub fn is_answered_alike(flow: Flow) -> bool {
    flow.0 == SendTemporaryPassword::PATH
}

/// A server for a flow.
pub async fn open(flow: Flow) -> TestApp {
    if PROVIDER.contains(&flow) { provider::open(flow).await } else { TestApp::open().await }
}

/// Prepares a flow, with new accounts that have this number in their names.
pub async fn scene(flow: Flow, app: &TestApp, number: usize) -> Scene {
    let name = |who: &str| name(who, number);
    let (mut first, mut second) = if SIGN_IN.contains(&flow) {
        sign_in::acts(flow, app, &name("user")).await
    } else if OWN_ACCOUNT.contains(&flow) {
        own_account::acts(flow, app, &name("user")).await
    } else if PROVIDER.contains(&flow) {
        provider::acts(flow, app, &name("user")).await
    } else if SERVERS.contains(&flow) {
        servers::acts(flow, app, &name("user")).await
    } else if GUESSES.contains(&flow) {
        return guesses::scene(flow.0, app, number).await;
    } else {
        administration::acts(flow, app, number).await
    };
    assert_eq!(first.path(), flow.0, "{flow:?}");
    for act in [&mut first, &mut second] {
        if let Act::Request { browser, .. } = act {
            // Waiting times of one address do not matter to the next account.
            browser.address = format!("10.{}.{}.1", number / 250, number % 250);
            // Its use is noted before, which is a transaction of its own.
            browser.state().await.ok();
        }
    }
    Scene { first, second }
}

/// What a flow has changed, one line for each row.
pub fn changes(flow: Flow, before: &State, after: &State, number: usize, now: Millis) -> Vec<String> {
    let mut changes = state::changes(before, after, number, now);
    if flow == KEY_ROTATION {
        // The values of earlier accounts are sealed again too.
        changes.dedup();
    }
    changes
}

/// The name of an account.
pub fn name(who: &str, number: usize) -> String {
    format!("{who}{number:03}")
}

fn change_password(browser: Browser, old: &str, new: &str) -> Act {
    let (old_password, new_password) = (Password::parse(old).unwrap(), NewPassword::parse(new).unwrap());
    Act::request::<ChangePassword>(browser, &ChangePasswordRequest { old_password, new_password })
}

fn code(app: &TestApp, phone: &Phone) -> TotpCode {
    TotpCode::parse(&phone.code(app.clock.now())).unwrap()
}

fn called(name: &str) -> DeviceName {
    DeviceName::parse(name).unwrap()
}

/// The code of the link in the first notice.
fn link(mail: &[Email]) -> &str {
    mail[0].text.lines().find_map(|line| line.trim().split_once("/not-me#")).unwrap().1
}

/// Disables an account, on the command line.
fn disables(app: &TestApp, username: &str) -> Act {
    let username = username.to_owned();
    Act::job(app, move |server| {
        let username = username.clone();
        async move { status(server.domain.set_disabled(Admin::CommandLine, &*username, true).await) }
    })
}

/// Sends a temporary password, on the command line.
fn sends_password(app: &TestApp, username: &str) -> Act {
    let username = username.to_owned();
    Act::job(app, move |server| {
        let username = username.clone();
        async move { status(server.domain.send_password(Admin::CommandLine, &*username).await) }
    })
}

/// The same act in two tabs.
fn twice(act: impl Fn() -> Act) -> (Act, Act) {
    (act(), act())
}

/// Begins to add an authenticator. Returns the request that confirms it.
async fn authenticator(app: &TestApp, browser: Browser) -> (Browser, ConfirmAuthenticatorRequest) {
    let enrolment = browser.call::<StartAuthenticator>(Empty {}).await.unwrap();
    let code = code(app, &Phone::scan(&enrolment));
    (browser, ConfirmAuthenticatorRequest { code, name: called("Phone"), replaces: None })
}

/// A browser that an account remembers. It has signed out.
async fn remembered(app: &TestApp, person: &Person) -> Browser {
    app.set("mfa.remember_days", "7").await;
    let browser = person.at_verify(app).await;
    browser.verify_and_remember(&person.phone.code(app.clock.now())).await.unwrap();
    browser.call::<SignOut>(Empty {}).await.unwrap();
    app.clock.advance(30_000);
    browser
}

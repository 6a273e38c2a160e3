//! The flows that spend or count something, each as two requests that compete for it.

use domain::clock::{DAY, HOUR};
use shared::{
    BackupCode, DeviceName, Empty, NewPassword, Password, ResetCode, TotpCode,
    api::{
        admin::{AccountRequest, support::DisableAccount},
        authenticators::{ConfirmAuthenticator, ConfirmAuthenticatorRequest, StartAuthenticator},
        not_me::{Disavow, DisavowRequest},
        passkeys::{AssertionRequest, SignInWithPasskey},
        password::{ChangePassword, ChangePasswordRequest},
        recovery::{ResetPassword, ResetPasswordRequest},
        sign_in::{SendTemporaryPassword, SignIn, SignOut},
        verify::{Verify, VerifyBackupCode, VerifyBackupCodeRequest, VerifyRequest},
    },
};

use super::scenes::{Scene, Try};
use crate::helpers::*;

/// What is spent, or counted.
#[derive(Clone, Copy, Debug)]
pub enum Flow {
    /// A sign-in with the password, and its change in another session.
    Password,
    /// A code from the app, in two sign-ins.
    Code,
    BackupCode,
    BypassCode,
    /// A code from an email, for two passwords.
    ResetCode,
    /// The link of a notice.
    NotMe,
    /// The secret of a first authenticator, in two tabs.
    SetUp,
    /// A fifth authenticator, in two sessions.
    FifthAuthenticator,
    /// Two administrators who disable each other.
    LastAdministrator,
    /// A temporary password that has expired, for which another one is sent.
    TemporaryPassword,
    /// A change of the password, in two sessions.
    ChangePassword,
    /// A sign-in from a remembered browser, and a change of the password in another session.
    RememberedBrowser,
    /// The answer to a challenge, sent twice.
    Passkey,
}

impl Flow {
    /// Prepares it, with a new account that has this number.
    pub async fn scene(self, app: &TestApp, number: usize) -> Scene {
        let username = format!("user{number}");
        // Waiting times of one address do not matter to the next account.
        let address = format!("10.{}.{}.1", number / 250, number % 250);
        let (first, second) = match self {
            Self::TemporaryPassword => temporary_password(app, &username).await,
            Self::SetUp => set_up(app, &username).await,
            Self::LastAdministrator => administrators(app, number).await,
            _ => self.requests(app, app.person(&username).await).await,
        };
        let at = |mut one: Try| {
            one.browser.address.clone_from(&address);
            one
        };
        app.mail().await;
        Scene { username, first: at(first), second: at(second) }
    }

    async fn requests(self, app: &TestApp, person: Person) -> (Try, Try) {
        let username = person.username.as_str();
        match self {
            Self::Password => {
                let request = credentials(username, PASSWORD);
                let changing = person.signed_in(app).await;
                (Try::new::<SignIn>(app.browser(), &request), change(changing, "orange zeppelin 1"))
            }
            Self::RememberedBrowser => {
                app.set("mfa.remember_days", "7").await;
                let browser = person.at_verify(app).await;
                browser.verify_and_remember(&person.phone.code(app.clock.now())).await.unwrap();
                browser.call::<SignOut>(Empty {}).await.unwrap();
                app.clock.advance(30_000);
                let changing = person.signed_in(app).await;
                let request = credentials(username, PASSWORD);
                (Try::new::<SignIn>(browser, &request), change(changing, "orange zeppelin 1"))
            }
            Self::ChangePassword => {
                let (one, other) = (person.signed_in(app).await, person.signed_in(app).await);
                (change(one, "orange zeppelin 1"), change(other, "orange zeppelin 2"))
            }
            Self::Code => {
                let code = TotpCode::parse(&person.phone.code(app.clock.now())).unwrap();
                let request = VerifyRequest { code, remember: false };
                let (one, other) = (person.at_verify(app).await, person.at_verify(app).await);
                (Try::new::<Verify>(one, &request), Try::new::<Verify>(other, &request))
            }
            Self::BackupCode => backup_code(app, &person, person.codes[1].clone()).await,
            Self::BypassCode => {
                let domain = &app.server.domain;
                let why = reason("the phone was stolen");
                let issued = domain.issue_bypass_code(Admin::CommandLine, username, &why).await.unwrap();
                backup_code(app, &person, issued.code).await
            }
            Self::ResetCode => {
                app.mail().await;
                app.browser().forgot_password(username).await.unwrap();
                let code = ResetCode::parse(&reset_code(&app.mail().await[0].text)).unwrap();
                let reset = |new: &str| {
                    let new_password = NewPassword::parse(new).unwrap();
                    let request = ResetPasswordRequest { code: code.clone(), new_password };
                    Try::new::<ResetPassword>(app.browser(), &request)
                };
                // Requests of one address for codes are limited by the hour.
                app.clock.advance(HOUR / 6);
                (reset("orange zeppelin 1"), reset("orange zeppelin 2"))
            }
            Self::NotMe => {
                let browser = person.signed_in(app).await;
                app.mail().await;
                browser.change_password(PASSWORD, "orange zeppelin 1").await.unwrap();
                let mail = app.mail().await;
                let link = mail[0].text.lines().find_map(|line| line.trim().split_once("/not-me#")).unwrap();
                let request = DisavowRequest { code: ResetCode::parse(link.1).unwrap() };
                let press = || Try::new::<Disavow>(app.browser(), &request);
                (press(), press())
            }
            Self::FifthAuthenticator => {
                // Each confirmation gives the browser a new session token.
                let mut first = person.signed_in(app).await;
                for _ in 0..3 {
                    let (browser, confirm) = authenticator(app, first).await;
                    browser.call::<ConfirmAuthenticator>(confirm).await.unwrap();
                    first = browser;
                }
                let one = authenticator(app, person.signed_in(app).await).await;
                let other = authenticator(app, person.signed_in(app).await).await;
                let confirm = |(browser, request)| Try::new::<ConfirmAuthenticator>(browser, &request);
                (confirm(one), confirm(other))
            }
            Self::Passkey => {
                let mut key = Key::new();
                person.signed_in(app).await.add_passkey(&mut key).await.unwrap();
                let browser = app.browser();
                let credential = key.sign(&browser.start_passkey_sign_in().await);
                let request = AssertionRequest { credential };
                let answer = |browser| Try::new::<SignInWithPasskey>(browser, &request);
                (answer(browser.copy()), answer(browser))
            }
            Self::SetUp | Self::LastAdministrator | Self::TemporaryPassword => {
                unreachable!("prepared elsewhere")
            }
        }
    }
}

fn change(browser: Browser, new: &str) -> Try {
    let (old_password, new_password) = (Password::parse(PASSWORD).unwrap(), NewPassword::parse(new).unwrap());
    Try::new::<ChangePassword>(browser, &ChangePasswordRequest { old_password, new_password })
}

async fn backup_code(app: &TestApp, person: &Person, code: BackupCode) -> (Try, Try) {
    let request = VerifyBackupCodeRequest { code };
    let (one, other) = (person.at_verify(app).await, person.at_verify(app).await);
    (Try::new::<VerifyBackupCode>(one, &request), Try::new::<VerifyBackupCode>(other, &request))
}

/// Begins to add an authenticator. Returns the request that confirms it.
async fn authenticator(app: &TestApp, browser: Browser) -> (Browser, ConfirmAuthenticatorRequest) {
    let enrolment = browser.call::<StartAuthenticator>(Empty {}).await.unwrap();
    let code = TotpCode::parse(&Phone::scan(&enrolment).code(app.clock.now())).unwrap();
    let name = DeviceName::parse("Phone").unwrap();
    (browser, ConfirmAuthenticatorRequest { code, name, replaces: None })
}

async fn temporary_password(app: &TestApp, username: &str) -> (Try, Try) {
    let temporary = app.add(username).await.temporary_password.unwrap();
    app.clock.advance(DAY);
    let request = credentials(username, &temporary);
    let ask = || Try::new::<SendTemporaryPassword>(app.browser(), &request);
    (ask(), ask())
}

async fn set_up(app: &TestApp, username: &str) -> (Try, Try) {
    let temporary = app.add(username).await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in(username, &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    let code = TotpCode::parse(&phone.code(app.clock.now())).unwrap();
    let request = VerifyRequest { code, remember: false };
    (Try::new::<Verify>(browser.copy(), &request), Try::new::<Verify>(browser, &request))
}

/// Two administrators. There are no others who can sign in.
async fn administrators(app: &TestApp, number: usize) -> (Try, Try) {
    let names = |number: usize| [format!("user{number}"), format!("other{number}")];
    let [one, other] = names(number);
    let both = (app.administrator(&one).await, app.administrator(&other).await);
    let domain = &app.server.domain;
    for earlier in (0..number).flat_map(names) {
        if domain.account(&earlier).await.is_ok() {
            domain.set_disabled(Admin::CommandLine, earlier.as_str(), true).await.unwrap();
        }
    }
    let disable = async |person: &Person, whom: &str| {
        let id = domain.account(whom).await.unwrap().id;
        Try::new::<DisableAccount>(person.signed_in(app).await, &AccountRequest { id })
    };
    (disable(&both.0, &other).await, disable(&both.1, &one).await)
}

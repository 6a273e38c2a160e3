//! A browser in each state that a session can be in.

use shared::{Empty, api::sign_in::SignOut};
use store::account::{AccountKind, NewAccount};

use super::*;

/// Someone who brings a browser into one state again and again.
pub struct Visitor {
    state: &'static str,
    username: String,
    temporary: String,
    person: Option<Person>,
    phone: Option<Phone>,
    key: Key,
    browser: Browser,
}

impl Visitor {
    /// Prepares the account for a state.
    pub async fn prepare(app: &TestApp, state: &'static str, number: usize) -> Self {
        let username = format!("person{number}");
        let mut visitor = Self {
            state,
            username: username.clone(),
            temporary: String::new(),
            person: None,
            phone: None,
            key: Key::new(),
            browser: app.browser(),
        };
        match state {
            "none" | "made up" => {}
            "verify" | "signed in" | "administrator" | "passkey verify" | "remembered" | "on hold" => {
                let admin = state == "administrator";
                let person = app.person_as(&NewAccount { admin, ..new_account(&username) }).await;
                if state == "passkey verify" {
                    person.signed_in(app).await.add_passkey(&mut visitor.key).await.unwrap();
                }
                visitor.person = Some(person);
            }
            _ => visitor.begin_first_sign_in(app).await,
        }
        visitor
    }

    async fn begin_first_sign_in(&mut self, app: &TestApp) {
        // External accounts must use a passkey here.
        let kind = if self.state == "passkey set up" { AccountKind::External } else { AccountKind::Internal };
        let new = NewAccount { kind, ..new_account(&self.username) };
        let added = app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
        self.temporary = added.temporary_password.unwrap();
        let browser = app.browser();
        if self.state == "set up" || self.state == "passkey set up" {
            return;
        }
        browser.sign_in(&self.username, &self.temporary).await.unwrap();
        if self.state == "passkey session" {
            browser.add_passkey(&mut self.key).await.unwrap();
        } else {
            let phone = Phone::scan(&browser.set_up().await.unwrap());
            browser.verify(&phone.code(app.clock.now())).await.unwrap();
            self.phone = Some(phone);
        }
        if self.state != "backup codes" {
            browser.show_codes().await.unwrap();
            browser.done().await.unwrap();
        }
        if self.state == "passkey session" {
            browser.change_password(&self.temporary, PASSWORD).await.unwrap();
        }
        app.clock.advance(30_000);
    }

    /// A browser in the state.
    pub async fn enter(&mut self, app: &TestApp) -> Browser {
        let browser = app.browser();
        match self.state {
            "none" => {}
            "made up" => {
                browser.cookies.lock().unwrap().insert("vestibule".into(), "A".repeat(43));
            }
            "set up" | "passkey set up" | "backup codes" | "change password" => {
                browser.sign_in(&self.username, &self.temporary).await.unwrap();
                if let Some(phone) = &self.phone
                    && self.state != "set up"
                {
                    browser.verify(&phone.code(app.clock.now())).await.unwrap();
                }
                if self.state == "set up" {
                    self.phone = Some(Phone::scan(&browser.set_up().await.unwrap()));
                }
            }
            "passkey session" => {
                browser.passkey_sign_in(&mut self.key).await.unwrap();
            }
            "remembered" => return self.remembered(app).await,
            "verify" | "passkey verify" => return self.person().at_verify(app).await,
            "on hold" => return self.held(app).await,
            _ => return self.person().signed_in(app).await,
        }
        browser
    }

    fn person(&self) -> &Person {
        self.person.as_ref().unwrap()
    }

    /// A browser that is signed in without a code.
    async fn remembered(&self, app: &TestApp) -> Browser {
        let browser = self.browser.copy();
        let code = self.person().phone.code(app.clock.now());
        browser.sign_in(&self.username, PASSWORD).await.unwrap();
        browser.verify_and_remember(&code).await.unwrap();
        browser.call::<SignOut>(Empty {}).await.unwrap();
        let progress = browser.sign_in(&self.username, PASSWORD).await.unwrap();
        assert!(matches!(progress.step, NextStep::SignedIn { .. }));
        browser
    }

    /// A browser with a session of an account that is on hold. Pressing the link ends sessions; this one is left.
    async fn held(&self, app: &TestApp) -> Browser {
        let domain = &app.server.domain;
        let _ = domain.release(Admin::CommandLine, self.username.as_str(), &reason("asked to")).await;
        let browser = self.person().signed_in(app).await;
        let id = domain.account(&self.username).await.unwrap().id;
        let mut tx = domain.store().begin().await.unwrap();
        store::account::hold(&mut tx, &id, true, true, app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        browser
    }

    /// A code that is wrong.
    pub fn wrong_code(&self, app: &TestApp) -> String {
        let phone = self.phone.as_ref().or(self.person.as_ref().map(|person| &person.phone));
        phone.map_or_else(|| "000000".into(), |phone| wrong_code(phone, app.clock.now()))
    }
}

/// A browser in a state.
pub async fn at(app: &TestApp, state: &'static str, number: usize) -> Browser {
    Visitor::prepare(app, state, number).await.enter(app).await
}

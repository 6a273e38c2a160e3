//! Users, with their passwords, phones and browsers.

use super::{
    app::{PASSWORD, TestApp},
    browser::Browser,
};
use domain::{clock::Millis, crypto::totp::Authenticator};
use shared::{
    BackupCode,
    api::{NextStep, set_up::Enrolment},
};

/// A user with a password and a phone.
pub struct Person {
    pub username: String,
    pub phone: Phone,
    pub codes: Vec<BackupCode>,
    /// The browser of the first sign-in, which is known.
    pub browser: Browser,
}

impl Person {
    /// Signs in up to the step `Verify`, in a new browser.
    pub async fn at_verify(&self, app: &TestApp) -> Browser {
        let browser = app.browser();
        let progress = browser.sign_in(&self.username, PASSWORD).await.unwrap();
        assert!(matches!(progress.step, NextStep::Verify { .. }));
        browser
    }

    /// Signs in, in a new browser.
    pub async fn signed_in(&self, app: &TestApp) -> Browser {
        let browser = self.at_verify(app).await;
        let progress = browser.verify(&self.phone.code(app.clock.now())).await.unwrap();
        assert!(matches!(progress.step, NextStep::SignedIn { .. }));
        app.clock.advance(30_000);
        browser
    }
}

/// An authenticator app.
pub struct Phone(Authenticator);

impl Phone {
    pub fn scan(enrolment: &Enrolment) -> Self {
        let secret = data_encoding::BASE32_NOPAD.decode(enrolment.key.as_bytes()).unwrap();
        Self(Authenticator::new(&secret).unwrap())
    }

    pub fn code(&self, now: Millis) -> String {
        self.0.code(now)
    }
}

/// A code that is wrong for every time step near `now`.
pub fn wrong_code(phone: &Phone, now: Millis) -> String {
    let near: Vec<String> = (-22..=22).map(|step| phone.code(now + step * 30_000)).collect();
    (0..1_000_000).map(|number| format!("{number:06}")).find(|code| !near.contains(code)).unwrap()
}

//! Login with a passkey instead of a password: by its button, or from the list that the browser offers at the
//! field "Username".

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::{prelude::*, task::spawn_local};
use shared::api::passkeys::{SignInWithPasskey, StartPasskeySignIn};

use crate::{
    api, browser,
    components::{adopted, live},
    form::{Submission, submission, submit},
    index_html,
    screens::parts::passkey::{PasskeyReport, ask, send},
    session::Session,
    webauthn::{self, Prompt, PromptError},
};

/// After how long the browser's list gets new options. They expire after five minutes.
const RENEWAL: Duration = Duration::from_secs(270);

/// How often to look whether a page in the background is in front again.
const PAUSE: Duration = Duration::from_secs(1);

/// Both ways. The browser has one prompt at a time, so each way ends the other.
#[derive(Clone, Copy)]
pub struct LoginPasskey {
    session: Session,
    prompt: Prompt,
    report: PasskeyReport,
    /// Whether the screen offers a new temporary password.
    expired: RwSignal<bool>,
    /// What was chosen in the browser's list.
    chosen: RwSignal<String>,
    /// Notifies when the list is to be offered again.
    offers: RwSignal<bool>,
}

impl LoginPasskey {
    /// Both ways, where browser and server support passkeys.
    pub fn new(session: Session, report: PasskeyReport, expired: RwSignal<bool>) -> Self {
        let passkey = Self {
            session,
            prompt: Prompt::new(),
            report,
            expired,
            chosen: RwSignal::new(String::new()),
            offers: RwSignal::new(true),
        };
        let is_offered = webauthn::is_available() && session.has_passkeys();
        adopted::show(index_html::PASSKEY_FORM, is_offered);
        if is_offered {
            let sign_in = submission(move || passkey.sign_in());
            adopted::submits(index_html::PASSKEY_FORM, index_html::PASSKEY_SUBMIT, sign_in);
            live::effect(move || {
                passkey.offers.track();
                spawn_local(passkey.list(sign_in));
            });
        }
        passkey
    }

    /// Ends the prompt, for a sign-in with a password.
    pub fn pause(self) {
        self.prompt.end();
    }

    /// Offers the list again, after a sign-in that failed.
    pub fn resume(self) {
        self.prompt.end();
        self.offers.set(true);
    }

    /// Signs in with what was chosen in the list, or else with what the browser's dialog gives.
    async fn sign_in(self) {
        self.report.clear();
        self.expired.set(false);
        let mut credential = Some(self.chosen.get_untracked()).filter(|chosen| !chosen.is_empty());
        self.chosen.set(String::new());
        if credential.is_none() {
            credential = ask::<StartPasskeySignIn>(self.session, self.prompt, self.report).await;
        }
        if let Some(credential) = credential
            && send::<SignInWithPasskey>(self.session, self.report, &credential).await
        {
            return;
        }
        self.resume();
    }

    /// Lets the browser list passkeys until one is chosen or the prompt ends. Reports nothing: nobody asked.
    async fn list(self, sign_in: Submission) {
        while self.prompt.is_free()
            && !self.chosen.is_disposed()
            && let Some(signal) = self.prompt.start()
            && webauthn::has_autofill().await
            && let Ok(options) = api::call_for_json::<StartPasskeySignIn>().await
        {
            match self.listed(&options, &signal).await {
                Listed::Chosen(credential) => {
                    self.chosen.set(credential);
                    return submit(sign_in);
                }
                Listed::Ended => return,
                Listed::Expired => {
                    // Browsers slow down the timers of such pages.
                    while document().hidden() {
                        browser::pause(PAUSE).await;
                    }
                }
            }
        }
    }

    async fn listed(self, options: &str, signal: &web_sys::AbortSignal) -> Listed {
        let expired = Rc::new(Cell::new(false));
        let expire = Rc::clone(&expired);
        let timer = set_timeout_with_handle(
            move || {
                expire.set(true);
                self.prompt.end();
            },
            RENEWAL,
        );
        let answer = webauthn::get(options, true, signal).await;
        if let Ok(timer) = timer {
            timer.clear();
        }
        match answer {
            Ok(credential) => Listed::Chosen(credential),
            Err(PromptError::Aborted) if expired.get() => Listed::Expired,
            Err(_) => Listed::Ended,
        }
    }
}

/// How the browser's list came to its end.
enum Listed {
    Chosen(String),
    /// The options were about to expire.
    Expired,
    Ended,
}

//! The way from one step to the next.

use leptos::{prelude::*, task::spawn_local};
use shared::{
    Empty, Screen,
    api::{
        NextStep, Progress,
        sign_in::{SignOut, SignedOut},
        state::Application,
    },
};

use super::{Answer, Session, SessionState, fetch_state};
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    message::errors,
};

impl Session {
    /// Asks the server for the state. A screen that is already shown stays when the server cannot be reached.
    pub async fn refresh(self) {
        self.apply(fetch_state().await);
    }

    pub(super) fn apply(self, answer: Answer) {
        match answer {
            Ok(state) => {
                self.set_application(state.application);
                self.set_progress(state.progress);
            }
            Err(CallError::Common(CommonCallError::SessionExpired)) => {
                self.clock.stop();
                self.state.set(SessionState::Expired);
            }
            Err(CallError::Common(_)) => self.state.update(|state| {
                if *state == SessionState::Loading {
                    *state = SessionState::Unreachable;
                }
            }),
        }
    }

    /// Continues after a step was answered: with the next step, or at the application.
    pub async fn advance(self, progress: Progress) {
        if matches!(progress.step, NextStep::SignedIn { .. }) {
            self.load_application().await;
            if let Some(url) = self.application_url() {
                self.state.set(SessionState::Leaving);
                browser::go(&url);
                return;
            }
        }
        self.proceed(progress, String::new());
    }

    /// Continues with the next step, and shows a notice there. Stays in the app for it.
    pub fn proceed(self, progress: Progress, notice: String) {
        let screen = Screen::of(&progress.step);
        self.memory.update_value(|memory| memory.notice_on = screen);
        self.notice.set(notice);
        // Address and step change together, so that no screen in between is ever shown.
        self.location.go_to(screen);
        self.set_progress(progress);
    }

    /// Loads the application where the first answer, that an old session had ended, did not name it.
    async fn load_application(self) {
        if self.memory.with_value(|memory| memory.application.is_none())
            && let Ok(state) = fetch_state().await
        {
            self.set_application(state.application);
        }
    }

    fn set_application(self, application: Application) {
        browser::set_application_name(&application.name);
        self.memory.update_value(|memory| memory.application = Some(application));
    }

    /// Handles an error that any call may have: returns the words for the form that made the call, or nothing
    /// where another screen takes its place.
    pub async fn handle(self, error: CommonCallError) -> String {
        let before = self.step_screen();
        match error {
            CommonCallError::ReauthenticationRequired => self.redirect(Screen::Reauthenticate),
            CommonCallError::SessionExpired | CommonCallError::WrongStep => self.refresh().await,
            _ => {}
        }
        if self.step_screen() == before { errors::common(error) } else { String::new() }
    }

    /// The screen of the current step, if it is known.
    fn step_screen(self) -> Option<Screen> {
        self.state.with_untracked(|state| match state {
            SessionState::At(step) => Some(Screen::of(step)),
            _ => None,
        })
    }

    /// Ends the session or sign-in on the server and goes to Login. Returns what went wrong; empty when
    /// nothing did.
    pub async fn sign_out(self) -> String {
        match api::call::<SignOut>(&Empty {}).await {
            Ok(SignedOut { provider }) => {
                match provider {
                    Some(url) => {
                        self.state.set(SessionState::Leaving);
                        browser::go(&url);
                    }
                    None => self.go_to_login(),
                }
                String::new()
            }
            Err(CallError::Common(error)) => self.handle(error).await,
        }
    }

    /// Goes to Login after the server has ended the sign-in, and reports why there.
    pub fn return_to_login(self, alert: &str) {
        self.memory.update_value(|memory| alert.clone_into(&mut memory.alert));
        self.go_to_login();
    }

    fn go_to_login(self) {
        self.proceed(
            Progress { step: NextStep::Login, now: browser::now(), expires_at: None },
            String::new(),
        );
    }

    /// Sets the step and the clock from an answer. The screen stays where the step stays the same.
    pub fn set_progress(self, progress: Progress) {
        self.clock.set(&progress, move || spawn_local(self.refresh()));
        self.state.set(SessionState::At(progress.step));
    }
}

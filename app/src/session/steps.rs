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

use super::{Answer, Session, Standing, ask};
use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    message::trouble,
};

impl Session {
    /// Asks the server where the person stands. A page that is already there survives a server
    /// that cannot be reached.
    pub async fn ask(self) {
        self.take(ask().await);
    }

    pub(super) fn take(self, answer: Answer) {
        match answer {
            Ok(state) => {
                self.meet(state.application);
                self.stand(state.progress);
            }
            Err(CallError::Common(CommonCallError::SessionExpired)) => {
                self.clock.stop();
                self.standing.set(Standing::Expired);
            }
            Err(CallError::Common(_)) => self.standing.update(|standing| {
                if *standing == Standing::Asking {
                    *standing = Standing::Unreachable;
                }
            }),
            Err(CallError::Endpoint(never)) => match never {},
        }
    }

    /// A step has been answered: goes on to the next, which may be the application itself.
    pub async fn advance(self, progress: Progress) {
        if matches!(progress.step, NextStep::SignedIn { .. }) {
            self.learn_application().await;
            if let Some(url) = self.application_url() {
                self.standing.set(Standing::Leaving);
                browser::go(&url);
                return;
            }
        }
        self.proceed(progress, String::new());
    }

    /// Goes on to the next step and tells something there; stays in the app for it.
    pub fn proceed(self, progress: Progress, notice: String) {
        let screen = Screen::of(&progress.step);
        self.kept.update_value(|kept| kept.notice_on = screen);
        self.notice.set(notice);
        // Address and step change together, so that no page in between is ever shown.
        self.place.go(screen);
        self.stand(progress);
    }

    /// Who began with an old session was refused, and not told of the application yet.
    async fn learn_application(self) {
        if self.kept.with_value(|kept| kept.application.is_none())
            && let Ok(state) = ask().await
        {
            self.meet(state.application);
        }
    }

    fn meet(self, application: Application) {
        browser::set_application_name(&application.name);
        self.kept.update_value(|kept| kept.application = Some(application));
    }

    /// What to tell about trouble at a form; nothing where the person is somewhere else by then.
    pub async fn settle(self, trouble: CommonCallError) -> String {
        let before = self.step_page();
        match trouble {
            CommonCallError::ReauthenticationRequired => self.lead(Screen::Reauthenticate),
            CommonCallError::SessionExpired | CommonCallError::WrongStep => self.ask().await,
            _ => {}
        }
        if self.step_page() == before { trouble::any(trouble) } else { String::new() }
    }

    /// The page of the step the person is at, if that is known.
    fn step_page(self) -> Option<Screen> {
        self.standing.with_untracked(|standing| match standing {
            Standing::At(step) => Some(Screen::of(step)),
            _ => None,
        })
    }

    /// Ends the session or sign-in on the server, and begins anew. What to tell where that failed.
    pub async fn sign_out(self) -> String {
        match api::call::<SignOut>(&Empty {}).await {
            Ok(SignedOut { provider }) => {
                match provider {
                    Some(url) => {
                        self.standing.set(Standing::Leaving);
                        browser::go(&url);
                    }
                    None => self.to_login(),
                }
                String::new()
            }
            Err(CallError::Common(trouble)) => self.settle(trouble).await,
            Err(CallError::Endpoint(never)) => match never {},
        }
    }

    /// The server has ended the sign-in: tells it on the Login page.
    pub fn ended(self, alert: &str) {
        self.kept.update_value(|kept| alert.clone_into(&mut kept.alert));
        self.to_login();
    }

    fn to_login(self) {
        self.proceed(
            Progress { step: NextStep::Login, now: browser::now(), expires_at: None },
            String::new(),
        );
    }

    /// Takes where the person stands after an act; the page stays where that is no other step.
    pub fn stand(self, progress: Progress) {
        self.clock.set(&progress, move || spawn_local(self.ask()));
        self.standing.set(Standing::At(progress.step));
    }
}

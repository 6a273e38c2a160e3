//! The session as the server last described it, and the address that shows a part of it.

mod clock;
mod location;
mod route_access;
mod session_state;
mod steps;

use leptos::{prelude::*, task::spawn_local};
use shared::{
    Empty, NoError, Screen,
    api::{
        NextStep, Profile,
        state::{Application, GetState, State},
    },
};

use self::{clock::Clock, location::Location};
pub use self::{
    location::screen_at,
    route_access::{RouteAccess, route_access},
    session_state::SessionState,
};
use crate::api::{self, CallError};

/// What the server says about the session.
pub type Answer = Result<State, CallError<NoError>>;

/// Asks the server for the state of the session.
pub async fn fetch_state() -> Answer {
    api::call::<GetState>(&Empty {}).await
}

/// What is about to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A sign-in in progress, whose time is limited.
    SignIn,
    /// A session, which continues as long as it is used.
    Session,
}

/// The session: its state, its clock and the address. A handle that is copied.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<SessionState>,
    notice: RwSignal<String>,
    clock: Clock,
    location: Location,
    memory: StoredValue<Memory, LocalStorage>,
}

/// What a session remembers without any screen following it.
struct Memory {
    /// The application behind Vestibule, once the server has named it.
    application: Option<Application>,
    /// The screen that the notice is for.
    notice_on: Screen,
    /// What the Login screen reports when it opens.
    alert: String,
}

impl Session {
    /// Starts with the address and the server's first answer. Asks the server again whenever the page comes
    /// back from the back/forward cache.
    #[must_use]
    pub fn start(answer: Answer) -> Self {
        let location = Location::start();
        let session = Self {
            state: RwSignal::new(SessionState::Loading),
            notice: RwSignal::new(String::new()),
            clock: Clock::new(),
            location,
            memory: StoredValue::new_local(Memory {
                application: None,
                notice_on: Screen::Home,
                alert: String::new(),
            }),
        };
        session.apply(answer);
        // People who open the front page or Login expect to sign in; an old session is no news to them.
        if matches!(location.screen_untracked(), Screen::Home | Screen::Login) {
            session.state.update(|state| {
                if *state == SessionState::Expired {
                    *state = SessionState::At(NextStep::Login);
                }
            });
        }
        session.forget_while_cached();
        session
    }

    /// Clears the state when the page goes into the back/forward cache, so that no codes stay in it, and
    /// loads the state again when the page comes back, perhaps after a sign-out.
    fn forget_while_cached(self) {
        let hide = window_event_listener(leptos::ev::pagehide, move |event| {
            if event.persisted() {
                self.state.set(SessionState::Loading);
            }
        });
        let show = window_event_listener(leptos::ev::pageshow, move |event| {
            if event.persisted() {
                spawn_local(self.refresh());
            }
        });
        on_cleanup(move || {
            hide.remove();
            show.remove();
        });
    }

    /// The screen that the address names.
    #[must_use]
    pub fn screen(self) -> Screen {
        self.location.screen()
    }

    /// The part of the path that follows the screen's own path, such as an account's id.
    #[must_use]
    pub fn path_suffix(self) -> String {
        self.location.path_suffix()
    }

    /// The query of the address, without its `?`.
    #[must_use]
    pub fn query(self) -> String {
        self.location.query()
    }

    /// Goes to a screen of the same step.
    pub fn go_to(self, screen: Screen) {
        self.location.go_to(screen);
    }

    /// Goes to an address of the same step: a screen's path with an id or a query.
    pub fn go_to_address(self, address: &str) {
        self.location.change(address, false);
    }

    /// Replaces the address by another one of the same step: Back does not return to it.
    pub fn replace_address(self, address: &str) {
        self.location.change(address, true);
    }

    /// Redirects to the screen that the step belongs to: Back does not return here.
    pub fn redirect(self, to: Screen) {
        self.location.redirect(to);
    }

    /// The state.
    #[must_use]
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// The current step, if it is known.
    #[must_use]
    pub fn step(self) -> Option<NextStep> {
        match self.state.get() {
            SessionState::At(step) => Some(step),
            _ => None,
        }
    }

    /// Whether the server lets this account use administration.
    #[must_use]
    pub fn is_administrator(self) -> bool {
        matches!(self.step(), Some(NextStep::SignedIn { administrator: true, .. }))
    }

    /// The account, where the step carries it.
    #[must_use]
    pub fn profile(self) -> Option<Profile> {
        match self.step()? {
            NextStep::ChangePassword { account } | NextStep::SignedIn { account, .. } => Some(account),
            _ => None,
        }
    }

    /// The address of the application, if it is known and has one.
    #[must_use]
    pub fn application_url(self) -> Option<String> {
        self.memory.with_value(|memory| memory.application.as_ref()?.url.clone())
    }

    /// Whether people can sign in with a passkey, as far as is known.
    #[must_use]
    pub fn has_passkeys(self) -> bool {
        self.memory.with_value(|memory| memory.application.as_ref().is_none_or(|known| known.passkeys))
    }

    /// The server's clock at this moment: milliseconds since the Unix epoch.
    #[must_use]
    pub fn server_time(self) -> i64 {
        self.clock.server_time()
    }

    /// What ends within two minutes, if anything does.
    #[must_use]
    pub fn ends_soon(self) -> Option<Ending> {
        let signed_in = matches!(self.step(), Some(NextStep::SignedIn { .. }));
        self.clock.ends_soon().then_some(if signed_in { Ending::Session } else { Ending::SignIn })
    }

    /// The notice for a screen; empty where there is none.
    #[must_use]
    pub fn notice(self, screen: Screen) -> String {
        let words = self.notice.get();
        if self.memory.with_value(|memory| memory.notice_on) == screen { words } else { String::new() }
    }

    /// Takes what the Login screen reports about the sign-in that has just ended.
    #[must_use]
    pub fn take_alert(self) -> String {
        let mut alert = String::new();
        self.memory.update_value(|memory| std::mem::swap(&mut alert, &mut memory.alert));
        alert
    }
}

//! Where the person stands: what the server last said.

mod clock;
mod place;
mod shown;
mod steps;

use leptos::{prelude::*, task::spawn_local};
use shared::{
    Empty, NoError, Screen,
    api::{
        NextStep, Profile,
        state::{Application, GetState, State},
    },
};

use self::{clock::Clock, place::Place};
pub use self::{
    place::screen_at,
    shown::{Shown, shown},
};
use crate::api::{self, CallError};

/// What the server says about where the person stands.
pub type Answer = Result<State, CallError<NoError>>;

/// Asks the server where the person stands.
pub async fn ask() -> Answer {
    api::call::<GetState>(&Empty {}).await
}

/// What is known of where the person stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The server has been asked and has not answered yet.
    Asking,
    /// The server says so.
    At(NextStep),
    /// The session or sign-in has ended.
    Expired,
    /// The server could not be asked.
    Unreachable,
    /// The sign-in is finished and the browser is on its way to the application.
    Leaving,
}

/// What may come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A sign-in in progress, which has its time.
    SignIn,
    /// A session, which goes on as long as it is used.
    Session,
}

/// The one source of where the person stands; a handle that is copied.
#[derive(Clone, Copy)]
pub struct Session {
    standing: RwSignal<Standing>,
    notice: RwSignal<String>,
    clock: Clock,
    place: Place,
    kept: StoredValue<Kept, LocalStorage>,
}

/// What a session remembers and no page follows.
struct Kept {
    /// What stands behind the door, once the server has told.
    application: Option<Application>,
    /// The screen that the notice is for.
    notice_on: Screen,
    /// What to tell on the Login page.
    alert: String,
}

impl Session {
    /// Begins with the address and the server's first answer; asks again whenever the page comes
    /// back from the back/forward cache.
    #[must_use]
    pub fn start(answer: Answer) -> Self {
        let place = Place::start();
        let session = Self {
            standing: RwSignal::new(Standing::Asking),
            notice: RwSignal::new(String::new()),
            clock: Clock::new(),
            place,
            kept: StoredValue::new_local(Kept {
                application: None,
                notice_on: Screen::Home,
                alert: String::new(),
            }),
        };
        session.take(answer);
        // Who opens the front page or Login expects to sign in, not to hear of an old session.
        if matches!(place.screen_untracked(), Screen::Home | Screen::Login) {
            session.standing.update(|standing| {
                if *standing == Standing::Expired {
                    *standing = Standing::At(NextStep::Login);
                }
            });
        }
        session.forget_while_cached();
        session
    }

    /// Pages kept in the back/forward cache hold no codes, and find out anew where the person
    /// stands when they come back, perhaps after a sign-out.
    fn forget_while_cached(self) {
        let hide = window_event_listener(leptos::ev::pagehide, move |event| {
            if event.persisted() {
                self.standing.set(Standing::Asking);
            }
        });
        let show = window_event_listener(leptos::ev::pageshow, move |event| {
            if event.persisted() {
                spawn_local(self.ask());
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
        self.place.screen()
    }

    /// What stands behind the page's path in the address, such as an account's id.
    #[must_use]
    pub fn behind(self) -> String {
        self.place.behind()
    }

    /// What stands behind the `?` of the address.
    #[must_use]
    pub fn query(self) -> String {
        self.place.query()
    }

    /// Goes to an address of the same step, with what stands behind the page's path.
    pub fn open(self, address: &str) {
        self.place.change(address, false);
    }

    /// The same in the stead of this address: Back does not lead here again.
    pub fn refine(self, address: &str) {
        self.place.change(address, true);
    }

    /// Whether the server lets the person administer.
    #[must_use]
    pub fn administers(self) -> bool {
        matches!(self.step(), Some(NextStep::SignedIn { administrator: true, .. }))
    }

    /// Goes to a page of the same step.
    pub fn visit(self, to: Screen) {
        self.place.go(to);
    }

    /// Leads from a page that is not the place to be to the one that is; Back does not lead there.
    pub fn lead(self, to: Screen) {
        self.place.replace(to);
    }

    /// Where the person stands.
    #[must_use]
    pub fn standing(self) -> Standing {
        self.standing.get()
    }

    /// The step the person is at, if that is known.
    #[must_use]
    pub fn step(self) -> Option<NextStep> {
        match self.standing.get() {
            Standing::At(step) => Some(step),
            _ => None,
        }
    }

    /// Who is signed in, as far as the step tells.
    #[must_use]
    pub fn profile(self) -> Option<Profile> {
        match self.step()? {
            NextStep::ChangePassword { account } | NextStep::SignedIn { account, .. } => Some(account),
            _ => None,
        }
    }

    /// Where the application is, if it is known and has an address.
    #[must_use]
    pub fn application_url(self) -> Option<String> {
        self.kept.with_value(|kept| kept.application.as_ref()?.url.clone())
    }

    /// The server's clock at this moment, in milliseconds since the Unix epoch.
    #[must_use]
    pub fn server_time(self) -> i64 {
        self.clock.server_time()
    }

    /// What ends within two minutes, if something does.
    #[must_use]
    pub fn ending(self) -> Option<Ending> {
        let signed_in = matches!(self.step(), Some(NextStep::SignedIn { .. }));
        self.clock.ends_soon().then_some(if signed_in { Ending::Session } else { Ending::SignIn })
    }

    /// What to tell on a page, politely; mostly nothing.
    #[must_use]
    pub fn notice(self, screen: Screen) -> String {
        let words = self.notice.get();
        if self.kept.with_value(|kept| kept.notice_on) == screen { words } else { String::new() }
    }

    /// What to tell on the Login page about the sign-in that has just ended; told once.
    #[must_use]
    pub fn take_alert(self) -> String {
        let mut alert = String::new();
        self.kept.update_value(|kept| std::mem::swap(&mut alert, &mut kept.alert));
        alert
    }
}

//! The browser's address: the screen that it names, and how it changes.

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider};
use shared::Screen;

/// The browser's address. A handle that is copied.
///
/// `leptos_router` follows links, Back and forward. Its `<Router>` would also match and resolve paths and
/// carry queries and state, which no screen needs.
#[derive(Clone, Copy)]
pub struct Location {
    browser: StoredValue<BrowserUrl>,
    screen: Memo<Screen>,
}

impl Location {
    /// Follows the address from now on.
    ///
    /// # Panics
    ///
    /// Outside a page, where there is no address.
    #[must_use]
    pub fn start() -> Self {
        let Ok(browser) = BrowserUrl::new() else { panic!("no address") };
        browser.init(None);
        let url = browser.as_url().clone();
        let screen = Memo::new(move |_| screen_at(url.read().path()));
        let location = Self { browser: StoredValue::new(browser), screen };
        location.complete_navigations();
        location
    }

    /// The screen that the address names.
    #[must_use]
    pub fn screen(self) -> Screen {
        self.screen.get()
    }

    /// The same, without following it.
    #[must_use]
    pub fn screen_untracked(self) -> Screen {
        self.screen.get_untracked()
    }

    /// The part of the path that follows the screen's own path, such as an account's id.
    #[must_use]
    pub fn path_suffix(self) -> String {
        self.browser.with_value(|browser| {
            let url = browser.as_url().read();
            let path = url.path().trim_end_matches('/');
            let suffix = path.strip_prefix(screen_at(path).path()).unwrap_or_default();
            suffix.trim_start_matches('/').to_owned()
        })
    }

    /// The query of the address, without its `?`.
    #[must_use]
    pub fn query(self) -> String {
        self.browser.with_value(|browser| browser.as_url().read().search().to_owned())
    }

    /// Goes to a screen; Back returns here.
    pub fn go_to(self, screen: Screen) {
        self.change(screen.path(), false);
    }

    /// Redirects to a screen; Back does not return here.
    pub fn redirect(self, to: Screen) {
        self.change(to.path(), true);
    }

    /// Goes to an address of the app. With `replace`, Back does not return to the present one.
    pub fn change(self, to: &str, replace: bool) {
        let browser = self.browser.get_value();
        let Ok(url) = BrowserUrl::parse(to) else { return };
        browser.as_url().set(url);
        let value = to.to_owned();
        browser.complete_navigation(&LocationChange { value, replace, ..LocationChange::default() });
    }

    /// Writes the address of a link that was followed into the address bar. The router waits for the screen
    /// before it does so; here the screen is there immediately.
    fn complete_navigations(self) {
        let browser = self.browser.get_value();
        Effect::new(move |_| {
            browser.as_url().track();
            browser.ready_to_complete();
        });
    }
}

/// The screen at a path; a slash at its end makes no difference.
#[must_use]
pub fn screen_at(path: &str) -> Screen {
    match path.trim_end_matches('/') {
        "" => Screen::Home,
        path => Screen::at(path),
    }
}

//! The page that the address names, and how it changes.

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider};
use shared::Screen;

/// The browser's address; a handle that is copied.
///
/// `leptos_router` follows links, Back and forward. Its `<Router>` also matches and resolves paths,
/// and carries queries and state, which no page here has.
#[derive(Clone, Copy)]
pub struct Place {
    browser: StoredValue<BrowserUrl>,
    screen: Memo<Screen>,
}

impl Place {
    /// Follows the address from now on.
    ///
    /// # Panics
    ///
    /// Outside a page, which alone has an address.
    #[must_use]
    pub fn start() -> Self {
        let Ok(browser) = BrowserUrl::new() else { panic!("no address") };
        browser.init(None);
        let url = browser.as_url().clone();
        let screen = Memo::new(move |_| screen_at(url.read().path()));
        let place = Self { browser: StoredValue::new(browser), screen };
        place.complete();
        place
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

    /// What stands behind the page's path in the address, such as an account's id.
    #[must_use]
    pub fn behind(self) -> String {
        self.browser.with_value(|browser| {
            let url = browser.as_url().read();
            let path = url.path().trim_end_matches('/');
            let behind = path.strip_prefix(screen_at(path).path()).unwrap_or_default();
            behind.trim_start_matches('/').to_owned()
        })
    }

    /// What stands behind the `?` of the address.
    #[must_use]
    pub fn query(self) -> String {
        self.browser.with_value(|browser| browser.as_url().read().search().to_owned())
    }

    /// Goes to a page; Back leads here again.
    pub fn go(self, to: Screen) {
        self.change(to.path(), false);
    }

    /// Goes to a page in the stead of this one.
    pub fn replace(self, to: Screen) {
        self.change(to.path(), true);
    }

    /// Goes to an address of the app; where it replaces this one, Back does not lead here again.
    pub fn change(self, to: &str, replace: bool) {
        let browser = self.browser.get_value();
        let Ok(url) = BrowserUrl::parse(to) else { return };
        browser.as_url().set(url);
        let value = to.to_owned();
        browser.complete_navigation(&LocationChange { value, replace, ..LocationChange::default() });
    }

    /// An address that was clicked is written into the address bar once the page for it is there.
    /// Here it is there at once.
    fn complete(self) {
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

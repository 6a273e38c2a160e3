//! The page that starts the app, once for each language. What differs from visit to visit, where the
//! person stands, comes last in it, so that everything before is put together and compressed once.

mod brotli;
mod dress;
mod template;

use std::sync::OnceLock;

use domain::language::Language;
use shared::Program;

pub use dress::dress;

/// Where the page takes what `GET /api/state` would answer.
const STATE: &str = r#"id="state">"#;

/// The pages of every language, in the order of the languages.
pub struct Pages(Vec<(Language, [Page; 3])>);

/// What the pages tell of this door.
#[derive(Clone, Debug)]
pub struct Door {
    /// The application's name.
    pub application_name: String,
    /// The numbers of the identity providers, and what people call them.
    pub providers: Vec<(u8, Option<String>)>,
}

/// What the page shows until the app has started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The login form, to be typed into.
    Login,
    /// A placeholder for a screen of this program.
    Loading(Program),
}

/// A page in one language.
pub struct Page {
    before: String,
    after: String,
    /// `before`, compressed when it is first asked for: that costs more than a start may take.
    compressed: OnceLock<Vec<u8>>,
}

impl Pages {
    /// Puts words and what there is to tell of the door into the built pages of the Login program and the account
    /// program, or empty texts in a build without the app.
    #[must_use]
    pub fn new([login, account]: [&str; 2], what: &Door) -> Self {
        if login.is_empty() {
            return Self(Vec::new());
        }
        let pages = |language| {
            let login = template::translate(login, language, Program::Login, what);
            let account = template::translate(account, language, Program::Account, what);
            let [loading, account] = [&login, &account].map(|page| Page::new(&template::loading(page)));
            (language, [Page::new(&login), loading, account])
        };
        Self(Language::all().map(pages).collect())
    }

    /// The page in a language; none in a build without the app.
    #[must_use]
    pub fn find(&self, language: Language, shown: Shown) -> Option<&Page> {
        let (_, [login, loading, account]) = self.0.iter().find(|(known, _)| *known == language)?;
        Some(match shown {
            Shown::Login => login,
            Shown::Loading(Program::Login) => loading,
            Shown::Loading(Program::Account) => account,
        })
    }
}

impl Page {
    fn new(page: &str) -> Self {
        let place = page.find(STATE).map_or(page.len(), |start| start + STATE.len());
        let (before, after) = page.split_at(place);
        Self { before: before.into(), after: after.into(), compressed: OnceLock::new() }
    }

    /// The page as HTML. `state` is JSON.
    #[must_use]
    pub fn plain(&self, state: &str) -> Vec<u8> {
        [self.before.as_bytes(), &self.rest(state)].concat()
    }

    /// The page as HTML, compressed with brotli (RFC 7932).
    #[must_use]
    pub fn brotli(&self, state: &str) -> Vec<u8> {
        let begun = self.compressed.get_or_init(|| brotli::begin(self.before.as_bytes()));
        brotli::end(begun, &self.rest(state))
    }

    fn rest(&self, state: &str) -> Vec<u8> {
        if self.after.is_empty() {
            return Vec::new();
        }
        // In JSON a `<` stands in strings alone; written so, none of them ends the script.
        [&state.replace('<', "\\u003c"), &*self.after].concat().into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_state_can_end_the_script_it_stands_in() {
        let page = Page::new(r#"<script type="application/json" id="state"></script></body>"#);
        let html = String::from_utf8(page.plain(r#"{"name":"</script><!--"}"#)).unwrap();
        assert_eq!(
            html,
            r#"<script type="application/json" id="state">{"name":"\u003c/script>\u003c!--"}</script></body>"#
        );
    }

    #[test]
    fn a_page_without_a_place_for_the_state_stays_as_it_is() {
        assert_eq!(Page::new("<p>Hello</p>").plain("{}"), b"<p>Hello</p>");
    }
}

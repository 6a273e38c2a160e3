//! The page that starts the app, made at start-up from the built pages: one for each language and view. Only
//! the state differs between requests.

pub mod anchors;
mod branding;
pub mod demo;
mod edits;
mod localize;
#[cfg(test)]
mod tests;

use brotli::enc::BrotliEncoderParams;
use domain::language::Language;
use lol_html::html_content::ContentType::Html;
use shared::{Program, ProviderId};

pub use self::{branding::brand, edits::PageError};
use self::{edits::Edits, localize::localize};

/// Marks the place of the state until the page is split there. No HTML holds the character U+0000.
const STATE_MARK: &str = "\0";

/// The pages of every language.
pub struct Pages(Vec<(Language, OfLanguage)>);

/// The pages of one language.
struct OfLanguage {
    login: Page,
    /// With a placeholder in a card, for each program.
    loading: [Page; 3],
    /// With a placeholder below the header: of the account program, and of administration.
    below_header: [Page; 2],
}

/// What the pages show of the configuration.
#[derive(Clone, Debug)]
pub struct Content {
    /// The application's name.
    pub application_name: String,
    /// The ids of the identity providers, and their names.
    pub providers: Vec<(ProviderId, Option<String>)>,
    /// Whether they say that this is a demo.
    pub demo: bool,
}

/// What the page shows until the app has started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The Login form, which takes input at once.
    Login,
    /// A placeholder for a screen of this program, in a card.
    Loading(Program),
    /// A placeholder for a screen of this program below the header of signed-in pages, which is there from the first paint.
    LoadingBelowHeader(Program),
}

/// A page in one language.
pub struct Page {
    before: String,
    after: String,
}

impl Pages {
    /// The pages of every language. They are made from the built pages of the programs, in the order of
    /// [`Program::ALL`], which are empty in a build without the app.
    ///
    /// # Errors
    /// When a built page lacks an element that the server changes; the message names it.
    pub fn new([login, account, admin]: [&str; 3], content: &Content) -> Result<Self, PageError> {
        if login.is_empty() {
            return Ok(Self(Vec::new()));
        }
        let pages = |language| {
            let login = localize(login, language, Program::Login, content)?;
            let account = localize(account, language, Program::Account, content)?;
            let admin = localize(admin, language, Program::Admin, content)?;
            let of_language = OfLanguage {
                login: Page::login(&login)?,
                loading: [Page::loading(&login)?, Page::loading(&account)?, Page::loading(&admin)?],
                below_header: [Page::loading_below_header(&account)?, Page::loading_below_header(&admin)?],
            };
            Ok((language, of_language))
        };
        Language::all().map(pages).collect::<Result<_, _>>().map(Self)
    }

    /// The page in a language; none in a build without the app.
    #[must_use]
    pub fn find(&self, language: Language, view: View) -> Option<&Page> {
        let (_, OfLanguage { login, loading, below_header }) =
            self.0.iter().find(|(known, _)| *known == language)?;
        let ([in_login, in_account, in_admin], [account, admin]) = (loading, below_header);
        Some(match view {
            View::Login => login,
            View::Loading(Program::Login) => in_login,
            View::Loading(Program::Account) => in_account,
            View::Loading(Program::Admin) => in_admin,
            View::LoadingBelowHeader(Program::Admin) => admin,
            View::LoadingBelowHeader(_) => account,
        })
    }
}

impl Page {
    fn login(page: &str) -> Result<Self, PageError> {
        Self::split(page, Edits::default())
    }

    fn loading(page: &str) -> Result<Self, PageError> {
        Self::with_placeholder(page, None)
    }

    /// The class is that of the app's own placeholder for such a screen (`WidePage`).
    fn loading_below_header(page: &str) -> Result<Self, PageError> {
        Self::with_placeholder(page, Some("wide"))
    }

    fn with_placeholder(page: &str, class: Option<&'static str>) -> Result<Self, PageError> {
        let edits = Edits::default().one(anchors::LOGIN, |form| Ok(form.set_attribute("hidden", "")?)).one(
            anchors::LOADING,
            |placeholder| {
                placeholder.remove_attribute("hidden");
                if let Some(class) = class {
                    placeholder.set_attribute("class", class)?;
                }
                Ok(())
            },
        );
        Self::split(page, edits)
    }

    /// Splits the page where the state goes.
    fn split(page: &str, edits: Edits<'_>) -> Result<Self, PageError> {
        let edits = edits.one(anchors::STATE, |script| {
            script.set_inner_content(STATE_MARK, Html);
            Ok(())
        });
        let page = edits.apply(page)?;
        let (before, after) = page.split_once(STATE_MARK).unwrap_or((&page, ""));
        Ok(Self { before: before.to_owned(), after: after.to_owned() })
    }

    /// The page as HTML. `state` is JSON.
    #[must_use]
    pub fn html(&self, state: &str) -> String {
        // JSON has `<` in strings only. Written as an escape, it cannot end the script.
        [&*self.before, &state.replace('<', "\\u003c"), &*self.after].concat()
    }

    /// The page as HTML, compressed with brotli (RFC 7932). That takes about 150 µs; a higher quality would
    /// take a hundred times as long and save 200 of 1,600 bytes.
    #[must_use]
    pub fn brotli(&self, state: &str) -> Vec<u8> {
        let html = self.html(state);
        let parameters =
            BrotliEncoderParams { quality: 4, lgwin: 16, size_hint: html.len(), ..Default::default() };
        let mut compressed = Vec::new();
        // Writing to memory cannot fail.
        let _ = brotli::BrotliCompress(&mut html.as_bytes(), &mut compressed, &parameters);
        compressed
    }
}

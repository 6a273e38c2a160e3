//! The elements of `app/index.html` that the server changes, as CSS selectors. Both the build and the start
//! of the server fail when the page lacks one of them.

/// Gets the language and its direction.
pub const ROOT: &str = "html";
/// Gets the application's name.
pub const TITLE: &str = "title";
/// Gets the demo's style sheet.
pub const HEAD: &str = "head";
/// Gets the line that says that this is a demo.
pub const BODY: &str = "body";
/// The style sheets of the built page. A new accent replaces the first.
pub const STYLE_SHEET: &str = "link[rel=stylesheet]";
/// Vestibule's mark. A logo replaces it.
pub const MARK: &str = "[data-slot=mark]";
/// Gets the application's name.
pub const NAME: &str = "[data-slot=application-name]";
/// The Login form. It is hidden where the page shows that it is loading.
pub const LOGIN: &str = "#login";
/// What the page shows while it is loading. It is hidden where the page shows the Login form.
pub const LOADING: &str = "#loading";
/// The hidden link to an identity provider. One link for each provider replaces it.
pub const PROVIDER: &str = "[data-slot=identity-provider]";
/// The list of the languages. It is empty until the server fills it.
pub const LANGUAGES: &str = "[data-slot=languages]";
/// The link to the table of words.
pub const WORDS: &str = "#words";
/// The script that holds the state of the session.
pub const STATE: &str = "#state";

/// An element whose text is the message that the attribute names.
pub const TEXT: &str = "[data-l10n-id]";
/// An element with attributes that are messages: `data-l10n-attr="aria-label:message title:message"`.
pub const ATTRIBUTES: &str = "[data-l10n-attr]";

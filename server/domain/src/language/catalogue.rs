//! The languages that the build script found in `shared/words`.

use std::fmt;

/// A language file, read by the build script.
pub(super) struct Catalogue {
    tag: &'static str,
    name: &'static str,
    direction: &'static str,
    /// The messages in the order of their ids, each as its id and in Fluent's syntax.
    pub(super) messages: &'static [(&'static str, &'static str)],
}

// `CATALOGUES`, in the order of the tags, made by the build script from `shared/words`.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// One of the languages.
#[derive(Clone, Copy)]
pub struct Language(pub(super) &'static Catalogue);

impl Language {
    /// Every language, in the order of their tags.
    pub fn all() -> impl Iterator<Item = Self> {
        CATALOGUES.iter().map(Self)
    }

    /// Finds a language by its tag (BCP 47), ignoring case.
    #[must_use]
    pub fn find(tag: &str) -> Option<Self> {
        Self::all().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The tag, such as `de`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The language's name for itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// `ltr` or `rtl`, as HTML's attribute `dir` takes it.
    #[must_use]
    pub fn direction(self) -> &'static str {
        self.0.direction
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

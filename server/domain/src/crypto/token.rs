//! Bearer tokens in cookies: the browser holds the token, the database only its hash.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

/// A 256-bit random token.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

// A fast hash is enough for 256 random bits.
pub use store::TokenHash;

impl Token {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self(super::random())
    }

    /// Reads a cookie's value; anything but a token gives none.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }

    /// As a cookie's value: 43 characters of base64url.
    #[must_use]
    pub fn encode(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// What the database knows of it.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        Sha256::digest(self.0).into()
    }
}

/// The same of a text that someone else made up of as many random bits.
#[must_use]
pub fn hash(text: &str) -> TokenHash {
    Sha256::digest(text).into()
}

/// A token never reaches a log.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

//! Bearer tokens in cookies: the browser has the token, the database only its hash.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

/// A 256-bit random token.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

// A fast hash is enough for 256 random bits.
pub use store::TokenHash;

impl Token {
    /// Generates a token.
    #[must_use]
    pub fn random() -> Self {
        Self(super::random())
    }

    /// Reads a cookie's value; none where it is not a token.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }

    /// Writes a cookie's value: 43 characters of base64url.
    #[must_use]
    pub fn encode(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// The hash, as it is stored.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        Sha256::digest(self.0).into()
    }
}

/// The hash of a text with as many random bits that someone else generated.
#[must_use]
pub fn hash(text: &str) -> TokenHash {
    Sha256::digest(text).into()
}

/// Shows no part of the token, so that none reaches a log.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_256_random_bits_and_is_read_as_it_was_written() {
        let (one, other) = (Token::random(), Token::random());
        assert_eq!(BASE64URL_NOPAD.decode(one.encode().as_bytes()).unwrap().len(), 256 / 8);
        assert!(one != other);
        assert!(Token::decode(&one.encode()) == Some(one));
        for wrong in ["", "AAAA", &other.encode()[1..], &format!("{}A", other.encode())] {
            assert!(Token::decode(wrong).is_none(), "{wrong}");
        }
    }
}

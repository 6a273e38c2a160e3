//! Where an account gets its mail.

use serde::{Deserialize, Serialize};

use crate::ParseError;

/// An email address (RFC 5321 mailbox, the dot-atom form; ASCII): kept as it was typed, compared by
/// [`EmailAddress::key`]. Quoted local parts and address literals are refused: no person has one,
/// and header injection hides in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The longest address, in characters (RFC 5321 §4.5.3.1.3 less the angle brackets).
    pub const MAX: usize = 254;

    /// Reads what was typed; surrounding space is dropped.
    pub fn parse(typed: &str) -> Result<Self, ParseError> {
        let address = typed.trim();
        if address.is_empty() {
            return Err(ParseError::Empty);
        }
        if address.len() > Self::MAX {
            return Err(ParseError::TooLong);
        }
        let (local, domain) = address.split_once('@').ok_or(ParseError::Form)?;
        let local_ok = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
        let domain_ok = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        if !local.chars().all(local_ok) || !domain.chars().all(domain_ok) {
            return Err(ParseError::Character);
        }
        let atoms = |part: &str| part.split('.').all(|atom| !atom.is_empty());
        let labels =
            |part: &str| part.split('.').all(|l| l.len() <= 63 && !l.starts_with('-') && !l.ends_with('-'));
        if local.len() > 64 || !atoms(local) || !atoms(domain) || !labels(domain) {
            return Err(ParseError::Form);
        }
        Ok(Self(address.to_owned()))
    }

    /// The address as it was typed, for sending to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form that look-ups and uniqueness use: small letters.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = ParseError;
    fn try_from(typed: String) -> Result<Self, ParseError> {
        Self::parse(&typed)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

//! Email addresses.

use serde::{Deserialize, Serialize};

use crate::ParseError;

/// An email address (RFC 5321 mailbox in the dot-atom form, ASCII). It is kept as typed and compared by
/// [`EmailAddress::key`]. Quoted local parts and address literals are rejected: people do not use them, and
/// they can hide a header injection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(extend("format" = "email", "maxLength" = EmailAddress::MAX)))]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The longest address, in characters (RFC 5321 §4.5.3.1.3 without the angle brackets).
    pub const MAX: usize = 254;

    /// Parses typed text. Surrounding white space is removed.
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

    /// The address as typed, for sending.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form for look-ups and uniqueness: lowercase.
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

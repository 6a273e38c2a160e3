//! What is stored of a credential, and the verdicts on what authenticators answer.

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use shared::api::webauthn::Descriptor;
use webauthn_rs::prelude::{Credential, WebauthnError};

/// A stored credential: the public key and what else was registered.
#[derive(Debug, Serialize, Deserialize)]
pub struct StoredCredential {
    pub(super) key: Credential,
    pub(super) transports: Vec<String>,
}

/// A new credential.
pub struct Registered {
    /// Its id.
    pub id: Vec<u8>,
    /// What is stored of it.
    pub credential: StoredCredential,
    /// The signature counter.
    pub counter: u32,
    /// Whether its provider keeps a copy of it.
    pub backed_up: bool,
}

/// What an assertion that was accepted says.
#[derive(Clone, Copy, Debug)]
pub struct Asserted {
    /// The signature counter.
    pub counter: u32,
    /// Whether its provider keeps a copy of the credential.
    pub backed_up: bool,
}

/// Why an answer was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unaccepted {
    /// The signature is valid, but its counter is not greater than before: there may be a copy of the credential.
    CounterWentBack,
    /// Anything else, for the log.
    Invalid(String),
}

impl From<WebauthnError> for Unaccepted {
    fn from(error: WebauthnError) -> Self {
        match error {
            WebauthnError::CredentialPossibleCompromise => Self::CounterWentBack,
            other => Self::Invalid(format!("{other:?}")),
        }
    }
}

impl StoredCredential {
    /// The credential for a browser's list.
    #[must_use]
    pub fn descriptor(&self) -> Descriptor {
        Descriptor {
            r#type: "public-key".into(),
            id: BASE64URL_NOPAD.encode(&self.key.cred_id),
            transports: self.transports.clone(),
        }
    }
}

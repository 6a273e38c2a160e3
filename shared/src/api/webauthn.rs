//! The JSON forms of WebAuthn Level 3 (§5.1.8 to §5.1.10): what `PublicKeyCredential` takes and gives. Only
//! the members that Vestibule uses; what browsers send beyond them is ignored.

use serde::{Deserialize, Serialize};

use crate::Base64Url;

/// The id of a credential: at most 1,023 bytes (§4).
pub type CredentialId = Base64Url<1023>;

/// For `parseCreationOptionsFromJSON`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreationOptions {
    /// Vestibule.
    pub rp: RelyingParty,
    /// The account.
    pub user: User,
    /// A random challenge.
    pub challenge: String,
    /// The accepted algorithms, best first.
    pub pub_key_cred_params: Vec<Algorithm>,
    /// How long the browser waits, in milliseconds.
    pub timeout: u32,
    /// The credentials that the account has.
    pub exclude_credentials: Vec<Descriptor>,
    /// What the authenticator must be able to do.
    pub authenticator_selection: Selection,
    /// `none`.
    pub attestation: String,
    /// How the authenticator is to protect the credential.
    pub extensions: Extensions,
}

/// The extensions of a registration: `credProtect` (CTAP 2.1 §12.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
    /// `userVerificationRequired`: a security key does not even tell that it has the credential before it has
    /// verified its owner.
    pub credential_protection_policy: String,
    /// `false`: authenticators without this extension are accepted.
    pub enforce_credential_protection_policy: bool,
}

/// The relying party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RelyingParty {
    /// Its id: a domain.
    pub id: String,
    /// The application's name.
    pub name: String,
}

/// An account as authenticators show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The user handle in base64url: random, so that it says nothing about the person.
    pub id: String,
    /// The username.
    pub name: String,
    /// The person's name, or the username.
    pub display_name: String,
}

/// A signature algorithm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Algorithm {
    /// `public-key`.
    pub r#type: String,
    /// The COSE number of the algorithm.
    pub alg: i64,
}

/// A credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Descriptor {
    /// `public-key`.
    pub r#type: String,
    /// Its id in base64url.
    pub id: String,
    /// How the browser may reach its authenticator. Empty if unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transports: Vec<String>,
}

/// What an authenticator must be able to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Selection {
    /// `required`: the credential is found without a username.
    pub resident_key: String,
    /// The same for browsers that know only Level 1.
    pub require_resident_key: bool,
    /// `required`: a PIN, a fingerprint or the like.
    pub user_verification: String,
}

/// For `parseRequestOptionsFromJSON`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestOptions {
    /// A random challenge.
    pub challenge: String,
    /// How long the browser waits, in milliseconds.
    pub timeout: u32,
    /// The id of the relying party: a domain.
    pub rp_id: String,
    /// The account's credentials. Empty if any discoverable credential will do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allow_credentials: Vec<Descriptor>,
    /// `required`.
    pub user_verification: String,
}

/// A new credential, as its `toJSON()` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RegistrationCredential {
    /// Its id.
    pub id: CredentialId,
    /// The answer of the authenticator.
    pub response: Attestation,
}

/// The answer of an authenticator that made a credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attestation {
    /// What the browser asked of the authenticator, as JSON.
    #[serde(rename = "clientDataJSON")]
    pub client_data: Base64Url<2048>,
    /// The credential's public key and more, as CBOR.
    pub attestation_object: Base64Url<8192>,
    /// How the browser may reach the authenticator. Unknown names are ignored.
    #[serde(default)]
    pub transports: Vec<String>,
}

/// An assertion: a credential with a signature, as its `toJSON()` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AssertionCredential {
    /// The id of the credential.
    pub id: CredentialId,
    /// The answer of the authenticator.
    pub response: Assertion,
}

/// The answer of an authenticator that signed a challenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Assertion {
    /// What the browser asked of the authenticator, as JSON.
    #[serde(rename = "clientDataJSON")]
    pub client_data: Base64Url<2048>,
    /// Flags and counter.
    pub authenticator_data: Base64Url<2048>,
    /// The signature.
    pub signature: Base64Url<1024>,
    /// The handle of the account that the credential belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_handle: Option<Base64Url<64>>,
}

/// For `signalAllAcceptedCredentials`: the credentials that an account has now, so that the browser no longer
/// offers others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AllAcceptedCredentials {
    /// The id of the relying party: a domain.
    pub rp_id: String,
    /// The user handle in base64url.
    pub user_id: String,
    /// The ids of the credentials in base64url.
    pub all_accepted_credential_ids: Vec<String>,
}

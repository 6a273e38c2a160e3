//! WebAuthn as a relying party: challenges, and the verification of what authenticators answer. The library does both;
//! this module converts between its types and those of the contract.

mod credential;

use anyhow::Context as _;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use shared::api::webauthn::{
    Algorithm, AssertionCredential, CreationOptions, Descriptor, Extensions, RegistrationCredential,
    RelyingParty as Rp, RequestOptions, Selection, User,
};
use webauthn_rs::prelude::{
    Credential, DiscoverableAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

pub use self::credential::{Asserted, Registered, StoredCredential, Unaccepted};
use crate::clock::{MINUTE, Millis};

/// How long a challenge is valid.
pub const CHALLENGE_VALID_FOR: Millis = 5 * MINUTE;

/// The transports of WebAuthn Level 3 (§5.8.4). Others are not stored.
const TRANSPORTS: [&str; 6] = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

/// The type of every credential.
const PUBLIC_KEY: &str = "public-key";
const REQUIRED: &str = "required";

/// The random id by which authenticators know an account: 128 bits.
pub type UserHandle = [u8; 16];

/// The relying party: Vestibule at its public address.
#[derive(Clone, Debug)]
pub struct RelyingParty {
    id: String,
    name: String,
    webauthn: Webauthn,
}

/// Options for a browser, with what the answer is verified against.
pub struct Ceremony<O> {
    /// The options for the browser.
    pub options: O,
    /// The challenge in base64url.
    pub challenge: String,
    /// The state to keep until the browser answers.
    pub state: Vec<u8>,
}

/// An account as its authenticators show it.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// The user handle.
    pub handle: UserHandle,
    /// The username.
    pub username: &'a str,
    /// The person's name, or the username.
    pub name: &'a str,
}

impl RelyingParty {
    /// The relying party with this id and origin. None if the id is not the domain of the origin or a parent of it,
    /// which an IP address never is: browsers then have no passkeys.
    #[must_use]
    pub fn new(id: &str, name: &str, origin: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let webauthn = WebauthnBuilder::new(id, &origin).ok()?.rp_name(name).build().ok()?;
        Some(Self { id: id.to_owned(), name: name.to_owned(), webauthn })
    }

    /// The id: a domain.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Starts the registration of a credential. `existing` are those that the account has.
    ///
    /// # Errors
    /// When the library fails, which it has no reason to.
    pub fn start_registration(
        &self,
        owner: &Owner<'_>,
        existing: Vec<Descriptor>,
    ) -> anyhow::Result<Ceremony<CreationOptions>> {
        let handle = Uuid::from_bytes(owner.handle);
        let (sent, state) =
            self.webauthn.start_passkey_registration(handle, owner.username, owner.name, None)?;
        let sent = sent.public_key;
        let challenge = base64url(&sent.challenge);
        let options = CreationOptions {
            rp: Rp { id: self.id.clone(), name: self.name.clone() },
            user: User {
                id: base64url(&owner.handle),
                name: owner.username.to_owned(),
                display_name: owner.name.to_owned(),
            },
            challenge: challenge.clone(),
            pub_key_cred_params: sent
                .pub_key_cred_params
                .iter()
                .map(|one| Algorithm { r#type: PUBLIC_KEY.into(), alg: one.alg })
                .collect(),
            timeout: timeout(),
            exclude_credentials: existing,
            authenticator_selection: Selection {
                resident_key: REQUIRED.into(),
                require_resident_key: true,
                user_verification: REQUIRED.into(),
            },
            attestation: "none".into(),
            extensions: Extensions {
                credential_protection_policy: "userVerificationRequired".into(),
                enforce_credential_protection_policy: false,
            },
        };
        Ok(Ceremony { options, challenge, state: serde_json::to_vec(&state)? })
    }

    /// Verifies the answer to [`Self::start_registration`] (WebAuthn §7.1).
    ///
    /// # Errors
    /// The outer error when the state cannot be read, the inner one when the answer is not accepted.
    pub fn finish_registration(
        &self,
        state: &[u8],
        answer: &RegistrationCredential,
    ) -> anyhow::Result<Result<Registered, Unaccepted>> {
        let state: PasskeyRegistration =
            serde_json::from_slice(state).context("the state of a registration")?;
        let sent = json!({
            "id": answer.id, "rawId": answer.id, "type": PUBLIC_KEY,
            "response": {
                "clientDataJSON": answer.response.client_data,
                "attestationObject": answer.response.attestation_object,
            },
        });
        let registered = read::<RegisterPublicKeyCredential>(sent)
            .and_then(|sent| Ok(self.webauthn.finish_passkey_registration(&sent, &state)?));
        Ok(registered.and_then(|passkey| {
            let key = Credential::from(passkey);
            if base64url(&key.cred_id) != answer.id.as_str() {
                return Err(Unaccepted::Invalid("the id is not that of the credential".into()));
            }
            let known = |name: &&String| TRANSPORTS.contains(&name.as_str());
            let mut transports: Vec<String> =
                answer.response.transports.iter().filter(known).cloned().collect();
            transports.sort();
            transports.dedup();
            Ok(Registered {
                id: key.cred_id.clone(),
                counter: key.counter,
                backed_up: key.backup_state,
                credential: StoredCredential { key, transports },
            })
        }))
    }

    /// Starts an assertion by one of the `allowed` credentials, or by any discoverable one if there are none.
    ///
    /// # Errors
    /// When the library fails, which it has no reason to.
    pub fn start_assertion(&self, allowed: Vec<Descriptor>) -> anyhow::Result<Ceremony<RequestOptions>> {
        let (sent, state) = self.webauthn.start_discoverable_authentication()?;
        let challenge = base64url(&sent.public_key.challenge);
        let options = RequestOptions {
            challenge: challenge.clone(),
            timeout: timeout(),
            rp_id: self.id.clone(),
            allow_credentials: allowed,
            user_verification: REQUIRED.into(),
        };
        Ok(Ceremony { options, challenge, state: serde_json::to_vec(&state)? })
    }

    /// Verifies the answer to [`Self::start_assertion`] (WebAuthn §7.2) by a credential with this counter.
    ///
    /// # Errors
    /// The outer error when what is stored cannot be read, the inner one when the answer is not accepted.
    pub fn finish_assertion(
        &self,
        state: &[u8],
        answer: &AssertionCredential,
        stored: &StoredCredential,
        counter: u32,
    ) -> anyhow::Result<Result<Asserted, Unaccepted>> {
        let state: DiscoverableAuthentication =
            serde_json::from_slice(state).context("the state of an assertion")?;
        // The library checks this at registrations only.
        if ClientData::read(answer.response.client_data.as_str()).is_none_or(|data| data.cross_origin) {
            return Ok(Err(Unaccepted::Invalid("the page is within another site".into())));
        }
        let key = Credential { counter, ..stored.key.clone() };
        let sent = json!({
            "id": answer.id, "rawId": answer.id, "type": PUBLIC_KEY,
            "response": {
                "clientDataJSON": answer.response.client_data,
                "authenticatorData": answer.response.authenticator_data,
                "signature": answer.response.signature,
                "userHandle": answer.response.user_handle,
            },
        });
        Ok(read::<PublicKeyCredential>(sent).and_then(|sent| {
            let result = self.webauthn.finish_discoverable_authentication_v2(&sent, state, &key)?;
            Ok(Asserted { counter: result.counter(), backed_up: result.backup_state() })
        }))
    }
}

/// Bytes as WebAuthn's JSON has them.
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    data_encoding::BASE64URL_NOPAD.encode(bytes)
}

/// The challenge that an answer claims to be for. None if the client data is not what browsers send.
#[must_use]
pub fn challenge_of(client_data: &str) -> Option<String> {
    ClientData::read(client_data).map(|data| data.challenge)
}

/// What a browser says of the page that asked for an answer (WebAuthn §5.8.1), as far as the library does not judge it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    challenge: String,
    #[serde(default)]
    cross_origin: bool,
}

impl ClientData {
    fn read(client_data: &str) -> Option<Self> {
        let bytes = data_encoding::BASE64URL_NOPAD.decode(client_data.as_bytes()).ok()?;
        serde_json::from_slice(&bytes).ok()
    }
}

fn read<T: DeserializeOwned>(sent: Value) -> Result<T, Unaccepted> {
    serde_json::from_value(sent).map_err(|error| Unaccepted::Invalid(error.to_string()))
}

fn timeout() -> u32 {
    u32::try_from(CHALLENGE_VALID_FOR).unwrap_or(u32::MAX)
}

//! A software authenticator that holds one passkey.

use data_encoding::BASE64URL_NOPAD;
use domain::crypto;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use shared::{
    Base64Url, DeviceName, Empty,
    api::{
        passkeys::{
            AddPasskey, AddPasskeyRequest, AssertionRequest, SignInWithPasskey, StartPasskey,
            StartPasskeySignIn, StartPasskeyVerification, VerifyPasskey,
        },
        webauthn::{
            Assertion, AssertionCredential, Attestation, CreationOptions, RegistrationCredential,
            RequestOptions,
        },
    },
};

use super::browser::{Browser, Called};

/// The origin of the tests' servers.
pub const ORIGIN: &str = "http://localhost:8080";

/// A passkey with its private key. A test changes what the authenticator says before it uses it.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct Key {
    pub secret: SigningKey,
    pub id: Vec<u8>,
    pub user_handle: Option<Vec<u8>>,
    /// The signature counter of the next use. It grows with each use, unless it is 0.
    pub counter: u32,
    pub user_verified: bool,
    pub user_present: bool,
    pub backup_eligible: bool,
    pub backed_up: bool,
    /// The COSE number of the algorithm that a registration names.
    pub algorithm: i64,
    pub origin: String,
    pub rp_id: String,
    /// What the client data says instead of `webauthn.get` or `webauthn.create`.
    pub kind: Option<&'static str>,
    pub cross_origin: bool,
    /// Whether the authenticator knows `credProtect` and says so.
    pub protected: bool,
}

impl Key {
    pub fn new() -> Self {
        Self {
            secret: SigningKey::from_slice(&crypto::random::<32>()).unwrap(),
            id: crypto::random::<16>().to_vec(),
            user_handle: None,
            counter: 0,
            user_verified: true,
            user_present: true,
            backup_eligible: true,
            backed_up: true,
            algorithm: -7,
            origin: ORIGIN.into(),
            rp_id: "localhost".into(),
            kind: None,
            cross_origin: false,
            protected: false,
        }
    }

    /// One on a security key: it counts, and nobody has a copy.
    pub fn on_one_device() -> Self {
        Self { counter: 1, backup_eligible: false, backed_up: false, ..Self::new() }
    }

    /// Answers the options of a registration.
    pub fn register(&mut self, options: &CreationOptions) -> RegistrationCredential {
        self.user_handle = Some(BASE64URL_NOPAD.decode(options.user.id.as_bytes()).unwrap());
        let mut data = self.authenticator_data(if self.protected { 0xc0 } else { 0x40 });
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        data.extend(self.public_key());
        if self.protected {
            data.extend([&[0xa1][..], &text("credProtect"), &[0x03]].concat());
        }
        let mut object = vec![0xa3];
        object
            .extend([&text("fmt")[..], &text("none"), &text("attStmt"), &[0xa0], &text("authData")].concat());
        object.extend(bytes(&data));
        RegistrationCredential {
            id: base64(&self.id),
            response: Attestation {
                client_data: base64(&self.client_data("webauthn.create", &options.challenge)),
                attestation_object: base64(&object),
                transports: vec!["internal".into(), "carrier-pigeon".into()],
            },
        }
    }

    /// Answers the options of an assertion.
    pub fn sign(&mut self, options: &RequestOptions) -> AssertionCredential {
        let client_data = self.client_data("webauthn.get", &options.challenge);
        let data = self.authenticator_data(0);
        let signed = [&data[..], &Sha256::digest(&client_data)].concat();
        let signature: Signature = self.secret.sign(&signed);
        AssertionCredential {
            id: base64(&self.id),
            response: Assertion {
                client_data: base64(&client_data),
                authenticator_data: base64(&data),
                signature: base64(signature.to_der().as_bytes()),
                user_handle: self.user_handle.as_deref().map(base64),
            },
        }
    }

    fn client_data(&self, kind: &str, challenge: &str) -> Vec<u8> {
        let kind = self.kind.unwrap_or(kind);
        let data = json!({
            "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": self.cross_origin,
        });
        serde_json::to_vec(&data).unwrap()
    }

    fn authenticator_data(&mut self, more: u8) -> Vec<u8> {
        let flags = [
            (self.user_present, 0x01),
            (self.user_verified, 0x04),
            (self.backup_eligible, 0x08),
            (self.backed_up, 0x10),
        ];
        let flags = flags.iter().filter(|(set, _)| *set).fold(more, |all, (_, bit)| all | bit);
        let mut data = Sha256::digest(&self.rp_id).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        if self.counter > 0 {
            self.counter += 1;
        }
        data
    }

    /// The public key as COSE.
    fn public_key(&self) -> Vec<u8> {
        let point = self.secret.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().unwrap(), point.y().unwrap());
        let mut key = vec![0xa5, 0x01, 0x02, 0x03];
        key.extend(negative(self.algorithm));
        key.extend([0x20, 0x01, 0x21]);
        key.extend(bytes(x));
        key.push(0x22);
        key.extend(bytes(y));
        key
    }
}

/// A text of fewer than 24 bytes as CBOR.
fn text(text: &str) -> Vec<u8> {
    let mut all = vec![0x60 | u8::try_from(text.len()).unwrap()];
    all.extend(text.as_bytes());
    all
}

/// Bytes as CBOR.
fn bytes(bytes: &[u8]) -> Vec<u8> {
    let mut all = vec![0x59];
    all.extend(u16::try_from(bytes.len()).unwrap().to_be_bytes());
    all.extend(bytes);
    all
}

/// A negative number as CBOR.
fn negative(number: i64) -> Vec<u8> {
    let value = u16::try_from(-1 - number).unwrap();
    if value < 24 {
        vec![0x20 | value.to_be_bytes()[1]]
    } else {
        [&[0x39][..], &value.to_be_bytes()].concat()
    }
}

/// Bytes as WebAuthn's JSON has them.
pub fn base64<const MOST: usize>(bytes: &[u8]) -> Base64Url<MOST> {
    Base64Url::parse(BASE64URL_NOPAD.encode(bytes)).unwrap()
}

impl Browser {
    pub async fn start_passkey(&self) -> Called<StartPasskey> {
        self.call::<StartPasskey>(Empty {}).await
    }

    /// Sends an answer to the options of a registration.
    pub async fn send_new(&self, credential: RegistrationCredential) -> Called<AddPasskey> {
        let name = DeviceName::parse("Laptop").unwrap();
        self.call::<AddPasskey>(AddPasskeyRequest { name, credential }).await
    }

    /// Adds a passkey.
    pub async fn add_passkey(&self, key: &mut Key) -> Called<AddPasskey> {
        let options = self.start_passkey().await?;
        self.send_new(key.register(&options)).await
    }

    pub async fn start_passkey_sign_in(&self) -> RequestOptions {
        self.call::<StartPasskeySignIn>(Empty {}).await.unwrap()
    }

    /// Sends an answer to the options of a sign-in.
    pub async fn send_sign_in(&self, credential: AssertionCredential) -> Called<SignInWithPasskey> {
        self.call::<SignInWithPasskey>(AssertionRequest { credential }).await
    }

    /// Signs in with a passkey.
    pub async fn passkey_sign_in(&self, key: &mut Key) -> Called<SignInWithPasskey> {
        let options = self.start_passkey_sign_in().await;
        self.send_sign_in(key.sign(&options)).await
    }

    pub async fn start_passkey_verification(&self) -> Called<StartPasskeyVerification> {
        self.call::<StartPasskeyVerification>(Empty {}).await
    }

    /// Uses a passkey as the second factor.
    pub async fn verify_passkey(&self, key: &mut Key) -> Called<VerifyPasskey> {
        let options = self.start_passkey_verification().await.unwrap();
        let credential = key.sign(&options);
        self.call::<VerifyPasskey>(AssertionRequest { credential }).await
    }
}

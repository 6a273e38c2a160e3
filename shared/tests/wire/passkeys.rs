//! The endpoints of passkeys.

use shared::{
    Base64Url, DeviceName, Empty,
    api::{
        passkeys::{
            AddPasskey, AddPasskeyError, AddPasskeyRequest, AssertionRequest, PasskeyError, PasskeyRemoved,
            RemovePasskey, RemovePasskeyError, RemovePasskeyRequest, RenamePasskey, RenamePasskeyRequest,
            SignInWithPasskey, StartPasskey, StartPasskeySignIn, StartPasskeyVerification, VerifyPasskey,
        },
        webauthn::{
            Algorithm, AllAcceptedCredentials, Assertion, AssertionCredential, Attestation, CreationOptions,
            Descriptor, Extensions, RegistrationCredential, RelyingParty, RequestOptions, Selection, User,
        },
    },
};

use crate::{
    sample::Sample,
    sign_in::{progress, signed_in},
};

fn bytes<const MOST: usize>(text: &str) -> Base64Url<MOST> {
    Base64Url::parse(text.into()).unwrap()
}

fn request_options(allow_credentials: Vec<Descriptor>) -> RequestOptions {
    RequestOptions {
        challenge: "Y2hhbGxlbmdl".into(),
        timeout: 300_000,
        rp_id: "login.example.com".into(),
        allow_credentials,
        user_verification: "required".into(),
    }
}

fn descriptor() -> Descriptor {
    Descriptor {
        r#type: "public-key".into(),
        id: "AQID".into(),
        transports: vec!["internal".into(), "hybrid".into()],
    }
}

fn creation_options() -> CreationOptions {
    CreationOptions {
        rp: RelyingParty { id: "login.example.com".into(), name: "Northwind Cases".into() },
        user: User { id: "dXNlcg".into(), name: "ada".into(), display_name: "Ada Lovelace".into() },
        challenge: "Y2hhbGxlbmdl".into(),
        pub_key_cred_params: vec![Algorithm { r#type: "public-key".into(), alg: -7 }],
        timeout: 300_000,
        exclude_credentials: vec![descriptor()],
        authenticator_selection: Selection {
            resident_key: "required".into(),
            require_resident_key: true,
            user_verification: "required".into(),
        },
        attestation: "none".into(),
        extensions: Extensions {
            credential_protection_policy: "userVerificationRequired".into(),
            enforce_credential_protection_policy: false,
        },
    }
}

pub fn assertion() -> AssertionCredential {
    AssertionCredential {
        id: bytes("AQID"),
        response: Assertion {
            client_data: bytes("e30"),
            authenticator_data: bytes("BAUG"),
            signature: bytes("BwgJ"),
            user_handle: Some(bytes("dXNlcg")),
        },
    }
}

pub fn samples() -> Vec<Sample> {
    let errors = [PasskeyError::Expired, PasskeyError::Rejected];
    let add_errors = [
        AddPasskeyError::Expired,
        AddPasskeyError::Rejected,
        AddPasskeyError::AlreadyAdded,
        AddPasskeyError::TooMany,
    ];
    let name = || DeviceName::parse("Laptop").unwrap();
    let used = || [AssertionRequest { credential: assertion() }];
    let registration = RegistrationCredential {
        id: bytes("AQID"),
        response: Attestation {
            client_data: bytes("e30"),
            attestation_object: bytes("oA"),
            transports: vec!["internal".into()],
        },
    };
    let accepted = AllAcceptedCredentials {
        rp_id: "login.example.com".into(),
        user_id: "dXNlcg".into(),
        all_accepted_credential_ids: vec!["AQID".into()],
    };
    vec![
        Sample::of::<StartPasskeySignIn>([Empty {}], [request_options(Vec::new())], []),
        Sample::of::<SignInWithPasskey>(used(), [progress(signed_in())], errors),
        Sample::of::<StartPasskeyVerification>([Empty {}], [request_options(vec![descriptor()])], []),
        Sample::of::<VerifyPasskey>(used(), [progress(signed_in())], errors),
        Sample::of::<StartPasskey>([Empty {}], [creation_options()], [AddPasskeyError::TooMany]),
        Sample::of::<AddPasskey>(
            [AddPasskeyRequest { name: name(), credential: registration }],
            [progress(signed_in())],
            add_errors,
        ),
        Sample::of::<RenamePasskey>(
            [RenamePasskeyRequest { id: "0123abcd".into(), name: name() }],
            [Empty {}],
            [],
        ),
        Sample::of::<RemovePasskey>(
            [RemovePasskeyRequest { id: "0123abcd".into() }],
            [PasskeyRemoved { progress: progress(signed_in()), accepted }],
            [RemovePasskeyError::LastOne],
        ),
    ]
}

#[test]
fn members_that_browsers_add_are_ignored_and_malformed_ones_are_rejected() {
    let whole = serde_json::json!({
        "id": "AQID", "rawId": "AQID", "type": "public-key", "authenticatorAttachment": "platform",
        "clientExtensionResults": {"credProps": {"rk": true}},
        "response": {
            "clientDataJSON": "e30", "authenticatorData": "BAUG", "signature": "BwgJ",
            "userHandle": null, "attestationObject": null
        }
    });
    assert!(serde_json::from_value::<AssertionCredential>(whole.clone()).is_ok());
    let long = "A".repeat(3_000);
    for (field, wrong) in [
        ("clientDataJSON", ""),
        ("clientDataJSON", long.as_str()),
        ("authenticatorData", "BAUG="),
        ("authenticatorData", "BA+G"),
        ("signature", "B"),
        ("signature", "BwgJB"),
        ("signature", "BB"),
        ("userHandle", "not base64"),
    ] {
        let mut credential = whole.clone();
        credential["response"][field] = wrong.into();
        assert!(serde_json::from_value::<AssertionCredential>(credential).is_err(), "{field} {wrong}");
    }
}

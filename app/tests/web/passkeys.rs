//! The app's side of the Web Authentication API, with a browser that answers as the test wants.

use app::webauthn::{self, Prompt, PromptError};
use leptos::prelude::Owner;
use shared::api::webauthn::{AllAcceptedCredentials, AssertionCredential, RequestOptions};
use wasm_bindgen_test::wasm_bindgen_test;

/// Replaces `navigator.credentials` by an object with these methods.
fn credentials(methods: &str) {
    let script = format!(
        "Object.defineProperty(navigator, 'credentials', {{ configurable: true, value: {{ {methods} }} }})"
    );
    js_sys::eval(&script).unwrap();
}

fn evaluate(script: &str) -> String {
    js_sys::eval(script).unwrap().as_string().unwrap_or_default()
}

/// What `get` gives, with a prompt of its own.
async fn get(autofill: bool) -> Result<String, PromptError> {
    let options = RequestOptions {
        challenge: "AAECAw".into(),
        timeout: 60_000,
        rp_id: "localhost".into(),
        allow_credentials: Vec::new(),
        user_verification: "required".into(),
    };
    let owner = Owner::new();
    let signal = owner.with(|| Prompt::new().start().unwrap());
    webauthn::get(&serde_json::to_string(&options).unwrap(), autofill, &signal).await
}

const CREDENTIAL: &str = "{ toJSON: () => ({ id: 'a2V5', rawId: 'a2V5', type: 'public-key', clientExtensionResults: {}, \
    authenticatorAttachment: 'platform', response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'MAAA' } }) }";

#[wasm_bindgen_test]
async fn a_passkey_is_asked_for_with_the_options_of_the_server() {
    assert!(webauthn::is_available());
    credentials(&format!(
        "get: async (options) => {{ window.asked = options; asked.ended = options.signal.aborted; return {CREDENTIAL} }}"
    ));
    // What the browser sends, the server reads.
    let credential: AssertionCredential = serde_json::from_str(&get(false).await.unwrap()).unwrap();
    assert_eq!(credential.id.as_str(), "a2V5");
    let asked = "JSON.stringify([new Uint8Array(asked.publicKey.challenge).join(), asked.publicKey.rpId, \
        asked.publicKey.userVerification, asked.mediation ?? '-', asked.ended])";
    assert_eq!(evaluate(asked), r#"["0,1,2,3","localhost","required","-",false]"#);

    assert!(get(true).await.is_ok());
    assert_eq!(evaluate("asked.mediation"), "conditional");
}

#[wasm_bindgen_test]
async fn each_refusal_of_the_browser_has_its_reason() {
    for (name, reason) in [
        ("NotAllowedError", PromptError::NotAllowed),
        ("AbortError", PromptError::Aborted),
        ("InvalidStateError", PromptError::AlreadyAdded),
        ("SecurityError", PromptError::WrongAddress),
        ("NotSupportedError", PromptError::Failed),
        ("UnknownError", PromptError::Failed),
    ] {
        credentials(&format!("get: async () => {{ throw new DOMException('', '{name}') }}"));
        assert_eq!(get(false).await, Err(reason), "{name}");
    }
    // No promise, no function, and no API at all.
    for methods in ["get: () => 7", "get: 7", ""] {
        credentials(methods);
        assert_eq!(get(false).await, Err(PromptError::Failed), "{methods}");
    }
}

#[wasm_bindgen_test]
fn a_prompt_ends_when_another_starts_and_when_its_screen_goes() {
    let owner = Owner::new();
    let prompt = owner.with(Prompt::new);
    assert!(prompt.is_free());
    let first = prompt.start().unwrap();
    assert!(!prompt.is_free());
    let second = prompt.start().unwrap();
    assert_eq!([first.aborted(), second.aborted()], [true, false]);
    owner.cleanup();
    assert!(second.aborted());
    assert!(prompt.is_free());
}

#[wasm_bindgen_test]
async fn the_browser_is_told_which_passkeys_are_left() {
    js_sys::eval("PublicKeyCredential.signalAllAcceptedCredentials = async (left) => { window.left = JSON.stringify(left) }")
        .unwrap();
    let accepted = AllAcceptedCredentials {
        rp_id: "localhost".into(),
        user_id: "AAECAw".into(),
        all_accepted_credential_ids: vec!["a2V5".into()],
    };
    webauthn::signal_accepted(&accepted).await;
    assert_eq!(
        evaluate("left"),
        r#"{"rpId":"localhost","userId":"AAECAw","allAcceptedCredentialIds":["a2V5"]}"#
    );
}

//! Passkeys: the browser's Web Authentication API (WebAuthn Level 3).
//!
//! The browser converts between JSON and the API's binary values. Those that cannot (Chromium before 129,
//! Firefox before 119, Safari before 18.4) count as browsers without passkeys, so that nobody's first page
//! has to carry a conversion for them.

use std::cell::RefCell;

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::{prelude::*, tachys::dom::window};
use shared::api::webauthn::AllAcceptedCredentials;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

/// Converts the options for [`get`].
const PARSE_REQUEST: &str = "parseRequestOptionsFromJSON";

/// Why the browser gave no passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptError {
    /// The user cancelled, waited too long, or has no passkey that fits: browsers do not say which.
    NotAllowed,
    /// The app ended the prompt itself.
    Aborted,
    /// The device has a passkey of the account already.
    AlreadyAdded,
    /// The address of the page does not belong to the domain of the passkeys.
    WrongAddress,
    /// Something else, for example a device that cannot store passkeys.
    Failed,
}

/// Whether this browser supports passkeys.
#[must_use]
pub fn is_available() -> bool {
    method(PARSE_REQUEST).is_ok()
}

/// Whether this browser offers passkeys where it fills in usernames (`mediation: "conditional"`).
pub async fn has_autofill() -> bool {
    let answer = call("isConditionalMediationAvailable", &JsValue::UNDEFINED);
    settled(answer).await.is_ok_and(|answer| answer.is_truthy())
}

/// Asks for a passkey. `options` is a `RequestOptions` as JSON, and so is the `AssertionCredential` that it
/// returns: the app has nothing to read in them. With `autofill`, the browser shows nothing until the user is
/// in a field that takes passkeys, and waits without a limit.
pub async fn get(options: &str, autofill: bool, signal: &AbortSignal) -> Result<String, PromptError> {
    let answer = prompt("get", PARSE_REQUEST, options, autofill, signal).await;
    answer.and_then(|credential| to_json(&credential)).map_err(|error| reason(&error))
}

/// Makes a passkey. `options` is `CreationOptions` as JSON. Returns a `RegistrationCredential` as JSON, and
/// whether the passkey is on this device rather than on a phone or a security key.
pub async fn create(options: &str, signal: &AbortSignal) -> Result<(String, bool), PromptError> {
    let answer = prompt("create", "parseCreationOptionsFromJSON", options, false, signal).await;
    let read = |credential: JsValue| {
        let attachment = Reflect::get(&credential, &"authenticatorAttachment".into())?.as_string();
        Ok((to_json(&credential)?, attachment.as_deref() == Some("platform")))
    };
    answer.and_then(read).map_err(|error| reason(&error))
}

/// Tells the browser which passkeys an account has, so that it no longer offers the others. Few browsers can.
pub async fn signal_accepted(accepted: &AllAcceptedCredentials) {
    if let Ok(accepted) = JSON::parse(&serde_json::to_string(accepted).unwrap_or_default()) {
        // The list of the browser is only a convenience.
        let _ = settled(call("signalAllAcceptedCredentials", &accepted)).await;
    }
}

thread_local! {
    /// Ends the prompt. A page can have only one at a time.
    static PROMPT: RefCell<Option<AbortController>> = const { RefCell::new(None) };
}

/// The browser's prompt, in the hands of one screen. It ends with the screen.
#[derive(Clone, Copy)]
pub struct Prompt(());

impl Prompt {
    /// No prompt yet.
    #[must_use]
    pub fn new() -> Self {
        on_cleanup(|| Self(()).end());
        Self(())
    }

    /// Makes room for a prompt: ends the one before.
    #[must_use]
    pub fn start(self) -> Option<AbortSignal> {
        self.end();
        let controller = AbortController::new().ok()?;
        let signal = controller.signal();
        PROMPT.set(Some(controller));
        Some(signal)
    }

    /// Whether there is no prompt.
    #[must_use]
    pub fn is_free(self) -> bool {
        PROMPT.with_borrow(Option::is_none)
    }

    /// Ends the prompt, if there is one.
    pub fn end(self) {
        if let Some(controller) = PROMPT.take() {
            controller.abort();
        }
    }
}

impl Default for Prompt {
    fn default() -> Self {
        Self::new()
    }
}

/// Calls a method of `navigator.credentials` with options that `parse` converts.
async fn prompt(
    action: &str,
    parse: &str,
    options: &str,
    autofill: bool,
    signal: &AbortSignal,
) -> Result<JsValue, JsValue> {
    let all = Object::new();
    Reflect::set(&all, &"publicKey".into(), &call(parse, &JSON::parse(options)?)?)?;
    Reflect::set(&all, &"signal".into(), signal)?;
    if autofill {
        Reflect::set(&all, &"mediation".into(), &"conditional".into())?;
    }
    let credentials = Reflect::get(&window().navigator(), &"credentials".into())?;
    let action: Function = Reflect::get(&credentials, &action.into())?.dyn_into()?;
    settled(action.call1(&credentials, &all)).await
}

/// Why the browser rejected: the names are those of §5.1.3 and §5.1.4.
fn reason(error: &JsValue) -> PromptError {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError") => PromptError::NotAllowed,
        Some("AbortError") => PromptError::Aborted,
        Some("InvalidStateError") => PromptError::AlreadyAdded,
        Some("SecurityError") => PromptError::WrongAddress,
        _ => PromptError::Failed,
    }
}

/// A static method of `PublicKeyCredential`, and the class itself.
fn method(name: &str) -> Result<(Function, JsValue), JsValue> {
    let class = Reflect::get(&window(), &"PublicKeyCredential".into())?;
    Ok((Reflect::get(&class, &name.into())?.dyn_into()?, class))
}

fn call(name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let (method, class) = method(name)?;
    method.call1(&class, argument)
}

/// What a promise resolves to.
async fn settled(promise: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?.dyn_into::<Promise>()?).await
}

/// The JSON of a credential, which it makes itself (`toJSON`).
fn to_json(credential: &JsValue) -> Result<String, JsValue> {
    Ok(JSON::stringify(credential)?.into())
}

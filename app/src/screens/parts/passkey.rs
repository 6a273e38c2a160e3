//! What the screens that use or add a passkey have in common.

use std::future::Future;

use leptos::prelude::*;
use shared::{
    Empty, Endpoint, NoError,
    api::{Progress, passkeys::PasskeyError},
};

use crate::{
    api::{self, CallError, CommonCallError},
    components::{Alert, Status},
    message::passkeys,
    session::Session,
    webauthn::{self, Prompt, PromptError},
};

/// Where a screen reports why there is no passkey: a prompt that was cancelled is no error.
#[derive(Clone, Copy)]
pub struct PasskeyReport {
    pub alert: RwSignal<String>,
    pub status: RwSignal<String>,
}

impl PasskeyReport {
    /// A report that is empty.
    pub fn new() -> Self {
        Self { alert: RwSignal::new(String::new()), status: RwSignal::new(String::new()) }
    }

    /// The messages.
    pub fn view(self) -> AnyView {
        view! {
            <Alert words=self.alert />
            <Status words=self.status />
        }
        .into_any()
    }

    /// Removes both messages, so that the same one is announced again.
    pub fn clear(self) {
        self.alert.set(String::new());
        self.status.set(String::new());
    }

    /// Reports an error.
    pub fn alert(self, words: &str) {
        self.alert.set(words.to_owned());
    }

    /// Reports an error that any call may have.
    pub async fn common(self, session: Session, error: CommonCallError) {
        let words = session.handle(error).await;
        self.alert.set(words);
    }

    /// Reports why the browser gave no passkey to use.
    pub fn used<T>(self, answer: Result<T, PromptError>) -> Option<T> {
        answer.map_err(|error| self.prompt(error, passkeys::not_used(error))).ok()
    }

    /// Reports in these words why the browser's prompt gave nothing.
    pub fn prompt(self, error: PromptError, words: &str) {
        let place = if error == PromptError::NotAllowed { self.status } else { self.alert };
        // The screen may be gone by now.
        let _ = place.try_set(words.to_owned());
    }
}

/// Asks for a passkey with the options of an endpoint. Returns it as JSON; reports why there is none.
pub fn ask<E: Endpoint<Request = Empty, Error = NoError>>(
    session: Session,
    prompt: Prompt,
    report: PasskeyReport,
) -> impl Future<Output = Option<String>> {
    ask_with(api::call_for_json::<E>(), session, prompt, report)
}

async fn ask_with(
    options: impl Future<Output = Result<String, CallError<NoError>>>,
    session: Session,
    prompt: Prompt,
    report: PasskeyReport,
) -> Option<String> {
    let signal = prompt.start()?;
    match options.await {
        Ok(options) => {
            let answer = webauthn::get(&options, false, &signal).await;
            report.used(answer)
        }
        Err(CallError::Common(error)) => {
            report.common(session, error).await;
            None
        }
    }
}

/// Sends a passkey to sign in or to verify. Returns whether it was accepted; reports why not.
pub fn send<E: Endpoint<Response = Progress, Error = PasskeyError>>(
    session: Session,
    report: PasskeyReport,
    credential: &str,
) -> impl Future<Output = bool> + use<E> {
    let request = [r#"{"credential":"#, credential, "}"].concat();
    sent(api::call_with::<E>(Some(request)), session, report)
}

async fn sent(
    answer: impl Future<Output = Result<Progress, CallError<PasskeyError>>>,
    session: Session,
    report: PasskeyReport,
) -> bool {
    match answer.await {
        Ok(progress) => {
            session.advance(progress).await;
            return true;
        }
        Err(CallError::Endpoint(error)) => report.alert(passkeys::rejected(error)),
        Err(CallError::Common(error)) => report.common(session, error).await,
    }
    false
}

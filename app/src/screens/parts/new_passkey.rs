//! Makes a passkey in the browser and adds it to the account.

use shared::{
    DeviceName,
    api::{
        Progress,
        passkeys::{AddPasskey, AddPasskeyError, StartPasskey},
    },
};

use super::passkey::PasskeyReport;
use crate::{
    api::{self, CallError, CommonCallError},
    message::passkeys,
    webauthn::{self, Prompt, PromptError},
};

/// Why there is no new passkey.
pub enum NotAdded {
    /// The browser made none.
    Prompt(PromptError),
    /// The server did not add it.
    Call(CallError<AddPasskeyError>),
}

/// Makes a passkey and adds it. Without a name from its owner, it gets the name of its device.
pub async fn add_passkey(name: Option<DeviceName>, prompt: Prompt) -> Result<Progress, NotAdded> {
    let Some(signal) = prompt.start() else { return Err(NotAdded::Prompt(PromptError::Aborted)) };
    let options = api::call_for_json::<StartPasskey>().await.map_err(NotAdded::Call)?;
    let (credential, is_here) = webauthn::create(&options, &signal).await.map_err(NotAdded::Prompt)?;
    let name = name.map_or_else(|| passkeys::device_name(is_here).to_owned(), DeviceName::into);
    // A text always has a form in JSON.
    let name = serde_json::to_string(&name).unwrap_or_default();
    let request = [r#"{"name":"#, &name, r#","credential":"#, &credential, "}"].concat();
    api::call_with::<AddPasskey>(Some(request)).await.map_err(NotAdded::Call)
}

impl NotAdded {
    /// Reports the reason. Returns it where it is one that any call may have.
    pub fn report(self, report: PasskeyReport) -> Option<CommonCallError> {
        match self {
            Self::Prompt(error) => report.prompt(error, passkeys::not_created(error)),
            Self::Call(CallError::Endpoint(error)) => report.alert(passkeys::not_added(error)),
            Self::Call(CallError::Common(error)) => return Some(error),
        }
        None
    }
}

//! What the parts of the import screen share.

use leptos::{prelude::*, task::tick};
use shared::api::admin::import::{ImportAccounts, ImportReport, ImportRequest};

use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    session::Session,
};

/// The id of the heading of the report.
pub const REPORT: &str = "report";

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct ImportPage {
    pub session: Session,
    /// The text that was checked. It is what is imported, whatever is typed meanwhile.
    pub csv: RwSignal<String>,
    /// Whether only to check it.
    pub dry_run: RwSignal<bool>,
    pub report: RwSignal<Option<ImportReport>>,
    pub reauthenticate: RwSignal<bool>,
    pub alert: RwSignal<String>,
}

impl ImportPage {
    /// Sends the file, and shows the report.
    pub async fn send(self) {
        self.alert.set(String::new());
        let request = ImportRequest { csv: self.csv.get_untracked(), dry_run: self.dry_run.get_untracked() };
        match api::call::<ImportAccounts>(&request).await {
            Ok(report) => {
                self.report.set(Some(report));
                tick().await;
                browser::focus(REPORT);
            }
            Err(CallError::Common(CommonCallError::ReauthenticationRequired)) => {
                self.reauthenticate.set(true);
            }
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }
}

//! The actions on emails: their words, and their endpoints.

use shared::api::admin::mail::{
    DropMail, Mail, MailError, MailRequest, MailSelection, QueuedEmail, RetryMail,
};

use crate::{
    api::{self, CallError},
    message::{mail, words},
};

/// An action that has to be confirmed.
#[derive(Clone, PartialEq, Eq)]
pub enum Action {
    /// Sends an email again.
    Retry(QueuedEmail),
    /// Removes an email without sending it.
    Remove(QueuedEmail),
    /// Sends all emails again.
    RetryAll,
    /// Removes all emails that were given up.
    RemoveFailed,
}

impl Action {
    pub fn label(&self) -> &'static str {
        match self {
            Self::Retry(_) => words::try_again(),
            Self::Remove(_) => words::remove(),
            Self::RetryAll => words::retry_all_emails(),
            Self::RemoveFailed => words::remove_failed_emails(),
        }
    }

    /// The heading of its dialog.
    pub fn title(&self) -> String {
        match self {
            Self::Retry(email) | Self::Remove(email) => {
                words::action_for_username(self.label(), &mail::recipient(email))
            }
            Self::RetryAll | Self::RemoveFailed => self.label().to_owned(),
        }
    }

    /// What it will do.
    pub fn text(&self) -> String {
        match self {
            Self::Retry(email) => words::retry_email_text(&mail::recipient(email)),
            Self::Remove(email) => words::remove_email_text(&mail::recipient(email)),
            Self::RetryAll => words::retry_all_emails_text().to_owned(),
            Self::RemoveFailed => words::remove_failed_emails_text().to_owned(),
        }
    }

    /// What became of it.
    ///
    /// # Errors
    /// That an email was not delivered.
    pub fn outcome(&self, after: &Mail) -> Result<String, String> {
        match self {
            Self::Retry(email) => mail::outcome(email, after),
            Self::Remove(_) => Ok(words::email_removed().to_owned()),
            Self::RetryAll => Ok(words::emails_retried().to_owned()),
            Self::RemoveFailed => Ok(words::emails_removed().to_owned()),
        }
    }

    pub async fn send(&self) -> Result<Mail, CallError<MailError>> {
        let which = match self {
            Self::Retry(email) | Self::Remove(email) => MailSelection::Id(email.id.clone()),
            Self::RetryAll | Self::RemoveFailed => MailSelection::All,
        };
        let request = MailRequest { which };
        match self {
            Self::Retry(_) | Self::RetryAll => api::call::<RetryMail>(&request).await,
            Self::Remove(_) | Self::RemoveFailed => api::call::<DropMail>(&request).await,
        }
    }
}

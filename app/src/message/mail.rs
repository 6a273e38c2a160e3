//! What administrators read about the mail queue.

use shared::api::admin::mail::{EmailKind, EmailState, Mail, MailError, QueuedEmail};

use super::{time::date_time, words};

/// The recipient's address.
#[must_use]
pub fn recipient(email: &QueuedEmail) -> String {
    email.recipient.clone().unwrap_or_else(|| words::email_recipient_unknown().to_owned())
}

/// What is known about an email, apart from why it was not delivered.
#[must_use]
pub fn facts(email: &QueuedEmail) -> Vec<String> {
    let mut facts = vec![kind(email.kind).to_owned()];
    // The recipient's language shows which notice it is.
    facts.extend(email.subject.clone().filter(|_| email.kind == EmailKind::Notice));
    facts.push(words::email_attempts(&email.attempts.to_string()));
    facts.push(words::email_queued_at(&date_time(email.queued_at)));
    facts.push(match email.state {
        EmailState::Sending => words::email_sending().to_owned(),
        EmailState::Waiting { next_attempt_at } => words::email_next_attempt(&date_time(next_attempt_at)),
        EmailState::Failed { at, .. } => words::email_failed_at(&date_time(at)),
    });
    facts
}

/// The marks of an email.
#[must_use]
pub fn marks(email: &QueuedEmail) -> Vec<&'static str> {
    match email.state {
        EmailState::Failed { can_be_retried: false, .. } => vec![words::email_ended()],
        _ => Vec::new(),
    }
}

/// Whether an email can be sent again.
#[must_use]
pub fn can_be_retried(email: &QueuedEmail) -> bool {
    match email.state {
        EmailState::Sending => false,
        EmailState::Waiting { .. } => true,
        EmailState::Failed { can_be_retried, .. } => can_be_retried,
    }
}

/// What became of an email that was sent again: good news, or bad news.
///
/// # Errors
/// The bad news.
pub fn outcome(email: &QueuedEmail, after: &Mail) -> Result<String, String> {
    let to = recipient(email);
    let mut left = after.failed.emails.iter().chain(&after.waiting.emails);
    match left.find(|left| left.id == email.id) {
        None => Ok(words::email_delivered(&to)),
        Some(QueuedEmail { state: EmailState::Sending, .. }) => Ok(words::email_not_finished(&to)),
        Some(QueuedEmail { reason: Some(reason), .. }) => Err(words::email_not_delivered(&to, reason)),
        Some(_) => Ok(words::email_not_finished(&to)),
    }
}

/// Why an action on an email failed.
#[must_use]
pub fn refusal(error: MailError) -> &'static str {
    match error {
        MailError::NotQueued => words::email_not_queued(),
        MailError::NotRetriable => words::email_not_retriable(),
    }
}

/// What an email is for.
pub(super) fn kind(kind: EmailKind) -> &'static str {
    match kind {
        EmailKind::PasswordGenerated => words::email_username(),
        EmailKind::NewPassword => words::email_temporary_password(),
        EmailKind::ResetCode => words::email_reset_code(),
        EmailKind::SetUpReminder => words::email_set_up_reminder(),
        EmailKind::UnusedAccount => words::email_unused_account(),
        EmailKind::Notice => words::email_notice(),
    }
}

//! Collects the lines for the log. They wait until the unit has ended, because it may run again or be rolled back.

use shared::api::NextStep;
use store::{account::Account, audit_event::AuditEntry};

use super::UnitOfWork;
use crate::refusal::Refusal;

impl UnitOfWork<'_> {
    pub(super) fn log_audited(&mut self, entry: &AuditEntry) {
        self.pending.lines.audited.push(entry.clone());
    }

    pub(super) fn log_queued(&mut self, id: &str, purpose: &'static str, account: &Account) {
        self.pending.lines.mail.push((id.to_owned(), purpose, account.username.clone()));
    }

    /// Logs that a step was completed.
    pub(crate) fn log_completed(&mut self, next: &NextStep) {
        self.pending.lines.next = Some(match next {
            NextStep::Login => "login",
            NextStep::SetUp { .. } => "set_up",
            NextStep::Verify { .. } => "verify",
            NextStep::BackupCodes { .. } => "backup_codes",
            NextStep::ChangePassword { .. } => "change_password",
            NextStep::SignedIn { .. } => "signed_in",
        });
    }

    /// Logs why the work refuses.
    pub(crate) fn log_refusal(&mut self, refusal: Refusal) {
        self.pending.lines.refusal = Some(refusal);
    }
}

//! The lines that a unit of work leaves in the log.

use shared::api::audit::EventKind;
use store::audit_event::{AuditActor, AuditEntry};

use crate::refusal::Refusal;

/// What a unit of work leaves in the log.
#[derive(Default)]
pub(super) struct Lines {
    /// Events of the audit log.
    pub(super) audited: Vec<AuditEntry>,
    /// Queued emails: id, purpose and username.
    pub(super) mail: Vec<(String, &'static str, String)>,
    /// The name of the step that follows a completed one.
    pub(super) next: Option<&'static str>,
    pub(super) refusal: Option<Refusal>,
}

impl Lines {
    /// Logs what was refused, and what was done if the unit was committed. A command says itself what it did, so its
    /// lines are for `debug`.
    pub(super) fn write(self, committed: bool, by_command: bool) {
        if let Some(refusal) = self.refusal {
            refusal.log();
        }
        if !committed {
            return;
        }
        for entry in self.audited {
            write_audited(&entry, by_command);
        }
        for (mail, purpose, account) in self.mail {
            if by_command {
                tracing::debug!(
                    target: "mail",
                    event = "mail_queued",
                    mail,
                    purpose,
                    account,
                    "queued an email",
                );
            } else {
                tracing::info!(
                    target: "mail",
                    event = "mail_queued",
                    mail,
                    purpose,
                    account,
                    "queued an email",
                );
            }
        }
        if let Some(next) = self.next {
            tracing::info!(target: "sign_in", event = "step_completed", next, "completed a step");
        }
    }
}

fn write_audited(entry: &AuditEntry, by_command: bool) {
    let kind = entry.kind.name();
    let actor = match &entry.actor {
        AuditActor::Account(name) => name.username.as_str(),
        AuditActor::CommandLine => "(command line)",
        AuditActor::Nobody => "(nobody)",
    };
    let account = entry.account.as_ref().map(|name| name.username.as_str());
    let address = entry.address.as_deref();
    let detail = &entry.detail;
    let (factor, count) = (detail.factor.map(shared::api::audit::Factor::name), detail.count);
    let name = detail.name.as_deref();
    // New details of a person stay in the audit log.
    let text = detail.text.as_deref().filter(|_| entry.kind != EventKind::AccountEdited);
    macro_rules! audited {
        ($level:ident) => {
            tracing::$level!(
                target: "audit",
                event = "audited",
                kind,
                actor,
                account,
                address,
                factor,
                count,
                name,
                text,
                "recorded in the audit log"
            )
        };
    }
    if by_command {
        audited!(debug);
    } else {
        audited!(info);
    }
}

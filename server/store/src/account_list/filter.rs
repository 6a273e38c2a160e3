//! The conditions of the filters, in terms of the columns that the indexes of the list have.

use shared::api::admin::accounts::Filter;

use super::statement::Values;
use crate::{Millis, account::AccountKind};

/// Within which time a temporary password is about to expire.
const SOON: Millis = 24 * 60 * 60 * 1_000;

/// What the settings say about second factors, as far as the filters depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The time.
    pub now: Millis,
    /// Whether backup codes are in use.
    pub backup_codes: bool,
    /// Whether passkeys are in use.
    pub passkeys: bool,
    /// Internal accounts.
    pub internal: KindRule,
    /// External accounts.
    pub external: KindRule,
}

/// What the settings say about the accounts of a kind, except administrators, who always need a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindRule {
    /// Whether they must or may have a second factor.
    pub uses: bool,
    /// Whether they need a passkey.
    pub needs_passkey: bool,
    /// Those that were added after this time are in their grace period as long as they lack what they need. None: no
    /// account is.
    pub grace_after: Option<Millis>,
}

impl Rules {
    /// The rule of a kind.
    #[must_use]
    pub fn of(&self, kind: AccountKind) -> KindRule {
        match kind {
            AccountKind::Internal => self.internal,
            AccountKind::External => self.external,
        }
    }

    /// The condition that an account has no second factor that it can use. An index has it word for word.
    pub(crate) fn is_unprotected(&self) -> &'static str {
        if self.passkeys { "a.authenticators = 0 AND a.passkeys = 0" } else { "a.authenticators = 0" }
    }

    /// The condition that an account must or may have a second factor.
    pub(crate) fn uses_second_factor(&self) -> String {
        let who = match (self.internal.uses, self.external.uses) {
            // Every kind: SQLite looks both up in an index.
            (true, true) => "a.kind IN ('internal', 'external')",
            (true, false) => "(a.admin = 1 OR a.kind = 'internal')",
            (false, true) => "(a.admin = 1 OR a.kind = 'external')",
            (false, false) => "a.admin = 1",
        };
        format!("{who} AND a.origin = 'local' AND a.disabled_at IS NULL")
    }

    /// The same, for the accounts of a kind.
    pub(crate) fn uses_second_factor_as(&self, kind: AccountKind) -> String {
        let who = if self.of(kind).uses { "" } else { " AND a.admin = 1" };
        format!("a.kind = '{}' AND a.origin = 'local' AND a.disabled_at IS NULL{who}", kind.name())
    }

    /// The condition that an account of a kind is in its grace period, with the placeholder of the time after which it
    /// was added.
    pub(crate) fn is_in_grace(&self, kind: AccountKind, after: &str) -> String {
        let lacks = if self.of(kind).needs_passkey { "a.passkeys = 0" } else { self.is_unprotected() };
        format!(
            "(a.kind = '{}' AND a.origin = 'local' AND a.disabled_at IS NULL AND {lacks} \
             AND a.created_at > {after} AND a.admin = 0)",
            kind.name()
        )
    }

    /// The condition of a filter. None for all accounts.
    pub(super) fn condition(&self, filter: Filter, values: &mut Values) -> Option<String> {
        Some(match filter {
            Filter::All => return None,
            Filter::Administrators => "a.admin = 1".into(),
            Filter::Disabled => "a.disabled_at IS NOT NULL".into(),
            Filter::Waiting => "a.waiting = 1".into(),
            Filter::Held => "a.held_at IS NOT NULL".into(),
            Filter::Locked => {
                "a.id IN (SELECT s.account_id FROM factor_failures AS s WHERE s.failures >= 100)".into()
            }
            Filter::NoSecondStep => {
                format!("{} AND {}", self.uses_second_factor(), self.is_unprotected())
            }
            Filter::NeverSignedIn => "a.last_sign_in_at IS NULL AND a.disabled_at IS NULL".into(),
            Filter::TemporaryPassword => {
                let (now, soon) = (values.add(self.now), values.add(self.now + SOON));
                format!(
                    "a.disabled_at IS NULL AND a.password_expires_at > {now} AND a.password_expires_at <= {soon}"
                )
            }
            Filter::FewBackupCodes if self.backup_codes => {
                // CASE keeps SQLite from starting with the kind, which most accounts have.
                let uses = self.uses_second_factor();
                format!("a.codes_left <= 1 AND CASE WHEN {uses} THEN 1 ELSE 0 END = 1")
            }
            Filter::FewBackupCodes => "1 = 0".into(),
            Filter::GracePeriod => {
                let mut any = Vec::new();
                for kind in AccountKind::ALL {
                    if let Some(after) = self.of(kind).grace_after {
                        let after = values.add(after);
                        any.push(self.is_in_grace(kind, &after));
                    }
                }
                if any.is_empty() { "1 = 0".into() } else { format!("({})", any.join(" OR ")) }
            }
        })
    }
}

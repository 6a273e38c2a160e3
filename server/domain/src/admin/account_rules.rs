//! What the settings say about second factors, for the filters of the list of accounts.

use store::{
    account::AccountKind,
    account_list::{KindRule, Rules},
};

use crate::{
    clock::{DAY, Millis},
    settings::{Mfa, Settings},
};

/// The rules of the settings in effect.
pub(crate) fn rules(settings: &Settings, now: Millis) -> Rules {
    let of = |kind| {
        let mfa = settings.mfa(kind);
        let is_required = matches!(mfa, Mfa::Required | Mfa::Passkey);
        KindRule {
            uses: mfa != Mfa::Off,
            needs_passkey: mfa == Mfa::Passkey && settings.passkeys,
            grace_after: is_required.then(|| grace_after(settings, kind, now)).flatten(),
        }
    };
    Rules {
        now,
        backup_codes: settings.backup_codes,
        passkeys: settings.passkeys,
        internal: of(AccountKind::Internal),
        external: of(AccountKind::External),
    }
}

/// The time after which an account was added that is in its grace period now.
fn grace_after(settings: &Settings, kind: AccountKind, now: Millis) -> Option<Millis> {
    let days = Millis::from(settings.grace_days) * DAY;
    // As long as the grace period of the setting runs, it does not matter when an account was added.
    let runs = now < settings.since(kind) + days;
    if runs { Some(Millis::MIN) } else { (days > 0).then_some(now - days) }
}

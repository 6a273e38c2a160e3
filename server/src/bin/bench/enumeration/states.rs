//! Accounts in every state that a stranger must not be able to recognise.

use data_encoding::HEXLOWER;
use domain::{clock::MINUTE, crypto};
use sha2::{Digest as _, Sha256};
use store::{
    Db, Millis,
    account::Origin,
    throttle::{self, Forget},
};

use crate::people;

/// How often a name is used: one more wrong password would make it wait.
pub const USES: usize = 4;

/// The state of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// No account has it.
    Unknown,
    /// An account has it.
    Known,
    /// The account is disabled.
    Disabled,
    /// The account signs in with an identity provider.
    Sso,
    /// It does already, and so belongs to one identity there.
    Linked,
    /// The account has a temporary password that has expired.
    ExpiredPassword,
    /// The account's codes are blocked.
    Locked,
    /// An account has it, and it has to wait after wrong passwords.
    WaitingKnown,
    /// No account has it, and it has to wait.
    WaitingUnknown,
}

impl State {
    const ALL: [Self; 9] = [
        Self::Unknown,
        Self::Known,
        Self::Disabled,
        Self::Sso,
        Self::Linked,
        Self::ExpiredPassword,
        Self::Locked,
        Self::WaitingKnown,
        Self::WaitingUnknown,
    ];

    /// The name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown | Self::WaitingUnknown => "unknown",
            Self::Known | Self::WaitingKnown => "known",
            Self::Disabled => "disabled",
            Self::Sso => "SSO",
            Self::Linked => "linked SSO",
            Self::ExpiredPassword => "expired password",
            Self::Locked => "locked",
        }
    }

    fn has_account(self) -> bool {
        !matches!(self, Self::Unknown | Self::WaitingUnknown)
    }
}

/// A name in a state, for the sample with this number.
pub struct Name {
    pub state: State,
    pub number: usize,
}

impl Name {
    /// Of the same length for all states.
    pub fn text(&self) -> String {
        format!("person-{}-{:06}", self.state as u8, self.number / USES)
    }
}

/// The states in a random order.
pub fn shuffled(states: &[State]) -> Vec<State> {
    let mut keyed: Vec<([u8; 8], State)> = states.iter().map(|state| (crypto::random(), *state)).collect();
    keyed.sort();
    keyed.into_iter().map(|(_, state)| state).collect()
}

/// Adds the accounts that so many samples of each state need.
/// `issuer` is that of the identity provider.
pub async fn add(db: &mut Db, samples: usize, hash: &str, issuer: &str, now: Millis) -> anyhow::Result<()> {
    for state in State::ALL {
        for number in (0..samples).step_by(USES) {
            let name = Name { state, number }.text();
            if state.has_account() {
                add_account(db, &name, state, (hash, issuer), now).await?;
            } else {
                // Its neighbour in the index. In an organisation, unknown names are spread among those of accounts; here they would all
                // have the same one.
                add_account(db, &format!("{name}n"), state, (hash, issuer), now).await?;
            }
            if matches!(state, State::WaitingKnown | State::WaitingUnknown) {
                // As in `rate_limit/limits.rs`.
                let key = format!("name:{}", HEXLOWER.encode(&Sha256::digest(&name)));
                throttle::count(db, &key, now, Forget::LastBefore(0)).await?;
                throttle::wait_until(db, &key, now + 14 * MINUTE).await?;
            }
        }
    }
    Ok(())
}

async fn add_account(
    db: &mut Db,
    name: &str,
    state: State,
    (hash, issuer): (&str, &str),
    now: Millis,
) -> anyhow::Result<()> {
    let is_sso = matches!(state, State::Sso | State::Linked);
    let id = people::add(db, name, if is_sso { Origin::Sso } else { Origin::Local }, 0).await?;
    if !is_sso {
        let expires_at = (state == State::ExpiredPassword).then_some(now - MINUTE);
        store::account::replace_password(db, &id, None, hash, expires_at).await?;
    }
    match state {
        State::Linked => {
            store::provider_link::link(db, issuer, &format!("owner of {name}"), &id, now).await?;
        }
        State::Disabled => {
            store::account::disable(db, &id, now).await?;
        }
        State::Locked => {
            for _ in 0..100 {
                store::factor_failures::grow(db, &id, shared::api::audit::Factor::Totp, now).await?;
            }
        }
        _ => {}
    }
    Ok(())
}

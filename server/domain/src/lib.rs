//! What Vestibule decides: who may take which step, what is spent, what is counted. It knows the
//! contract of `shared` and its own store, and neither HTTP nor SQL.

pub mod account;
pub mod admin;
pub mod audit;
mod cleanup;
pub mod clock;
pub mod crypto;
pub mod email;
pub mod forward_auth;
pub mod identity_provider;
pub mod language;
mod notify;
pub mod rate_limit;
pub mod settings;
pub mod sign_in;
pub mod url;

use std::{net::IpAddr, sync::Arc};

use shared::{CommonError, api::Progress};
use tokio::sync::Notify;

use self::{forward_auth::last_seen::LastSeen, rate_limit::fair_share::FairShare};
use crate::{
    clock::Clock,
    crypto::{
        hasher::{Busy, Hasher},
        keys::Keys,
        token::Token,
    },
    identity_provider::Providers,
    language::Language,
};
use store::{Store, forward_auth_session::SessionLookup};

/// Everything the rules need. Clones share it.
#[derive(Clone)]
pub struct Domain {
    /// The database.
    pub store: Store,
    /// Seals secrets at rest.
    pub keys: Arc<Keys>,
    /// Hashes passwords and backup codes.
    pub hasher: Hasher,
    /// The hour.
    pub clock: Clock,
    /// Fair shares of the hashing pool.
    pub fair_share: FairShare,
    /// The identity providers.
    pub providers: Providers,
    /// Looks up who enters guarded applications.
    pub session_lookup: SessionLookup,
    /// When sessions were last seen, if not written to the database yet.
    pub last_seen: LastSeen,
    /// Rung when mail was queued.
    pub mail_queued: Arc<Notify>,
    /// Rung when someone asked for a reset code.
    pub reset_requested: Arc<Notify>,
    /// Rung when accounts were imported.
    pub import_finished: Arc<Notify>,
    /// What the pages and mails call themselves.
    pub identity: Arc<Identity>,
}

/// What the pages and mails call themselves.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The application's name.
    pub application_name: String,
    /// The application's address, where one is set.
    pub application_url: Option<String>,
    /// The language of mail to people who never asked for one of ours.
    pub language: Language,
    /// The origin of this door: links in mail come from it alone.
    pub origin: String,
    /// Whether applications on sibling domains are guarded: a finished sign-in then gives a pass.
    pub siblings: bool,
}

/// Who is asking: what the browser sent along.
#[derive(Clone, Debug)]
pub struct Requester {
    /// The session's token.
    pub session: Option<Token>,
    /// The token of a browser that has signed in before.
    pub browser: Option<Token>,
    /// The language that was chosen or asked for; none where nothing was said.
    pub language: Option<Language>,
    /// Where the request came from.
    pub address: IpAddr,
    /// The browser's name for people; may be empty.
    pub agent: String,
}

impl Requester {
    /// The client's address, as it is kept and told.
    fn client(&self) -> String {
        self.address.to_canonical().to_string()
    }
}

/// A step was done: the session has a new token.
#[derive(Clone, Debug)]
pub struct Advanced {
    /// Where the person stands now.
    pub progress: Progress,
    /// The session's new token.
    pub session: Token,
    /// A token for the browser to keep, where it has none and the sign-in is finished.
    pub browser: Option<Token>,
    /// The session's new pass, where applications on sibling domains are guarded.
    pub forward_token: Option<Token>,
    /// Whether this step finished the sign-in.
    pub finished: bool,
}

/// Why something was not done.
#[derive(Debug)]
pub enum DomainError<E> {
    /// For a reason of the endpoint's own.
    Endpoint(E),
    /// For a reason that any endpoint may have.
    Common(CommonError),
    /// Because something broke.
    Internal(anyhow::Error),
}

impl<E> DomainError<E> {
    /// The same, with another reason of an endpoint's own.
    pub fn map<F>(self, change: impl FnOnce(E) -> F) -> DomainError<F> {
        match self {
            Self::Endpoint(error) => DomainError::Endpoint(change(error)),
            Self::Common(refusal) => DomainError::Common(refusal),
            Self::Internal(error) => DomainError::Internal(error),
        }
    }
}

impl<E> From<anyhow::Error> for DomainError<E> {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

impl<E> From<CommonError> for DomainError<E> {
    fn from(refusal: CommonError) -> Self {
        Self::Common(refusal)
    }
}

impl<E> From<Busy> for DomainError<E> {
    fn from(_: Busy) -> Self {
        Self::Common(CommonError::Busy)
    }
}

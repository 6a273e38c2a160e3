//! Why a rule did not do what was asked of it.

use shared::CommonError;
use store::TransactionError;

use crate::crypto::hasher::Busy;

/// Why something was not done.
#[derive(Debug)]
pub enum DomainError<E> {
    /// A refusal that only this endpoint has.
    Endpoint(E),
    /// A refusal that any endpoint may have.
    Common(CommonError),
    /// Something broke.
    Internal(anyhow::Error),
}

impl<E> DomainError<E> {
    /// Converts the endpoint's own refusal.
    pub fn map<F>(self, change: impl FnOnce(E) -> F) -> DomainError<F> {
        match self {
            Self::Endpoint(refusal) => DomainError::Endpoint(change(refusal)),
            Self::Common(refusal) => DomainError::Common(refusal),
            Self::Internal(error) => DomainError::Internal(error),
        }
    }
}

impl<E> TransactionError for DomainError<E> {
    fn internal(&self) -> Option<&anyhow::Error> {
        match self {
            Self::Internal(error) => Some(error),
            Self::Endpoint(_) | Self::Common(_) => None,
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

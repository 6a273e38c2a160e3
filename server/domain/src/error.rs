//! The error type of the domain.

use shared::{CommonError, NoError};
use store::TransactionError;

use crate::crypto::hasher::Busy;

/// Why a flow failed.
#[derive(Debug)]
pub enum DomainError<E> {
    /// An error of this endpoint only.
    Endpoint(E),
    /// An error that any endpoint can return.
    Common(CommonError),
    /// An internal error. Clients see no details of it.
    Internal(anyhow::Error),
}

impl<E> DomainError<E> {
    /// Converts the endpoint's own error.
    pub fn map<F>(self, convert: impl FnOnce(E) -> F) -> DomainError<F> {
        match self {
            Self::Endpoint(error) => DomainError::Endpoint(convert(error)),
            Self::Common(error) => DomainError::Common(error),
            Self::Internal(error) => DomainError::Internal(error),
        }
    }
}

impl DomainError<NoError> {
    /// Converts the error for an endpoint that has errors of its own.
    #[must_use]
    pub fn widen<E>(self) -> DomainError<E> {
        self.map(|none| match none {})
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
    fn from(error: CommonError) -> Self {
        Self::Common(error)
    }
}

impl<E> From<Busy> for DomainError<E> {
    fn from(_: Busy) -> Self {
        Self::Common(CommonError::Busy)
    }
}

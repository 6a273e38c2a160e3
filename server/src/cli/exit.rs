//! Why a command fails.

use domain::DomainError;
use shared::CommonError;

/// Why a command failed, as one line.
#[derive(Debug)]
pub enum Exit {
    /// Wrong usage or configuration: exit code 2.
    Usage(String),
    /// The command failed: exit code 1.
    Failure(String),
}

impl From<anyhow::Error> for Exit {
    fn from(error: anyhow::Error) -> Self {
        Self::Failure(format!("{error:#}"))
    }
}

/// The line for an error that any command can fail with.
pub fn failure<E>(error: DomainError<E>, username: &str) -> Exit {
    Exit::Failure(match error {
        DomainError::Common(CommonError::NotFound) => format!("there is no account {username}"),
        DomainError::Common(CommonError::Invalid) => "the request is invalid or too large".into(),
        DomainError::Common(_) | DomainError::Endpoint(_) => "the machine is too busy; try again".into(),
        DomainError::Internal(error) => format!("{error:#}"),
    })
}

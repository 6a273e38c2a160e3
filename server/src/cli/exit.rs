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
        let line = format!("{error:#}");
        let refused = error.downcast_ref::<store::NewerSchema>().is_some()
            || error.downcast_ref::<store::transfer::Refused>().is_some();
        if refused || store::is_misconfigured(&error) { Self::Usage(line) } else { Self::Failure(line) }
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

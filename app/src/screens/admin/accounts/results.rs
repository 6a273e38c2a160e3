//! What an action did to each account.

use shared::{
    ApiError,
    api::admin::{AccountError, AccountRequest, account::ShowAccount, act::Act},
};

use super::known;
use crate::{
    api,
    message::{acts as text, admin},
};

/// What an action did.
#[derive(Clone)]
pub struct Outcome {
    pub action: Act,
    pub done: u32,
    /// What was left as it was, and why.
    pub failures: Vec<Failure>,
    /// How many accounts were not reached, because the action was stopped.
    pub left: u32,
}

/// An account that was left as it was.
#[derive(Clone)]
pub struct Failure {
    pub id: String,
    pub name: String,
    pub reason: String,
}

impl Failure {
    /// With the name of the account, for which the server is asked where the table does not show it.
    pub async fn of(id: String, error: ApiError<AccountError>) -> Self {
        let name = match known::row(&id) {
            Some(row) => admin::display_name(&row.name, &row.username),
            None => match api::call::<ShowAccount>(&AccountRequest { id: id.clone() }).await {
                Ok(account) => admin::display_name(&account.name, &account.username),
                Err(_) => id.clone(),
            },
        };
        Self { id, name, reason: text::failure(&error) }
    }
}

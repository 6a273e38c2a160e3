//! POST /api/admin/accounts

use shared::api::admin::accounts::{ListAccounts, ListAccountsRequest};

use crate::{context::Context, mount::Outcome};
use domain::admin::authority::Admin;

pub async fn list(context: Context, request: ListAccountsRequest) -> Outcome<ListAccounts> {
    Ok(context.server.domain.list_accounts(Admin::Browser(&context.requester), &request).await?.into())
}

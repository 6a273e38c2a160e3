//! POST /api/admin/accounts

use shared::api::admin::accounts::{ListAccounts, ListAccountsRequest};

use crate::{context::Context, mount::HandlerResult};
use domain::admin::authority::Admin;

pub async fn list(context: Context, request: ListAccountsRequest) -> HandlerResult<ListAccounts> {
    Ok(context.server.domain.list_accounts(Admin::Browser(&context.requester), &request).await?.into())
}

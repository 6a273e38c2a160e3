//! POST /api/admin/accounts and the endpoints below it

use shared::api::admin::{
    accounts::{ListAccounts, ListAccountsRequest},
    act::{AccountIdsRequest, ActOnAccounts, ActRequest, ActResult, Acted, FindAccountIds},
};

use crate::{context::Context, error::api_error, mount::HandlerResult};
use domain::admin::authority::Admin;

pub async fn list(context: Context, request: ListAccountsRequest) -> HandlerResult<ListAccounts> {
    Ok(context.server.domain.list_accounts(Admin::Browser(&context.requester), &request).await?.into())
}

pub async fn ids(context: Context, request: AccountIdsRequest) -> HandlerResult<FindAccountIds> {
    Ok(context.server.domain.account_ids(Admin::Browser(&context.requester), &request).await?.into())
}

pub async fn act(context: Context, request: ActRequest) -> HandlerResult<ActOnAccounts> {
    let done = context.server.domain.act_on_accounts(Admin::Browser(&context.requester), &request).await?;
    let results = request.accounts.into_iter().zip(done);
    let accounts = results.map(|(id, done)| ActResult { id, failure: done.err().map(api_error) }).collect();
    Ok(Acted { accounts }.into())
}

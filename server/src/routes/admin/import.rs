//! POST /api/admin/accounts/import and GET /api/admin/invitations

use shared::{
    Empty,
    api::admin::import::{GetInvitations, ImportAccounts, ImportRequest},
};

use crate::{context::Context, mount::HandlerResult};
use domain::admin::authority::Admin;

pub async fn post(context: Context, request: ImportRequest) -> HandlerResult<ImportAccounts> {
    Ok(context.server.domain.import_accounts(Admin::Browser(&context.requester), request).await?.into())
}

pub async fn invitations(context: Context, _: Empty) -> HandlerResult<GetInvitations> {
    Ok(context.server.domain.invitations(Admin::Browser(&context.requester)).await?.into())
}

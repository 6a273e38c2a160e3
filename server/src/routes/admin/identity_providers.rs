//! GET /api/admin/identity-providers

use shared::{Empty, api::admin::identity_providers::ListIdentityProviders};

use crate::{context::Context, mount::HandlerResult};
use domain::admin::authority::Admin;

pub async fn list(context: Context, _: Empty) -> HandlerResult<ListIdentityProviders> {
    Ok(context.server.domain.identity_providers(Admin::Browser(&context.requester)).await?.into())
}

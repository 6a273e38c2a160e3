//! POST /api/admin/overview

use shared::api::admin::overview::{OverviewRequest, ShowOverview};

use crate::{context::Context, mount::HandlerResult};
use domain::admin::authority::Admin;

pub async fn show(context: Context, request: OverviewRequest) -> HandlerResult<ShowOverview> {
    Ok(context.server.domain.overview(Admin::Browser(&context.requester), request).await?.into())
}

//! GET /api/admin/settings and POST /api/admin/settings/change

use shared::{
    Empty,
    api::admin::settings::{ChangeSettings, GetSettings, SettingChanges},
};

use crate::{context::Context, mount::HandlerResult};
use domain::admin::authority::Admin;

pub async fn get(context: Context, _: Empty) -> HandlerResult<GetSettings> {
    Ok(context.server.domain.settings(Admin::Browser(&context.requester)).await?.into())
}

pub async fn change(context: Context, request: SettingChanges) -> HandlerResult<ChangeSettings> {
    let (domain, admin) = (&context.server.domain, Admin::Browser(&context.requester));
    domain.change_settings(admin, &request).await?;
    Ok(domain.settings(admin).await?.into())
}

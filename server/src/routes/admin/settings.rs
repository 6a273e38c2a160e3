//! GET /api/admin/settings, POST /api/admin/settings/change and POST /api/admin/settings/preview

use shared::{
    Empty,
    api::admin::settings::{ChangeSettings, GetSettings, SettingChanges, preview::PreviewSettings},
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

pub async fn preview(context: Context, request: SettingChanges) -> HandlerResult<PreviewSettings> {
    let admin = Admin::Browser(&context.requester);
    Ok(context.server.domain.preview_settings(admin, &request).await?.into())
}

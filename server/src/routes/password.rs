//! POST /api/change-password

use shared::api::password::{ChangePassword, ChangePasswordRequest};

use crate::{context::Context, mount::HandlerResult};

pub async fn post(context: Context, request: ChangePasswordRequest) -> HandlerResult<ChangePassword> {
    let completed = context.server.domain.change_password(&context.requester, &request).await?;
    Ok(context.completed(completed, |progress| progress))
}

//! POST /api/change-password

use shared::api::password::{ChangePassword, ChangePasswordRequest};

use crate::{context::Context, mount::Outcome};

pub async fn post(context: Context, request: ChangePasswordRequest) -> Outcome<ChangePassword> {
    let completed = context.server.domain.change_password(&context.requester, &request).await?;
    Ok(context.completed(completed, |progress| progress))
}

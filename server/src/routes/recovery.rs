//! POST /api/forgot-password and /api/reset-password

use shared::{
    Empty,
    api::recovery::{PasswordResetRequest, RequestPasswordReset, ResetPassword, ResetPasswordRequest},
};

use crate::{context::Context, mount::HandlerResult};

pub async fn request(context: Context, request: PasswordResetRequest) -> HandlerResult<RequestPasswordReset> {
    context.server.domain.request_password_reset(&context.requester, &request.username).await?;
    Ok(Empty {}.into())
}

pub async fn reset(context: Context, request: ResetPasswordRequest) -> HandlerResult<ResetPassword> {
    context.server.domain.reset_password(&context.requester, &request).await?;
    Ok(context.end_session(Empty {}))
}

//! POST /api/forgot-password, /api/reset-password and /api/not-me

use shared::{
    Empty,
    api::{
        not_me::{Disavow, DisavowRequest},
        recovery::{PasswordResetRequest, RequestPasswordReset, ResetPassword, ResetPasswordRequest},
    },
};

use crate::{context::Context, mount::HandlerResult};

pub async fn request(context: Context, request: PasswordResetRequest) -> HandlerResult<RequestPasswordReset> {
    context.server.domain.request_password_reset(&context.requester, &request.username).await?;
    Ok(Empty {}.into())
}

pub async fn reset(context: Context, request: ResetPasswordRequest) -> HandlerResult<ResetPassword> {
    let reset = context.server.domain.reset_password(&context.requester, &request).await?;
    Ok(context.end_session(reset))
}

pub async fn disavow(context: Context, request: DisavowRequest) -> HandlerResult<Disavow> {
    Ok(context.server.domain.disavow(&context.requester, &request.code).await?.into())
}

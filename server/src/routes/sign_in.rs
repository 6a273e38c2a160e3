//! POST /api/sign-in, /api/sign-out and /api/temporary-password

use shared::{
    Empty,
    api::sign_in::{Credentials, SendTemporaryPassword, SignIn, SignOut, SignedOut},
};

use crate::{context::Context, mount::HandlerResult};

pub async fn post(context: Context, credentials: Credentials) -> HandlerResult<SignIn> {
    let completed = context.server.domain.sign_in(&context.requester, &credentials).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn send_temporary_password(
    context: Context,
    credentials: Credentials,
) -> HandlerResult<SendTemporaryPassword> {
    context.server.domain.send_temporary_password(&context.requester, &credentials).await?;
    Ok(Empty {}.into())
}

pub async fn sign_out(context: Context, _: Empty) -> HandlerResult<SignOut> {
    let provider = context.server.domain.sign_out(&context.requester).await?;
    Ok(context.end_session(SignedOut { provider }))
}

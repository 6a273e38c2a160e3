//! POST /api/authenticators/start, /confirm, /rename and /remove

use shared::{
    Empty,
    api::authenticators::{
        ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator, RemoveAuthenticatorRequest,
        RenameAuthenticator, RenameAuthenticatorRequest, StartAuthenticator,
    },
};

use crate::{context::Context, mount::HandlerResult};

pub async fn start(context: Context, _: Empty) -> HandlerResult<StartAuthenticator> {
    Ok(context.server.domain.start_authenticator(&context.requester).await?.into())
}

pub async fn confirm(
    context: Context,
    request: ConfirmAuthenticatorRequest,
) -> HandlerResult<ConfirmAuthenticator> {
    let completed = context.server.domain.confirm_authenticator(&context.requester, &request).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn rename(
    context: Context,
    request: RenameAuthenticatorRequest,
) -> HandlerResult<RenameAuthenticator> {
    context.server.domain.rename_authenticator(&context.requester, &request.id, &request.name).await?;
    Ok(Empty {}.into())
}

pub async fn remove(
    context: Context,
    request: RemoveAuthenticatorRequest,
) -> HandlerResult<RemoveAuthenticator> {
    let completed = context.server.domain.remove_authenticator(&context.requester, &request.id).await?;
    Ok(context.completed(completed, |progress| progress))
}

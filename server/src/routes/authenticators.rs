//! POST /api/authenticators/start, /confirm, /rename and /remove

use shared::{
    Empty,
    api::authenticators::{
        ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator, RemoveAuthenticatorRequest,
        RenameAuthenticator, RenameAuthenticatorRequest, StartAuthenticator,
    },
};

use crate::{context::Context, mount::Outcome};

pub async fn start(context: Context, _: Empty) -> Outcome<StartAuthenticator> {
    Ok(context.server.domain.start_authenticator(&context.requester).await?.into())
}

pub async fn confirm(
    context: Context,
    request: ConfirmAuthenticatorRequest,
) -> Outcome<ConfirmAuthenticator> {
    let completed = context.server.domain.confirm_authenticator(&context.requester, &request).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn rename(context: Context, request: RenameAuthenticatorRequest) -> Outcome<RenameAuthenticator> {
    context.server.domain.rename_authenticator(&context.requester, &request.id, &request.name).await?;
    Ok(Empty {}.into())
}

pub async fn remove(context: Context, request: RemoveAuthenticatorRequest) -> Outcome<RemoveAuthenticator> {
    let completed = context.server.domain.remove_authenticator(&context.requester, &request.id).await?;
    Ok(context.completed(completed, |progress| progress))
}

//! POST /api/passkeys/…

use shared::{
    Empty,
    api::passkeys::{
        AddPasskey, AddPasskeyRequest, AssertionRequest, PasskeyRemoved, RemovePasskey, RemovePasskeyRequest,
        RenamePasskey, RenamePasskeyRequest, SignInWithPasskey, StartPasskey, StartPasskeySignIn,
        StartPasskeyVerification, VerifyPasskey,
    },
};

use crate::{
    context::{Context, Reply},
    mount::HandlerResult,
};

pub async fn start_sign_in(context: Context, _: Empty) -> HandlerResult<StartPasskeySignIn> {
    let browser = context.passkey.clone();
    let (options, browser) = context.server.domain.start_passkey_sign_in(&context.requester, browser).await?;
    Ok(Reply { body: options, cookies: vec![context.with_challenge(&browser)] })
}

pub async fn sign_in(context: Context, request: AssertionRequest) -> HandlerResult<SignInWithPasskey> {
    let browser = context.passkey.clone();
    let domain = &context.server.domain;
    let completed = domain.sign_in_with_passkey(&context.requester, browser, &request.credential).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn start_verification(context: Context, _: Empty) -> HandlerResult<StartPasskeyVerification> {
    Ok(context.server.domain.start_passkey_verification(&context.requester).await?.into())
}

pub async fn verify(context: Context, request: AssertionRequest) -> HandlerResult<VerifyPasskey> {
    let completed = context.server.domain.verify_passkey(&context.requester, &request.credential).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn start(context: Context, _: Empty) -> HandlerResult<StartPasskey> {
    Ok(context.server.domain.start_passkey(&context.requester).await?.into())
}

pub async fn add(context: Context, request: AddPasskeyRequest) -> HandlerResult<AddPasskey> {
    let AddPasskeyRequest { name, credential } = request;
    let completed = context.server.domain.add_passkey(&context.requester, &name, &credential).await?;
    Ok(context.completed(completed, |progress| progress))
}

pub async fn rename(context: Context, request: RenamePasskeyRequest) -> HandlerResult<RenamePasskey> {
    context.server.domain.rename_passkey(&context.requester, &request.id, &request.name).await?;
    Ok(Empty {}.into())
}

pub async fn remove(context: Context, request: RemovePasskeyRequest) -> HandlerResult<RemovePasskey> {
    let (completed, accepted) = context.server.domain.remove_passkey(&context.requester, &request.id).await?;
    Ok(context.completed(completed, |progress| PasskeyRemoved { progress, accepted }))
}

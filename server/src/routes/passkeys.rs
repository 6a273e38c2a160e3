//! POST /api/passkeys/…

use shared::{
    CommonError, Empty,
    api::passkeys::{
        AddPasskey, AddPasskeyRequest, AssertionRequest, RemovePasskey, RemovePasskeyRequest, RenamePasskey,
        RenamePasskeyRequest, SignInWithPasskey, StartPasskey, StartPasskeySignIn, StartPasskeyVerification,
        VerifyPasskey,
    },
};

use crate::{context::Context, mount::HandlerResult};

pub async fn start_sign_in(_: Context, _: Empty) -> HandlerResult<StartPasskeySignIn> {
    Err(CommonError::NotFound.into())
}

pub async fn sign_in(_: Context, _: AssertionRequest) -> HandlerResult<SignInWithPasskey> {
    Err(CommonError::NotFound.into())
}

pub async fn start_verification(_: Context, _: Empty) -> HandlerResult<StartPasskeyVerification> {
    Err(CommonError::NotFound.into())
}

pub async fn verify(_: Context, _: AssertionRequest) -> HandlerResult<VerifyPasskey> {
    Err(CommonError::NotFound.into())
}

pub async fn start(_: Context, _: Empty) -> HandlerResult<StartPasskey> {
    Err(CommonError::NotFound.into())
}

pub async fn add(_: Context, _: AddPasskeyRequest) -> HandlerResult<AddPasskey> {
    Err(CommonError::NotFound.into())
}

pub async fn rename(_: Context, _: RenamePasskeyRequest) -> HandlerResult<RenamePasskey> {
    Err(CommonError::NotFound.into())
}

pub async fn remove(_: Context, _: RemovePasskeyRequest) -> HandlerResult<RemovePasskey> {
    Err(CommonError::NotFound.into())
}

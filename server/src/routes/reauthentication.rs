//! POST /api/prove

use shared::api::reauthentication::{Reauthenticate, ReauthenticateRequest};

use crate::{context::Context, mount::HandlerResult};

pub async fn post(context: Context, request: ReauthenticateRequest) -> HandlerResult<Reauthenticate> {
    let completed = context.server.domain.reauthenticate(&context.requester, &request).await?;
    Ok(context.completed(completed, |progress| progress))
}

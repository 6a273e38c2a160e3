//! POST /api/set-up and /api/set-up/skip

use shared::{
    Empty,
    api::set_up::{SkipSetUp, StartSetUp},
};

use crate::{context::Context, mount::HandlerResult};

pub async fn post(context: Context, _: Empty) -> HandlerResult<StartSetUp> {
    Ok(context.server.domain.start_set_up(&context.requester).await?.into())
}

pub async fn skip(context: Context, _: Empty) -> HandlerResult<SkipSetUp> {
    let completed = context.server.domain.skip_set_up(&context.requester).await?;
    Ok(context.completed(completed, |progress| progress))
}

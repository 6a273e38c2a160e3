//! GET /api/state

use shared::{
    Empty,
    api::state::{Application, GetState, State},
};

use crate::{context::Context, mount::HandlerResult};

pub async fn get(context: Context, _: Empty) -> HandlerResult<GetState> {
    let progress = context.server.domain.state(&context.requester).await?;
    let site = context.server.domain.site();
    let url = context.return_to.map(String::from).or_else(|| site.application_url.clone());
    let application = Application { name: site.application_name.clone(), url, passkeys: false };
    Ok(State { application, progress }.into())
}

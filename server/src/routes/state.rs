//! GET /api/state

use shared::{
    Empty,
    api::state::{Application, GetState, State},
};

use crate::{context::Context, mount::Outcome};

pub async fn get(context: Context, _: Empty) -> Outcome<GetState> {
    let progress = context.server.domain.state(&context.requester).await?;
    let identity = &context.server.domain.identity;
    let url = context.return_to.map(String::from).or_else(|| identity.application_url.clone());
    let application = Application { name: identity.application_name.clone(), url };
    Ok(State { application, progress }.into())
}

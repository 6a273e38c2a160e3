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
    let passkeys = context.server.domain.passkeys_enabled().await.unwrap_or_else(|error| {
        // Login must open without the database too.
        tracing::warn!(target: "database", event = "database_unavailable", "could not read the settings: {error:#}");
        false
    });
    let application = Application { name: site.application_name.clone(), url, passkeys };
    Ok(State { application, progress }.into())
}

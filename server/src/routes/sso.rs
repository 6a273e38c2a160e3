//! GET /api/oidc/{provider} and /api/oidc/{provider}/callback: addresses for a browser on its way, which is
//! sent on in any case. They are no endpoints of the contract: nothing here is read by the app.

use std::time::Duration;

use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use shared::{
    CommonError, ProviderId,
    api::sso::{AGAIN, FAILED, SsoError},
};

use crate::{
    context::{Context, Reply, return_to},
    error::refuse,
    state::Server,
};
use domain::{DomainError, sign_in::provider::Returned};

/// How long a provider may take in all, which is less than a request may.
const PATIENCE: Duration = Duration::from_secs(12);

/// Sends the browser to the provider; with `again` in the place of an id to that of its session, which is to ask.
/// `next` says where to come back to, as it does for Login.
pub async fn begin(State(server): State<Server>, Path(which): Path<String>, request: Request) -> Response {
    let id = ProviderId::parse(&which).ok();
    if id.is_none() && which != AGAIN {
        return refuse(CommonError::NotFound);
    }
    let (parts, _) = request.into_parts();
    on_its_way(which, async move {
        let context = Context::new(server, &parts);
        let browser = context.provider_token(&parts.headers);
        let departure = context
            .server
            .domain
            .begin_sso(&context.requester, id.as_ref().map(ProviderId::as_str), browser)
            .await?;
        let mut cookies = vec![context.at_provider(&departure.browser)];
        if let Some(asked) = return_to::asked(&context.server, parts.uri.query()) {
            cookies.push(return_to::keep(&context.server, asked.as_ref()));
        }
        Ok((departure.url, cookies))
    })
    .await
}

/// Takes the browser back, signed in or with a reason.
pub async fn callback(State(server): State<Server>, Path(id): Path<String>, request: Request) -> Response {
    let Ok(id) = ProviderId::parse(&id) else { return refuse(CommonError::NotFound) };
    let (parts, _) = request.into_parts();
    on_its_way(id.to_string(), async move { back(server, &id, &parts).await }).await
}

async fn back(
    server: Server,
    id: &ProviderId,
    parts: &Parts,
) -> Result<(String, Vec<HeaderValue>), DomainError<SsoError>> {
    let context = Context::new(server, parts);
    let browser = context.provider_token(&parts.headers);
    let query = parts.uri.query().unwrap_or_default();
    let returned = Returned::read(url::form_urlencoded::parse(query.as_bytes()))?;
    let completed =
        context.server.domain.finish_sso(&context.requester, id.as_str(), browser, returned).await?;
    let Reply { mut cookies, .. } = context.completed(completed, |_| ());
    if context.return_to.is_some() {
        // It is reached: it would be in the way of the next sign-in.
        cookies.push(return_to::keep(&context.server, None));
    }
    let home = context.server.domain.site().application_url.clone();
    let to = context.return_to.map(String::from).or(home).unwrap_or_else(|| "/".to_owned());
    Ok((to, cookies))
}

/// Sends a browser where an outcome leads: on, or to the page that says why not. What was begun goes on when the
/// browser does not wait for it: a state is spent whole.
async fn on_its_way<F>(provider: String, outcome: F) -> Response
where
    F: Future<Output = Result<(String, Vec<HeaderValue>), DomainError<SsoError>>> + Send + 'static,
{
    let task = tokio::time::timeout(PATIENCE, tokio::spawn(outcome)).await;
    let failed = match task {
        Ok(Ok(Ok((to, cookies)))) => return see_other(&to, cookies),
        Ok(Ok(Err(DomainError::Endpoint(error)))) => error,
        Ok(Ok(Err(DomainError::Common(CommonError::NotFound)))) => return refuse(CommonError::NotFound),
        Ok(Ok(Err(DomainError::Common(_)))) | Err(_) => SsoError::Unavailable,
        Ok(Ok(Err(DomainError::Internal(error)))) => {
            tracing::error!("{error:#}");
            SsoError::Unavailable
        }
        Ok(Err(panic)) => {
            tracing::error!("{panic}");
            SsoError::Unavailable
        }
    };
    see_other(&format!("{FAILED}?why={}&provider={provider}", failed.name()), Vec::new())
}

fn see_other(to: &str, cookies: Vec<HeaderValue>) -> Response {
    let Ok(location) = HeaderValue::try_from(to) else { return refuse(CommonError::Internal) };
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, location);
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

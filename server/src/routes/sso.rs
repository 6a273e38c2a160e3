//! GET /api/oidc/{provider} and /api/oidc/{provider}/callback. Both redirect the browser whatever happens. They are not
//! endpoints of the contract, because the app does not read their responses.

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
use tracing::Instrument as _;

use crate::{
    context::{Context, Reply, return_to},
    error::refuse,
    metrics::Metrics,
    state::Server,
};
use domain::{
    DomainError,
    hourly_counts::{Counted, HourlyCounts},
    sign_in::provider::AuthorizationResponse,
};

/// The longest time for all requests to a provider together: less than a request of the browser may take.
const TIMEOUT: Duration = Duration::from_secs(12);

/// Redirects the browser to the provider. With `again` instead of an id, redirects to the provider of the session, which
/// authenticates the person again. As on Login, `next` is where the sign-in returns to.
pub async fn begin(State(server): State<Server>, Path(which): Path<String>, request: Request) -> Response {
    let id = ProviderId::parse(&which).ok();
    if id.is_none() && which != AGAIN {
        return refuse(CommonError::NotFound);
    }
    let (parts, _) = request.into_parts();
    redirect_after(Counters::of(&server), which, async move {
        let context = Context::new(server, &parts);
        let browser = context.provider_token(&parts.headers);
        let redirect = context
            .server
            .domain
            .begin_sso(&context.requester, id.as_ref().map(ProviderId::as_str), browser)
            .await?;
        let mut cookies = vec![context.at_provider(&redirect.browser)];
        if let Some(asked) = return_to::asked(&context.server, parts.uri.query()) {
            cookies.push(return_to::keep(&context.server, asked.as_ref()));
        }
        Ok((redirect.url, cookies))
    })
    .await
}

/// Finishes the sign-in when the browser returns from the provider.
pub async fn callback(State(server): State<Server>, Path(id): Path<String>, request: Request) -> Response {
    let Ok(id) = ProviderId::parse(&id) else { return refuse(CommonError::NotFound) };
    let (parts, _) = request.into_parts();
    let counters = Counters::of(&server);
    redirect_after(counters, id.to_string(), async move { finish(server, &id, &parts).await }).await
}

async fn finish(
    server: Server,
    id: &ProviderId,
    parts: &Parts,
) -> Result<(String, Vec<HeaderValue>), DomainError<SsoError>> {
    let context = Context::new(server, parts);
    let browser = context.provider_token(&parts.headers);
    let query = parts.uri.query().unwrap_or_default();
    let response = AuthorizationResponse::read(url::form_urlencoded::parse(query.as_bytes()))?;
    let completed =
        context.server.domain.finish_sso(&context.requester, id.as_str(), browser, response).await?;
    let Reply { mut cookies, .. } = context.completed(completed, |_| ());
    if context.return_to.is_some() {
        // The next sign-in must not return there.
        cookies.push(return_to::keep(&context.server, None));
    }
    let home = context.server.domain.site().application_url.clone();
    let to = context.return_to.map(String::from).or(home).unwrap_or_else(|| "/".to_owned());
    Ok((to, cookies))
}

/// Redirects to where the outcome leads, or to the page that shows the error. The work continues if the browser
/// disconnects, so that a consumed state always gets its result.
async fn redirect_after<F>(counters: Counters, provider: String, outcome: F) -> Response
where
    F: Future<Output = Result<(String, Vec<HeaderValue>), DomainError<SsoError>>> + Send + 'static,
{
    let task = tokio::time::timeout(TIMEOUT, tokio::spawn(outcome.in_current_span())).await;
    let failed = match task {
        Ok(Ok(Ok((to, cookies)))) => return see_other(&to, cookies),
        Ok(Ok(Err(DomainError::Endpoint(error)))) => error,
        Ok(Ok(Err(DomainError::Common(CommonError::NotFound)))) => return refuse(CommonError::NotFound),
        Ok(Ok(Err(DomainError::Common(_)))) | Err(_) => SsoError::Unavailable,
        Ok(Ok(Err(DomainError::Internal(error)))) => {
            tracing::error!(target: "server", event = "internal_error", "{error:#}");
            SsoError::Unavailable
        }
        Ok(Err(panic)) => {
            tracing::error!(target: "server", event = "internal_error", "{panic}");
            SsoError::Unavailable
        }
    };
    counters.count(failed, &provider);
    tracing::info!(
        target: "provider",
        event = "provider_sign_in_failed",
        provider,
        error = failed.name(),
        "a sign-in with a provider failed"
    );
    see_other(&format!("{FAILED}?why={}&provider={provider}", failed.name()), Vec::new())
}

/// Where failed sign-ins are counted.
struct Counters {
    metrics: Metrics,
    hourly: HourlyCounts,
}

impl Counters {
    fn of(server: &Server) -> Self {
        Self { metrics: server.metrics.clone(), hourly: server.domain.hourly_counts().clone() }
    }

    fn count(&self, failed: SsoError, provider: &str) {
        self.metrics.count_sso_failure(failed.name());
        match failed {
            SsoError::Unavailable | SsoError::Unverified => self.hourly.count_provider_failure(provider),
            SsoError::NoAccount | SsoError::Disabled => self.hourly.count(Counted::Refused),
            // The person went back, or was too slow.
            SsoError::Refused | SsoError::Ended => {}
        }
    }
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

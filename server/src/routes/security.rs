//! GET /api/security, POST /api/activity, /api/sessions/end, /api/sessions/end-others and
//! /api/remembered-browsers/…

use shared::{
    Empty,
    api::{
        audit::{ActivityRequest, ShowActivity},
        remembered_browsers::{ForgetBrowser, ForgetBrowserRequest, ForgetBrowsers},
        security::GetSecurity,
        sessions::{EndOtherSessions, EndSession, EndSessionRequest},
    },
};

use crate::{context::Context, mount::HandlerResult};

pub async fn get(context: Context, _: Empty) -> HandlerResult<GetSecurity> {
    Ok(context.server.domain.security(&context.requester).await?.into())
}

pub async fn activity(context: Context, request: ActivityRequest) -> HandlerResult<ShowActivity> {
    Ok(context.server.domain.own_activity(&context.requester, request.before).await?.into())
}

pub async fn end_session(context: Context, request: EndSessionRequest) -> HandlerResult<EndSession> {
    let this = context.server.domain.end_session(&context.requester, &request.id).await?;
    Ok(if this { context.end_session(Empty {}) } else { Empty {}.into() })
}

pub async fn end_other_sessions(context: Context, _: Empty) -> HandlerResult<EndOtherSessions> {
    context.server.domain.end_other_sessions(&context.requester).await?;
    Ok(Empty {}.into())
}

pub async fn forget_browser(context: Context, request: ForgetBrowserRequest) -> HandlerResult<ForgetBrowser> {
    context.server.domain.forget_browser(&context.requester, &request.id).await?;
    Ok(Empty {}.into())
}

pub async fn forget_browsers(context: Context, _: Empty) -> HandlerResult<ForgetBrowsers> {
    context.server.domain.forget_browsers(&context.requester).await?;
    Ok(Empty {}.into())
}

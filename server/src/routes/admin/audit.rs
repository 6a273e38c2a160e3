//! POST /api/admin/activity and GET /api/admin/activity.csv

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use shared::{
    CommonError, NoError, Username,
    api::{
        admin::audit::{ActivityFilter, CountNewer, ListActivity, ListActivityRequest, NewerRequest},
        audit::EventKind,
        event_group::EventGroup,
    },
};
use tokio_stream::wrappers::ReceiverStream;

use crate::{
    context::Context,
    error::{refuse, respond},
    mount::HandlerResult,
    state::Server,
};
use domain::admin::authority::Admin;

pub async fn list(context: Context, request: ListActivityRequest) -> HandlerResult<ListActivity> {
    Ok(context.server.domain.list_activity(Admin::Browser(&context.requester), &request).await?.into())
}

pub async fn newer(context: Context, request: NewerRequest) -> HandlerResult<CountNewer> {
    Ok(context.server.domain.count_newer_activity(Admin::Browser(&context.requester), &request).await?.into())
}

/// Streams the file.
pub async fn export(State(server): State<Server>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    // Only a link on our own page or the address bar: no other site can make an administrator's browser fetch the file.
    if parts.headers.get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return refuse(CommonError::CrossSite);
    }
    let Some(filter) = read(parts.uri.query().unwrap_or_default()) else {
        return refuse(CommonError::Invalid);
    };
    let context = Context::new(server, &parts);
    let exported = context.server.domain.export_activity(Admin::Browser(&context.requester), &filter).await;
    let parts = match exported {
        Ok(parts) => parts,
        Err(error) => return respond::<NoError>(error),
    };
    let mut response = Response::new(Body::from_stream(ReceiverStream::new(parts)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present"));
    let name = HeaderValue::from_static("attachment; filename=\"activity.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    response
}

/// Parses a filter from a query. None if the query contains anything else.
fn read(query: &str) -> Option<ActivityFilter> {
    let mut filter = ActivityFilter::default();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "account" => filter.account = Some(Username::parse(&value).ok()?),
            "actor" => filter.actor = Some(Username::parse(&value).ok()?),
            "group" => filter.group = Some(EventGroup::find(&value)?),
            "address" => filter.address = Some(value.into_owned()),
            "kind" => filter.kind = Some(EventKind::find(&value)?),
            "from" => filter.from = Some(value.parse().ok()?),
            "until" => filter.until = Some(value.parse().ok()?),
            _ => return None,
        }
    }
    Some(filter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_as_a_filter_or_refused() {
        let filter = read("account=Ada&actor=root&kind=signed_in&from=1&until=2").unwrap();
        assert_eq!(filter.account, Some(Username::parse("ada").unwrap()));
        assert_eq!((filter.kind, filter.from, filter.until), (Some(EventKind::SignedIn), Some(1), Some(2)));
        assert_eq!(read(""), Some(ActivityFilter::default()));
        for wrong in ["kind=erased", "from=yesterday", "account=a%20b", "who=ada", "account"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}

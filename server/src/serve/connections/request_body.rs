//! The body of a request. While the client still sends it, the server waits for the client and not the other way round.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use hyper::body::{Body, Frame, Incoming, SizeHint};

use super::registry::Activity;

/// A request's body. The connection counts as receiving until its end.
pub(super) struct RequestBody<B = Incoming> {
    body: B,
    activity: Arc<Activity>,
}

impl<B: Body> RequestBody<B> {
    pub(super) fn new(body: B, activity: Arc<Activity>) -> Self {
        activity.receives(!body.is_end_stream());
        Self { body, activity }
    }
}

impl<B: Body + Unpin> Body for RequestBody<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if !matches!(frame, Some(Ok(_))) || self.body.is_end_stream() {
            self.activity.receives(false);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<B> Drop for RequestBody<B> {
    fn drop(&mut self) {
        self.activity.receives(false);
    }
}

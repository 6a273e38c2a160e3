//! Stands in for `wasm-streams` in the browser.
//!
//! Leptos brings `server_fn` along, which names streams for bodies that come or go bit by bit. The app has
//! no server functions and never makes one; but the real crate exports classes to JavaScript, which
//! the linker must keep whoever uses them: 2 KB (brotli) of what the Login page loads. Here are the
//! same names; a stream is always at its end.

use std::{
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// What a body is read from or written to.
#[derive(Debug)]
pub struct ReadableStream(Raw);

impl ReadableStream {
    /// Around one that the browser gave.
    #[must_use]
    pub fn from_raw(raw: Raw) -> Self {
        Self(raw)
    }

    /// # Panics
    ///
    /// Where the browser has no streams at all.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(Raw::new().unwrap())
    }

    /// What the browser gave.
    #[must_use]
    pub fn into_raw(self) -> Raw {
        self.0
    }

    /// Its pieces, of which there are none.
    #[must_use]
    pub fn into_stream(self) -> IntoStream<'static> {
        IntoStream(PhantomData)
    }
}

/// No pieces.
#[derive(Debug)]
pub struct IntoStream<'reader>(PhantomData<&'reader ()>);

impl Stream for IntoStream<'_> {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}

//! Accepts connections. Clients that are slow or silent hold no place that another one needs.

mod registry;
mod request_body;
mod stream;

use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderName, HeaderValue, Request, StatusCode, Version, header},
    response::IntoResponse as _,
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use ipnet::IpNet;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tower::ServiceExt as _;

use self::{
    registry::{Place, Registry},
    request_body::RequestBody,
    stream::Stream,
};
use crate::{context::client::is_proxy, middleware::headers::ErrorHeaders};
use domain::rate_limit::network::networks;

/// How long a client may take to send a request's headers, and to send the next request.
const HEADERS: Duration = Duration::from_secs(10);
/// The size of a request's headers, with the request line. A larger request is answered with 431.
const HEADER_BYTES: usize = 32 * 1024;
/// How long to wait after the system could not accept a connection.
const PAUSE: Duration = Duration::from_millis(100);

/// How many bytes of an unread answer the system buffers for each connection. Linux doubles the number. Without a limit, it
/// would buffer up to 4 MB.
const SEND_BUFFER: u32 = 64 * 1024;
/// The number of connections that the system keeps for the server to accept.
const BACKLOG: u32 = 1024;

/// Listens on an address.
///
/// # Errors
/// If the address is in use, or is none of this machine.
pub(super) fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    // Accepted connections inherit it.
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// The connections of one listener.
pub(super) struct Connections {
    registry: Registry,
    proxies: Vec<IpNet>,
    error_headers: ErrorHeaders,
}

impl Connections {
    pub(super) fn new(proxies: &[IpNet], error_headers: ErrorHeaders) -> Self {
        Self { registry: Registry::default(), proxies: proxies.to_vec(), error_headers }
    }

    /// Accepts connections until it is dropped. `axum::serve` limits neither their number nor the time and the bytes of
    /// a request's headers.
    pub(super) async fn accept(&self, listener: &TcpListener, router: &Router, graceful: &GracefulShutdown) {
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(HEADER_BYTES);
        loop {
            let (stream, peer) = match listener.accept().await {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Most likely out of file descriptors. Some will be free soon.
                    tracing::error!(target: "http", event = "accept_failed", %error, "could not accept a connection");
                    tokio::time::sleep(PAUSE).await;
                    continue;
                }
            };
            let Some(place) = self.registry.place(self.networks(peer.ip())).await else {
                tracing::debug!(
                    target: "http",
                    event = "connection_refused",
                    %peer,
                    "too many connections from one network"
                );
                continue;
            };
            drop(stream.set_nodelay(true));
            let router = router.clone();
            let use_of = place.activity();
            let service = service_fn(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(ConnectInfo(peer));
                let handled = use_of.handle();
                let refusal = refusal(&request);
                let request = request.map(|body| Body::new(RequestBody::new(body, Arc::clone(&use_of))));
                let answer = refusal.map_or_else(|| Ok(router.clone().oneshot(request)), Err);
                async move {
                    let answer = match answer {
                        Ok(answer) => answer.await,
                        Err(refusal) => Ok(refusal.into_response()),
                    };
                    drop(handled);
                    answer
                }
            });
            let stream = self.stream(stream, &place);
            let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
            tokio::spawn(async move {
                tokio::select! {
                    ended = connection => if let Err(error) = ended {
                        tracing::debug!(target: "http", event = "connection_ended", %error, "a connection ended");
                    },
                    () = place.given_up() => {
                        tracing::debug!(target: "http", event = "connection_replaced", "a silent connection was closed");
                    }
                }
            });
        }
    }

    fn stream(&self, stream: TcpStream, place: &Place) -> Stream<TcpStream> {
        Stream::new(stream, place.activity(), self.error_headers.clone())
    }

    /// The networks whose connections count together. None for a configured proxy, which connects for many clients.
    fn networks(&self, peer: IpAddr) -> Vec<String> {
        if is_proxy(peer, &self.proxies) { Vec::new() } else { networks(peer) }
    }
}

/// The refusal of a request whose head is too large, or which does not say for which host it is (RFC 9112 §3.2).
fn refusal<B>(request: &Request<B>) -> Option<StatusCode> {
    if head_bytes(request) > HEADER_BYTES {
        return Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
    let hosts = request.headers().get_all(header::HOST).iter().count();
    let is_ambiguous = hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11);
    is_ambiguous.then_some(StatusCode::BAD_REQUEST)
}

/// The size of a request's line and headers. The HTTP library compares its buffer with the limit only while headers are
/// incomplete, and accepts what arrives in one piece.
fn head_bytes<B>(request: &Request<B>) -> usize {
    let target = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
    let header =
        |(name, value): (&HeaderName, &HeaderValue)| name.as_str().len() + value.len() + ": \r\n".len();
    target + request.headers().iter().map(header).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use axum::{body::Bytes, routing::get};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    async fn connect(address: SocketAddr, from: &str) -> TcpStream {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(format!("{from}:0").parse().unwrap()).unwrap();
        socket.set_recv_buffer_size(4096).unwrap();
        socket.connect(address).await.unwrap()
    }

    #[tokio::test]
    async fn connections_that_never_read_their_answers_keep_nobody_out() {
        let large = Bytes::from(vec![7; 1024 * 1024]);
        let router = Router::new()
            .route("/large", get(async move || large))
            .route("/small", get(async || "An answer"));
        let listener = listen("127.0.0.1:0".parse().unwrap()).unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let connections = Connections::new(&[], ErrorHeaders::of(""));
            connections.accept(&listener, &router, &GracefulShutdown::new()).await;
        });
        let mut held = Vec::new();
        for number in 0..512 {
            let mut stream = connect(address, &format!("127.0.{}.1", number % 4 + 1)).await;
            stream.write_all(b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
            // The answer has begun.
            stream.read_exact(&mut [0; 12]).await.unwrap();
            held.push(stream);
        }
        let begun = Instant::now();
        for _ in 0..3 {
            let mut stream = connect(address, "127.0.5.1").await;
            let request = b"GET /small HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            stream.write_all(request).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.unwrap();
            assert!(answer.ends_with("An answer"), "{answer}");
        }
        assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    }
}

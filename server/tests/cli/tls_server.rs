//! An HTTPS server with a certificate of its own.

use std::{
    path::Path,
    sync::{Arc, Mutex},
    thread,
};

use domain::clock::{Clock, SECOND};
use rcgen::{CertificateParams, KeyPair};
use time::{Duration, OffsetDateTime};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};
use tokio_rustls::{TlsAcceptor, rustls};

/// The server, for as long as the test runs.
pub struct TlsServer {
    pub origin: String,
    certificate: String,
    paths: Arc<Mutex<Vec<String>>>,
}

impl TlsServer {
    /// With a certificate for `localhost` that expires in so many days. Every answer has the body `ok`, and repeats the
    /// id of the request.
    pub fn start(days: i64) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        let now = OffsetDateTime::from_unix_timestamp(Clock::System.now() / SECOND).unwrap();
        params.not_before = now - Duration::days(100);
        params.not_after = now + Duration::days(days);
        let certificate = params.self_signed(&key).unwrap();
        let config =
            rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .unwrap()
                .with_no_client_auth()
                .with_single_cert(vec![certificate.der().clone()], key.serialize_der().try_into().unwrap())
                .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let origin = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let paths = Arc::<Mutex<Vec<String>>>::default();
        let server = Self { origin, certificate: certificate.pem(), paths: Arc::clone(&paths) };
        thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                let listener = TcpListener::from_std(listener).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    // Clients that do not trust the certificate go.
                    let Ok(stream) = acceptor.accept(stream).await else { continue };
                    let mut lines = BufReader::new(stream).lines();
                    let (mut path, mut id) = (String::new(), String::new());
                    while let Ok(Some(line)) = lines.next_line().await
                        && !line.is_empty()
                    {
                        if path.is_empty() {
                            line.split(' ').nth(1).unwrap().clone_into(&mut path);
                        } else if line.to_ascii_lowercase().starts_with("x-request-id:") {
                            id = line;
                        }
                    }
                    paths.lock().unwrap().push(path);
                    let id = if id.is_empty() { id } else { format!("{id}\r\n") };
                    let answer =
                        format!("HTTP/1.1 200 OK\r\n{id}Content-Length: 3\r\nConnection: close\r\n\r\nok\n");
                    let mut stream = lines.into_inner().into_inner();
                    drop(stream.write_all(answer.as_bytes()).await);
                    drop(stream.shutdown().await);
                }
            });
        });
        server
    }

    /// Writes the certificate to a file, for clients that shall trust it.
    pub fn write_certificate(&self, path: &Path) {
        std::fs::write(path, &self.certificate).unwrap();
    }

    /// The paths of the requests since the last call.
    pub fn paths(&self) -> Vec<String> {
        std::mem::take(&mut *self.paths.lock().unwrap())
    }
}

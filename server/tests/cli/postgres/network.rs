//! The network between Vestibule and PostgreSQL: a proxy that the test cuts or silences, with TLS if it wants that.

use std::{
    net::SocketAddr,
    sync::{Arc, mpsc},
    thread,
};

use rcgen::{CertificateParams, KeyPair};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpListener, TcpStream, UnixStream},
    sync::watch,
};
use tokio_rustls::{TlsAcceptor, rustls};

use super::database::{Database, socket};

/// The state of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    Connected,
    /// Connections end at once, new ones too.
    Cut,
    /// Nothing gets through, and nobody is told.
    Silent,
}

/// A proxy in front of PostgreSQL, on a thread of its own that ends with the test.
pub struct Proxy {
    address: SocketAddr,
    network: watch::Sender<Network>,
}

impl Proxy {
    pub fn start() -> Self {
        Self::start_with(None)
    }

    /// With a certificate for 127.0.0.1 that nobody trusts. Returns it as PEM too.
    pub fn start_tls() -> (Self, String) {
        let (certificate, acceptor) = certificate("127.0.0.1");
        (Self::start_with(Some(acceptor)), certificate)
    }

    fn start_with(tls: Option<TlsAcceptor>) -> Self {
        let (network, state) = watch::channel(Network::Connected);
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                let mut ends = state.clone();
                // The sender is dropped at the end of the test.
                while ends.has_changed().is_ok() {
                    tokio::select! {
                        accepted = listener.accept() => {
                            let (stream, _) = accepted.unwrap();
                            tokio::spawn(carry(stream, tls.clone(), state.clone()));
                        }
                        _ = ends.changed() => {}
                    }
                }
            });
        });
        Self { address: told.recv().unwrap(), network }
    }

    pub fn set(&self, network: Network) {
        self.network.send_replace(network);
    }

    /// The URL of a database behind it.
    pub fn url(&self, database: &Database) -> String {
        format!("postgres://vestibule@{}/{}", self.address, database.name)
    }
}

/// Carries a connection until it ends or is cut.
async fn carry(mut client: TcpStream, tls: Option<TlsAcceptor>, state: watch::Receiver<Network>) {
    let mut cut = state.clone();
    let carried = async {
        let server = UnixStream::connect(socket()).await?;
        match tls {
            None => both_ways(client, server, state).await,
            Some(acceptor) => {
                // The client asks for TLS with eight bytes (PostgreSQL manual, 55.2.10).
                client.read_exact(&mut [0; 8]).await?;
                client.write_all(b"S").await?;
                both_ways(acceptor.accept(client).await?, server, state).await
            }
        }
    };
    tokio::select! {
        _ = carried => {}
        _ = cut.wait_for(|network| *network == Network::Cut) => {}
    }
}

async fn both_ways(
    client: impl AsyncRead + AsyncWrite,
    server: UnixStream,
    state: watch::Receiver<Network>,
) -> std::io::Result<()> {
    let (from_client, to_client) = tokio::io::split(client);
    let (from_server, to_server) = server.into_split();
    tokio::select! {
        done = one_way(from_client, to_server, state.clone()) => done,
        done = one_way(from_server, to_client, state) => done,
    }
}

async fn one_way(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    mut state: watch::Receiver<Network>,
) -> std::io::Result<()> {
    let mut bytes = vec![0; 16_384];
    loop {
        let length = from.read(&mut bytes).await?;
        // What is on its way arrives when the network is back.
        if length == 0 || state.wait_for(|network| *network != Network::Silent).await.is_err() {
            return Ok(());
        }
        to.write_all(&bytes[..length]).await?;
        to.flush().await?;
    }
}

/// A new certificate, as PEM, and what presents it.
fn certificate(name: &str) -> (String, TlsAcceptor) {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().self_signed(&key).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key.serialize_der().try_into().unwrap())
        .unwrap();
    (certificate.pem(), TlsAcceptor::from(Arc::new(config)))
}

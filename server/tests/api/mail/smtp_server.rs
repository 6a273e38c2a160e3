//! An SMTP server on loopback that follows a script.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use domain::email::{
    Mailer, Transport,
    config::{Authorities, Destination, EmailConfig, SmtpLimits},
};
use rcgen::{CertificateParams, KeyPair};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::TcpListener,
    sync::Notify,
};
use tokio_rustls::{TlsAcceptor, rustls};

use crate::helpers::TestApp;

/// Limits that a test can wait for.
pub const SHORT: SmtpLimits = SmtpLimits {
    connect: Duration::from_millis(300),
    step: Duration::from_millis(300),
    content: Duration::from_millis(300),
    message: Duration::from_secs(1),
};

/// Where the server is in a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    Greeting,
    Hello,
    Sender,
    Recipient,
    Data,
    Content,
}

impl At {
    pub const ALL: [Self; 6] =
        [Self::Greeting, Self::Hello, Self::Sender, Self::Recipient, Self::Data, Self::Content];
}

/// What the server does.
pub enum Does {
    Says(&'static str),
    Silence,
    /// Says nothing until the test tells it, then cuts the connection.
    SilenceUntil(Arc<Notify>),
    Cuts,
    /// Waits, then accepts.
    Waits(Duration),
}

pub use Does::{Cuts, Says, Silence, SilenceUntil, Waits};

/// What the server has been sent.
pub struct Heard<'a> {
    /// The number of the connection, from 0.
    pub connection: usize,
    pub at: At,
    /// The command, or the message.
    pub text: &'a str,
}

type Script = dyn Fn(&Heard<'_>) -> Does + Send + Sync;

/// The server and what it accepted.
pub struct SmtpServer {
    pub port: u16,
    script: Arc<Mutex<Arc<Script>>>,
    accepted: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
    /// The certificate, as PEM.
    pub certificate: Option<String>,
}

/// Accepts everything.
pub fn accepts(_: &Heard<'_>) -> Does {
    Waits(Duration::ZERO)
}

impl SmtpServer {
    pub async fn start(script: impl Fn(&Heard<'_>) -> Does + Send + Sync + 'static) -> Self {
        Self::start_at(script, None).await
    }

    /// With TLS from the beginning, and a certificate for `name` that nobody trusts.
    pub async fn start_tls(name: &str) -> Self {
        Self::start_at(accepts, Some(name)).await
    }

    async fn start_at(
        script: impl Fn(&Heard<'_>) -> Does + Send + Sync + 'static,
        name: Option<&str>,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let (certificate, acceptor) = name.map(certificate).unzip();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            script: Arc::new(Mutex::new(Arc::new(script))),
            accepted: Arc::default(),
            connections: Arc::default(),
            certificate,
        };
        let (script, accepted, connections) =
            (Arc::clone(&server.script), Arc::clone(&server.accepted), Arc::clone(&server.connections));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let number = connections.fetch_add(1, Ordering::SeqCst);
                let (script, accepted) = (Arc::clone(&script.lock().unwrap()), Arc::clone(&accepted));
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    match acceptor {
                        Some(acceptor) => {
                            if let Ok(stream) = acceptor.accept(stream).await {
                                converse(stream, number, &*script, &accepted).await;
                            }
                        }
                        None => converse(stream, number, &*script, &accepted).await,
                    }
                });
            }
        });
        server
    }

    /// Follows another script from the next connection on.
    pub fn now(&self, script: impl Fn(&Heard<'_>) -> Does + Send + Sync + 'static) {
        *self.script.lock().unwrap() = Arc::new(script);
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// The messages that were accepted since the last call.
    pub fn accepted(&self) -> Vec<String> {
        std::mem::take(&mut *self.accepted.lock().unwrap())
    }

    pub fn url(&self) -> String {
        let scheme = if self.certificate.is_some() { "smtps" } else { "smtp" };
        format!("{scheme}://localhost:{}", self.port)
    }

    /// The mailer of a server, with this mail server.
    pub fn mailer(&self, app: &TestApp) -> Mailer {
        self.mailer_with(app, SHORT, None)
    }

    pub fn mailer_with(&self, app: &TestApp, limits: SmtpLimits, authorities: Option<Authorities>) -> Mailer {
        let transport = Transport::new(&self.config(limits, authorities)).unwrap();
        Mailer { transport, ..app.server.mailer.clone() }
    }

    pub fn config(&self, limits: SmtpLimits, authorities: Option<Authorities>) -> EmailConfig {
        EmailConfig {
            from: "Vestibule <no-reply@example.com>".into(),
            destination: Destination::Smtp(self.url().parse().unwrap()),
            authorities,
            limits,
        }
    }
}

async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    connection: usize,
    script: &Script,
    accepted: &Mutex<Vec<String>>,
) {
    let mut stream = BufReader::new(stream);
    let mut at = At::Greeting;
    let mut text = String::new();
    loop {
        let reply = match script(&Heard { connection, at, text: &text }) {
            Says(reply) => reply.to_owned(),
            Silence => std::future::pending().await,
            SilenceUntil(told) => return told.notified().await,
            Cuts => return,
            Waits(time) => {
                tokio::time::sleep(time).await;
                match at {
                    At::Greeting => "220 localhost".to_owned(),
                    At::Hello => "250 localhost".to_owned(),
                    At::Data => "354 go on".to_owned(),
                    At::Sender | At::Recipient | At::Content => "250 2.0.0 ok".to_owned(),
                }
            }
        };
        if at == At::Content && reply.starts_with('2') {
            accepted.lock().unwrap().push(std::mem::take(&mut text));
        }
        if stream.write_all(format!("{reply}\r\n").as_bytes()).await.is_err() {
            return;
        }
        let content = at == At::Data && reply.starts_with('3');
        text.clear();
        loop {
            let before = text.len();
            match stream.read_line(&mut text).await {
                Ok(0) | Err(_) => return,
                Ok(_) if !content || &text[before..] == ".\r\n" => break,
                Ok(_) => {}
            }
        }
        at = match text.split(' ').next().unwrap_or_default().trim_end() {
            _ if content => At::Content,
            "EHLO" => At::Hello,
            "MAIL" => At::Sender,
            "RCPT" => At::Recipient,
            "DATA" => At::Data,
            _ => return,
        };
    }
}

/// A new certificate and its key.
fn certificate(name: &str) -> (String, TlsAcceptor) {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().self_signed(&key).unwrap();
    let pem = certificate.pem();
    let config =
        rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key.serialize_der().try_into().unwrap())
            .unwrap();
    (pem, TlsAcceptor::from(Arc::new(config)))
}

//! Delivery by SMTP. lettre speaks the protocol; the steps are taken here, because lettre limits only the time of the TCP
//! connection, and a server that goes silent later would hold the message for ever.

mod reason;
mod trust;

use std::{
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::Context as _;
use lettre::{
    Address,
    transport::smtp::{
        authentication::DEFAULT_MECHANISMS,
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Quit, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use self::reason::Step;
use super::{
    config::{Authorities, Encryption, SmtpLimits, SmtpServer, SmtpUrl},
    delivery_error::{Cause, DeliveryError},
};

/// The longest that a message is pretended to take: more would keep others waiting.
const LONGEST_PRETENCE: Duration = Duration::from_secs(5);
/// How long the goodbye may take. The message is accepted by then.
const GOODBYE: Duration = Duration::from_secs(1);

/// An SMTP server.
pub struct Smtp {
    server: SmtpServer,
    hello: ClientId,
    /// None where the connection is never encrypted.
    tls: RwLock<Option<TlsParameters>>,
    limits: SmtpLimits,
    /// How long the last message took, in microseconds.
    last: AtomicU64,
}

/// A message for one recipient.
pub(super) struct Envelope<'a> {
    pub(super) from: &'a Address,
    pub(super) to: &'a Address,
    /// Headers and bodies, in ASCII.
    pub(super) content: &'a [u8],
}

/// The certificate authorities that a server's certificate may come from. None where the connection is never encrypted.
pub struct Trust(Option<TlsParameters>);

fn trust(server: &SmtpServer, authorities: Option<&Authorities>) -> anyhow::Result<Trust> {
    if server.encryption == Encryption::None {
        return Ok(Trust(None));
    }
    let tls = TlsParameters::builder(server.host.clone());
    let tls =
        authorities.iter().fold(tls, |tls, authorities| tls.add_root_certificate(authorities.0.clone()));
    Ok(Trust(Some(tls.build().context("the certificate authorities of mail.ca_file")?)))
}

impl Smtp {
    /// Prepares for a server; reads the certificate authorities of the system.
    pub(super) fn new(
        url: &SmtpUrl,
        authorities: Option<&Authorities>,
        limits: SmtpLimits,
    ) -> anyhow::Result<Self> {
        let server = url.server().clone();
        let hello = server.hello.clone().map_or_else(ClientId::default, ClientId::Domain);
        let tls = RwLock::new(trust(&server, authorities)?.0);
        Ok(Self { server, hello, tls, limits, last: AtomicU64::new(0) })
    }

    /// Reads the certificate authorities of the system again, for [`Smtp::renew_trust`].
    pub(super) fn read_trust(&self, authorities: Option<&Authorities>) -> anyhow::Result<Trust> {
        trust(&self.server, authorities)
    }

    /// Trusts these certificate authorities from now on.
    pub(super) fn renew_trust(&self, trust: Trust) {
        *self.tls.write().unwrap_or_else(PoisonError::into_inner) = trust.0;
    }

    /// Connects, encrypts the connection and signs in, without a message. Returns the server's address.
    pub(super) async fn check(&self) -> Result<String, DeliveryError> {
        let mut connection = self.connect(Instant::now() + self.limits.message).await?;
        drop(timeout(GOODBYE, connection.command(Quit)).await);
        Ok(format!("{}:{}", self.server.host, self.server.port))
    }

    /// Delivers a message. `is_wanted` is asked last, when the server has accepted sender and recipient: a message
    /// that was replaced in the meantime is not sent. Returns whether it was.
    pub(super) async fn send(
        &self,
        envelope: &Envelope<'_>,
        is_wanted: impl AsyncFnOnce() -> bool,
    ) -> Result<bool, DeliveryError> {
        let begun = Instant::now();
        let end = begun + self.limits.message;
        let mut connection = self.connect(end).await?;
        let outcome = self.transact(&mut connection, envelope, is_wanted, end).await;
        // Whatever the answer is, it changes nothing.
        drop(timeout(GOODBYE, connection.command(Quit)).await);
        let took = u64::try_from(begun.elapsed().min(LONGEST_PRETENCE).as_micros()).unwrap_or(0);
        self.last.store(took, Ordering::Relaxed);
        outcome
    }

    pub(super) async fn wait_as_long_as_the_last_message(&self) {
        sleep(Duration::from_micros(self.last.load(Ordering::Relaxed))).await;
    }

    /// Connects, encrypts the connection and signs in.
    async fn connect(&self, end: Instant) -> Result<AsyncSmtpConnection, DeliveryError> {
        let SmtpServer { host, port, encryption, credentials, .. } = &self.server;
        let tls = self.tls.read().unwrap_or_else(PoisonError::into_inner).clone();
        let wrapper = tls.clone().filter(|_| *encryption == Encryption::Tls);
        let mut connection = self
            .step(Step::Connect, end, async {
                AsyncSmtpConnection::connect_tokio1(
                    (host.as_str(), *port),
                    Some(self.limits.connect),
                    &self.hello,
                    wrapper,
                    None,
                )
                .await
            })
            .await?;
        let upgrade = match encryption {
            Encryption::None | Encryption::Tls => false,
            Encryption::StartTls => true,
            Encryption::StartTlsIfOffered => connection.can_starttls(),
        };
        if let Some(tls) = tls.filter(|_| upgrade) {
            self.step(Step::StartTls, end, connection.starttls(tls, &self.hello)).await?;
        }
        if let Some(credentials) = credentials {
            self.step(Step::SignIn, end, connection.auth(DEFAULT_MECHANISMS, credentials)).await?;
        }
        Ok(connection)
    }

    async fn transact(
        &self,
        connection: &mut AsyncSmtpConnection,
        envelope: &Envelope<'_>,
        is_wanted: impl AsyncFnOnce() -> bool,
        end: Instant,
    ) -> Result<bool, DeliveryError> {
        let mut parameters = Vec::new();
        if !envelope.to.to_string().is_ascii() || !envelope.from.to_string().is_ascii() {
            if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                let reason = "the mail server does not support addresses beyond ASCII (SMTPUTF8)";
                return Err(DeliveryError::new(Cause::Permanent, reason));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let sender = Mail::new(Some(envelope.from.clone()), parameters);
        self.step(Step::Sender, end, connection.command(sender)).await?;
        let recipient = Rcpt::new(envelope.to.clone(), Vec::new());
        self.step(Step::Recipient, end, connection.command(recipient)).await?;
        if !is_wanted().await {
            return Ok(false);
        }
        self.step(Step::Data, end, connection.command(Data)).await?;
        self.step(Step::Content, end, connection.message(envelope.content)).await?;
        Ok(true)
    }

    /// Takes one step within its time, and within the time that is left for the message.
    async fn step<T>(
        &self,
        step: Step,
        end: Instant,
        work: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
    ) -> Result<T, DeliveryError> {
        let limit = if step == Step::Content { self.limits.content } else { self.limits.step };
        let begun = Instant::now();
        match timeout_at((begun + limit).min(end), work).await {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(error)) => Err(reason::of_error(step, &self.server, &error)),
            Err(_) => Err(reason::of_silence(step, &self.server, begun.elapsed())),
        }
    }
}

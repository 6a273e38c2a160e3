//! An administrator who imports a file in a browser.

use anyhow::{Context as _, ensure};
use domain::{
    clock::Clock,
    crypto::totp::Authenticator,
    email::{Mailbox, Transport},
};
use server::state::Server;
use shared::api::admin::{
    import::{ImportReport, ImportRequest},
    settings::Setting,
};
use tokio::net::TcpStream;

use super::{
    environment::{Installation, set},
    http::{cookie, post},
    people::{self, PASSWORD},
};

/// The administrator's authenticator.
pub struct Administrator(Authenticator);

impl Administrator {
    /// Adds the account.
    pub async fn fill(installation: &Installation) -> anyhow::Result<Self> {
        let transport = Transport::Memory(Mailbox::default());
        let server = Server::open(installation.config()?, Clock::System, transport).await?;
        set(&server, Setting::BackupCodes(false)).await?;
        let hash = people::hash(server.domain.hasher()).await?;
        let mut tx = server.domain.store().begin().await?;
        let id = people::add_with_password(&mut tx, "root", &hash).await?;
        let phone = people::add_authenticator(&server.domain, &mut tx, &id).await?;
        let mut account = store::account::by_id(&mut tx, &id).await?.context("the account")?;
        account.admin = true;
        ensure!(store::account::edit(&mut tx, &account).await?);
        tx.commit().await?;
        server.domain.store().close().await;
        Ok(Self(phone))
    }

    /// Signs in at a server and imports a file there. Returns when its accounts are added.
    pub async fn import(&self, listen: &str, csv: String) -> anyhow::Result<()> {
        let mut stream = TcpStream::connect(listen).await?;
        let body = format!(r#"{{"username":"root","password":"{PASSWORD}"}}"#);
        let answer = post(&mut stream, "/api/sign-in", "", &body).await?;
        let code = format!(r#"{{"code":"{}"}}"#, self.0.code(Clock::System.now()));
        let answer = post(&mut stream, "/api/verify", cookie(&answer)?, &code).await?;
        let request = serde_json::to_string(&ImportRequest { csv, dry_run: false })?;
        let answer = post(&mut stream, "/api/admin/accounts/import", cookie(&answer)?, &request).await?;
        let (_, report) = answer.split_once("\r\n\r\n").context("no body")?;
        let report: ImportReport = serde_json::from_str(report)?;
        ensure!(report.imported, "{:?}", report.problems);
        Ok(())
    }
}

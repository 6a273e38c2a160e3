//! The configuration of the servers that are measured.

use std::{net::TcpListener, path::Path};

use anyhow::Context as _;
use domain::admin::authority::Admin;
use server::{
    config::{Config, ConfigValues, Given},
    state::Server,
};
use shared::api::admin::settings::{Setting, SettingChanges};
use tempfile::TempDir;

/// The files and the database of one server or several.
pub struct Installation {
    folder: TempDir,
    database: String,
}

impl Installation {
    pub fn on_sqlite() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let database = format!("sqlite://{}", folder.path().join("vestibule.db").display());
        Ok(Self { folder, database })
    }

    /// In a new database of the server that `TEST_POSTGRES` names.
    pub async fn on_postgres(database: &str) -> anyhow::Result<Self> {
        let server =
            std::env::var("TEST_POSTGRES").context("run scripts/with-postgres target/release/bench …")?;
        let database = store::bench::create_database(&server, database).await?;
        Ok(Self { folder: tempfile::tempdir()?, database })
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What a server that listens there is told.
    pub fn environment(&self, listen: &str) -> Vec<(String, String)> {
        let path = |name: &str| self.folder().join(name).display().to_string();
        vec![
            ("VESTIBULE_LISTEN".into(), listen.into()),
            ("VESTIBULE_LOG".into(), "error".into()),
            ("VESTIBULE_DATABASE_URL".into(), self.database.clone()),
            ("VESTIBULE_KEY_FILE".into(), path("vestibule.key")),
            ("VESTIBULE_MAIL_FOLDER".into(), path("mail")),
        ]
    }

    /// The configuration of a server in this process.
    pub fn config(&self) -> anyhow::Result<Config> {
        let environment = self.environment("127.0.0.1:8080");
        let values = ConfigValues::gather(Given { environment, ..Given::default() });
        Config::read(&values.map_err(anyhow::Error::msg)?).map_err(anyhow::Error::msg)
    }
}

/// A free address on loopback.
pub fn free_address() -> anyhow::Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

pub async fn set(server: &Server, setting: Setting) -> anyhow::Result<()> {
    let changed =
        server.domain.change_settings(Admin::CommandLine, &SettingChanges { changes: vec![setting] }).await;
    changed.map_err(|error| anyhow::anyhow!("{error:?}"))
}

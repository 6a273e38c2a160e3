//! The configuration of the servers that are measured.

use std::path::Path;

use domain::admin::authority::Admin;
use server::{
    config::{Config, ConfigValues, Given},
    state::Server,
};
use shared::api::admin::settings::{Setting, SettingChanges};

pub fn config(folder: &Path, listen: &str) -> anyhow::Result<Config> {
    let environment = environment(folder, listen);
    Config::read(
        &ConfigValues::gather(Given { environment, ..Given::default() }).map_err(anyhow::Error::msg)?,
    )
    .map_err(anyhow::Error::msg)
}

pub fn environment(folder: &Path, listen: &str) -> Vec<(String, String)> {
    let path = |name: &str| folder.join(name).display().to_string();
    vec![
        ("VESTIBULE_LISTEN".into(), listen.into()),
        ("VESTIBULE_LOG".into(), "error".into()),
        ("VESTIBULE_DATABASE_URL".into(), format!("sqlite://{}", path("vestibule.db"))),
        ("VESTIBULE_KEY_FILE".into(), path("vestibule.key")),
        ("VESTIBULE_MAIL_FOLDER".into(), path("mail")),
    ]
}

pub async fn set(server: &Server, setting: Setting) -> anyhow::Result<()> {
    let changed =
        server.domain.change_settings(Admin::CommandLine, &SettingChanges { changes: vec![setting] }).await;
    changed.map_err(|error| anyhow::anyhow!("{error:?}"))
}

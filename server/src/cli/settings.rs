//! `vestibule settings …`

use clap::Subcommand;
use serde_json::{Map, Value};
use shared::api::admin::settings::SettingChanges;

use super::{
    exit::{Exit, failure},
    output::print,
};
use crate::state::Server;
use domain::{
    admin::authority::Admin,
    settings,
    settings::{NAMES, Settings},
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print one setting, or all of them
    Get {
        /// Name of the setting, such as mfa.internal
        name: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Change a setting; takes effect immediately
    Set {
        #[arg(help = format!("One of {}", NAMES.join(", ")))]
        name: String,
        /// off, optional, required or passkey; a number of days; true or false
        value: String,
    },
}

pub async fn run(command: Command, server: &Server) -> Result<(), Exit> {
    match command {
        Command::Get { name, json } => {
            let settings = Settings::load(&mut *server.domain.store().read().await?).await?;
            let value = |name: &str| settings.get(name).unwrap_or_default();
            if let Some(name) = name {
                if settings.get(&name).is_none() {
                    return Err(Exit::Usage(format!(
                        "{name} is not a setting; the settings are {}",
                        NAMES.join(", ")
                    )));
                }
                print(json, &Value::from(value(&name)), || value(&name));
            } else {
                let all: Map<String, Value> =
                    NAMES.iter().map(|name| ((*name).into(), value(name).into())).collect();
                print(json, &Value::Object(all), || {
                    NAMES
                        .iter()
                        .map(|name| format!("{name} = {}", value(name)))
                        .collect::<Vec<_>>()
                        .join("\n")
                });
            }
            Ok(())
        }
        Command::Set { name, value } => {
            let setting = settings::read(&name, &value).map_err(Exit::Usage)?;
            let changes = SettingChanges { changes: vec![setting] };
            let outcome = server.domain.change_settings(Admin::CommandLine, &changes).await;
            outcome.map_err(|error| failure(error, ""))?;
            println!("{name} = {value}");
            Ok(())
        }
    }
}

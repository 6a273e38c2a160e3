//! `vestibule serve --demo`: a first look at Vestibule, on this machine only.

use shared::{CommonError, EmailAddress, PersonName, Username, api::admin::AccountError};

use super::Exit;
use crate::{config::Config, config_source::ConfigSource, serve};
use domain::{Domain, DomainError, admin::authority::Admin, email::config::Destination};
use store::account::{AccountKind, NewAccount, Origin};

const USERNAME: &str = "demo";
const EMAIL: &str = "demo@example.com";

/// Runs the server with a demo account and prints how to sign in with it.
pub async fn serve(config: Config, source: ConfigSource) -> Result<(), Exit> {
    if !config.public_url.is_loopback() {
        return Err(Exit::Usage(
            "--demo requires a loopback public_url such as http://localhost:8080".into(),
        ));
    }
    let origin = config.public_url.origin().to_owned();
    let mail = match &config.mail.destination {
        Destination::Folder(folder) => folder.display().to_string(),
        Destination::Smtp(_) => "the SMTP server".into(),
    };
    let announce = async |domain: &Domain| {
        let password = password(domain).await?;
        println!(
            "\n{}",
            framed(&[
                format!("Vestibule is running at  {origin}"),
                format!("Sign in as               {USERNAME}"),
                format!("Password                 {password}"),
                format!("Emails are saved in      {mail}"),
                String::new(),
                "Signing in needs an authenticator app, on a phone or computer. Ctrl+C stops the server."
                    .into(),
            ])
        );
        Ok(())
    };
    Ok(serve::serve(config, source, announce).await?)
}

/// The lines in a frame.
fn framed(lines: &[String]) -> String {
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let rule = "─".repeat(width + 4);
    let rows: Vec<String> = lines.iter().map(|line| format!("│  {line:width$}  │\n")).collect();
    let rows = rows.concat();
    format!("┌{rule}┐\n{rows}└{rule}┘\n")
}

/// The demo account's temporary password: a new one at each start until the person changes it.
async fn password(domain: &Domain) -> anyhow::Result<String> {
    let failed = |error: DomainError<AccountError>| anyhow::anyhow!("the demo account: {error:?}");
    match domain.account(USERNAME).await {
        Ok(account) if account.password_expires_at.is_none() => Ok("the one that you chose".into()),
        Ok(_) => domain.send_password(Admin::CommandLine, USERNAME).await.map_err(failed),
        Err(DomainError::Common(CommonError::NotFound)) => {
            let new = NewAccount {
                username: Username::parse(USERNAME)?,
                email: EmailAddress::parse(EMAIL)?,
                name: PersonName::parse("Demo")?,
                kind: AccountKind::Internal,
                origin: Origin::Local,
                admin: false,
                language: None,
                provider: None,
            };
            Ok(domain
                .add_account(Admin::CommandLine, &new)
                .await
                .map_err(failed)?
                .temporary_password
                .unwrap_or_default())
        }
        Err(error) => Err(failed(error)),
    }
}

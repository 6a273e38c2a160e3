//! `vestibule serve --demo`: the first look at Vestibule, on this machine alone.

use shared::{EmailAddress, PersonName, Refusal, Username, api::administration::AccountError};

use super::Failure;
use crate::{
    config::{Config, Transport},
    domain::{Domain, Fault, administration::Admin},
    serve,
    store::account::{Kind, NewAccount, Origin},
};

const USERNAME: &str = "demo";
const EMAIL: &str = "demo@example.com";

/// Serves with a demo account, and says how to sign in with it.
pub async fn serve(config: Config) -> Result<(), Failure> {
    if !config.public_url.is_loopback() {
        return Err(Failure::Usage(
            "--demo is for a loopback public_url such as http://localhost:8080".into(),
        ));
    }
    let origin = config.public_url.origin().to_owned();
    let mail = match &config.mail.transport {
        Transport::Folder(folder) => folder.display().to_string(),
        Transport::Smtp(_) => "the SMTP server".into(),
    };
    let announce = async |domain: &Domain| {
        let password = password(domain).await?;
        println!(
            "\n  Vestibule is at   {origin}\n  Sign in as        {USERNAME}\n  Password          {password}\n  \
             Its mail lies in  {mail}\n\n  Have an authenticator app at hand. Ctrl+C stops the server.\n"
        );
        Ok(())
    };
    Ok(serve::serve(config, announce).await?)
}

/// The demo account's temporary password, a new one for each start until it was changed.
async fn password(domain: &Domain) -> anyhow::Result<String> {
    let failed = |fault: Fault<AccountError>| anyhow::anyhow!("the demo account: {fault:?}");
    match domain.account(USERNAME).await {
        Ok(account) if account.password_expires_at.is_none() => Ok("the one you chose".into()),
        Ok(_) => domain.send_password(Admin::CommandLine, USERNAME).await.map_err(failed),
        Err(Fault::Refused(Refusal::NotFound)) => {
            let new = NewAccount {
                username: Username::parse(USERNAME)?,
                email: EmailAddress::parse(EMAIL)?,
                name: PersonName::parse("Demo")?,
                kind: Kind::Internal,
                origin: Origin::Local,
                admin: false,
                language: None,
            };
            Ok(domain
                .add_account(Admin::CommandLine, &new)
                .await
                .map_err(failed)?
                .temporary_password
                .unwrap_or_default())
        }
        Err(fault) => Err(failed(fault)),
    }
}

//! `vestibule serve --demo`: a first look at Vestibule, on this machine only.

use super::Exit;
use crate::{config::Config, config_source::ConfigSource, page::demo::ACCOUNTS, serve};
use domain::{Domain, clock::Millis, demo::DemoAccount, email::config::Destination};

/// Runs the server with invented people, and prints how to sign in as two of them.
pub async fn serve(config: Config, source: ConfigSource) -> Result<(), Exit> {
    if !config.public_url.is_loopback() {
        return Err(Exit::Usage(
            "--demo requires a loopback public_url such as http://localhost:8080".into(),
        ));
    }
    if !config.listen.ip().is_loopback() {
        return Err(Exit::Usage("--demo requires a loopback listen address such as 127.0.0.1:8080".into()));
    }
    let origin = config.public_url.origin().to_owned();
    let mail = match &config.mail.destination {
        Destination::Folder(folder) => folder.display().to_string(),
        Destination::Smtp(_) => "the SMTP server".into(),
    };
    let mut config = config;
    config.demo = true;
    let announce = async |domain: &Domain| {
        domain.add_demo().await?;
        let mut lines = vec![format!("Vestibule is running at  {origin}")];
        lines.extend(sign_in(&domain.demo_accounts().await?, domain.now(), &origin));
        lines.extend([
            format!("Emails are saved in      {mail}"),
            String::new(),
            "This is a demo with invented people. Ctrl+C stops the server.".into(),
        ]);
        println!("\n{}", framed(&lines));
        Ok(())
    };
    Ok(serve::serve(config, source, announce).await?)
}

/// How to sign in. A code is printed once: the page with the current ones is quieter than a new line every 30 seconds.
fn sign_in(accounts: &[DemoAccount], now: Millis, origin: &str) -> Vec<String> {
    let Some(first) = accounts.first() else {
        return vec![
            String::new(),
            "The database has accounts of its own, so no invented people were added.".into(),
            "To see the demo, stop the server, remove data/, and start it again.".into(),
            String::new(),
        ];
    };
    let names: Vec<&str> = accounts.iter().map(|account| account.username).collect();
    let password = first.password.as_deref().unwrap_or("the one you chose");
    let (code, seconds) = first.code(now);
    vec![
        format!("Sign in as               {}", names.join(" (administrator) or ")),
        format!("Password                 {password}"),
        format!("Code of {:<17}{code}, for {seconds} seconds", first.username),
        format!("Current codes            {origin}{ACCOUNTS}"),
    ]
}

/// The lines in a frame.
fn framed(lines: &[String]) -> String {
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let rule = "─".repeat(width + 4);
    let rows: Vec<String> = lines.iter().map(|line| format!("│  {line:width$}  │\n")).collect();
    let rows = rows.concat();
    format!("┌{rule}┐\n{rows}└{rule}┘\n")
}

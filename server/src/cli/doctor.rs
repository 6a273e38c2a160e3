//! `vestibule doctor`: checks everything that an installation needs, one line each. It changes nothing.

mod certificate;
mod database;
mod files;
mod finding;
mod network;
mod proxies;

use std::{future::Future, path::Path, time::Duration};

use domain::{
    email::Transport,
    identity_provider::{Http, Provider},
};
use tokio::{task::JoinSet, time::timeout};

use self::{
    finding::{Finding, Status},
    network::WithTime,
};
use super::{Exit, output::PATIENCE, output::print};
use crate::config::Config;
use domain::email::config::SmtpLimits;

/// How long one check may take.
const LIMIT: Duration = Duration::from_secs(12);

/// Checks the configuration that was read, or reports why it could not be read.
pub async fn run(json: bool, file: Option<&Path>, config: Result<Config, String>) -> Result<(), Exit> {
    let findings = match config {
        Err(line) => {
            vec![Finding::failure("configuration", line, "correct it; nothing else was checked")]
        }
        Ok(config) => check(file, config).await,
    };
    let count = |status| findings.iter().filter(|finding| finding.status == status).count();
    let (failures, warnings) = (count(Status::Failure), count(Status::Warning));
    let lines = || findings.iter().map(Finding::line).collect::<Vec<_>>().join("\n");
    print(json, &serde_json::to_value(&findings).unwrap_or_default(), lines);
    if failures == 0 {
        return Ok(());
    }
    let plural = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    Err(Exit::Failure(format!("{}, {}", plural(failures, "failure"), plural(warnings, "warning"))))
}

async fn check(file: Option<&Path>, mut config: Config) -> Vec<Finding> {
    config.mail.limits =
        SmtpLimits { connect: PATIENCE / 2, step: PATIENCE, content: PATIENCE, message: PATIENCE };
    let mut findings = vec![
        files::configuration(file),
        files::keys(&config),
        limited("database", database::database(&config)).await,
        files::disk(&config),
        proxies::proxies(&config),
    ];
    findings.extend(proxies::passkeys(&config));
    findings.extend(proxies::applications(&config));
    findings.push(limited("mail", mail(&config)).await);
    let mut times = Vec::new();
    for (finding, time) in remote(&config).await {
        findings.push(finding);
        times.extend(time);
    }
    findings.extend(certificate::certificate(&config).await);
    findings.push(network::clock(&times));
    findings
}

/// The mail server: connection, TLS, greeting, user name and password. No email is sent.
async fn mail(config: &Config) -> Finding {
    let transport = match Transport::new(&config.mail) {
        Ok(transport) => transport,
        Err(error) => return Finding::failure("mail", format!("{error:#}"), "correct mail.*"),
    };
    match Box::pin(transport.check()).await {
        Ok(found) => Finding::ok("mail", found),
        Err(error) => Finding::failure(
            "mail",
            error.reason,
            "then try vestibule mail test ADDRESS; docs/email.md lists common answers",
        ),
    }
}

/// The checks that ask other machines, all at once.
async fn remote(config: &Config) -> Vec<WithTime> {
    let http = match Http::new() {
        Ok(http) => http,
        Err(error) => {
            let found = format!("no certificate authorities were found: {error}");
            let remedy =
                "install the certificate authorities of the system, usually the package ca-certificates";
            return vec![(Finding::failure("public_url", found, remedy), None)];
        }
    };
    let mut checks = JoinSet::new();
    {
        let (http, config) = (http.clone(), config.clone());
        checks.spawn(async move {
            let found = timeout(LIMIT, network::public_url(&config, &http)).await;
            (0, found.unwrap_or_else(|_| (network::too_slow("public_url", LIMIT), None)))
        });
    }
    for (number, config_of_one) in config.identity_providers.iter().enumerate() {
        let http = http.clone();
        let provider = Provider::new(config_of_one.clone(), config.public_url.origin(), &http);
        checks.spawn(async move {
            let found = match provider {
                Ok(provider) => timeout(LIMIT, network::provider(&provider, &http)).await,
                Err(error) => {
                    let failure = Finding::failure("provider", format!("{error:#}"), "correct public_url");
                    Ok((failure, None))
                }
            };
            (number + 1, found.unwrap_or_else(|_| (network::too_slow("provider", LIMIT), None)))
        });
    }
    let mut found = checks.join_all().await;
    found.sort_by_key(|(number, _)| *number);
    found.into_iter().map(|(_, finding)| finding).collect()
}

async fn limited(check: &'static str, work: impl Future<Output = Finding>) -> Finding {
    timeout(LIMIT, work).await.unwrap_or_else(|_| network::too_slow(check, LIMIT))
}

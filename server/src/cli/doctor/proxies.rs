//! The public address, reverse proxies and the applications behind them, as far as the configuration shows.

use super::finding::Finding;
use crate::{
    config::Config,
    setup::{cookie_problems, passkey_problem},
};

/// `proxies`. Vestibule itself speaks only plain HTTP, so an https address needs a proxy.
pub fn proxies(config: &Config) -> Finding {
    let needs_proxy = config.public_url.is_secure();
    let everyone = config.proxies.iter().find(|network| network.prefix_len() == 0);
    let listed = || config.proxies.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match everyone {
        Some(everyone) => Finding::failure(
            "proxies",
            format!(
                "proxies contains {everyone}, so every client can choose the address that limits apply to"
            ),
            "list only the addresses of your reverse proxies",
        ),
        None if config.proxies.is_empty() && needs_proxy => Finding::failure(
            "proxies",
            "public_url is https, so a reverse proxy is in front, but proxies is empty: everyone counts as one client, \
             and the wrong passwords of one person make all of them wait",
            "set proxies to the address from which the proxy connects, such as 127.0.0.1",
        ),
        None if config.proxies.is_empty() => Finding::ok("proxies", "none; clients connect directly"),
        None => Finding::ok("proxies", listed()),
    }
}

/// Passkeys, where browsers have none.
pub fn passkeys(config: &Config) -> Option<Finding> {
    passkey_problem(config).map(|(what, remedy)| Finding::warning("passkeys", what, remedy))
}

/// Applications: one line for each that no cookie reaches.
pub fn applications(config: &Config) -> Vec<Finding> {
    let problems = cookie_problems(config);
    if problems.is_empty() {
        let count = config.forward_auth.origins.len() + usize::from(config.application_url.is_some());
        return vec![Finding::ok("applications", format!("{count} configured"))];
    }
    let finding =
        |problem: crate::setup::CookieProblem| Finding::warning("applications", problem.what, problem.remedy);
    problems.into_iter().map(finding).collect()
}

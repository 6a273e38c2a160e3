//! What other machines must answer: the public address, and the identity providers. Their clocks are compared with ours.

use std::time::Duration;

use domain::{
    clock::{Clock, Millis, SECOND},
    crypto,
    identity_provider::{Http, Provider},
};
use url::Url;

use super::finding::Finding;
use crate::config::Config;

/// The header by which the server shows whether it trusts the proxy: it repeats a trusted one's.
const REQUEST_ID: &str = "x-request-id";
/// How far the clock may be off, in milliseconds. The codes of authenticator apps change every 30 seconds.
const FAR_OFF: Millis = 20 * SECOND;
const SLIGHTLY_OFF: Millis = 5 * SECOND;

/// A finding, and the time on the other machine, with ours.
pub type WithTime = (Finding, Option<(Millis, Millis)>);

/// DNS, TLS and the answer of `public_url`.
pub async fn public_url(config: &Config, http: &Http) -> WithTime {
    let origin = config.public_url.origin();
    let failure = |found: String, remedy: &str| (Finding::failure("public_url", found, remedy), None);
    let warning = |found: String, remedy: &str| (Finding::warning("public_url", found, remedy), None);
    let Some((host, port)) = host_and_port(origin) else {
        return failure(format!("{origin} has no host"), "correct public_url");
    };
    match tokio::net::lookup_host((host.as_str(), port)).await.map(|mut found| found.next()) {
        Ok(Some(_)) => {}
        Ok(None) | Err(_) => {
            return failure(
                format!("the name {host} cannot be resolved"),
                "add it to DNS, or correct public_url",
            );
        }
    }
    let id = format!("doctor-{}", crypto::random_id());
    let response = match http.get(&format!("{origin}/healthz"), &[(REQUEST_ID, &id)]).await {
        Ok(response) => response,
        Err(error) if error.certificate => {
            return failure(
                format!("the certificate of {host} is not trusted: {error}"),
                "correct the certificate in the reverse proxy; if its authority is your own, add that to this machine",
            );
        }
        Err(error) => {
            return warning(
                format!("{origin} does not answer from this machine: {error}"),
                "start the server and the reverse proxy; ignore this if this machine cannot reach its own public address",
            );
        }
    };
    let times = response.date.map(|date| (date, Clock::System.now()));
    let finding = match (response.status, response.body.as_slice()) {
        (200, b"ok\n") if !config.public_url.is_secure() || response.header(REQUEST_ID) == Some(&id) => {
            Finding::ok("public_url", format!("{origin} answers"))
        }
        (200, b"ok\n") => Finding::warning(
            "public_url",
            format!("{origin} answers, but its server did not take a request id from the proxy"),
            "if the log has unknown_proxy, add that peer to proxies; ignore this if the proxy sets X-Request-Id itself",
        ),
        (502..=504, _) => Finding::warning(
            "public_url",
            format!("{origin} answers with {}: the reverse proxy does not reach the server", response.status),
            "start the server, and check the address that the proxy passes requests to",
        ),
        (status, _) => Finding::failure(
            "public_url",
            format!("{origin}/healthz answers with {status}, and not as Vestibule does"),
            "let the reverse proxy pass everything at public_url to the server",
        ),
    };
    (finding, times)
}

/// A provider's discovery document and keys.
pub async fn provider(provider: &Provider, http: &Http) -> WithTime {
    let issuer = &provider.config.issuer;
    let id = provider.config.id.as_str();
    if let Err(error) = provider.discover().await {
        let found = format!("{id}: {issuer} does not publish what is needed: {error:#}");
        let remedy = "check issuer, which must be exactly as the provider names itself, and that this machine reaches it";
        return (Finding::failure("provider", found, remedy), None);
    }
    let date = http.get(issuer, &[]).await.ok().and_then(|response| response.date);
    let times = date.map(|date| (date, Clock::System.now()));
    (Finding::ok("provider", format!("{id}: {issuer} publishes its configuration and keys")), times)
}

/// The clock, compared with those of the machines that answered.
pub fn clock(times: &[(Millis, Millis)]) -> Finding {
    // The header has whole seconds.
    let off = times.iter().map(|(theirs, ours)| ours - (theirs + SECOND / 2)).min_by_key(|off| off.abs());
    let Some(off) = off else {
        return Finding::warning(
            "clock",
            "no other machine answered, so the clock was not compared",
            "make sure that the clock is synchronised, for example with systemd-timesyncd",
        );
    };
    let found = format!("the clock is {} s {}", off.abs() / SECOND, if off < 0 { "slow" } else { "fast" });
    let remedy = "synchronise it (NTP): codes of authenticator apps are only valid for 30 s";
    match off.abs() {
        off if off > FAR_OFF => Finding::failure("clock", found, remedy),
        off if off > SLIGHTLY_OFF => Finding::warning("clock", found, remedy),
        _ => Finding::ok("clock", "agrees with that of another machine"),
    }
}

/// A check that took longer than `limit`.
pub fn too_slow(check: &'static str, limit: Duration) -> Finding {
    Finding::failure(
        check,
        format!("took longer than {} s", limit.as_secs()),
        "check the network between this machine and the other one",
    )
}

/// The host and port of an origin.
pub fn host_and_port(origin: &str) -> Option<(String, u16)> {
    let url = Url::parse(origin).ok()?;
    let host = url.host_str()?.trim_matches(['[', ']']).to_owned();
    Some((host, url.port_or_known_default()?))
}

#[cfg(test)]
mod tests {
    use super::{super::finding::Status, *};

    #[test]
    fn a_clock_is_compared_with_the_nearest_of_the_others() {
        let now = 1_700_000_000_000;
        for (times, status) in [
            (&[][..], Status::Warning),
            (&[(now, now)], Status::Ok),
            (&[(now, now + 8 * SECOND)], Status::Warning),
            (&[(now, now - 60 * SECOND)], Status::Failure),
            // One other machine is wrong.
            (&[(now - 60 * SECOND, now), (now, now)], Status::Ok),
        ] {
            assert_eq!(clock(times).status, status, "{times:?}");
        }
    }
}

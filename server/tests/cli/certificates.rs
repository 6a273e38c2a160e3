//! Certificates of other servers: that of the public address, and those of identity providers.

use serde_json::Value;

use crate::{
    client::{Client, serve_in},
    support::TestFolder,
    tls_server::TlsServer,
};

/// What doctor finds about the public address and its certificate: check, status, and what was found with its remedy.
fn doctor(days: i64) -> Vec<(String, String, String)> {
    let folder = TestFolder::with_database();
    let server = TlsServer::start(days);
    server.write_certificate(&folder.path("authorities.pem"));
    let mut command = folder.command(&["doctor", "--json", "--public-url", &server.origin]);
    command.args([
        "--mail-transport",
        "smtp",
        "--mail-smtp-url",
        "smtp://127.0.0.1:9",
        "--mail-from",
        "a@b.example",
    ]);
    let output = command.env("SSL_CERT_FILE", folder.path("authorities.pem")).output().unwrap();
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    findings
        .iter()
        .filter(|finding| ["public_url", "certificate"].contains(&finding["check"].as_str().unwrap()))
        .map(|finding| {
            let found = format!("{}; {}", text(&finding["found"]), text(&finding["remedy"]));
            (text(&finding["check"]), text(&finding["status"]), found)
        })
        .collect()
}

#[test]
fn doctor_names_a_certificate_of_the_public_address_that_expires_soon() {
    for (days, status, says) in [
        (60, "ok", "is valid until 20"),
        (9, "warning", "in 8 days; renew it"),
        (1, "failure", "in 0 days; renew it"),
    ] {
        let findings = doctor(days);
        let [(_, public, _), (check, found_status, found)] = &findings[..] else { panic!("{findings:?}") };
        assert_eq!((public.as_str(), check.as_str()), ("ok", "certificate"), "{findings:?}");
        assert_eq!(found_status, status, "{findings:?}");
        assert!(found.contains("localhost") && found.contains(says), "{found}");
    }
    let findings = doctor(-1);
    let [(check, status, found)] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!((check.as_str(), status.as_str()), ("public_url", "failure"), "{findings:?}");
    assert!(
        found.contains("the certificate of localhost is not trusted") && found.contains("xpired"),
        "{found}"
    );
}

#[test]
fn sighup_reads_the_certificate_authorities_for_identity_providers_again() {
    let folder = TestFolder::with_database();
    let (provider, another) = (TlsServer::start(60), TlsServer::start(60));
    let authorities = folder.path("authorities.pem");
    another.write_certificate(&authorities);
    let table = |id: &str| {
        let issuer = format!("{}/{id}", provider.origin);
        format!("[[identity_provider]]\nid = '{id}'\nname = '{id}'\nissuer = '{issuer}'\nclient_id = 'v'\n")
    };
    std::fs::write(folder.path("v.toml"), table("before") + &table("after")).unwrap();
    let environment = [("SSL_CERT_FILE", authorities.to_str().unwrap())];
    let (server, address, log) = serve_in(&folder, &["--config", "v.toml"], &environment);
    let begin = |id: &str| {
        Client::new(&address).send("GET", &format!("/api/oidc/{id}"), &[], &Value::Null);
        provider.paths()
    };
    assert!(begin("before").is_empty());
    let warning = log.wait_for("provider_unavailable");
    assert_eq!(warning["issuer"], format!("{}/before", provider.origin));

    provider.write_certificate(&authorities);
    server.signal("-HUP");
    log.wait_for("reloaded");
    assert_eq!(begin("after"), ["/after/.well-known/openid-configuration"]);
}

//! What is believed of the mail server: its certificate, and the text of its replies.

use domain::email::config::Authorities;

use super::smtp_server::*;
use crate::helpers::*;

fn authorities(app: &TestApp, server: &SmtpServer) -> Authorities {
    let path = app.folder.path().join("ca.pem");
    std::fs::write(&path, server.certificate.as_ref().unwrap()).unwrap();
    Authorities::read(&path).unwrap()
}

#[tokio::test]
async fn a_certificate_of_an_unknown_issuer_is_named_with_the_remedy_which_works() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start_tls("localhost").await;
    let why = server.mailer(&app).deliver_due().await.unwrap().failure.unwrap();
    assert_eq!(
        why,
        "the certificate of localhost is not trusted: its issuer is unknown; set mail.ca_file to a PEM file with the issuer's certificate"
    );
    app.clock.advance(60_000);
    let mailer = server.mailer_with(&app, SHORT, Some(authorities(&app, &server)));
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_not_accepted() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start_tls("mail.example.com").await;
    let mailer = server.mailer_with(&app, SHORT, Some(authorities(&app, &server)));
    let why = mailer.deliver_due().await.unwrap().failure.unwrap();
    assert!(why.starts_with("the certificate of localhost is not trusted: it is for another name"), "{why}");
    assert!(server.accepted().is_empty());
}

#[test]
fn a_file_without_a_readable_certificate_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ca.pem");
    assert!(Authorities::read(&path).unwrap_err().starts_with("cannot be read"));
    for (text, expected) in [
        ("", "contains no certificate"),
        ("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n", "contains no certificate"),
        ("-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n", "that cannot be read"),
    ] {
        std::fs::write(&path, text).unwrap();
        let why = Authorities::read(&path).unwrap_err();
        assert!(why.contains(expected), "{text}: {why}");
    }
}

#[tokio::test]
async fn a_reason_repeats_nothing_of_the_message() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start(|heard| match heard.at {
        At::Content => Says("554 5.7.1 Rejected: Password: 7k2q-m9xw-4t1h-nbc0"),
        _ => accepts(heard),
    })
    .await;
    let mailer = server.mailer(&app);
    mailer.deliver_due().await.unwrap();
    for entry in mailer.list(true, 10).await.unwrap() {
        assert!(entry.reason.unwrap().ends_with("refused the message: 554 5.7.1"));
    }
}

#[tokio::test]
async fn certificate_authorities_can_be_read_again_while_the_server_runs() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start_tls("localhost").await;
    let mailer = server.mailer(&app);
    assert!(mailer.deliver_due().await.unwrap().failure.unwrap().contains("its issuer is unknown"));

    let config = server.config(SHORT, Some(authorities(&app, &server)));
    let trust = mailer.transport.read_trust(&config).unwrap();
    mailer.transport.renew_trust(trust);
    app.clock.advance(60_000);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
}

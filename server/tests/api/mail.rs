//! The mail queue: no email is lost, whatever the transport does.

mod delivery;
mod readiness;
mod replaced;
pub mod smtp_server;
mod trust;

use std::time::Duration;

use domain::{
    clock::{DAY, MINUTE, SECOND},
    email::{
        Mailer, Transport,
        config::{Destination, EmailConfig, SmtpLimits},
    },
    language::Language,
};
use mail_parser::{MessageParser, MimeHeaders as _};
use store::account::NewAccount;

use self::smtp_server::{At, Cuts, Silence, SmtpServer, accepts};
use crate::helpers::*;

fn folder(app: &TestApp, path: std::path::PathBuf) -> Mailer {
    let config = EmailConfig {
        from: "Vestibule <no-reply@example.com>".into(),
        destination: Destination::Folder(path),
        authorities: None,
        limits: SmtpLimits::default(),
    };
    Mailer { transport: Transport::new(&config).unwrap(), ..app.server.mailer.clone() }
}

#[tokio::test]
async fn a_folder_gets_one_readable_file_per_email() {
    let app = TestApp::open().await;
    app.add("grace").await;
    let path = app.folder.path().join("mail");
    let round = folder(&app, path.clone()).deliver_due().await.unwrap();
    assert_eq!((round.delivered, round.failure), (2, None));
    let mut names: Vec<_> = std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut subjects = Vec::new();
    for name in &names {
        assert_eq!(name.extension().unwrap(), "eml");
        let bytes = std::fs::read(name).unwrap();
        let message = MessageParser::default().parse(&bytes).unwrap();
        subjects.push(message.subject().unwrap().to_owned());
        assert_eq!(message.to().unwrap().first().unwrap().address(), Some("grace@example.com"));
        assert_eq!(message.to().unwrap().first().unwrap().name(), Some("grace Example"));
        assert_eq!(message.from().unwrap().first().unwrap().address(), Some("no-reply@example.com"));
        let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
        assert!(text.starts_with("Hello grace Example,") && html.contains("<h1"));
        assert!(message.text_part(0).unwrap().content_type().unwrap().subtype() == Some("plain"));
    }
    subjects.sort();
    assert_eq!(subjects, ["New Password", "Password Generated"]);
}

#[tokio::test]
async fn a_failing_transport_loses_nothing_and_is_retried_later() {
    let app = TestApp::open().await;
    let blocked = app.folder.path().join("blocked");
    std::fs::write(&blocked, "a file, not a folder").unwrap();
    app.add("grace").await;
    let mailer = folder(&app, blocked.clone());
    let round = mailer.deliver_due().await.unwrap();
    assert_eq!(round.delivered, 0);
    assert!(round.failure.unwrap().contains("writing to the mail folder"));
    // Not due again immediately, but after the pause.
    assert!(mailer.deliver_due().await.unwrap().failure.is_none());
    app.clock.advance(MINUTE);
    assert!(mailer.deliver_due().await.unwrap().failure.is_some());
    std::fs::remove_file(&blocked).unwrap();
    app.clock.advance(2 * MINUTE);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 0);
}

#[tokio::test]
async fn an_unreachable_smtp_server_loses_nothing() {
    let app = TestApp::open().await;
    app.add("grace").await;
    // The port is bound and closed again, so nothing listens on it.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let config = EmailConfig {
        from: "no-reply@example.com".into(),
        destination: Destination::Smtp(format!("smtp://127.0.0.1:{port}").parse().unwrap()),
        authorities: None,
        limits: SmtpLimits::default(),
    };
    let mailer = Mailer { transport: Transport::new(&config).unwrap(), ..app.server.mailer.clone() };
    assert!(mailer.deliver_due().await.unwrap().failure.unwrap().starts_with("cannot connect to 127.0.0.1:"));
    app.clock.advance(MINUTE);
    assert_eq!(app.mail().await.len(), 2);
}

#[tokio::test]
async fn a_connection_that_is_cut_at_any_step_keeps_the_email_for_the_next_attempt() {
    for cut in At::ALL {
        let app = TestApp::open().await;
        app.add("grace").await;
        let server =
            SmtpServer::start(move |heard| if heard.at == cut { Cuts } else { accepts(heard) }).await;
        let mailer = server.mailer(&app);
        let round = mailer.deliver_due().await.unwrap();
        assert!(round.delivered == 0 && round.failure.is_some(), "{cut:?}: {round:?}");
        server.now(accepts);
        app.clock.advance(MINUTE);
        assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2, "{cut:?}");
    }
}

#[tokio::test]
async fn the_emails_of_a_worker_that_died_are_sent_within_a_minute() {
    let app = TestApp::open().await;
    app.add("grace").await;
    let server = SmtpServer::start(|_| Silence).await;
    let mailer = server.mailer_with(&app, SmtpLimits::default(), None);
    let worker = tokio::spawn(async move { mailer.deliver_due().await });
    while server.connections() < 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    worker.abort();
    assert!(worker.await.unwrap_err().is_cancelled());

    app.clock.advance(40 * SECOND);
    assert_eq!(app.server.mailer.deliver_due().await.unwrap().delivered, 0);
    app.clock.advance(20 * SECOND);
    assert_eq!(app.server.mailer.deliver_due().await.unwrap().delivered, 2);
}

#[tokio::test]
async fn a_clock_that_is_set_back_delays_no_email() {
    let app = TestApp::open().await;
    app.clock.advance(DAY);
    app.add("grace").await;
    app.clock.advance(-DAY);
    assert_eq!(app.mail().await.len(), 2);
}

#[tokio::test]
async fn only_one_of_two_workers_takes_an_email() {
    let app = TestApp::open().await;
    for number in 0..10 {
        app.add(&format!("person{number}")).await;
    }
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let mailer = app.server.mailer.clone();
        workers.spawn(async move { mailer.deliver_due().await.unwrap().delivered });
    }
    assert_eq!(workers.join_all().await.into_iter().sum::<usize>(), 20);
    assert_eq!(app.mailbox.lock().unwrap().len(), 20);
}

#[tokio::test]
async fn an_account_that_is_not_added_queues_no_mail() {
    let app = TestApp::open().await;
    app.add("grace").await;
    app.mail().await;
    let again = NewAccount {
        email: shared::EmailAddress::parse("GRACE@example.com").unwrap(),
        ..new_account("grace2")
    };
    assert!(app.server.domain.add_account(Admin::CommandLine, &again).await.is_err());
    assert!(app.mail().await.is_empty());
    assert!(app.server.domain.account("grace2").await.is_err());
}

/// The subjects of the emails since the last call.
async fn subjects(app: &TestApp) -> Vec<String> {
    app.mail().await.into_iter().map(|message| message.subject).collect()
}

#[tokio::test]
async fn mail_is_in_the_language_of_the_last_finished_sign_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.mail().await;
    let mut codes = ada.codes.iter();
    for (languages, subject) in [
        ("de-AT, en;q=0.5", "Backup-Code verwendet"),
        ("fr", "Code de secours utilisé"),
        ("it", "Code de secours utilisé"),
    ] {
        let browser = Browser { languages: languages.into(), ..app.browser() };
        browser.sign_in("ada", PASSWORD).await.unwrap();
        browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
        // Someone who only knows the password may not be Ada.
        let stranger = Browser { languages: "es".into(), ..app.browser() };
        stranger.sign_in("ada", PASSWORD).await.unwrap();
        let last = ada.at_verify(&app).await;
        last.verify_backup_code(codes.next().unwrap()).await.unwrap();
        assert_eq!(subjects(&app).await, [subject]);
        app.clock.advance(MINUTE);
    }
}

#[tokio::test]
async fn mail_to_someone_who_never_signed_in_is_in_the_language_of_the_account_or_the_operator() {
    let app = TestApp::open_with(&[("VESTIBULE_LANGUAGE", "fr")]).await;
    app.add("grace").await;
    assert_eq!(subjects(&app).await, ["Votre nouveau compte", "Nouveau mot de passe"]);
    let new = NewAccount { language: Some("es".to_owned()), ..new_account("ada") };
    app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
    assert_eq!(subjects(&app).await, ["Su cuenta nueva", "Contraseña nueva"]);
}

#[tokio::test]
async fn an_email_in_any_language_is_sent_in_ascii_and_decodes_unchanged() {
    for language in Language::all() {
        let app = TestApp::open().await;
        let new = NewAccount {
            language: Some(language.tag().to_owned()),
            name: shared::PersonName::parse(&format!("{} \u{5d0} \"Ö\"", language.name())).unwrap(),
            ..new_account("grace")
        };
        app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
        let path = app.folder.path().join("mail");
        folder(&app, path.clone()).deliver_due().await.unwrap();
        let mut read = Vec::new();
        for entry in std::fs::read_dir(&path).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            assert!(bytes.is_ascii() && bytes.split(|byte| *byte == b'\n').all(|line| line.len() < 998));
            let message = MessageParser::default().parse(&bytes).unwrap();
            assert_eq!(message.to().unwrap().first().unwrap().name(), Some(new.name.as_str()));
            let subject = message.subject().unwrap().to_owned();
            let html = message.body_html(0).unwrap();
            assert!(html.contains(&format!("lang=\"{}\" dir=\"{}\"", language.tag(), language.direction())));
            assert!(html.contains(&format!("<title>{subject}</title>")), "{subject}");
            assert!(message.body_text(0).unwrap().contains(language.name()));
            read.push(subject);
        }
        let say = |id| language.say(id, &[]).unwrap();
        read.sort();
        let mut expected = [say("mail-password-generated"), say("mail-new-password")];
        expected.sort();
        assert_eq!(read, expected);
    }
}

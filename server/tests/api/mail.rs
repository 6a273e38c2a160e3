//! The queue: nothing is lost, whatever the transport does.

use domain::{
    clock::{DAY, MINUTE, SECOND},
    email::{
        Mailer, Transport,
        config::{Destination, EmailConfig},
    },
    language::Language,
};
use mail_parser::{MessageParser, MimeHeaders as _};
use store::account::NewAccount;

use crate::helpers::*;

fn folder(door: &Door, path: std::path::PathBuf) -> Mailer {
    let config =
        EmailConfig { from: "Door <door@example.com>".into(), destination: Destination::Folder(path) };
    Mailer { transport: Transport::new(&config).unwrap(), ..door.server.mailer.clone() }
}

#[tokio::test]
async fn a_folder_gets_one_readable_file_a_message() {
    let door = Door::open().await;
    door.add("grace").await;
    let path = door.folder.path().join("mail");
    let round = folder(&door, path.clone()).deliver_due().await.unwrap();
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
        assert_eq!(message.from().unwrap().first().unwrap().address(), Some("door@example.com"));
        let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
        assert!(text.starts_with("Hello grace Example,") && html.contains("<h1"));
        assert!(message.text_part(0).unwrap().content_type().unwrap().subtype() == Some("plain"));
    }
    subjects.sort();
    assert_eq!(subjects, ["New Password", "Password Generated"]);
}

#[tokio::test]
async fn a_transport_that_fails_loses_nothing_and_is_tried_again_later() {
    let door = Door::open().await;
    let blocked = door.folder.path().join("blocked");
    std::fs::write(&blocked, "a file, not a folder").unwrap();
    door.add("grace").await;
    let mailer = folder(&door, blocked.clone());
    let round = mailer.deliver_due().await.unwrap();
    assert_eq!(round.delivered, 0);
    assert!(round.failure.unwrap().contains("writing to the mail folder"));
    // Not due again at once, and due after the pause.
    assert!(mailer.deliver_due().await.unwrap().failure.is_none());
    door.clock.advance(5 * SECOND);
    assert!(mailer.deliver_due().await.unwrap().failure.is_some());
    std::fs::remove_file(&blocked).unwrap();
    door.clock.advance(MINUTE);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 0);
}

#[tokio::test]
async fn a_dead_smtp_server_loses_nothing() {
    let door = Door::open().await;
    door.add("grace").await;
    // Bound and closed: nobody listens there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let config = EmailConfig {
        from: "door@example.com".into(),
        destination: Destination::Smtp(format!("smtp://127.0.0.1:{port}").parse().unwrap()),
    };
    let mailer = Mailer { transport: Transport::new(&config).unwrap(), ..door.server.mailer.clone() };
    assert!(mailer.deliver_due().await.unwrap().failure.unwrap().contains("SMTP"));
    door.clock.advance(MINUTE);
    assert_eq!(door.mail().await.len(), 2);
}

#[tokio::test]
async fn a_clock_that_is_put_back_holds_no_mail_up() {
    let door = Door::open().await;
    door.clock.advance(DAY);
    door.add("grace").await;
    door.clock.advance(-DAY);
    assert_eq!(door.mail().await.len(), 2);
}

#[tokio::test]
async fn of_two_workers_only_one_takes_a_message() {
    let door = Door::open().await;
    for number in 0..10 {
        door.add(&format!("person{number}")).await;
    }
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let mailer = door.server.mailer.clone();
        workers.spawn(async move { mailer.deliver_due().await.unwrap().delivered });
    }
    assert_eq!(workers.join_all().await.into_iter().sum::<usize>(), 20);
    assert_eq!(door.mailbox.lock().unwrap().len(), 20);
}

#[tokio::test]
async fn an_account_that_is_not_added_queues_no_mail() {
    let door = Door::open().await;
    door.add("grace").await;
    door.mail().await;
    let again = NewAccount {
        email: shared::EmailAddress::parse("GRACE@example.com").unwrap(),
        ..new_account("grace2")
    };
    assert!(door.server.domain.add_account(Admin::CommandLine, &again).await.is_err());
    assert!(door.mail().await.is_empty());
    assert!(door.server.domain.account("grace2").await.is_err());
}

/// The subjects of what was mailed since the last call.
async fn subjects(door: &Door) -> Vec<String> {
    door.mail().await.into_iter().map(|message| message.subject).collect()
}

#[tokio::test]
async fn mail_is_in_the_language_of_the_last_finished_sign_in() {
    let door = Door::open().await;
    let ada = door.person("ada").await;
    door.mail().await;
    let mut codes = ada.codes.iter();
    for (languages, subject) in [
        ("de-AT, en;q=0.5", "Backup-Code verwendet"),
        ("fr", "Code de secours utilisé"),
        ("it", "Code de secours utilisé"),
    ] {
        let browser = Browser { languages: languages.into(), ..door.browser() };
        browser.sign_in("ada", PASSWORD).await.unwrap();
        browser.verify(&ada.phone.code(door.clock.now())).await.unwrap();
        // Who knows the password alone may not be Ada.
        let stranger = Browser { languages: "es".into(), ..door.browser() };
        stranger.sign_in("ada", PASSWORD).await.unwrap();
        let last = ada.at_verify(&door).await;
        last.verify_backup_code(codes.next().unwrap()).await.unwrap();
        assert_eq!(subjects(&door).await, [subject]);
        door.clock.advance(MINUTE);
    }
}

#[tokio::test]
async fn mail_to_someone_who_never_signed_in_is_in_the_language_of_the_account_or_the_operator() {
    let door = Door::open_with(&[("VESTIBULE_LANGUAGE", "fr")]).await;
    door.add("grace").await;
    assert_eq!(subjects(&door).await, ["Votre nouveau compte", "Nouveau mot de passe"]);
    let new = NewAccount { language: Some("es".to_owned()), ..new_account("ada") };
    door.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
    assert_eq!(subjects(&door).await, ["Su cuenta nueva", "Contraseña nueva"]);
}

#[tokio::test]
async fn a_mail_in_any_language_is_sent_in_ascii_and_reads_as_it_was_written() {
    for language in Language::all() {
        let door = Door::open().await;
        let new = NewAccount {
            language: Some(language.tag().to_owned()),
            name: shared::PersonName::parse(&format!("{} \u{5d0} \"Ö\"", language.name())).unwrap(),
            ..new_account("grace")
        };
        door.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
        let path = door.folder.path().join("mail");
        folder(&door, path.clone()).deliver_due().await.unwrap();
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

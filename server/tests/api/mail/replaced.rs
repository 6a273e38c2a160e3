//! Mail that has expired or was replaced is dropped, not sent.

use std::time::Duration;

use domain::{
    DomainError,
    admin::authority::Admin,
    clock::{DAY, HOUR, MINUTE},
};
use shared::api::admin::mail::{EmailState, MailError, MailSelection};

use super::smtp_server::*;
use crate::helpers::*;

async fn send_password(app: &TestApp, username: &str) -> String {
    app.server.domain.send_password(Admin::CommandLine, username).await.unwrap()
}

/// Whether a message has a text, in spite of its encoding.
fn contains(message: &str, text: &str) -> bool {
    message.replace("=\r\n", "").contains(text)
}

#[tokio::test]
async fn only_the_newest_temporary_password_is_sent() {
    let app = TestApp::open().await;
    let first = app.add("ada").await.temporary_password.unwrap();
    let server = SmtpServer::start(|_| Cuts).await;
    let mailer = server.mailer(&app);
    mailer.deliver_due().await.unwrap();
    let second = send_password(&app, "ada").await;
    mailer.deliver_due().await.unwrap();
    let third = send_password(&app, "ada").await;
    server.now(accepts);
    app.clock.advance(HOUR);
    // "Password Generated" and one "New Password".
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
    let accepted = server.accepted();
    assert!(accepted.iter().any(|message| contains(message, &third)));
    for dead in [first, second] {
        assert!(!accepted.iter().any(|message| contains(message, &dead)));
    }
}

#[tokio::test]
async fn a_password_that_is_replaced_while_it_is_being_sent_is_not_sent() {
    let app = TestApp::open().await;
    app.add("ada").await;
    app.mail().await;
    let dead = send_password(&app, "ada").await;
    let server = SmtpServer::start(|heard| match heard {
        Heard { connection: 0, at: At::Recipient, .. } => Waits(Duration::from_millis(800)),
        heard => accepts(heard),
    })
    .await;
    let limits = domain::email::config::SmtpLimits {
        step: Duration::from_secs(1),
        message: Duration::from_secs(2),
        ..SHORT
    };
    let mailer = server.mailer_with(&app, limits, None);
    let first = tokio::spawn({
        let mailer = mailer.clone();
        async move { mailer.deliver_due().await.unwrap() }
    });
    while server.connections() == 0 {
        tokio::task::yield_now().await;
    }
    let live = send_password(&app, "ada").await;
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 1);
    let round = first.await.unwrap();
    assert_eq!((round.delivered, round.failure), (0, None));
    let accepted = server.accepted();
    assert!(accepted.len() == 1 && contains(&accepted[0], &live) && !contains(&accepted[0], &dead));
}

#[tokio::test]
async fn a_temporary_password_is_dropped_when_its_owner_chose_another_or_it_expired() {
    for expires in [false, true] {
        let app = TestApp::open().await;
        app.add("ada").await;
        app.mail().await;
        let temporary = send_password(&app, "ada").await;
        let server = SmtpServer::start(|_| Cuts).await;
        let mailer = server.mailer(&app);
        mailer.deliver_due().await.unwrap();
        if expires {
            app.clock.advance(DAY);
        } else {
            let browser = app.browser();
            browser.sign_in("ada", &temporary).await.unwrap();
            let phone = Phone::scan(&browser.set_up().await.unwrap());
            browser.verify(&phone.code(app.clock.now())).await.unwrap();
            browser.show_codes().await.unwrap();
            browser.done().await.unwrap();
            browser.change_password(&temporary, PASSWORD).await.unwrap();
            app.clock.advance(MINUTE);
        }
        server.now(accepts);
        mailer.deliver_due().await.unwrap();
        let accepted = server.accepted();
        assert!(!accepted.iter().any(|message| contains(message, "Subject: New Password")), "{expires}");
        assert_eq!(accepted.is_empty(), expires, "the notices are sent");
        assert!(mailer.list(false, 10).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_reset_code_is_dropped_when_it_ended() {
    for ends in ["expired", "a newer one", "in time"] {
        let app = TestApp::open().await;
        app.person("ada").await;
        app.mail().await;
        let server = SmtpServer::start(|_| Cuts).await;
        let mailer = server.mailer(&app);
        app.browser().forgot_password("ada").await.unwrap();
        app.server.domain.answer_waiting_reset_requests().await.unwrap();
        mailer.deliver_due().await.unwrap();
        app.clock.advance(match ends {
            "expired" => 15 * MINUTE,
            _ => 15 * MINUTE - 1,
        });
        if ends == "a newer one" {
            app.browser().forgot_password("ada").await.unwrap();
            app.server.domain.answer_waiting_reset_requests().await.unwrap();
        }
        server.now(accepts);
        let delivered = mailer.deliver_due().await.unwrap().delivered;
        assert_eq!(delivered, usize::from(ends != "expired"), "{ends}");
        assert!(mailer.list(false, 10).await.unwrap().is_empty(), "{ends}");
    }
}

#[tokio::test]
async fn mail_that_was_given_up_can_be_retried_until_it_expires_or_is_replaced() {
    for ends in ["in time", "expired", "replaced"] {
        let app = TestApp::open().await;
        app.add("ada").await;
        app.mail().await;
        send_password(&app, "ada").await;
        let server = SmtpServer::start(|heard| match heard.at {
            At::Recipient => Says("550 5.7.1 Relaying denied"),
            _ => accepts(heard),
        })
        .await;
        let mailer = server.mailer(&app);
        mailer.deliver_due().await.unwrap();
        server.now(accepts);
        match ends {
            "expired" => app.clock.advance(DAY),
            "replaced" => drop(send_password(&app, "ada").await),
            _ => app.clock.advance(DAY - 1),
        }
        app.server.domain.delete_expired().await.unwrap();
        let failed = mailer.list(true, 10).await.unwrap();
        let in_time = ends == "in time";
        // Recipient and reason stay visible in any case.
        assert_eq!(failed.len(), 1, "{ends}");
        assert_eq!(failed[0].recipient.as_deref(), Some("ada@example.com"));
        assert!(failed[0].reason.as_ref().unwrap().contains("550 5.7.1 Relaying denied"));
        assert_eq!(failed[0].state, EmailState::Failed { at: START, can_be_retried: in_time }, "{ends}");
        let selection = MailSelection::Id(failed[0].id.clone());
        let retried = app.server.domain.retry_mail(Admin::CommandLine, &selection).await;
        match retried {
            Ok(ids) => assert!(in_time && ids == [failed[0].id.clone()], "{ends}"),
            Err(DomainError::Endpoint(error)) => {
                assert!(!in_time && error == MailError::NotRetriable, "{ends}");
            }
            Err(error) => panic!("{ends}: {error:?}"),
        }
        let delivered = mailer.deliver_due().await.unwrap().delivered;
        assert_eq!(delivered, usize::from(ends != "expired"), "{ends}");
    }
}

#[tokio::test]
async fn mail_that_is_dropped_by_an_operator_is_not_sent() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let mailer = app.server.mailer.clone();
    let queued = mailer.list(false, 10).await.unwrap();
    assert_eq!(
        queued.iter().map(|entry| entry.subject.clone().unwrap()).collect::<Vec<_>>(),
        ["Password Generated", "New Password"]
    );
    let selection = MailSelection::Id(queued[0].id.clone());
    assert_eq!(app.server.domain.drop_mail(Admin::CommandLine, &selection).await.unwrap(), 1);
    assert!(matches!(
        app.server.domain.drop_mail(Admin::CommandLine, &selection).await,
        Err(DomainError::Endpoint(MailError::NotQueued))
    ));
    assert_eq!(
        app.mail().await.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(),
        ["New Password"]
    );
}

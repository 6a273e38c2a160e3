//! `/readyz` says when mail is stuck.

use axum::http::StatusCode;
use domain::{
    clock::{MINUTE, SECOND},
    email::Mailer,
};
use shared::Method;

use super::smtp_server::*;
use crate::helpers::*;

async fn ready(app: &TestApp) -> (StatusCode, String) {
    let answer = app.browser().send(Method::Get, "/readyz", vec![]).await;
    (answer.status, String::from_utf8(answer.body).unwrap())
}

fn stuck_for(minutes: u32) -> (StatusCode, String) {
    let why = format!("no email has been delivered for {minutes} minutes; see vestibule mail list\n");
    (StatusCode::SERVICE_UNAVAILABLE, why)
}

fn fine() -> (StatusCode, String) {
    (StatusCode::OK, "ready\n".to_owned())
}

async fn at_each_minute(app: &TestApp, mailer: &Mailer, minutes: i64) {
    for _ in 0..minutes {
        app.clock.advance(MINUTE);
        mailer.deliver_due().await.unwrap();
        mailer.probe().await.unwrap();
    }
}

#[tokio::test]
async fn a_mail_server_that_is_silent_for_ten_minutes_makes_the_server_not_ready_until_it_answers() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start(|_| Silence).await;
    let mailer = server.mailer(&app);
    mailer.deliver_due().await.unwrap();
    at_each_minute(&app, &mailer, 9).await;
    app.clock.advance(MINUTE - SECOND);
    assert_eq!(ready(&app).await, fine());
    app.clock.advance(SECOND);
    assert_eq!(ready(&app).await, stuck_for(10));
    // Also while the server is being tried again.
    let limits = domain::email::config::SmtpLimits {
        step: std::time::Duration::from_secs(5),
        message: std::time::Duration::from_secs(5),
        ..SHORT
    };
    let before = server.connections();
    let slow = server.mailer_with(&app, limits, None);
    let trying = tokio::spawn(async move { slow.probe().await });
    while server.connections() == before {
        tokio::task::yield_now().await;
    }
    app.clock.advance(MINUTE);
    assert_eq!(ready(&app).await, stuck_for(11));
    trying.abort();

    server.now(accepts);
    mailer.probe().await.unwrap();
    assert_eq!(ready(&app).await, fine());
}

#[tokio::test]
async fn refused_and_greylisted_recipients_do_not_make_the_server_not_ready() {
    let app = TestApp::open().await;
    for username in ["ada", "grace"] {
        app.add(username).await;
    }
    let server = SmtpServer::start(|heard| match heard {
        Heard { at: At::Recipient, text, .. } if text.contains("ada@") => Says("550 5.1.1 No such user"),
        Heard { at: At::Recipient, .. } => Says("451 4.7.1 Try again"),
        heard => accepts(heard),
    })
    .await;
    let mailer = server.mailer(&app);
    mailer.deliver_due().await.unwrap();
    at_each_minute(&app, &mailer, 30).await;
    assert_eq!(ready(&app).await, fine());
}

#[tokio::test]
async fn mail_that_nobody_tries_to_deliver_makes_the_server_not_ready() {
    let app = TestApp::open().await;
    app.add("ada").await;
    app.clock.advance(10 * MINUTE - 1);
    assert_eq!(ready(&app).await, fine());
    app.clock.advance(1);
    assert_eq!(ready(&app).await, stuck_for(10));
    app.mail().await;
    assert_eq!(ready(&app).await, fine());
}

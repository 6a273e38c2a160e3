//! Mail servers that are silent, slow, gone, or refuse: nothing hangs, and nothing is sent too early or too often.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{
    clock::{DAY, HOUR, MINUTE, SECOND},
    email::config::SmtpLimits,
};
use shared::api::admin::mail::EmailState;
use tokio::sync::Notify;

use super::smtp_server::*;
use crate::helpers::*;

/// Long enough for a machine that is busy. Without limits, the mailer would wait for ever.
const IN_TIME: Duration = Duration::from_secs(20);
const FOR_EVER: Duration = Duration::from_mins(5);

/// The recipients of messages.
fn recipients(messages: &[String]) -> Vec<String> {
    let to = |message: &String| {
        message.lines().find_map(|line| line.strip_prefix("To: ")).unwrap_or_default().to_owned()
    };
    messages.iter().map(to).collect()
}

#[tokio::test]
async fn silence_at_any_step_ends_in_time_and_is_named() {
    for (silent, expected) in At::ALL.into_iter().zip([
        "did not send its greeting within",
        "did not send its greeting within",
        "did not send its answer to the sender within",
        "did not send its answer to the recipient within",
        "did not send its answer to the message within",
        "did not send its answer to the message within",
    ]) {
        let app = TestApp::open().await;
        app.add("grace").await;
        let server =
            SmtpServer::start(move |heard| if heard.at == silent { Silence } else { accepts(heard) }).await;
        let begun = Instant::now();
        let round = server.mailer(&app).deliver_due().await.unwrap();
        assert!(begun.elapsed() < IN_TIME, "{silent:?}: {:?}", begun.elapsed());
        let why = round.failure.unwrap();
        assert!(round.delivered == 0 && why.contains(expected), "{silent:?}: {why}");
        assert!(why.contains(&format!("localhost:{}", server.port)), "{why}");
    }
}

#[tokio::test]
async fn a_server_that_is_slow_at_every_step_does_not_exceed_the_limit_of_a_message() {
    let app = TestApp::open().await;
    app.add("grace").await;
    let server = SmtpServer::start(|_| Waits(Duration::from_millis(200))).await;
    let limits = SmtpLimits { message: Duration::from_millis(700), ..SHORT };
    let begun = Instant::now();
    let round = server.mailer_with(&app, limits, None).deliver_due().await.unwrap();
    assert!(begun.elapsed() < IN_TIME, "{:?}", begun.elapsed());
    assert_eq!(round.delivered, 0);
    let second = Duration::from_secs(1);
    let patient = SmtpLimits { step: second, content: second, message: 5 * second, ..SHORT };
    app.clock.advance(MINUTE);
    let round = server.mailer_with(&app, patient, None).deliver_due().await.unwrap();
    assert_eq!((round.delivered, round.failure), (2, None));
}

#[tokio::test]
async fn a_connection_that_is_stuck_holds_up_no_other_message() {
    let app = TestApp::open().await;
    for number in 0..3 {
        app.add(&format!("person{number}")).await;
    }
    let end = Arc::new(Notify::new());
    let told = Arc::clone(&end);
    let script = move |heard: &Heard<'_>| match heard.connection {
        0 => SilenceUntil(Arc::clone(&told)),
        _ => accepts(heard),
    };
    let server = SmtpServer::start(script).await;
    let limits = SmtpLimits { connect: FOR_EVER, step: FOR_EVER, content: FOR_EVER, message: FOR_EVER };
    let mailer = server.mailer_with(&app, limits, None);
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(mailer.run(stopping));
    let begun = Instant::now();
    let mut accepted = 0;
    while accepted < 5 {
        accepted += server.accepted().len();
        assert!(begun.elapsed() < IN_TIME, "only {accepted} were delivered");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // New mail does not wait for it either.
    app.add("grace").await;
    while accepted < 7 {
        accepted += server.accepted().len();
        assert!(begun.elapsed() < IN_TIME, "only {accepted} were delivered");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    end.notify_one();
    stop.send_replace(true);
    running.await.unwrap();
    // The message of that connection is still in the queue.
    let left = app.server.mailer.list(false, 100).await.unwrap();
    assert_eq!(left.len(), 1);
    assert!(left[0].reason.as_ref().unwrap().contains("was lost"));
}

#[tokio::test]
async fn a_refused_recipient_is_given_up_at_once_and_the_others_get_their_mail() {
    let app = TestApp::open().await;
    for username in ["ada", "grace"] {
        app.add(username).await;
    }
    let server = SmtpServer::start(|heard| match heard {
        Heard { at: At::Recipient, text, .. } if text.contains("ada@") => Says("550 5.1.1 No such user"),
        heard => accepts(heard),
    })
    .await;
    let mailer = server.mailer(&app);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
    assert!(recipients(&server.accepted()).iter().all(|to| to.contains("grace@example.com")));
    let tries = server.connections();
    app.clock.advance(12 * HOUR);
    assert!(mailer.deliver_due().await.unwrap().failure.is_none());
    assert_eq!(server.connections(), tries, "it was tried again");
    let failed = mailer.list(true, 10).await.unwrap();
    assert_eq!(failed.len(), 2);
    for entry in failed {
        assert_eq!(entry.recipient.unwrap(), "ada@example.com");
        assert!(entry.reason.unwrap().ends_with("refused the recipient: 550 5.1.1 No such user"));
        assert_eq!(entry.state, EmailState::Failed { at: START, can_be_retried: true });
    }
}

#[tokio::test]
async fn a_temporary_refusal_is_retried_after_1_2_5_15_and_60_minutes_and_given_up_after_three_days() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.mail().await;
    // A notice, which does not expire.
    ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await.unwrap();
    let server = SmtpServer::start(|heard| match heard.at {
        At::Recipient => Says("450 4.2.0 Greylisted, try again later"),
        _ => accepts(heard),
    })
    .await;
    let mailer = server.mailer(&app);
    mailer.deliver_due().await.unwrap();
    let mut waited = 0;
    for (number, minutes) in [1, 2, 5, 15, 60, 60].into_iter().enumerate() {
        app.clock.advance(minutes * MINUTE - SECOND);
        mailer.deliver_due().await.unwrap();
        // The server answers, so a probe does not send it either.
        mailer.probe().await.unwrap();
        assert_eq!(server.connections(), number + 1, "before {minutes} minutes");
        app.clock.advance(SECOND);
        assert!(mailer.deliver_due().await.unwrap().failure.unwrap().contains("450 4.2.0 Greylisted"));
        assert_eq!(server.connections(), number + 2, "after {minutes} minutes");
        waited += minutes;
    }
    while waited < 3 * DAY / MINUTE {
        assert!(mailer.list(true, 10).await.unwrap().is_empty(), "given up after {waited} minutes");
        app.clock.advance(HOUR);
        waited += 60;
        mailer.deliver_due().await.unwrap();
    }
    let failed = mailer.list(true, 10).await.unwrap();
    let reason = failed[0].reason.as_ref().unwrap();
    assert!(reason.starts_with("given up after three days: ") && reason.contains("450 4.2.0"), "{reason}");
    // It stays visible for a week.
    for (days, left) in [(6, 1), (2, 0)] {
        app.clock.advance(days * DAY);
        app.server.domain.delete_expired().await.unwrap();
        assert_eq!(mailer.list(false, 10).await.unwrap().len(), left);
    }
}

#[tokio::test]
async fn a_greylisted_message_is_delivered_at_its_next_attempt() {
    let app = TestApp::open().await;
    app.add("grace").await;
    let server = SmtpServer::start(|heard| match heard {
        Heard { at: At::Recipient, connection: 0 | 1, .. } => Says("451 4.7.1 Try again"),
        heard => accepts(heard),
    })
    .await;
    let mailer = server.mailer(&app);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 0);
    app.clock.advance(MINUTE);
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 2);
    assert!(mailer.list(false, 10).await.unwrap().is_empty());
}

#[tokio::test]
async fn when_the_server_is_back_waiting_mail_leaves_with_the_next_probe() {
    let app = TestApp::open().await;
    for username in ["ada", "grace", "linus"] {
        app.add(username).await;
    }
    let server = SmtpServer::start(|_| Cuts).await;
    let mailer = server.mailer(&app);
    // So often that each waits for an hour.
    for minutes in [0, 1, 2, 5, 15] {
        app.clock.advance(minutes * MINUTE);
        assert!(mailer.deliver_due().await.unwrap().failure.unwrap().contains("was lost"));
    }
    let tries = server.connections();
    app.clock.advance(30 * SECOND);
    assert!(mailer.probe().await.unwrap().failure.is_some());
    assert_eq!(server.connections(), tries + 1, "a probe is one connection");
    server.now(accepts);
    app.clock.advance(30 * SECOND);
    assert_eq!(mailer.probe().await.unwrap().delivered, 6);
    assert_eq!(server.accepted().len(), 6);
}

#[tokio::test]
async fn new_mail_that_is_delivered_takes_waiting_mail_with_it() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start(|_| Says("421 4.3.2 Shutting down")).await;
    let mailer = server.mailer(&app);
    assert!(mailer.deliver_due().await.unwrap().failure.unwrap().contains("421 4.3.2"));
    server.now(accepts);
    app.add("grace").await;
    assert_eq!(mailer.deliver_due().await.unwrap().delivered, 4);
}

#[tokio::test]
async fn a_message_that_may_have_been_accepted_is_no_probe() {
    let app = TestApp::open().await;
    app.add("ada").await;
    let server = SmtpServer::start(|heard| if heard.at == At::Content { Cuts } else { accepts(heard) }).await;
    let mailer = server.mailer(&app);
    assert!(
        mailer
            .deliver_due()
            .await
            .unwrap()
            .failure
            .unwrap()
            .contains("was lost before its answer to the message")
    );
    let tries = server.connections();
    app.clock.advance(30 * SECOND);
    assert!(mailer.probe().await.unwrap().failure.is_none());
    assert_eq!(server.connections(), tries);
}

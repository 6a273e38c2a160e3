//! Servers that fail, are killed or meet while they deliver an email.

use domain::clock::{HOUR, MINUTE};

use super::competitors::{answered_or_blocked, between};
use crate::helpers::{
    driver::{Fault, Point},
    *,
};

/// A server, and the points at which it delivers an email. It delivers several at the same time, so there is one.
async fn open() -> (TestApp, Vec<Point>) {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.mail().await;
    queue(&app).await;
    app.points().watch();
    let delivered = app.server.mailer.deliver_due().await.unwrap().delivered;
    assert_eq!(delivered, 1);
    let points = app.points().seen();
    (app, points)
}

/// Queues an email with a code.
async fn queue(app: &TestApp) {
    app.clock.advance(HOUR);
    app.browser().forgot_password("ada").await.unwrap();
    app.server.domain.answer_waiting_reset_requests().await.unwrap();
    app.mailbox.lock().unwrap().clear();
}

#[tokio::test]
async fn an_email_is_not_lost_and_sent_twice_at_most_when_its_server_fails_or_is_killed() {
    let (mut app, points) = open().await;
    for (index, point) in points.iter().enumerate() {
        for fault in [Fault::Fail, Fault::Stop, Fault::LoseAnswer] {
            let is_point = match point {
                Point::Commit => true,
                Point::Write(_) => fault != Fault::LoseAnswer,
                Point::Begin => false,
            };
            if !is_point {
                continue;
            }
            queue(&app).await;
            let points = app.points();
            points.plan(index, fault);
            let mailer = app.server.mailer.clone();
            tokio::select! {
                done = mailer.deliver_due() => drop(done),
                () = points.arrived() => app.restart().await,
            }
            assert!(!points.unused(), "{index} was not reached");
            // The lease of a server that died has ended, and so has the pause after a failure.
            app.clock.advance(MINUTE);
            app.server.mailer.deliver_due().await.unwrap();
            let sent = app.mailbox.lock().unwrap().len();
            assert!((1..=2).contains(&sent), "{fault:?} at {index}, {point:?}: {sent}");
        }
    }
}

#[tokio::test]
async fn an_email_is_sent_once_wherever_two_servers_meet() {
    let (app, points) = open().await;
    let twin = app.twin_server().await;
    for point in between(&points, database::is_postgres()) {
        queue(&app).await;
        app.points().plan(point, Fault::Wait);
        let (one, other) = (app.server.mailer.clone(), twin.mailer.clone());
        let one = tokio::spawn(async move { one.deliver_due().await.unwrap().delivered });
        app.points().arrived().await;
        let other = tokio::spawn(async move { other.deliver_due().await.unwrap().delivered });
        answered_or_blocked(&app, &other).await;
        app.points().go_on();
        let delivered = one.await.unwrap() + other.await.unwrap();
        assert_eq!(delivered, 1, "at {point}, {:?}", points[point]);
    }
}

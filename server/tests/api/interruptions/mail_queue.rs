//! Servers that fail, are killed or meet while they deliver an email.

use std::collections::BTreeMap;

use domain::clock::MINUTE;

use super::competitors::{answered_or_blocked, between};
use crate::helpers::{
    driver::{Fault, Point},
    *,
};

/// A server, the points at which it delivers what a new account gets, and how many emails that are.
async fn open() -> (TestApp, Vec<Point>, usize) {
    let app = TestApp::open().await;
    queue(&app, 0).await;
    app.points().watch();
    let delivered = app.server.mailer.deliver_due().await.unwrap().delivered;
    let points = app.points().seen();
    assert_eq!(delivered, app.mailbox.lock().unwrap().len());
    (app, points, delivered)
}

/// Queues what a new account gets.
async fn queue(app: &TestApp, number: usize) {
    app.add(&format!("person{number}")).await;
    app.mailbox.lock().unwrap().clear();
}

#[tokio::test]
async fn an_email_is_not_lost_and_sent_twice_at_most_when_its_server_fails_or_is_killed() {
    let (mut app, points, expected) = open().await;
    let mut number = 0;
    for (index, point) in points.iter().enumerate() {
        for fault in [Fault::Fail, Fault::Stop, Fault::LoseAnswer] {
            let is_point = match point {
                Point::Commit => true,
                Point::Write(_) => fault != Fault::LoseAnswer,
                Point::Begin | Point::Read(_) => false,
            };
            if !is_point {
                continue;
            }
            number += 1;
            queue(&app, number).await;
            let points = app.points();
            points.plan(index, fault);
            let mailer = app.server.mailer.clone();
            tokio::select! {
                done = mailer.deliver_due() => drop(done),
                () = points.arrived() => app.restart().await,
            }
            assert!(!points.unused(), "{index} was not reached");
            // Nobody else took it longer than for this.
            app.clock.advance(2 * MINUTE);
            app.server.mailer.deliver_due().await.unwrap();
            let mut sent = BTreeMap::<String, usize>::new();
            for email in app.mailbox.lock().unwrap().iter() {
                *sent.entry(email.subject.clone()).or_default() += 1;
            }
            assert_eq!(sent.len(), expected, "{fault:?} at {index}, {point:?}: {sent:?}");
            assert!(sent.values().all(|times| *times <= 2), "{fault:?} at {index}, {point:?}: {sent:?}");
        }
    }
}

#[tokio::test]
async fn an_email_is_sent_once_wherever_two_servers_meet() {
    let (app, points, expected) = open().await;
    let twin = app.twin_server().await;
    for (number, point) in between(&points, database::is_postgres()).into_iter().enumerate() {
        queue(&app, number + 1).await;
        app.points().plan(point, Fault::Wait);
        let (one, other) = (app.server.mailer.clone(), twin.mailer.clone());
        let one = tokio::spawn(async move { one.deliver_due().await.unwrap().delivered });
        app.points().arrived().await;
        let other = tokio::spawn(async move { other.deliver_due().await.unwrap().delivered });
        answered_or_blocked(&app, &other).await;
        app.points().go_on();
        let delivered = one.await.unwrap() + other.await.unwrap();
        assert_eq!(delivered, expected, "at {point}, {:?}", points[point]);
    }
}

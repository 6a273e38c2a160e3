//! Another act, at another server, between two statements of a flow. The outcome of both must be that of one after the
//! other, in either order.

use axum::http::StatusCode;
use tokio::task::JoinHandle;

use super::{
    flows::{self, Flows},
    scene::Scene,
    state::state,
    tries_all,
};
use crate::helpers::{
    driver::{Fault, Point},
    *,
};

/// The outcome of two acts.
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
    answers: [StatusCode; 2],
    changes: Vec<String>,
}

/// The order in which the two acts of a scene are done.
#[derive(Clone, Copy)]
enum Order {
    FirstSecond,
    SecondFirst,
    /// The second one is done while the first one is at this point.
    At(usize),
}

/// The points of a flow at which another transaction can come between, of several writes in one transaction the first unless
/// all are tried. SQLite has one writer: nothing comes between the statements of a transaction.
pub fn between(points: &[Point], postgres: bool) -> Vec<usize> {
    let mut chosen = Vec::new();
    let (mut inside, mut wrote) = (false, false);
    for (index, point) in points.iter().enumerate() {
        let possible = postgres || !inside;
        let is_chosen = match point {
            Point::Begin => true,
            Point::Commit => possible,
            Point::Write(_) => possible && (!std::mem::replace(&mut wrote, true) || tries_all()),
        };
        inside = match point {
            Point::Begin => true,
            Point::Commit => false,
            Point::Write(_) => inside,
        };
        wrote &= inside;
        if is_chosen {
            chosen.push(index);
        }
    }
    chosen
}

/// Waits until a request is answered, or waits for a lock.
pub async fn answered_or_blocked<T>(app: &TestApp, request: &JoinHandle<T>) {
    let blocked = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while !request.is_finished() {
        if database::is_postgres() {
            let mut db = app.server.domain.store().read().await.unwrap();
            let blocked: i64 = sqlx::query_scalar(blocked).fetch_one(&mut *db).await.unwrap();
            if blocked > 0 {
                return;
            }
        }
        tokio::task::yield_now().await;
    }
}

/// Does the first act until it reaches the point, then the second one until it is answered or waits for the first.
async fn meet(app: &TestApp, scene: Scene, point: usize) -> [StatusCode; 2] {
    let Scene { first, second } = scene;
    let points = app.points();
    points.plan(point, Fault::Wait);
    let first = tokio::spawn(async move { first.run().await });
    points.arrived().await;
    let second = tokio::spawn(async move { second.run().await });
    answered_or_blocked(app, &second).await;
    points.go_on();
    [first.await.unwrap(), second.await.unwrap()]
}

/// The changes, without the entry of the audit log that one act was refused.
fn without_refusal(outcome: &Outcome) -> Vec<String> {
    outcome.changes.iter().filter(|line| !line.contains("kind wrong_password")).cloned().collect()
}

/// Lets the two acts of each flow meet at each point.
async fn meet_everywhere(flows: &Flows) {
    let (mut met, mut failures) = (0, Vec::new());
    let flows = flows.chosen();
    for flow in &flows {
        let app = flows::open(*flow).await;
        let twin = app.twin_server().await;
        let mut number = 0;
        let mut outcome = async |order: Order| {
            number += 1;
            let mut scene = flows::scene(*flow, &app, number).await;
            scene.second.redirect(&twin);
            let before = state(&app).await;
            let answers = match order {
                Order::FirstSecond => [scene.first.run().await, scene.second.run().await],
                Order::SecondFirst => {
                    let second = scene.second.run().await;
                    [scene.first.run().await, second]
                }
                Order::At(point) => meet(&app, scene, point).await,
            };
            let changes = flows::changes(*flow, &before, &state(&app).await, number, app.clock.now());
            Outcome { answers, changes }
        };
        let serial = [outcome(Order::FirstSecond).await, outcome(Order::SecondFirst).await];
        let scene = flows::scene(*flow, &app, 0).await;
        app.points().watch();
        scene.first.run().await;
        let points = app.points().seen();
        let mut between = between(&points, database::is_postgres());
        if *flow == flows::KEY_ROTATION && !database::is_postgres() {
            // Each scene has more values, so that the transactions after the first are at other points.
            between.truncate(1);
        }
        for point in between {
            met += 1;
            let parallel = outcome(Order::At(point)).await;
            let alike = flows::is_answered_alike(*flow)
                && parallel.answers.iter().all(StatusCode::is_success)
                && serial.iter().any(|serial| without_refusal(serial) == parallel.changes);
            if !alike && !serial.contains(&parallel) {
                let at = &points[point];
                failures.push(format!("{flow:?}, at {point}, {at:?}: {parallel:#?}, not {serial:#?}"));
                break;
            }
        }
    }
    println!("{met} points in {} flows", flows.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[tokio::test]
async fn of_a_sign_in() {
    meet_everywhere(&flows::SIGN_IN).await;
}

#[tokio::test]
async fn of_a_person() {
    meet_everywhere(&flows::OWN_ACCOUNT).await;
}

#[tokio::test]
async fn of_an_administrator() {
    meet_everywhere(&flows::ADMINISTRATION).await;
}

#[tokio::test]
async fn of_a_sign_in_with_a_provider() {
    meet_everywhere(&flows::PROVIDER).await;
}

/// The last guess that is allowed, and another one.
#[tokio::test]
async fn of_guesses() {
    meet_everywhere(&flows::GUESSES).await;
}

#[tokio::test]
async fn of_a_server() {
    meet_everywhere(&flows::SERVERS).await;
}

//! Another request, through another server, between two statements of a flow.

use axum::http::StatusCode;
use shared::{
    TotpCode,
    api::{
        sign_in::SignIn,
        verify::{Verify, VerifyRequest},
    },
};
use tokio::task::JoinHandle;

use super::{
    flows::Flow,
    scenes::{Scene, Try},
    tries_all,
};
use crate::helpers::{
    driver::{Fault, Point},
    *,
};

/// The points of a flow at which another transaction can come between. SQLite has one writer: nothing comes between the
/// statements of a transaction.
pub fn between(points: &[Point], postgres: bool) -> Vec<usize> {
    let mut chosen = Vec::new();
    let (mut inside, mut wrote) = (false, false);
    for (index, point) in points.iter().enumerate() {
        let (is_chosen, then_inside) = match point {
            Point::Begin => (true, true),
            Point::Commit => (inside && postgres, false),
            Point::Read(_) | Point::Write(_) if inside && !postgres => (false, true),
            Point::Read(_) => (tries_all(), inside),
            Point::Write(_) => (!std::mem::replace(&mut wrote, true) || tries_all(), inside),
        };
        if is_chosen {
            chosen.push(index);
        }
        wrote &= then_inside;
        inside = then_inside;
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

/// Sends the first request until it reaches the point, then the second one, until it is answered or waits for the first.
/// Returns what became of both.
async fn meet(app: &TestApp, scene: Scene, point: usize) -> [(StatusCode, Try); 2] {
    let points = app.points();
    points.plan(point, Fault::Wait);
    let first = tokio::spawn(scene.first.sent());
    points.arrived().await;
    let second = tokio::spawn(scene.second.sent());
    answered_or_blocked(app, &second).await;
    points.go_on();
    [first.await.unwrap(), second.await.unwrap()]
}

/// The points of a request at which another one can come between.
async fn points_of(app: &TestApp, request: Try) -> Vec<(usize, Point)> {
    app.points().watch();
    let (answer, _) = request.sent().await;
    assert!(!answer.is_server_error(), "{answer}");
    let seen = app.points().seen();
    between(&seen, database::is_postgres()).into_iter().map(|point| (point, seen[point].clone())).collect()
}

/// Lets the two requests of a flow meet at each point. One succeeds.
async fn one_succeeds(flow: Flow) {
    let app = TestApp::open().await;
    let twin = app.twin().await;
    let points = points_of(&app, flow.scene(&app, 0).await.first).await;
    assert!(!points.is_empty(), "{flow:?}");
    for (number, (point, at)) in points.into_iter().enumerate() {
        let mut scene = flow.scene(&app, number + 1).await;
        scene.second.redirect(&twin);
        let both = meet(&app, scene, point).await;
        let answers = [both[0].0, both[1].0];
        let what = format!("{flow:?}, at {point}, {at:?}: {answers:?}");
        assert!(!answers.iter().any(StatusCode::is_server_error), "{what}");
        let won = [both[0].1.has_won(answers[0]).await, both[1].1.has_won(answers[1]).await];
        assert!(won[0] != won[1], "{what}, {won:?}");
    }
}

#[tokio::test]
async fn password() {
    one_succeeds(Flow::Password).await;
}

#[tokio::test]
async fn code() {
    one_succeeds(Flow::Code).await;
}

#[tokio::test]
async fn backup_code() {
    one_succeeds(Flow::BackupCode).await;
}

#[tokio::test]
async fn bypass_code() {
    one_succeeds(Flow::BypassCode).await;
}

#[tokio::test]
async fn reset_code() {
    one_succeeds(Flow::ResetCode).await;
}

#[tokio::test]
async fn not_me() {
    one_succeeds(Flow::NotMe).await;
}

#[tokio::test]
async fn set_up() {
    one_succeeds(Flow::SetUp).await;
}

#[tokio::test]
async fn fifth_authenticator() {
    one_succeeds(Flow::FifthAuthenticator).await;
}

#[tokio::test]
async fn last_administrator() {
    one_succeeds(Flow::LastAdministrator).await;
}

#[tokio::test]
async fn temporary_password() {
    one_succeeds(Flow::TemporaryPassword).await;
}

#[tokio::test]
async fn change_of_password() {
    one_succeeds(Flow::ChangePassword).await;
}

#[tokio::test]
async fn remembered_browser() {
    one_succeeds(Flow::RememberedBrowser).await;
}

#[tokio::test]
async fn passkey() {
    one_succeeds(Flow::Passkey).await;
}

/// The last guess that is allowed, and another one.
#[tokio::test]
async fn guess_of_a_password() {
    let app = TestApp::open().await;
    let twin = app.twin().await;
    let scene = async |number: usize| {
        let username = app.person(&format!("user{number}")).await.username;
        let guess = |address: usize| {
            let browser = Browser { address: format!("10.{number}.{address}.1"), ..app.browser() };
            Try::new::<SignIn>(browser, &credentials(&username, "wrong"))
        };
        for address in 0..4 {
            assert_eq!(guess(address).send().await, StatusCode::UNAUTHORIZED);
        }
        Scene { username: username.clone(), first: guess(4), second: guess(5) }
    };
    for (number, (point, at)) in points_of(&app, scene(0).await.first).await.into_iter().enumerate() {
        let mut scene = scene(number + 1).await;
        scene.second.redirect(&twin);
        let mut answers = meet(&app, scene, point).await.map(|(answer, _)| answer);
        answers.sort();
        let expected = [StatusCode::UNAUTHORIZED, StatusCode::TOO_MANY_REQUESTS];
        assert_eq!(answers, expected, "at {point}, {at:?}");
    }
}

/// The last guess that is allowed in a sign-in, in two tabs.
#[tokio::test]
async fn guess_of_a_code() {
    let app = TestApp::open().await;
    let twin = app.twin().await;
    let scene = async |number: usize| {
        let person = app.person(&format!("user{number}")).await;
        let browser = person.at_verify(&app).await;
        let code = TotpCode::parse(&wrong_code(&person.phone, app.clock.now())).unwrap();
        let request = VerifyRequest { code, remember: false };
        let guess = || Try::new::<Verify>(browser.copy(), &request);
        for _ in 0..4 {
            assert!(guess().send().await.is_client_error());
        }
        Scene { username: person.username, first: guess(), second: guess() }
    };
    for (number, (point, at)) in points_of(&app, scene(0).await.first).await.into_iter().enumerate() {
        let mut scene = scene(number + 1).await;
        scene.second.redirect(&twin);
        let [first, second] = meet(&app, scene, point).await;
        assert!(first.0.is_client_error() && second.0.is_client_error(), "at {point}, {at:?}");
        let failures = app.server.domain.account(&format!("user{}", number + 1)).await.unwrap().code_failures;
        assert_eq!(failures, 5, "at {point}, {at:?}: {} and {}", first.0, second.0);
    }
}

//! A failure, a kill or a lost answer at each write of a flow.

use super::{
    flows::Flow,
    scenes::Scene,
    state::{State, changes, state},
    tries_all,
};
use crate::helpers::{
    driver::{Fault, Point},
    *,
};

/// A flow, and what it does when nothing fails.
struct Faults {
    flow: Flow,
    app: TestApp,
    number: usize,
    points: Vec<Point>,
    complete: Vec<String>,
}

/// An account before the flow.
struct Before {
    scene: Scene,
    state: State,
}

impl Faults {
    async fn open(flow: Flow) -> Self {
        let app = TestApp::open().await;
        let mut faults = Self { flow, app, number: 0, points: vec![], complete: vec![] };
        let before = faults.before().await;
        faults.app.points().watch();
        let answer = before.scene.first.send().await;
        faults.points = faults.app.points().seen();
        assert!(answer.is_success(), "{flow:?}: {answer}");
        faults.complete = faults.changes(&before).await;
        assert!(faults.points.contains(&Point::Commit), "{flow:?}");
        faults
    }

    async fn before(&mut self) -> Before {
        self.number += 1;
        let scene = self.flow.scene(&self.app, self.number).await;
        Before { scene, state: state(&self.app).await }
    }

    async fn changes(&self, before: &Before) -> Vec<String> {
        let after = state(&self.app).await;
        changes(&before.state, &after, &before.scene.username, self.app.clock.now())
    }

    /// Sends the request, which meets the fault at a point.
    async fn meet(&mut self, scene: &mut Scene, point: usize, fault: Fault) {
        let points = self.app.points();
        points.plan(point, fault);
        tokio::select! {
            answer = scene.first.send() => {
                assert!(!points.unused(), "{:?}: {point} was not reached", self.flow);
                assert!(answer.is_server_error(), "{:?}: {fault:?} at {point}: {answer}", self.flow);
            }
            () = points.arrived() => {
                self.app.restart().await;
                scene.first.redirect(&self.app.router);
            }
        }
    }

    /// Lets the flow meet each fault at each point. Afterwards, all of it was done or nothing, apart from counting a
    /// guess before it is checked, and the same request succeeds if nothing was done.
    async fn all(mut self) {
        let mut before = self.before().await;
        // What is committed before the unit that the point is in, as the first fault in it found it.
        let mut partial: Option<(usize, Vec<String>)> = None;
        let commits = self.points.iter().filter(|point| **point == Point::Commit).count();
        for index in 0..self.points.len() {
            let faults: &[Fault] = match &self.points[index] {
                Point::Commit => &[Fault::Fail, Fault::Stop, Fault::LoseAnswer],
                Point::Write(_) => &[Fault::Fail, Fault::Stop],
                Point::Begin | Point::Read(_) if tries_all() => &[Fault::Fail, Fault::Stop],
                Point::Begin | Point::Read(_) => continue,
            };
            for fault in faults {
                self.meet(&mut before.scene, index, *fault).await;
                let earlier = self.points[..index].iter().filter(|point| **point == Point::Commit).count();
                let done = earlier + usize::from(*fault == Fault::LoseAnswer);
                let left = self.changes(&before).await;
                let what = format!("{:?}: {fault:?} at {index}, {:?}", self.flow, self.points[index]);
                if done == commits {
                    assert_eq!(left, self.complete, "{what}");
                } else if done == 0 {
                    assert_eq!(left, Vec::<String>::new(), "{what}");
                    continue;
                } else {
                    let counted = |line: &String| line.starts_with("throttle ");
                    assert!(left.iter().all(counted), "{what}: {left:#?}");
                    match &partial {
                        Some((of, expected)) if *of == done => assert_eq!(left, *expected, "{what}"),
                        _ => partial = Some((done, left)),
                    }
                    let again = before.scene.first.send().await;
                    assert!(again.is_success(), "{what}: {again}");
                }
                before = self.before().await;
            }
        }
        let answer = before.scene.first.send().await;
        assert!(answer.is_success(), "{:?}: {answer}", self.flow);
        assert_eq!(self.changes(&before).await, self.complete, "{:?}", self.flow);
    }
}

#[tokio::test]
async fn password() {
    Faults::open(Flow::Password).await.all().await;
}

#[tokio::test]
async fn code() {
    Faults::open(Flow::Code).await.all().await;
}

#[tokio::test]
async fn backup_code() {
    Faults::open(Flow::BackupCode).await.all().await;
}

#[tokio::test]
async fn bypass_code() {
    Faults::open(Flow::BypassCode).await.all().await;
}

#[tokio::test]
async fn reset_code() {
    Faults::open(Flow::ResetCode).await.all().await;
}

#[tokio::test]
async fn not_me() {
    Faults::open(Flow::NotMe).await.all().await;
}

#[tokio::test]
async fn set_up() {
    Faults::open(Flow::SetUp).await.all().await;
}

#[tokio::test]
async fn fifth_authenticator() {
    Faults::open(Flow::FifthAuthenticator).await.all().await;
}

#[tokio::test]
async fn last_administrator() {
    Faults::open(Flow::LastAdministrator).await.all().await;
}

#[tokio::test]
async fn temporary_password() {
    Faults::open(Flow::TemporaryPassword).await.all().await;
}

#[tokio::test]
async fn change_of_password() {
    Faults::open(Flow::ChangePassword).await.all().await;
}

#[tokio::test]
async fn remembered_browser() {
    Faults::open(Flow::RememberedBrowser).await.all().await;
}

#[tokio::test]
async fn passkey() {
    Faults::open(Flow::Passkey).await.all().await;
}

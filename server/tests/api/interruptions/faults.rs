//! A failure, a kill or a lost answer at each write and each commit of a flow.

use anyhow::{Context as _, ensure};
use axum::http::StatusCode;

use super::{
    flows::{self, Flow, Flows},
    scene::Scene,
    state::{State, state},
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

/// Everything before the flow.
struct Before {
    scene: Scene,
    state: State,
}

impl Faults {
    async fn open(flow: Flow) -> Self {
        let app = flows::open(flow).await;
        let mut faults = Self { flow, app, number: 0, points: vec![], complete: vec![] };
        let before = faults.before().await;
        faults.app.points().watch();
        let answer = before.scene.first.run().await;
        faults.points = faults.app.points().seen();
        assert!(is_done(answer), "{flow:?}: {answer}");
        faults.complete = faults.changes(&before).await;
        assert!(faults.points.contains(&Point::Commit), "{flow:?}");
        faults
    }

    async fn before(&mut self) -> Before {
        self.number += 1;
        let scene = flows::scene(self.flow, &self.app, self.number).await;
        Before { scene, state: state(&self.app).await }
    }

    async fn changes(&self, before: &Before) -> Vec<String> {
        let after = state(&self.app).await;
        flows::changes(self.flow, &before.state, &after, self.number, self.app.clock.now())
    }

    /// Does the act, which meets the fault at a point.
    async fn meet(&mut self, scene: &mut Scene, point: usize, fault: Fault) -> anyhow::Result<()> {
        let points = self.app.points();
        points.plan(point, fault);
        tokio::select! {
            answer = scene.first.run() => {
                ensure!(!points.unused(), "was not reached");
                ensure!(answer.is_server_error() || flows::is_stepwise(self.flow), "{answer}");
            }
            () = points.arrived() => {
                self.app.restart().await;
                scene.first.redirect(&self.app.server);
            }
        }
        Ok(())
    }

    fn at(&self, index: usize) -> &'static [Fault] {
        match &self.points[index] {
            Point::Commit => &[Fault::Fail, Fault::Stop, Fault::LoseAnswer],
            Point::Write(_) if tries_all() => &[Fault::Fail, Fault::Stop],
            Point::Write(_) => &[Fault::Fail],
            Point::Begin => &[],
        }
    }

    /// Lets the flow meet each fault at each point. Returns how many.
    async fn all(mut self) -> anyhow::Result<usize> {
        let (mut before, mut tried) = (self.before().await, 0);
        for index in 0..self.points.len() {
            for fault in self.at(index) {
                tried += 1;
                let left = self.one(&mut before, index, *fault).await;
                let (flow, point) = (self.flow, &self.points[index]);
                if left.with_context(|| format!("{flow:?}: {fault:?} at {index}, {point:?}"))? {
                    before = self.before().await;
                }
            }
        }
        let answer = before.scene.first.run().await;
        ensure!(is_done(answer), "{:?}: {answer}", self.flow);
        ensure!(self.changes(&before).await == self.complete, "{:?}", self.flow);
        Ok(tried)
    }

    /// One fault. Afterwards all of the flow was done or nothing, and the same act succeeds if nothing was done. Returns
    /// whether anything was done.
    async fn one(&mut self, before: &mut Before, index: usize, fault: Fault) -> anyhow::Result<bool> {
        self.meet(&mut before.scene, index, fault).await?;
        let commits = |points: &[Point]| points.iter().filter(|point| **point == Point::Commit).count();
        let done = commits(&self.points[..index]) + usize::from(fault == Fault::LoseAnswer);
        let left = self.changes(before).await;
        if left.is_empty() && done < commits(&self.points) {
            return Ok(false);
        }
        if left == self.complete && done > 0 {
            return Ok(true);
        }
        ensure!(flows::is_stepwise(self.flow), "{left:#?}, not {:#?}", self.complete);
        ensure!(left.iter().all(|line| self.complete.contains(line)), "{left:#?}, not {:#?}", self.complete);
        if !flows::is_begun_again(self.flow) {
            let again = before.scene.first.run().await;
            ensure!(is_done(again), "again: {again}");
            let left = self.changes(before).await;
            ensure!(left == self.complete, "again: {left:#?}, not {:#?}", self.complete);
        }
        Ok(true)
    }
}

fn is_done(answer: StatusCode) -> bool {
    answer.is_success() || answer.is_redirection()
}

async fn meet_all(flows: &Flows) {
    let (mut tried, mut failures) = (0, Vec::new());
    let flows = flows.chosen();
    for flow in &flows {
        match Faults::open(*flow).await.all().await {
            Ok(faults) => tried += faults,
            Err(failure) => failures.push(format!("{failure:#}")),
        }
    }
    println!("{tried} faults in {} flows", flows.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[tokio::test]
async fn of_a_sign_in() {
    meet_all(&flows::SIGN_IN).await;
}

#[tokio::test]
async fn of_a_sign_in_with_a_provider() {
    meet_all(&flows::PROVIDER).await;
}

#[tokio::test]
async fn of_a_person() {
    meet_all(&flows::OWN_ACCOUNT).await;
}

#[tokio::test]
async fn of_an_administrator() {
    meet_all(&flows::ADMINISTRATION).await;
}

#[tokio::test]
async fn of_a_server() {
    meet_all(&flows::SERVERS).await;
}

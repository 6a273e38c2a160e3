//! What the sequences covered.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::{action::Step, machine::World};

/// What the sequences covered: each action with its answer, and each move from step to step.
#[derive(Default)]
pub struct Coverage {
    pub steps: AtomicUsize,
    pub coincidences: AtomicUsize,
    pub counts: Mutex<BTreeMap<String, usize>>,
}

impl Coverage {
    pub fn count(&self, step: &Step, world: &World) {
        self.steps.fetch_add(1, Ordering::Relaxed);
        let (name, last) = (step.action.name(), &world.last);
        let answer: String = last.answer.chars().filter(|c| !c.is_ascii_digit()).collect();
        let mut counts = self.counts.lock().unwrap();
        *counts.entry(format!("{name}: {answer}")).or_default() += 1;
        if let (Some(browser), Some(before)) = (step.action.browser(), last.before) {
            let after = world.step_of(browser).map_or_else(|| "none".into(), |due| format!("{due:?}"));
            *counts.entry(format!("{before:?} -> {after}: {name}")).or_default() += 1;
        }
    }

    pub fn text(&self) -> String {
        let mut text = String::new();
        for (what, count) in self.counts.lock().unwrap().iter() {
            writeln!(text, "{count:8}  {what}").unwrap();
        }
        text
    }
}

//! What a form does when it is submitted.

use std::{future::Future, pin::Pin, rc::Rc};

use leptos::{prelude::*, task::spawn_local};

/// What a form does when it is submitted, a button when it is pressed, or a screen when it opens. One type
/// for all of them: the result goes to signals.
///
/// Leptos's `Action` also keeps its input and output and can be cancelled; without that, this takes 2 KB
/// (brotli) less. A `LocalResource` for what a screen loads would take 11 KB more.
#[derive(Clone, Copy)]
pub struct Submission {
    running: RwSignal<bool>,
    run: StoredValue<Rc<dyn Fn() -> Running>, LocalStorage>,
}

type Running = Pin<Box<dyn Future<Output = ()>>>;

/// Makes a [`Submission`] of something asynchronous.
pub fn submission<F>(run: impl Fn() -> F + 'static) -> Submission
where
    F: Future<Output = ()> + 'static,
{
    fn shared(run: Rc<dyn Fn() -> Running>) -> Submission {
        Submission { running: RwSignal::new(false), run: StoredValue::new_local(run) }
    }
    shared(Rc::new(move || Box::pin(run())))
}

/// Runs it, unless it is running already: a double click does no harm.
pub fn submit(submission: Submission) {
    let Submission { running, run } = submission;
    if running.get_untracked() {
        return;
    }
    running.set(true);
    let running_now = run.with_value(|run| run());
    spawn_local(async move {
        running_now.await;
        // The form may be gone by now, with its signals.
        let _ = running.try_set(false);
    });
}

impl Submission {
    /// Whether it is running.
    #[must_use]
    pub fn pending(self) -> bool {
        self.running.get()
    }
}

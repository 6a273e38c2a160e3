//! Runs sequences, shrinks one that diverges, and counts what the sequences covered.

use std::{fmt::Write as _, sync::atomic::Ordering, thread};

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use proptest_state_machine::ReferenceStateMachine as _;

use crate::{
    action::Step,
    choice::Machine,
    coverage::Coverage,
    faults::{FAULTS, Fault},
    machine::World,
    snapshot::on_postgres,
    system::{Stop, System, Watch},
};

/// The steps of a sequence.
const LENGTH: usize = 300;
/// The threads, each with servers and a seed of its own.
const THREADS: usize = 2;

/// Which sequences are run.
#[derive(Clone, Copy)]
struct Plan {
    seed: u64,
    sequences: u32,
    statements: &'static [&'static str],
    watch: Watch,
    /// How often a sequence that diverges is shrunk at most.
    shrink: u32,
}

/// Runs one sequence.
fn sequence(
    plan: &Plan,
    (mut world, steps): (World, Vec<Step>),
    mut before: impl FnMut(),
    mut after: impl FnMut(&Step, &World),
) -> Result<(), Stop> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut system = System::open(plan.statements, plan.watch).await;
        for step in steps {
            before();
            world = Machine::apply(world, &step);
            system.take(&step, &world).await?;
            after(&step, &world);
        }
        system.close().await;
        Ok(())
    })
}

/// Runs the sequences of a plan. The error names the shortest sequence that diverges.
fn run(plan: &Plan, coverage: &Coverage) -> Result<(), String> {
    let config = Config {
        cases: plan.sequences,
        failure_persistence: None,
        max_shrink_iters: plan.shrink,
        max_shrink_time: 300_000,
        ..Config::default()
    };
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&plan.seed.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let strategy = Machine::sequential_strategy(LENGTH);
    let result = runner.run(&strategy, |(world, steps, seen)| {
        // `proptest` passes the counter until a sequence fails; while that is shrunk, nothing is counted.
        let before = || {
            if let Some(seen) = &seen {
                seen.fetch_add(1, Ordering::SeqCst);
            }
        };
        let after = |step: &Step, world: &World| {
            if seen.is_some() {
                coverage.count(step, world);
            }
        };
        match sequence(plan, (world, steps), before, after) {
            Ok(()) => Ok(()),
            Err(Stop::Diverged(how)) => Err(TestCaseError::fail(how)),
            Err(Stop::Coincidence) => {
                coverage.coincidences.fetch_add(1, Ordering::Relaxed);
                Ok(())
            }
        }
    });
    match result {
        Ok(()) => Ok(()),
        Err(TestError::Abort(why)) => Err(format!("given up: {why}")),
        Err(TestError::Fail(how, (_, steps, _))) => {
            let mut text = String::from("server and machine diverge. After\n");
            for (number, step) in steps.iter().enumerate() {
                writeln!(text, "  {}. {step}", number + 1).unwrap();
            }
            write!(text, "  {how}\n(seed {})", plan.seed).unwrap();
            Err(text)
        }
    }
}

/// Runs at least so many steps on all threads.
fn run_all(seed: u64, steps: usize) -> Coverage {
    let coverage = Coverage::default();
    let sequences = u32::try_from(steps.div_ceil(LENGTH * THREADS)).unwrap();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS as u64)
            .map(|number| {
                let plan = Plan {
                    seed: seed + number,
                    sequences,
                    statements: &[],
                    watch: Watch::Everything,
                    shrink: 2_000,
                };
                let coverage = &coverage;
                scope.spawn(move || run(&plan, coverage))
            })
            .collect();
        for thread in threads {
            if let Err(text) = thread.join().unwrap() {
                panic!("{text}");
            }
        }
    });
    coverage
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|value| value.parse().unwrap_or_else(|_| panic!("{name} must be a number")))
}

/// The same sequences in every run. `make soak` takes others.
#[test]
fn any_sequence_of_what_can_happen_agrees_with_the_machine() {
    let steps = if on_postgres() { 1_500 } else { 18_500 };
    let coverage = run_all(16, steps);
    let taken = coverage.steps.into_inner();
    println!("{taken} steps");
    // Where two codes are the same by coincidence, the rest of a sequence is left out.
    assert!(taken > steps * 9 / 10, "{taken} steps instead of {steps}");
    // A few sequences do not cover everything, and on SQLite there are enough of them.
    if on_postgres() {
        return;
    }
    let counts = coverage.counts.into_inner().unwrap();
    let covered = |what: &str| counts.keys().any(|key| key.contains(what));
    for what in [
        "Spent",
        "Stale",
        "SignInEnded",
        "Used",
        "Throttled",
        "WrongCredentials",
        "CodeEnded",
        "Rejected",
        "CleanUp: ok",
        "BypassCode: ok",
        "-> SignedIn: PasskeySignIn",
        "NotMe Newest: ok",
        "Reset Newest: ok",
        "AddApp Now: ok",
        "Replay: Common(SessionExpired)",
        "Steal: ok",
        "Login -> SignedIn: SignIn Right",
    ] {
        assert!(covered(what), "the sequences do not cover {what:?}");
    }
}

/// A million steps, with another seed each time.
#[test]
#[ignore = "takes about an hour: make soak"]
fn soak() {
    #[expect(clippy::disallowed_methods, reason = "a seed, not a time")]
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seed = number("MODEL_SEED").unwrap_or(now.as_secs());
    let steps = usize::try_from(number("MODEL_STEPS").unwrap_or(1_000_000)).unwrap();
    println!("seed {seed}: repeat with MODEL_SEED={seed}");
    let coverage = run_all(seed, steps);
    println!("{}", coverage.text());
    println!(
        "{} steps, {} sequences cut short by coincidence",
        coverage.steps.into_inner(),
        coverage.coincidences.into_inner()
    );
}

/// After how many steps a fault is found; none if it is not.
fn steps_to_find(fault: &Fault, watch: Watch) -> Option<usize> {
    let coverage = Coverage::default();
    let plan = Plan { seed: 1, sequences: 20, statements: fault.statements, watch, shrink: 1 };
    let diverges = run(&plan, &coverage).is_err();
    diverges.then(|| coverage.steps.into_inner() + 1)
}

/// The test can fail: faults that are planted in the database are found.
#[test]
#[ignore = "takes half a minute: make soak"]
fn a_fault_of_any_kind_is_found() {
    if on_postgres() {
        return;
    }
    for fault in &FAULTS {
        let found = steps_to_find(fault, Watch::Everything);
        println!("{}: found after {found:?} steps", fault.name);
        assert!(found.is_some(), "{} is not found", fault.name);
    }
}

/// How long it takes where only the answers of the servers are watched.
#[test]
#[ignore = "takes minutes: make soak"]
fn soak_faults() {
    for fault in &FAULTS {
        println!(
            "{}: by the answers alone after {:?} steps",
            fault.name,
            steps_to_find(fault, Watch::Answers)
        );
    }
}

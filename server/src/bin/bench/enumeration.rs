//! Whether times tell which names have an account, measured as the area under the ROC curve (AUC) of two samples: from
//! the release binary on SQLite, with a mail server on loopback. Samples of all states alternate in random order.

#[path = "../../../tests/api/helpers/fake_provider.rs"]
mod fake_provider;
mod states;
mod victim;

use std::{collections::BTreeMap, path::Path, time::Duration};

use anyhow::ensure;

use self::{
    states::{Name, State},
    victim::{Victim, Way},
};
use super::{auc::auc, process::stop};

/// The most that two states may be told apart.
const GOAL: f64 = 0.52;
/// Writes of another client, one after the other, directly after a request.
const PROBES: usize = 12;
/// The same in the seconds after.
const LATE_PROBES: usize = 3;
const LATE: Duration = Duration::from_millis(700);
/// One sample in so many waits for the late probes.
const LATE_SHARE: usize = 12;

/// Of a name in any of these states, an answer must not tell that it exists.
const NAMES: [State; 6] =
    [State::Unknown, State::Known, State::Disabled, State::Sso, State::ExpiredPassword, State::Locked];

/// The samples of each state, in seconds.
type Samples = BTreeMap<State, Vec<f64>>;

/// Measures and prints. `rounds` is the number of samples of each state; `only` is `sign-in`, `reset` or `provider`, or
/// empty for all three.
pub async fn measure(binary: &Path, rounds: usize, only: &str) -> anyhow::Result<()> {
    let mut victim = Victim::start(binary, rounds).await?;
    println!("enumeration: AUC of {rounds} samples of each state, by time; goal: at most {GOAL} either way");
    let mut ok = true;
    for (way, name) in [(Way::SignIn, "sign-in"), (Way::Reset, "reset"), (Way::Provider, "provider")] {
        if only.is_empty() || only == name {
            ok &= victim.measure(way, rounds).await?;
        }
    }
    stop(&mut victim.server)?;
    ensure!(ok, "a state can be told apart from an unknown name");
    Ok(())
}

/// Prints how well each state can be told apart from `base`, and returns whether none certainly misses the goal.
fn print(what: &str, samples: &Samples, base: State) -> bool {
    let Some(unknown) = samples.get(&base) else { return true };
    let mut ok = true;
    for (state, times) in samples.iter().filter(|(state, _)| **state != base) {
        let (value, margin) = auc(times, unknown);
        let missed = (value - 0.5).abs() - margin > GOAL - 0.5;
        ok &= !missed;
        println!(
            "{what:<48} {:<16} {value:.3} ± {margin:.3}{}",
            state.name(),
            if missed { "  MISSED" } else { "" }
        );
    }
    ok
}

impl Victim {
    /// Measures one way, and returns whether no state certainly misses the goal.
    async fn measure(&mut self, way: Way, rounds: usize) -> anyhow::Result<bool> {
        let mut ok = true;
        match way {
            Way::SignIn => {
                let states = [State::WaitingKnown, State::WaitingUnknown];
                let (answers, _, _) = self.run(&states, rounds, way, 0).await?;
                ok &= print("sign-in that has to wait, answer", &answers, State::WaitingUnknown);

                let (answers, probes, _) = self.run(&NAMES, rounds, way, 0).await?;
                ok &= print("sign-in, answer", &answers, State::Unknown);
                ok &= print("sign-in, writes of others after it", &probes, State::Unknown);
            }
            Way::Reset => {
                let (answers, probes, late) = self.run(&NAMES, rounds, way, LATE_SHARE).await?;
                ok &= print("reset request, answer", &answers, State::Unknown);
                ok &= print("reset request, writes of others after it", &probes, State::Unknown);
                ok &= print("reset request, writes of others seconds later", &late, State::Unknown);
            }
            Way::Provider => {
                let states = [State::Unknown, State::Known, State::Disabled, State::Linked];
                let (answers, probes, _) = self.run(&states, rounds, way, 0).await?;
                ok &= print("sign-in at a provider, answer", &answers, State::Unknown);
                ok &= print("sign-in at a provider, writes of others after it", &probes, State::Unknown);
            }
        }
        Ok(ok)
    }

    /// Sends requests for names in all states in random order. Returns the times of the answers and those of the probes after
    /// them, at once and later.
    async fn run(
        &mut self,
        states: &[State],
        rounds: usize,
        way: Way,
        late_share: usize,
    ) -> anyhow::Result<(Samples, Samples, Samples)> {
        let (mut answers, mut probes, mut later) = (Samples::new(), Samples::new(), Samples::new());
        for round in 0..rounds {
            for state in states::shuffled(states) {
                let name = Name { state, number: round };
                answers.entry(state).or_default().push(self.ask(way, &name).await?);
                let mut after = 0.0;
                for _ in 0..PROBES {
                    after += self.probe().await?;
                }
                probes.entry(state).or_default().push(after);
                if late_share > 0 && round % late_share == 0 {
                    let mut after = 0.0;
                    for _ in 0..LATE_PROBES {
                        tokio::time::sleep(LATE).await;
                        after += self.probe().await?;
                    }
                    later.entry(state).or_default().push(after);
                }
            }
        }
        Ok((answers, probes, later))
    }
}

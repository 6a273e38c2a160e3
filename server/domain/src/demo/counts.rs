//! The counts of the demo from which the overview draws its charts.

use std::collections::BTreeMap;

use shared::api::audit::EventKind;
use store::{
    account::Origin,
    audit_event::AuditEntry,
    hourly_count::{self, Counted, hour_of},
};

use super::{
    history::DAYS,
    people::{Person, State},
};
use crate::{clock::DAY, unit_of_work::UnitOfWork};

impl UnitOfWork<'_> {
    /// Adds up the events of each hour, and how many of the people had a second factor on each day.
    pub(super) async fn add_counts(
        &mut self,
        people: &[(String, &'static Person)],
        events: &[AuditEntry],
    ) -> anyhow::Result<()> {
        let mut hours = BTreeMap::new();
        for event in events {
            let counted = match event.kind {
                EventKind::SignedIn => Counted::SignedIn,
                EventKind::WrongPassword | EventKind::WrongCode | EventKind::SignInRefused => {
                    Counted::Refused
                }
                _ => continue,
            };
            *hours.entry((counted, hour_of(event.at), String::new())).or_default() += 1;
        }
        for (key, count) in &hours {
            hourly_count::add(self, key, *count).await?;
        }
        let today = self.now - self.now.rem_euclid(DAY);
        for days in 1..=DAYS {
            let there = people.iter().filter(|(_, person)| counts(person, days));
            let accounts = i64::try_from(there.clone().count())?;
            let protected = there.filter(|(_, person)| person.factors.codes().is_some()).count();
            // A few of them had none yet.
            let protected = (i64::try_from(protected)? - days / 5).max(0);
            let day = today - days * DAY;
            hourly_count::set(self, Counted::SecondStepAccounts, day, accounts).await?;
            hourly_count::set(self, Counted::SecondStepProtected, day, protected).await?;
        }
        Ok(())
    }
}

/// Whether an account was there and enabled so many days ago, and has its second factor here.
fn counts(person: &Person, days: i64) -> bool {
    let is_disabled = match person.state {
        State::Disabled(since) | State::DisabledUnused(since) => since >= days,
        _ => false,
    };
    person.origin == Origin::Local && person.added >= days && !is_disabled
}

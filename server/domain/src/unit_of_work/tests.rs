//! What a unit of work promises: everything in it is committed together or not at all, and tasks are woken exactly
//! when a commit gave them something to do.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use shared::{CommonError, NoError, api::audit::EventKind};
use store::account::{AccountKind, NewAccount, Origin};
use tokio::{sync::Notify, time::timeout};

use super::*;
use crate::{DomainError, email::SecurityNotice, rate_limit::counters::Counters};

mod fixture;

use fixture::{conflict, domain, requester};

type TestResult = Result<(), DomainError<NoError>>;

/// Whether the task was woken since the last call.
async fn woken(task: &Notify) -> bool {
    timeout(Duration::ZERO, task.notified()).await.is_ok()
}

async fn add_account(domain: &Domain) -> Account {
    let new = NewAccount {
        username: shared::Username::parse("ada").unwrap(),
        email: shared::EmailAddress::parse("ada@example.com").unwrap(),
        name: shared::PersonName::default(),
        kind: AccountKind::Internal,
        origin: Origin::Local,
        provider: None,
        admin: false,
        language: None,
    };
    let added = domain
        .run(Actor::CommandLine, async |mut unit| {
            store::account::insert(&mut unit, "1", &new, 0).await?.ok().context("a free name")?;
            store::account::by_id(&mut unit, "1").await?.context("the account")
        })
        .await;
    added.unwrap()
}

/// How many events and emails were committed.
async fn committed(domain: &Domain) -> (usize, i64) {
    let mut db = domain.store.read().await.unwrap();
    let events = store::audit_event::of_account(&mut db, "1", i64::MAX, 100).await.unwrap();
    (events.len(), store::mail::count(&mut db, 100).await.unwrap())
}

#[tokio::test]
async fn a_commit_wakes_the_mailer_exactly_when_mail_was_queued() {
    let (domain, _folder) = domain().await;
    let account = add_account(&domain).await;
    let task = &domain.background.mail_queued;
    assert!(!woken(task).await);

    let audited: TestResult = domain
        .run(Actor::CommandLine, async |mut unit| {
            Ok(unit.audit(&account, EventKind::AccountUnlocked).await?)
        })
        .await;
    audited.unwrap();
    assert!(!woken(task).await);
    assert_eq!(committed(&domain).await, (1, 0));

    let notified: TestResult = domain
        .run(Actor::CommandLine, async |mut unit| {
            unit.notify(&account, SecurityNotice::EmailChanged).await?;
            assert!(!woken(task).await, "before the commit there is nothing to deliver");
            Ok(())
        })
        .await;
    notified.unwrap();
    assert!(woken(task).await);
    assert_eq!(committed(&domain).await, (1, 1));
}

#[tokio::test]
async fn each_task_is_woken_after_the_commit_that_gave_it_something_to_do() {
    let (domain, _folder) = domain().await;
    let tasks = &domain.background;
    let woken = async || {
        (
            woken(&tasks.mail_queued).await,
            woken(&tasks.reset_requested).await,
            woken(&tasks.import_finished).await,
        )
    };
    let requested: TestResult = domain
        .run(Actor::CommandLine, async |mut unit| {
            unit.wake_for_reset_request();
            Ok(())
        })
        .await;
    requested.unwrap();
    assert_eq!(woken().await, (false, true, false));
    let imported: TestResult = domain
        .run(Actor::CommandLine, async |mut unit| {
            unit.wake_for_import();
            Ok(())
        })
        .await;
    imported.unwrap();
    assert_eq!(woken().await, (false, false, true));
}

#[tokio::test]
async fn a_unit_that_is_not_committed_leaves_nothing_and_wakes_nobody() {
    let (domain, _folder) = domain().await;
    let account = add_account(&domain).await;
    for refused in [true, false] {
        let outcome: TestResult = domain
            .run(Actor::CommandLine, async |mut unit| {
                unit.audit(&account, EventKind::AccountUnlocked).await?;
                unit.notify(&account, SecurityNotice::EmailChanged).await?;
                Err(if refused {
                    DomainError::Common(CommonError::WrongStep)
                } else {
                    // Broken units are rolled back even if a refusal would have been committed.
                    unit.commit_even_if_refused();
                    DomainError::Internal(anyhow::anyhow!("something broke"))
                })
            })
            .await;
        assert!(outcome.is_err());
        assert!(!woken(&domain.background.mail_queued).await);
        assert_eq!(committed(&domain).await, (0, 0));
    }
}

#[tokio::test]
async fn a_refusal_does_not_lose_the_failure_that_was_counted() {
    let (domain, _folder) = domain().await;
    let requester = requester();
    let counters = Counters::of_reset_codes(&requester);
    for failures in 1..=3 {
        let counted = AtomicU32::new(0);
        let outcome: TestResult = domain
            .run(Actor::Stranger(&requester), async |mut unit| {
                let now = unit.now;
                let in_a_row = counters.check(&mut unit, now).await?.count(&mut unit).await?;
                counted.store(u32::try_from(in_a_row).unwrap(), Ordering::SeqCst);
                Err(DomainError::Common(CommonError::WrongStep))
            })
            .await;
        assert!(matches!(outcome, Err(DomainError::Common(CommonError::WrongStep))));
        assert_eq!(counted.into_inner(), failures);
    }
}

#[tokio::test]
async fn a_unit_that_conflicts_runs_again_and_has_the_effects_of_one_run() {
    let (domain, _folder) = domain().await;
    let account = add_account(&domain).await;
    let runs = AtomicU32::new(0);
    let outcome: TestResult = domain
        .run(Actor::CommandLine, async |mut unit| {
            unit.audit(&account, EventKind::AccountUnlocked).await?;
            unit.notify(&account, SecurityNotice::EmailChanged).await?;
            unit.commit_even_if_refused();
            if runs.fetch_add(1, Ordering::SeqCst) < 2 { Err(conflict().into()) } else { Ok(()) }
        })
        .await;
    outcome.unwrap();
    assert_eq!(runs.into_inner(), 3);
    assert_eq!(committed(&domain).await, (1, 1));
    assert!(woken(&domain.background.mail_queued).await);
    assert!(!woken(&domain.background.mail_queued).await);
}

//! Random walks of two browsers that use one account, compared with a reference model after each action.

mod codes;
mod hold;
mod passkey;
mod rules;
mod walk;

use domain::clock::{HOUR, MINUTE, Millis};
use proptest::prelude::*;

use self::walk::Walk;

/// What a browser does next.
#[derive(Clone, Copy, Debug)]
enum Action {
    SignIn,
    SetUp,
    /// A code of the current step.
    Code,
    /// The same, and the browser is to be remembered.
    RememberedCode,
    /// The code that was accepted last.
    OldCode,
    WrongCode,
    ShowCodes,
    Done,
    /// The backup code with this number, used or not.
    BackupCode(usize),
    ChangePassword,
    /// Adds a passkey, unless there is one.
    AddPasskey,
    /// Signs in with the passkey, whether it was removed or not.
    PasskeySignIn,
    /// The passkey as the second factor.
    VerifyPasskey,
    RemovePasskey,
    /// An administrator requires a passkey, or any second factor again.
    RequirePasskey(bool),
    /// "This wasn't me" by the newest notice, and the release by an administrator.
    Hold,
    SignOut,
    Wait(Millis),
}

fn actions() -> impl Strategy<Value = Vec<(bool, Action)>> {
    let action = prop_oneof![
        4 => Just(Action::SignIn),
        2 => Just(Action::SetUp),
        6 => Just(Action::Code),
        3 => Just(Action::RememberedCode),
        1 => Just(Action::OldCode),
        1 => Just(Action::WrongCode),
        3 => Just(Action::ShowCodes),
        3 => Just(Action::Done),
        2 => (0..5_usize).prop_map(Action::BackupCode),
        3 => Just(Action::ChangePassword),
        2 => Just(Action::AddPasskey),
        2 => Just(Action::PasskeySignIn),
        2 => Just(Action::VerifyPasskey),
        1 => Just(Action::RemovePasskey),
        1 => any::<bool>().prop_map(Action::RequirePasskey),
        1 => Just(Action::Hold),
        1 => Just(Action::SignOut),
        3 => prop_oneof![Just(MINUTE), Just(5 * MINUTE), Just(HOUR)].prop_map(Action::Wait),
    ];
    prop::collection::vec((any::<bool>(), action), 20..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_walk_of_two_browsers_agrees_with_the_model(walk in actions()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut comparison = Walk::begin().await;
            for (number, (other, action)) in walk.into_iter().enumerate() {
                // Another test covers the daily limit of an account.
                if comparison.wrong >= 19 {
                    break;
                }
                comparison.act(usize::from(other), action).await;
                comparison.compare(&format!("action {number}, {action:?} of {}", usize::from(other))).await;
            }
        });
    }
}

//! Which step comes next: mostly one that makes sense at the step that a browser is at, and any other now and then.

use domain::clock::{DAY, HOUR, MINUTE, SECOND};
use proptest::{prelude::*, sample::select, strategy::Union};
use proptest_state_machine::ReferenceStateMachine;
use shared::api::security::Mfa;

use crate::{
    action::{Act, Action, BROWSERS, Code, PEOPLE, Sent, Setting, Step, Typed, Which},
    helpers::START,
    machine::{Due, World},
};

/// The machine as `proptest` drives it.
pub struct Machine;

impl ReferenceStateMachine for Machine {
    type State = World;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<World> {
        Just(World::new()).boxed()
    }

    fn transitions(world: &World) -> BoxedStrategy<Step> {
        let sensible = select(sensible(world));
        // Now and then someone guesses for a while: only many in a row reach the limits.
        let guesses = if world.steps / 25 % 4 == 3 { 9 } else { 1 };
        let action = Union::new_weighted(vec![
            (5, sensible.boxed()),
            (4, any_action()),
            (guesses, guess(world.steps / 100)),
        ]);
        (0..2_usize, action).prop_map(|(server, action)| Step { server, action }).boxed()
    }

    fn preconditions(world: &World, step: &Step) -> bool {
        let owner = |browser: usize| {
            let (id, _) = world.browsers[browser].session?;
            world.sessions.get(&id).map(|session| session.person)
        };
        match step.action {
            Action::PasskeySignIn(_, person, _) => world.accounts[person].device.is_some(),
            // One passkey is enough.
            Action::AddPasskey(browser) => {
                owner(browser).is_none_or(|it| world.accounts[it].passkey.is_none())
            }
            // Its new temporary password is sent to nobody.
            Action::Administrator(person, Act::ChangeEmail) => {
                !(world.accounts[person].disabled && world.accounts[person].expires.is_some())
            }
            Action::Steal(from, to) => from != to,
            Action::Wait(by) => world.now + by >= START,
            _ => true,
        }
    }

    fn apply(world: World, step: &Step) -> World {
        world.after(step)
    }
}

/// What a person would do next in each browser.
fn sensible(world: &World) -> Vec<Action> {
    let mut all = vec![Action::Wait(30 * SECOND)];
    for browser in 0..BROWSERS {
        let owner = world.session_of(browser).map(|id| (world.sessions[&id].person, &world.sessions[&id]));
        let Some((person, session)) = owner else {
            for person in 0..PEOPLE.len() {
                all.push(Action::SignIn(browser, person, Typed::Right, false));
                if world.accounts[person].device.is_some() {
                    all.push(Action::PasskeySignIn(browser, person, Sent::Once));
                }
                if world.accounts[person].disabled {
                    all.push(Action::Administrator(person, Act::Enable));
                }
                if world.accounts[person].held {
                    all.extend([
                        Action::Reset(browser, person, Which::Newest),
                        Action::Administrator(person, Act::Release),
                    ]);
                }
                if world.accounts[person].expires.is_some_and(|expires| world.now >= expires) {
                    all.push(Action::Administrator(person, Act::SendPassword));
                }
            }
            continue;
        };
        let code = Action::Verify(browser, Code::Now, false);
        match world.due(session) {
            Due::SetUp { .. } if session.secret.is_some() => all.extend([code, code]),
            Due::SetUp { .. } => all.extend([
                Action::StartSetUp(browser),
                Action::StartSetUp(browser),
                Action::AddPasskey(browser),
                Action::SkipSetUp(browser),
            ]),
            Due::Verify => all.extend([
                code,
                Action::Verify(browser, Code::Now, true),
                Action::BackupCode(browser, 0, Which::Newest),
                Action::VerifyPasskey(browser),
                Action::BypassCode(browser),
            ]),
            Due::BackupCodes if session.shows.is_some() => all.push(Action::SaveCodes(browser)),
            Due::BackupCodes => all.push(Action::ShowCodes(browser)),
            Due::ChangePassword => all.push(Action::ChangePassword(browser, Typed::Right)),
            Due::SignedIn | Due::Login => all.extend([
                Action::Regenerate(browser, Code::Now),
                Action::ChangePassword(browser, Typed::Right),
                Action::ReauthenticateByCode(browser, Code::Now),
                Action::AddApp(browser, Code::Now),
                Action::AddPasskey(browser),
                Action::SignOut(browser),
                Action::SignIn(browser, person, Typed::Right, true),
                Action::Administrator(person, Act::IssueBypassCode),
                Action::NotMe(browser, person, Which::Newest),
            ]),
        }
    }
    all
}

/// A wrong password or code; `round` says whose and where.
fn guess(round: usize) -> BoxedStrategy<Action> {
    let (browser, person) = (round % BROWSERS, round % PEOPLE.len());
    prop_oneof![
        2 => any::<bool>().prop_map(move |by_email| Action::SignIn(browser, person, Typed::Wrong, by_email)),
        2 => Just(Action::Verify(browser, Code::Wrong, false)),
        1 => Just(Action::Reset(browser, person, Which::Earlier)),
        1 => Just(Action::SignIn(browser, person, Typed::Right, false)),
    ]
    .boxed()
}

/// Anything at all.
fn any_action() -> BoxedStrategy<Action> {
    let (b, p) = (0..BROWSERS, 0..PEOPLE.len());
    let typed = select(vec![Typed::Right, Typed::Wrong, Typed::Wrong, Typed::Old]);
    let code = select(vec![Code::Now, Code::Wrong, Code::Used, Code::Next, Code::Previous]);
    let which = select(vec![Which::Newest, Which::Earlier]);
    let act = select(vec![
        Act::Disable,
        Act::Enable,
        Act::ResetMfa,
        Act::SendPassword,
        Act::Unlock,
        Act::Release,
        Act::IssueBypassCode,
        Act::ForgetBrowsers,
        Act::ChangeEmail,
    ]);
    let setting = select(vec![
        Setting::Mfa(Mfa::Required),
        Setting::Mfa(Mfa::Optional),
        Setting::Mfa(Mfa::Off),
        Setting::Mfa(Mfa::Passkey),
        Setting::GraceDays(0),
        Setting::GraceDays(7),
        Setting::RememberDays(7),
        Setting::RememberDays(7),
        Setting::RememberDays(0),
        Setting::BackupCodes(true),
        Setting::BackupCodes(false),
        Setting::Passkeys(true),
        Setting::Passkeys(false),
    ]);
    let wait = select(vec![
        30 * SECOND,
        MINUTE,
        5 * MINUTE,
        11 * MINUTE,
        16 * MINUTE,
        HOUR,
        25 * HOUR,
        8 * DAY,
        -30 * SECOND,
        -10 * MINUTE,
        -3 * HOUR,
    ]);
    let sent = select(vec![Sent::Once, Sent::Twice, Sent::ByAnother]);
    let in_session = (b.clone(), code.clone(), typed.clone(), any::<bool>(), 0..12_u8).prop_map(
        |(b, code, typed, yes, which)| match which {
            0 => Action::StartSetUp(b),
            1 => Action::SkipSetUp(b),
            2 => Action::ShowCodes(b),
            3 => Action::SaveCodes(b),
            4 => Action::Regenerate(b, code),
            5 => Action::ChangePassword(b, typed),
            6 => Action::Reauthenticate(b, typed),
            7 => Action::ReauthenticateByCode(b, code),
            8 => Action::AddApp(b, code),
            9 => Action::AddPasskey(b),
            10 => Action::Remove(b, yes),
            _ => Action::VerifyPasskey(b),
        },
    );
    let ends = (b.clone(), 0..BROWSERS, 0..5_u8).prop_map(|(b, from, which)| match which {
        0 => Action::EndOthers(b),
        1 => Action::ForgetBrowsers(b),
        2 => Action::SignOut(b),
        3 => Action::Steal(from, b),
        _ => Action::Replay(b),
    });
    prop_oneof![
        4 => (b.clone(), p.clone(), typed, any::<bool>()).prop_map(|(b, p, t, e)| Action::SignIn(b, p, t, e)),
        4 => (b.clone(), code, any::<bool>()).prop_map(|(b, code, yes)| Action::Verify(b, code, yes)),
        3 => (b.clone(), 0..5_u8, which.clone()).prop_map(|(b, n, w)| Action::BackupCode(b, n, w)),
        1 => b.clone().prop_map(Action::BypassCode),
        8 => in_session,
        3 => (b.clone(), p.clone(), sent).prop_map(|(b, p, sent)| Action::PasskeySignIn(b, p, sent)),
        4 => ends,
        2 => (b.clone(), p.clone()).prop_map(|(b, p)| Action::AskReset(b, p)),
        2 => (b.clone(), p.clone(), which.clone()).prop_map(|(b, p, w)| Action::Reset(b, p, w)),
        1 => (b, p.clone(), which).prop_map(|(b, p, w)| Action::NotMe(b, p, w)),
        3 => (p, act).prop_map(|(p, act)| Action::Administrator(p, act)),
        2 => setting.prop_map(Action::Set),
        4 => wait.prop_map(Action::Wait),
        1 => Just(Action::CleanUp),
    ]
    .boxed()
}

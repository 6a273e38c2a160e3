//! The requests of browsers.

use shared::{
    BackupCode, DeviceName, Empty, Password, ResetCode, TotpCode,
    api::{
        NextStep,
        authenticators::{
            ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator,
            RemoveAuthenticatorRequest, StartAuthenticator,
        },
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        not_me::{Disavow, DisavowRequest},
        passkeys::{RemovePasskey, RemovePasskeyRequest},
        reauthentication::{Reauthenticate, ReauthenticateRequest},
        remembered_browsers::ForgetBrowsers,
        sessions::EndOtherSessions,
        set_up::SkipSetUp,
        sign_in::SignOut,
        verify::{Verify, VerifyRequest},
    },
};

use super::{Stop, System, administration::email, told};
use crate::{
    action::{Action, PEOPLE, Step},
    helpers::*,
    machine::{Due, World},
};

/// A code that nobody was given.
const NO_CODE: &str = "0000000000000000000000000000";

impl System {
    /// Does what a step says, and returns the answer.
    pub(super) async fn act(&mut self, step: &Step, world: &World) -> Result<String, Stop> {
        let uses = world.last.uses;
        let b = step.action.browser().unwrap_or_default();
        Ok(match step.action {
            Action::SignIn(_, person, _, by_email) => {
                let name = if by_email { email(person, world) } else { PEOPLE[person].to_owned() };
                let password = self.password(uses.password);
                told(self.browsers[b].sign_in(&name, &password).await)
            }
            Action::StartSetUp(_) => {
                let called = self.browsers[b].set_up().await;
                if let (Ok(enrolment), Some(id)) = (&called, world.last.made) {
                    self.phones.insert(id, Phone::scan(enrolment));
                }
                told(called)
            }
            Action::SkipSetUp(_) => told(self.browsers[b].call::<SkipSetUp>(Empty {}).await),
            Action::Verify(_, _, remember) => {
                let request = VerifyRequest { code: self.code(world)?, remember };
                told(self.browsers[b].call::<Verify>(request).await)
            }
            Action::BackupCode(..) => {
                let set = uses.set.and_then(|set| self.sets.get(&set));
                let code = set.zip(uses.code).map(|(set, number)| set[number as usize].clone());
                self.type_backup_code(b, code).await
            }
            Action::BypassCode(_) => {
                let code = uses.code.and_then(|id| self.bypass_codes.get(&id)).cloned();
                self.type_backup_code(b, code).await
            }
            Action::ShowCodes(_) => self.show_codes(b, world).await?,
            Action::SaveCodes(_) => told(self.browsers[b].done().await),
            Action::Regenerate(..) => {
                let code = if uses.second { Some(self.code(world)?) } else { None };
                told(self.browsers[b].call::<RegenerateBackupCodes>(RegenerateRequest { code }).await)
            }
            Action::ChangePassword(..) => {
                let (old, new) = (self.password(uses.password), self.new_password(world));
                told(self.browsers[b].change_password(&old, &new).await)
            }
            Action::Reauthenticate(..) => {
                let password = Password::parse(&self.password(uses.password)).unwrap();
                let request = ReauthenticateRequest::Password(password);
                told(self.browsers[b].call::<Reauthenticate>(request).await)
            }
            Action::ReauthenticateByCode(..) => {
                let request = ReauthenticateRequest::Code(self.code(world)?);
                told(self.browsers[b].call::<Reauthenticate>(request).await)
            }
            Action::AddApp(..) => self.add_app(b, world).await?,
            Action::AddPasskey(_) => {
                let mut key = Key::new();
                let called = self.browsers[b].add_passkey(&mut key).await;
                if let Some(id) = world.last.made {
                    self.passkeys.insert(id, key);
                }
                told(called)
            }
            Action::Remove(_, passkey) => self.remove(b, passkey, uses.person).await,
            Action::PasskeySignIn(_, _, sent) => self.passkey_sign_in(b, world, sent).await,
            Action::VerifyPasskey(_) => self.verify_passkey(b, world).await,
            Action::EndOthers(_) => told(self.browsers[b].call::<EndOtherSessions>(Empty {}).await),
            Action::ForgetBrowsers(_) => told(self.browsers[b].call::<ForgetBrowsers>(Empty {}).await),
            Action::SignOut(_) => told(self.browsers[b].call::<SignOut>(Empty {}).await),
            Action::AskReset(_, person) => {
                let called = self.browsers[b].forgot_password(PEOPLE[person]).await;
                self.servers[step.server].domain.answer_waiting_reset_requests().await.unwrap();
                told(called)
            }
            Action::Reset(..) => {
                let code = uses.code.and_then(|id| self.reset_codes.get(&id)).cloned();
                let new = self.new_password(world);
                told(self.browsers[b].reset_password(code.as_deref().unwrap_or(NO_CODE), &new).await)
            }
            Action::NotMe(..) => {
                let code = uses.code.and_then(|id| self.notice_codes.get(&id)).cloned();
                let code = ResetCode::parse(code.as_deref().unwrap_or(NO_CODE)).unwrap();
                told(self.browsers[b].call::<Disavow>(DisavowRequest { code }).await)
            }
            Action::Steal(from, to) => {
                self.set_cookie(to, self.cookie(from));
                "ok".into()
            }
            Action::Replay(_) => self.replay(b, world).await,
            Action::Administrator(..) | Action::Set(_) | Action::Wait(_) | Action::CleanUp => {
                self.administer(step, world).await
            }
        })
    }

    /// The step that a browser is at; `none` where its session has ended.
    pub(super) async fn step_of(&self, browser: usize) -> String {
        let Ok(state) = self.browsers[browser].state().await else { return "none".into() };
        let due = match state.progress.step {
            NextStep::Login => Due::Login,
            NextStep::Verify { .. } => Due::Verify,
            NextStep::SetUp { optional, .. } => Due::SetUp { optional },
            NextStep::BackupCodes { .. } => Due::BackupCodes,
            NextStep::ChangePassword { .. } => Due::ChangePassword,
            NextStep::SignedIn { .. } => Due::SignedIn,
        };
        format!("{due:?}")
    }

    fn password(&self, id: Option<u32>) -> String {
        let known = id.and_then(|id| self.passwords.get(&id)).cloned();
        known.unwrap_or_else(|| "not the password".into())
    }

    fn new_password(&mut self, world: &World) -> String {
        let id = world.last.made.unwrap_or_default();
        let new = format!("violet kayak trombone {id}");
        self.passwords.insert(id, new.clone());
        new
    }

    /// The code that is typed.
    fn code(&self, world: &World) -> Result<TotpCode, Stop> {
        let (uses, now) = (world.last.uses, world.now);
        let phone = uses.phone.and_then(|id| self.phones.get(&id));
        let text = match (phone, uses.step) {
            (None, _) => "000000".into(),
            (Some(phone), None) => wrong_code(phone, now),
            (Some(phone), Some(step)) => {
                let code = phone.code(step * 30_000);
                let nearby = now / 30_000 - 22..=now / 30_000 + 22;
                if nearby.into_iter().any(|other| other != step && phone.code(other * 30_000) == code) {
                    return Err(Stop::Coincidence);
                }
                code
            }
        };
        Ok(TotpCode::parse(&text).unwrap())
    }

    async fn type_backup_code(&self, browser: usize, code: Option<BackupCode>) -> String {
        let code = code.unwrap_or_else(|| BackupCode::parse("00000-00000-00000").unwrap());
        let called = self.browsers[browser].verify_backup_code(&code).await;
        called.map_or_else(|error| format!("{error:?}"), |accepted| format!("ok, {} left", accepted.left))
    }

    async fn show_codes(&mut self, browser: usize, world: &World) -> Result<String, Stop> {
        let called = self.browsers[browser].show_codes().await;
        if let (Ok(shown), Some(set)) = (&called, world.last.made) {
            let codes = self.sets.entry(set).or_insert_with(|| shown.codes.clone());
            if *codes != shown.codes {
                return Err(Stop::Diverged("the codes are not the same as before".into()));
            }
        }
        Ok(told(called))
    }

    async fn add_app(&mut self, browser: usize, world: &World) -> Result<String, Stop> {
        let started = self.browsers[browser].call::<StartAuthenticator>(Empty {}).await;
        let (Ok(enrolment), Some(id), true) = (&started, world.last.made, world.last.uses.second) else {
            return Ok(told(started));
        };
        self.phones.insert(id, Phone::scan(enrolment));
        let owner = world.last.uses.person;
        let replaces = match owner {
            Some(person) => self.row_id("authenticator", person).await,
            None => None,
        };
        let name = DeviceName::parse("Phone").unwrap();
        let request = ConfirmAuthenticatorRequest { code: self.code(world)?, name, replaces };
        Ok(told(self.browsers[browser].call::<ConfirmAuthenticator>(request).await))
    }

    async fn remove(&self, browser: usize, passkey: bool, person: Option<usize>) -> String {
        let table = if passkey { "passkey" } else { "authenticator" };
        let id = match person {
            Some(person) => self.row_id(table, person).await,
            None => None,
        };
        let id = id.unwrap_or_else(|| "unknown".into());
        if passkey {
            told(self.browsers[browser].call::<RemovePasskey>(RemovePasskeyRequest { id }).await)
        } else {
            told(self.browsers[browser].call::<RemoveAuthenticator>(RemoveAuthenticatorRequest { id }).await)
        }
    }

    async fn replay(&self, browser: usize, world: &World) -> String {
        if !world.last.uses.second {
            return "ok".into();
        }
        let own = self.cookie(browser);
        self.set_cookie(browser, self.old[browser].clone());
        let state = self.browsers[browser].state().await;
        let step = self.step_of(browser).await;
        self.set_cookie(browser, own);
        state.map_or_else(|error| format!("{error:?}"), |_| step)
    }
}

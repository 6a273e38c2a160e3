//! What administrators, clocks and the cleanup do.

use domain::{DomainError, admin::accounts::Edit, settings};
use shared::{EmailAddress, api::admin::settings::SettingChanges};

use super::System;
use crate::{
    action::{Act, Action, PEOPLE, Setting, Step},
    helpers::*,
    machine::World,
};

impl System {
    pub(super) async fn administer(&mut self, step: &Step, world: &World) -> String {
        match step.action {
            Action::Administrator(person, act) => self.do_to(step.server, person, act, world).await,
            Action::Set(setting) => {
                let (name, value) = match setting {
                    Setting::Mfa(mfa) => ("mfa.internal", format!("{mfa:?}").to_lowercase()),
                    Setting::GraceDays(days) => ("mfa.grace_days", days.to_string()),
                    Setting::RememberDays(days) => ("mfa.remember_days", days.to_string()),
                    Setting::BackupCodes(on) => ("backup_codes.enabled", on.to_string()),
                    Setting::Passkeys(on) => ("passkeys.enabled", on.to_string()),
                };
                let changes = SettingChanges { changes: vec![settings::read(name, &value).unwrap()] };
                let domain = &self.servers[step.server].domain;
                done(domain.change_settings(Admin::CommandLine, &changes).await)
            }
            Action::Wait(by) => {
                self.app.clock.advance(by);
                "ok".into()
            }
            _ => {
                self.servers[step.server].domain.delete_expired().await.unwrap();
                "ok".into()
            }
        }
    }

    async fn do_to(&mut self, server: usize, person: usize, act: Act, world: &World) -> String {
        let (domain, name, by) = (&self.servers[server].domain, PEOPLE[person], Admin::CommandLine);
        match act {
            Act::Disable => done(domain.set_disabled(by, name, true).await),
            Act::Enable => done(domain.set_disabled(by, name, false).await),
            Act::ResetMfa => done(domain.reset_mfa(by, name, &reason("a lost phone")).await),
            Act::Unlock => done(domain.unlock(by, name).await),
            Act::Release => done(domain.release(by, name, &reason("it was her")).await),
            Act::ForgetBrowsers => done(domain.forget_account_browsers(by, name).await),
            Act::SendPassword => {
                let sent = domain.send_password(by, name).await;
                if let (Ok(password), Some(id)) = (&sent, world.last.made) {
                    self.passwords.insert(id, password.clone());
                }
                done(sent)
            }
            Act::IssueBypassCode => {
                let issued = domain.issue_bypass_code(by, name, &reason("a lost phone")).await;
                if let (Ok(issued), Some(id)) = (&issued, world.last.made) {
                    self.bypass_codes.insert(id, issued.code.clone());
                }
                done(issued)
            }
            Act::ChangeEmail => {
                let email = EmailAddress::parse(&email(person, world)).unwrap();
                let edit = Edit { email: Some(email), ..Edit::default() };
                done(domain.edit_account(by, name, edit).await)
            }
        }
    }

    /// The id of the row that an account has in a table.
    pub(super) async fn row_id(&self, table: &str, person: usize) -> Option<String> {
        let mut db = self.app.server.domain.store().read().await.unwrap();
        let query = match table {
            "passkey" => {
                "SELECT p.id FROM passkey AS p JOIN account AS a ON a.id = p.account_id WHERE a.username = $1"
            }
            _ => {
                "SELECT t.id FROM authenticator AS t JOIN account AS a ON a.id = t.account_id WHERE a.username = $1"
            }
        };
        sqlx::query_scalar(query).bind(PEOPLE[person]).fetch_optional(&mut *db).await.unwrap()
    }
}

/// The email address of a person.
pub(super) fn email(person: usize, world: &World) -> String {
    match world.accounts[person].email {
        0 => format!("{}@example.com", PEOPLE[person]),
        changes => format!("{}{changes}@example.com", PEOPLE[person]),
    }
}

/// The result of an act in the words of the machine.
fn done<T, E: std::fmt::Debug>(result: Result<T, DomainError<E>>) -> String {
    match result {
        Ok(_) => "ok".into(),
        Err(error) => format!("{error:?}"),
    }
}

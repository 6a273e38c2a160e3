//! The mail that tells a person what happened to the account: queued in the transaction of the act
//! itself, so that neither is without the other.

use super::Domain;
use crate::{
    clock::Millis,
    crypto,
    mail::{self, Letter, Recipient},
    store::{self, Tx, account::Account},
};

impl Domain {
    /// Queues a letter to an account.
    pub(super) async fn queue(
        &self,
        tx: &mut Tx,
        to: &Recipient<'_>,
        letter: &Letter<'_>,
        now: Millis,
    ) -> anyhow::Result<()> {
        let message = letter.message(&self.identity.application_name, &self.identity.origin, to);
        let id = crypto::random_id();
        let sealed = self.keys.seal(mail::place(&id), &message.to_bytes());
        store::mail::insert(tx, &id, sealed, now).await
    }

    pub(super) async fn notice_password(
        &self,
        tx: &mut Tx,
        account: &Account,
        now: Millis,
    ) -> anyhow::Result<()> {
        self.queue(tx, &account.into(), &Letter::PasswordChanged { at: now }, now).await
    }

    pub(super) async fn notice_authenticator(
        &self,
        tx: &mut Tx,
        account: &Account,
        now: Millis,
    ) -> anyhow::Result<()> {
        self.queue(tx, &account.into(), &Letter::AuthenticatorSetUp { at: now }, now).await
    }

    pub(super) async fn notice_backup_code(
        &self,
        tx: &mut Tx,
        account: &Account,
        left: u8,
        now: Millis,
    ) -> anyhow::Result<()> {
        self.queue(tx, &account.into(), &Letter::BackupCodeUsed { at: now, left }, now).await
    }

    pub(super) async fn notice_blocked(
        &self,
        tx: &mut Tx,
        account: &Account,
        now: Millis,
    ) -> anyhow::Result<()> {
        self.queue(tx, &account.into(), &Letter::AccountLocked { at: now }, now).await
    }
}

impl<'a> From<&'a Account> for Recipient<'a> {
    fn from(account: &'a Account) -> Self {
        Self { username: &account.username, email: &account.email, name: &account.name }
    }
}

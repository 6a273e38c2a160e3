//! The accounts of the demo to sign in as.

use sha2::{Digest as _, Sha256};
use shared::BackupCode;

use super::people::{ADMINISTRATOR, PLAIN, email};
use crate::{
    Domain,
    account::enrolment::confirmed_context,
    clock::Millis,
    crypto::{
        hasher::Lane,
        totp::{Authenticator, STEP},
    },
};

/// An account of the demo to sign in as.
pub struct DemoAccount {
    /// The username.
    pub username: &'static str,
    /// Its password. None if somebody chose another one.
    pub password: Option<String>,
    authenticator: Authenticator,
}

impl DemoAccount {
    /// The code of its authenticator app at `now`, and in how many seconds the next one follows.
    #[must_use]
    pub fn code(&self, now: Millis) -> (String, u64) {
        let seconds = u64::try_from(now / 1_000).unwrap_or_default();
        (self.authenticator.code(now), STEP - seconds % STEP)
    }
}

impl Domain {
    /// The accounts to sign in as. Empty if this database has none of the demo's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn demo_accounts(&self) -> anyhow::Result<Vec<DemoAccount>> {
        let mut db = self.store.read().await?;
        let mut found = Vec::with_capacity(2);
        let mut shared_password = None;
        for username in [ADMINISTRATOR, PLAIN] {
            let Some(account) = store::account::by_username(&mut db, username).await? else { continue };
            let authenticators = store::authenticator::of_account(&mut db, &account.id).await?;
            let Some(first) = authenticators.first().filter(|_| account.email == email(username)) else {
                continue;
            };
            let secret = self.keys.open(confirmed_context(&account.id), &first.secret)?;
            let password = shared_password.get_or_insert_with(|| password(&secret));
            let right = self.hasher.verify(Lane::Known, password, account.password_hash.as_deref()).await;
            let password = right.unwrap_or(false).then(|| password.clone());
            found.push(DemoAccount { username, password, authenticator: Authenticator::new(&secret)? });
        }
        Ok(found)
    }
}

/// The password of the demo: random, and found again from the administrator's secret, which the key file seals.
pub(super) fn password(secret: &[u8]) -> String {
    let digest = Sha256::digest([b"demo password", secret].concat());
    let symbols: Vec<char> = digest
        .iter()
        .take(16)
        .map(|byte| char::from(BackupCode::ALPHABET[usize::from(byte & 31)].to_ascii_lowercase()))
        .collect();
    let groups: Vec<String> = symbols.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

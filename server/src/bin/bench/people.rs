//! Accounts of people.

use anyhow::{bail, ensure};
use domain::{
    Domain,
    crypto::{
        self,
        hasher::{Hasher, Lane},
        keys::SealContext,
        totp::Authenticator,
    },
};
use shared::{EmailAddress, PersonName, Username};
use store::{
    Db, Millis,
    account::{AccountKind, NewAccount, Origin},
    authenticator::{self, NewAuthenticator},
};

/// The password of everyone.
pub const PASSWORD: &str = "violet kayak trombone";

/// The hash of [`PASSWORD`].
pub async fn hash(hasher: &Hasher) -> anyhow::Result<String> {
    let Ok(hash) = hasher.hash(Lane::Known, PASSWORD).await else { bail!("the hashing pool is busy") };
    Ok(hash)
}

/// Adds an account, and returns its id.
pub async fn add(db: &mut Db, username: &str, origin: Origin, now: Millis) -> anyhow::Result<String> {
    let new = NewAccount {
        username: Username::parse(username)?,
        email: EmailAddress::parse(&format!("{username}@example.com"))?,
        name: PersonName::default(),
        kind: AccountKind::Internal,
        origin,
        admin: false,
        language: None,
        provider: None,
    };
    let id = crypto::random_id();
    ensure!(store::account::insert(db, &id, &new, now).await?.is_ok());
    Ok(id)
}

/// Adds an account with [`PASSWORD`], whose hash is given, and returns its id.
pub async fn add_with_password(db: &mut Db, username: &str, hash: &str) -> anyhow::Result<String> {
    let id = add(db, username, Origin::Local, 0).await?;
    store::account::replace_password(db, &id, None, hash, None).await?;
    Ok(id)
}

/// Gives an account an authenticator, and returns it.
pub async fn add_authenticator(domain: &Domain, db: &mut Db, id: &str) -> anyhow::Result<Authenticator> {
    let secret: [u8; 20] = crypto::random();
    let sealed = domain.keys().seal(SealContext { column: "authenticator.secret", owner: id }, &secret);
    let new =
        NewAuthenticator { id: &crypto::random_id(), account_id: id, secret: sealed, name: "", step: 0 };
    authenticator::insert(db, new, 0).await?;
    Authenticator::new(&secret)
}

//! Accounts of people.

use anyhow::{bail, ensure};
use domain::{
    crypto,
    crypto::hasher::{Hasher, Lane},
};
use shared::{EmailAddress, PersonName, Username};
use store::{
    Db, Millis,
    account::{AccountKind, NewAccount, Origin},
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

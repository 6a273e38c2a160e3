//! A file against the accounts that are there.

use shared::api::admin::import::{Column, Wrong};

use crate::admin::import::file::File;
use store::{self, Db};

/// Adds what is taken to the problems of a file.
pub(crate) async fn against_accounts(db: &mut Db, file: &mut File) -> anyhow::Result<()> {
    let usernames: Vec<&str> = file.lines.iter().map(|line| line.new.username.as_str()).collect();
    let usernames = store::import::usernames_taken(db, &usernames).await?;
    let keys: Vec<String> = file.lines.iter().map(|line| line.new.email.key()).collect();
    let emails =
        store::import::emails_taken(db, &keys.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    let mut found = Vec::new();
    for (line, key) in file.lines.iter().zip(&keys) {
        if usernames.contains(line.new.username.as_str()) {
            found.push((line.number, Wrong::Taken(Column::Username)));
        }
        if emails.contains(key) {
            found.push((line.number, Wrong::Taken(Column::Email)));
        }
    }
    for (number, what) in found {
        file.accuse(number, what);
    }
    Ok(())
}

//! Compares a file with the existing accounts.

use shared::api::admin::import::{Column, Wrong};
use store::Db;

use crate::admin::import::file::File;

/// Returns the usernames and email addresses of the file that are already in use, by line number.
pub(crate) async fn taken(db: &mut Db, file: &File) -> anyhow::Result<Vec<(u32, Wrong)>> {
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
    Ok(found)
}

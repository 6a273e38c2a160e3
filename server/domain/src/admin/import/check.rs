//! Compares a file with the existing accounts.

use shared::api::admin::import::{Column, Problem, Wrong};
use store::Db;

use crate::{
    admin::{import::file::File, provider_binding::bind},
    identity_provider::Provider,
};

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

/// Binds each account to its identity provider. What cannot be bound becomes a problem of the file.
pub(crate) fn bind_providers(file: &mut File, providers: &[Provider]) {
    for line in &mut file.lines {
        match bind(providers, line.new.origin, line.new.provider.as_deref()) {
            Ok(provider) => line.new.provider = provider,
            Err(error) => {
                let what = Wrong::Field(Column::Provider, error.into());
                file.problems.push(Problem { line: line.number, what });
            }
        }
    }
}

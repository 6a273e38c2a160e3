//! Compares a file with the existing accounts, and with imports that are under way.

use shared::api::admin::import::{Column, Problem, Wrong};
use store::{
    Db,
    account_reservation::{Reserved, reserved},
    import::{emails_taken, usernames_taken},
};

use crate::{
    admin::{
        import::file::{File, Line},
        provider_binding::bind,
    },
    identity_provider::Provider,
};

/// A username or email address that is in use already.
pub(super) struct Taken {
    /// The number of the line.
    pub line: u32,
    pub column: Column,
}

/// Returns what is in use already. `id` is the import that the lines belong to.
pub(super) async fn taken(db: &mut Db, lines: &[Line], id: &str) -> anyhow::Result<Vec<Taken>> {
    let usernames: Vec<&str> = lines.iter().map(|line| line.new.username.as_str()).collect();
    let mut taken_usernames = usernames_taken(db, &usernames).await?;
    taken_usernames.extend(reserved(db, Reserved::Username, &usernames, id).await?);
    let keys: Vec<String> = lines.iter().map(|line| line.new.email.key()).collect();
    let emails: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut taken_emails = emails_taken(db, &emails).await?;
    taken_emails.extend(reserved(db, Reserved::Email, &emails, id).await?);
    let mut found = Vec::new();
    for (line, key) in lines.iter().zip(&keys) {
        if taken_usernames.contains(line.new.username.as_str()) {
            found.push(Taken { line: line.number, column: Column::Username });
        }
        if taken_emails.contains(key) {
            found.push(Taken { line: line.number, column: Column::Email });
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

//! Prints accounts.

use std::io::Write as _;

use serde_json::Value;
use shared::api::admin::accounts::{ListAccountsRequest, Page, Row};

use crate::{
    cli::{
        exit::{Exit, failure},
        output::utc,
    },
    state::Server,
};
use domain::admin::authority::Admin;

/// An account as JSON: what administrators see, and the language of its emails. Times are milliseconds
/// since the Unix epoch.
pub async fn describe(server: &Server, username: &str) -> Result<Value, Exit> {
    let domain = &server.domain;
    let account =
        domain.show_account(Admin::CommandLine, username).await.map_err(|error| failure(error, username))?;
    let mut data = serde_json::to_value(account).map_err(anyhow::Error::from)?;
    let language = domain.account(username).await.map_err(|error| failure(error, username))?.language;
    if let Some(fields) = data.as_object_mut() {
        fields.insert("language".into(), language.into());
        fields.remove("now");
        fields.remove("oneself");
    }
    Ok(data)
}

/// The fields of an account, one on each line.
pub fn lines(data: &Value) -> String {
    let fields = data.as_object().into_iter().flatten();
    fields.map(|(name, value)| format!("{name}: {}", text(value))).collect::<Vec<_>>().join("\n")
}

/// A value for people, with times in UTC.
fn text(value: &Value) -> String {
    let joined = |parts: Vec<String>, separator: &str| {
        if parts.is_empty() { "none".to_owned() } else { parts.join(separator) }
    };
    match value {
        Value::Null => "none".to_owned(),
        Value::Bool(value) => if *value { "yes" } else { "no" }.to_owned(),
        Value::String(text) => text.clone(),
        // A count has at most 32 bits, so that a larger number is a time.
        Value::Number(number) => match number.as_i64() {
            Some(at) if at > u32::MAX.into() => format!("{} UTC", utc(at)),
            _ => number.to_string(),
        },
        Value::Array(values) => joined(values.iter().map(text).collect(), "; "),
        Value::Object(fields) => {
            joined(fields.iter().map(|(name, value)| format!("{name} {}", text(value))).collect(), ", ")
        }
    }
}

/// Prints accounts page by page, as they are read.
pub async fn list(server: &Server, mut request: ListAccountsRequest, json: bool) -> Result<(), Exit> {
    let mut out = std::io::stdout().lock();
    let mut first = true;
    loop {
        let page = server
            .domain
            .list_accounts(Admin::CommandLine, &request)
            .await
            .map_err(|error| failure(error, ""))?;
        if page.by_match && matches!(request.page, Page::First) {
            eprintln!("vestibule: warning: too many accounts match to sort them by username");
        }
        let text = if json { as_json(&page.accounts, first)? } else { as_table(&page.accounts) };
        if let Err(error) = out.write_all(text.as_bytes()) {
            // The reader, such as `head`, has closed the pipe.
            let enough = error.kind() == std::io::ErrorKind::BrokenPipe;
            return if enough { Ok(()) } else { Err(Exit::Failure(error.to_string())) };
        }
        first = first && page.accounts.is_empty();
        let Some(next) = page.next else { break };
        request.page = Page::After(next);
    }
    let end = match (json, first) {
        (false, _) => "",
        (true, true) => "[]\n",
        (true, false) => "]\n",
    };
    out.write_all(end.as_bytes()).and_then(|()| out.flush()).map_err(|error| Exit::Failure(error.to_string()))
}

fn as_json(rows: &[Row], first: bool) -> Result<String, Exit> {
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        text.push_str(if first && number == 0 { "[" } else { ",\n" });
        text.push_str(&serde_json::to_string(row).map_err(anyhow::Error::from)?);
    }
    Ok(text)
}

fn as_table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.username.len()).max().unwrap_or(0);
    let line = |row: &Row| {
        let state = match row {
            Row { disabled: true, .. } => "disabled",
            Row { held: true, .. } => "held",
            Row { locked: true, .. } => "locked",
            Row { waiting: true, .. } => "waiting",
            _ => "enabled",
        };
        let (kind, origin) = (row.kind.name(), row.origin.name());
        let provider = row.provider.as_ref().map_or_else(String::new, |provider| format!("  {provider}"));
        format!("{:width$}  {kind:8}  {origin:5}  {state:8}  {}{provider}\n", row.username, row.email)
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn times_are_in_utc_and_nothing_is_in_json() {
        let account = json!({
            "administrator": true, "created_at": 1_763_956_140_000_i64, "disabled_at": null, "sessions": 3,
            "locks": [{"password": 1_763_956_140_000_i64}, {"factor": "totp"}], "passkeys": [],
            "password": {"temporary": 1_763_956_140_000_i64},
        });
        assert_eq!(
            lines(&account),
            "administrator: yes\n\
             created_at: 2025-11-24 03:49:00 UTC\n\
             disabled_at: none\n\
             locks: password 2025-11-24 03:49:00 UTC; factor totp\n\
             passkeys: none\n\
             password: temporary 2025-11-24 03:49:00 UTC\n\
             sessions: 3"
        );
    }
}

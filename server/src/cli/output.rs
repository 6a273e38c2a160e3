//! What a command does last: it prints its result, and delivers the emails that it queued.

use domain::email::Round;
use serde_json::Value;

use crate::state::Server;

/// Prints data as JSON if requested, otherwise as the given lines.
pub fn print(json: bool, data: &Value, lines: impl FnOnce() -> String) {
    if json {
        println!("{data}");
    } else {
        println!("{}", lines());
    }
}

/// Tries to deliver the emails that a command queued, and warns about those that stay queued.
pub async fn deliver(server: &Server) -> anyhow::Result<()> {
    if let Round { failure: Some(why), .. } = server.mailer.deliver_due().await? {
        eprintln!("vestibule: warning: the email stays queued and is sent when the server runs: {why}");
    }
    Ok(())
}

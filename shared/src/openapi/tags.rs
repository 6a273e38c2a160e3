//! The tags, which group the operations by topic.

use serde_json::{Value, json};

/// The module of the endpoints, the name of the tag, and what it is about. The first entry whose module begins the path of
/// the endpoint's type counts.
const TAGS: &[(&str, &str, &str)] = &[
    ("state", "State", "The step that this browser is at."),
    ("sign_in", "Sign-in", "Username and password, and signing out."),
    ("verify", "Second factor", "Codes from the authenticator app and backup codes."),
    ("set_up", "Set-up", "The first second factor, during a sign-in."),
    ("backup_codes", "Backup codes", "Saving and replacing backup codes."),
    ("password", "Password", "Changing the password."),
    ("reauthentication", "Reauthentication", "Password, code or passkey again, before a sensitive action."),
    ("security", "Security page", "What the owner of an account sees of it."),
    ("audit", "Activity", "The activity of one's own account."),
    ("authenticators", "Authenticators", "The authenticator apps of one's own account."),
    ("passkeys", "Passkeys", "Signing in with a passkey, and those of one's own account."),
    ("sessions", "Sessions", "The sessions of one's own account."),
    ("not_me", "This wasn't me", "The button in security notices."),
    ("remembered_browsers", "Remembered browsers", "Browsers that are not asked for a code."),
    ("recovery", "Password reset", "A new password with a code by email."),
    ("admin::settings", "Administration: settings", "Settings that change while the server runs."),
    ("admin::audit", "Administration: activity", "The activity of all accounts."),
    ("admin::import", "Administration: import", "Accounts from a file."),
    ("admin::mail", "Administration: email", "The queue of emails."),
    ("admin::overview", "Administration: overview", "Figures about all accounts."),
    ("admin", "Administration: accounts", "The accounts of others."),
];

/// The name of the tag of a module.
///
/// # Panics
/// Panics if there is none.
pub fn of_topic(module: &str) -> &'static str {
    let found = TAGS.iter().find(|(prefix, ..)| module.starts_with(prefix));
    found.unwrap_or_else(|| panic!("no tag for the endpoints in {module}")).1
}

/// The tags in the document.
pub fn to_json() -> Value {
    TAGS.iter().map(|(_, name, description)| json!({"name": name, "description": description})).collect()
}

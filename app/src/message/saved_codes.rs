//! What the saved copy of the backup codes says: file, clipboard and print carry the same.

use shared::api::backup_codes::BackupCodes;

use super::time::day;

/// A copy of the codes for keeping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCodes {
    /// What they open, whose they are, and from when: label and value.
    pub facts: [(&'static str, String); 3],
    /// The codes in their order, grouped.
    pub codes: Vec<String>,
    file_name: String,
}

/// How to use a code.
pub const HOW_TO_USE: [&str; 3] = [
    "Sign in with your username and password. On the page \"Verification Required\", choose \"Use a backup \
     code\" and enter one of these codes.",
    "Each code works once. Tick it off when you have used it.",
    "Keep them in a safe place, away from your phone: whoever has one and your password can sign in as you.",
];

impl SavedCodes {
    /// The copy of a fresh set.
    #[must_use]
    pub fn new(application: &str, fresh: &BackupCodes) -> Self {
        Self {
            facts: [
                ("Application", application.to_owned()),
                ("Username", fresh.username.clone()),
                ("Date", day(fresh.made_at)),
            ],
            codes: fresh.codes.iter().map(shared::BackupCode::grouped).collect(),
            file_name: [plain(&[application, " backup codes ", &fresh.username].concat()), ".txt".into()]
                .concat(),
        }
    }

    /// The text of the file and of the clipboard.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec!["Backup codes".to_owned(), String::new()];
        lines.extend(self.facts.iter().map(|(label, value)| [label, ": ", value].concat()));
        lines.push(String::new());
        let numbered = (1..).zip(&self.codes);
        lines.extend(numbered.map(|(number, code)| [&number.to_string(), ". ", code].concat()));
        lines.push(String::new());
        lines.extend(HOW_TO_USE.map(str::to_owned));
        lines.push(String::new());
        lines.join("\n")
    }

    /// A name that every file system takes: `northwind-cases-backup-codes-ada.txt`.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }
}

/// Small ASCII letters and digits, everything else one dash.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

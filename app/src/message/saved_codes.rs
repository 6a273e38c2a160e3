//! What the saved copy of the backup codes says: file, clipboard and print carry the same.

use shared::api::backup_codes::BackupCodes;

use super::{time::day, words};

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
#[must_use]
pub fn how_to_use() -> [&'static str; 3] {
    [words::saved_how_1(), words::saved_how_2(), words::saved_how_3()]
}

impl SavedCodes {
    /// The copy of a fresh set.
    #[must_use]
    pub fn new(application: &str, fresh: &BackupCodes) -> Self {
        Self {
            facts: [
                (words::saved_application(), application.to_owned()),
                (words::saved_username(), fresh.username.clone()),
                (words::saved_date(), day(fresh.made_at)),
            ],
            codes: fresh.codes.iter().map(shared::BackupCode::grouped).collect(),
            file_name: [
                plain(&[application, " ", words::saved_file(), " ", &fresh.username].concat()),
                ".txt".into(),
            ]
            .concat(),
        }
    }

    /// The text of the file and of the clipboard.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![words::saved_title().to_owned(), String::new()];
        lines.extend(self.facts.iter().map(|(label, value)| [label, words::colon(), " ", value].concat()));
        lines.push(String::new());
        let numbered = (1..).zip(&self.codes);
        lines.extend(numbered.map(|(number, code)| [&number.to_string(), ". ", code].concat()));
        lines.push(String::new());
        lines.extend(how_to_use().map(str::to_owned));
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

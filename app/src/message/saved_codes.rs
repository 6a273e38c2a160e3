//! The saved copy of the backup codes. File, clipboard and print have the same text.

use shared::api::backup_codes::BackupCodes;

use super::{time::date, words};

/// A copy of the codes to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCodes {
    /// Application, username and date: label and value.
    pub facts: [(&'static str, String); 3],
    /// The codes, each in groups.
    pub codes: Vec<String>,
    file_name: String,
}

/// How to use a code.
#[must_use]
pub fn how_to_use() -> [&'static str; 3] {
    [words::saved_how_1(), words::saved_how_2(), words::saved_how_3()]
}

impl SavedCodes {
    /// A copy of a new set of codes.
    #[must_use]
    pub fn new(application: &str, fresh: &BackupCodes) -> Self {
        Self {
            facts: [
                (words::saved_application(), application.to_owned()),
                (words::saved_username(), fresh.username.clone()),
                (words::saved_date(), date(fresh.made_at)),
            ],
            codes: fresh.codes.iter().map(shared::BackupCode::grouped).collect(),
            file_name: [
                slug(&[application, " ", words::saved_file(), " ", &fresh.username].concat()),
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

    /// A name that every file system accepts: `northwind-cases-backup-codes-ada.txt`.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }
}

/// Lower-case ASCII letters and digits; a dash for everything in between.
fn slug(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

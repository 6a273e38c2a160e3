//! The files of all languages, read together.

use std::fs;

use super::messages::Catalogue;

/// The folder with a file for each language, `<tag>.ftl` with a language tag (BCP 47).
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/words");

/// The language that the others are compared with.
const ENGLISH: &str = "en";

/// A language with its file.
#[derive(Clone, Debug)]
pub struct Language {
    /// The language tag (BCP 47).
    pub tag: String,
    /// Its messages.
    pub catalogue: Catalogue,
}

/// Every language, compared with English.
#[derive(Clone, Debug)]
pub struct Languages {
    /// The messages of English.
    pub english: Catalogue,
    /// All languages, English among them, in the order of their tags.
    pub all: Vec<Language>,
}

/// Reads every `<tag>.ftl` in [`FOLDER`].
///
/// # Errors
/// Every problem of every language, one string each, such as `de.ftl: sign-in is missing`.
pub fn read_folder() -> Result<Languages, Vec<String>> {
    let failed = |error: std::io::Error| vec![format!("{FOLDER}: {error}")];
    let mut files = Vec::new();
    for entry in fs::read_dir(FOLDER).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if let (Some(tag), Some("ftl")) =
            (path.file_stem().and_then(|tag| tag.to_str()), path.extension().and_then(|end| end.to_str()))
        {
            files.push((tag.to_owned(), fs::read_to_string(&path).map_err(failed)?));
        }
    }
    read(files)
}

/// Reads files, each given as its tag and its text.
///
/// # Errors
/// Every problem of every language.
pub fn read(mut files: Vec<(String, String)>) -> Result<Languages, Vec<String>> {
    files.sort();
    let mut all = Vec::new();
    let mut problems = Vec::new();
    for (tag, source) in files {
        match Catalogue::parse(&source) {
            Ok(catalogue) => all.push(Language { tag, catalogue }),
            Err(problem) => problems.push(format!("{tag}.ftl: {problem}")),
        }
    }
    let english =
        all.iter().find(|language| language.tag == ENGLISH).map(|language| language.catalogue.clone());
    let Some(english) = english else {
        problems.push(format!("{ENGLISH}.ftl: nothing to compare the other languages with"));
        return Err(problems);
    };
    for Language { tag, catalogue } in &all {
        let found = catalogue.problems(&english).into_iter();
        problems.extend(found.map(|problem| format!("{tag}.ftl: {problem}")));
    }
    if problems.is_empty() { Ok(Languages { english, all }) } else { Err(problems) }
}

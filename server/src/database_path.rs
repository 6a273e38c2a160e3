//! Where a relative `database_url` leads, for messages.

use std::path::{Path, PathBuf};

use store::DatabaseUrl;

/// The database for a message: the whole path of a file, or the URL without its password.
#[must_use]
pub fn named(database: &DatabaseUrl) -> String {
    database.file().map_or_else(|| database.to_string(), |file| absolute(file).display().to_string())
}

/// The whole path, so that a relative one in the wrong folder is noticed.
#[must_use]
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// A hint to print after the path: how to write the absolute path that may have been meant. `sqlite://tmp/v.db` with two
/// slashes is easily mistaken for `/tmp/v.db`. Empty if there is no such folder.
#[must_use]
pub fn hint(path: &Path) -> String {
    let rooted = Path::new("/").join(path);
    let is_mistakable = path.is_relative()
        && path.parent().is_some_and(|folder| !folder.as_os_str().is_empty())
        && rooted.parent().is_some_and(Path::is_dir);
    if is_mistakable {
        format!(" (for {0}, write sqlite://{0} with three slashes)", rooted.display())
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_lacks_its_first_slash_is_named_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let meant = folder.path().join("v.db");
        let given = meant.strip_prefix("/").unwrap();
        let shown = meant.display();
        assert_eq!(hint(given), format!(" (for {shown}, write sqlite://{shown} with three slashes)"));
        for other in [meant.as_path(), Path::new("v.db"), Path::new("no-such-folder/v.db")] {
            assert_eq!(hint(other), "", "{}", other.display());
        }
        assert!(absolute(given).is_absolute() && absolute(given).ends_with(given));
    }
}

//! Secrets in files of their own, such as `mail.smtp_password_file`.

use std::{fs, path::Path};

use store::private_file::check_mode;

/// Reads a secret: the text of the file without the newline at its end.
///
/// # Errors
/// What is wrong with the file, to follow the name of the key.
pub(super) fn read(path: &str) -> Result<String, String> {
    check_mode(Path::new(path), "names").map_err(|error| format!("{error:#}"))?;
    let text = fs::read_to_string(path).map_err(|error| format!("names {path}: {error}"))?;
    let secret =
        text.strip_suffix('\n').map_or(text.as_str(), |text| text.strip_suffix('\r').unwrap_or(text));
    if secret.is_empty() {
        return Err(format!("names {path}, which is empty"));
    }
    Ok(secret.to_owned())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_secret_is_read_without_the_newline_at_its_end_and_nothing_else_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let name = path.to_str().unwrap();
        for (text, secret) in [("s#1 ", "s#1 "), ("s\n", "s"), ("s\r\n", "s"), ("\ns\n\n", "\ns\n")] {
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
            assert_eq!(read(name).as_deref(), Ok(secret));
        }
        fs::write(&path, "\n").unwrap();
        assert!(read(name).unwrap_err().ends_with("which is empty"));
        fs::write(&path, b"\xff").unwrap();
        assert!(read(name).unwrap_err().contains("UTF-8"));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(read(name).unwrap_err().ends_with(&format!("run chmod 0600 {name}")));
        assert!(read("/no/such/file").unwrap_err().starts_with("names /no/such/file"));
    }
}

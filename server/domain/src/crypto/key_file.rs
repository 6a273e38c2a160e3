//! The key file: a line for each key, `id:key` in hexadecimal (8 and 64 digits), the one that seals first. `:next` at the
//! end marks a key that every server must know before it seals.

use std::{
    fs,
    io::Write as _,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail};
use data_encoding::HEXLOWER;
use store::private_file;

/// A line of the file.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) id: [u8; 4],
    pub(super) key: [u8; 32],
    /// Whether it only opens.
    pub(super) next: bool,
}

/// What changes when the file is replaced or written: device, inode, size, and the time in seconds and nanoseconds.
pub(super) type Stamp = (u64, u64, u64, i64, i64);

/// How far a rotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// One key: no rotation has begun.
    One,
    /// The next key is in the file and does not seal yet.
    Prepared,
    /// The new key seals. Values of the old one have to be sealed again.
    InUse,
}

pub(super) fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    Some((found.dev(), found.ino(), found.size(), found.mtime(), found.mtime_nsec()))
}

pub(super) fn read(path: &Path) -> anyhow::Result<Vec<Line>> {
    private_file::check_mode(path, "the key file")?;
    let text =
        fs::read_to_string(path).with_context(|| format!("reading the key file {}", path.display()))?;
    parse(&text).with_context(|| format!("the key file {}", path.display()))
}

/// Writes a new file with one key. See [`super::keys::Keys::create`].
pub(super) fn create(path: &Path, database: &Path) -> anyhow::Result<()> {
    let model = if database.exists() { database } else { path };
    write_new(path, model, &[Line::random(false)])
        .with_context(|| format!("creating the key file {}", path.display()))
}

/// How far the rotation of a key file is.
///
/// # Errors
/// When the file cannot be read.
pub fn stage(path: &Path) -> anyhow::Result<Stage> {
    let lines = read(path)?;
    Ok(match &lines[..] {
        [_] => Stage::One,
        lines if lines.iter().any(|line| line.next) => Stage::Prepared,
        _ => Stage::InUse,
    })
}

/// Adds the next key, which does not seal yet.
///
/// # Errors
/// When the file cannot be replaced.
pub fn prepare(path: &Path) -> anyhow::Result<()> {
    let mut lines = read(path)?;
    lines.push(Line::random(true));
    replace(path, &lines)
}

/// Makes the next key the one that seals. The others still open.
///
/// # Errors
/// When the file cannot be replaced.
pub fn use_next(path: &Path) -> anyhow::Result<()> {
    let (next, others): (Vec<_>, Vec<_>) = read(path)?.into_iter().partition(|line| line.next);
    let next = next.into_iter().map(|line| Line { next: false, ..line });
    replace(path, &next.chain(others).collect::<Vec<_>>())
}

/// Removes every key but the one that seals.
///
/// # Errors
/// When the file cannot be replaced.
pub fn retire(path: &Path) -> anyhow::Result<()> {
    let lines = read(path)?;
    replace(path, &lines[..1])
}

/// Replaces the file at once: readers see the old or the new one.
fn replace(path: &Path, lines: &[Line]) -> anyhow::Result<()> {
    let mut other = path.as_os_str().to_owned();
    other.push(".new");
    let other = PathBuf::from(other);
    // Left by a rotation that was interrupted.
    drop(fs::remove_file(&other));
    write_new(&other, path, lines)
        .and_then(|()| Ok(fs::rename(&other, path)?))
        .with_context(|| format!("replacing the key file {}", path.display()))
}

fn write_new(path: &Path, model: &Path, lines: &[Line]) -> anyhow::Result<()> {
    let mut file = private_file::create(path, model)?;
    let text: String = lines.iter().map(Line::text).collect();
    file.write_all(text.as_bytes())?;
    Ok(file.sync_all()?)
}

fn parse(text: &str) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let Some(line) = Line::parse(line.trim()) else { bail!("line {} is not a key", number + 1) };
        lines.push(line);
    }
    if lines.first().is_none_or(|line| line.next) {
        bail!("contains no key");
    }
    Ok(lines)
}

impl Line {
    fn random(next: bool) -> Self {
        Self { id: super::random(), key: super::random(), next }
    }

    fn parse(line: &str) -> Option<Self> {
        let (line, next) = match line.strip_suffix(":next") {
            Some(line) => (line, true),
            None => (line, false),
        };
        let (id, key) = line.split_once(':')?;
        let id = HEXLOWER.decode(id.as_bytes()).ok()?.try_into().ok()?;
        let key = HEXLOWER.decode(key.as_bytes()).ok()?.try_into().ok()?;
        Some(Self { id, key, next })
    }

    fn text(&self) -> String {
        let next = if self.next { ":next" } else { "" };
        format!("{}:{}{next}\n", HEXLOWER.encode(&self.id), HEXLOWER.encode(&self.key))
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_key_file_is_private_and_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/vestibule.key");
        create(&path, &path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(read(&path).unwrap().len(), 1);
        assert!(create(&path, &path).is_err());
    }

    #[test]
    fn a_key_file_with_anything_else_is_refused_by_line() {
        let line = Line::random(false).text();
        let error = parse(&(line + "not a key\n")).err().unwrap();
        assert!(error.to_string().contains("line 2"));
        assert!(parse("\n").is_err());
        assert!(parse(&Line::random(true).text()).is_err(), "no key seals");
    }

    #[test]
    fn a_rotation_adds_the_next_key_uses_it_and_retires_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vestibule.key");
        create(&path, &path).unwrap();
        let old = read(&path).unwrap()[0].id;
        assert_eq!(stage(&path).unwrap(), Stage::One);
        prepare(&path).unwrap();
        assert_eq!(stage(&path).unwrap(), Stage::Prepared);
        let lines = read(&path).unwrap();
        assert!(lines[0].id == old && lines[1].next);
        use_next(&path).unwrap();
        assert_eq!(stage(&path).unwrap(), Stage::InUse);
        retire(&path).unwrap();
        assert_eq!(stage(&path).unwrap(), Stage::One);
        assert!(read(&path).unwrap()[0].id == lines[1].id);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

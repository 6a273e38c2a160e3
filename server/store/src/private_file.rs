//! Files that only their owner may read: the database, the key file and backups.

use std::{
    fs::{self, DirBuilder, File, Metadata, OpenOptions},
    io,
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown},
    path::Path,
};

use anyhow::{Context as _, bail};

/// The bits of a mode by which users other than the owner and the group may read, write or execute.
const OTHERS: u32 = 0o007;

/// Creates a file with mode 0600, and the missing folders above it. A file that root creates belongs to the owner of
/// `like`: a file, or the nearest folder above it that exists.
///
/// # Errors
/// If the file exists, or cannot be created.
pub fn create(path: &Path, like: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        create_folders(folder)?;
    }
    let like = nearest(like)?;
    let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path)?;
    give(&file, &like)?;
    Ok(file)
}

/// Refuses a file that every user of the machine may open.
///
/// # Errors
/// One line with the command that corrects the mode; the error of the file system.
pub fn check_mode(path: &Path, what: &str) -> anyhow::Result<()> {
    let metadata = fs::metadata(path).with_context(|| format!("{what} {}", path.display()))?;
    let mode = metadata.permissions().mode() & 0o777;
    if mode & OTHERS != 0 {
        let path = path.display();
        bail!(
            "{what} {path} can be opened by every user of this machine (mode {mode:04o}): run chmod 0600 {path}"
        );
    }
    Ok(())
}

fn create_folders(folder: &Path) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let above = folder.parent().unwrap_or(Path::new(""));
    create_folders(above)?;
    match DirBuilder::new().mode(0o755).create(folder) {
        // Another process was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => give(&File::open(folder)?, &nearest(above)?),
    }
}

/// What there is at a path, or at the nearest folder above it that exists.
fn nearest(path: &Path) -> io::Result<Metadata> {
    let here = |path: &Path| fs::metadata(if path.as_os_str().is_empty() { Path::new(".") } else { path });
    let mut found = here(path);
    for above in path.ancestors().skip(1) {
        match found {
            Err(error) if error.kind() == io::ErrorKind::NotFound => found = here(above),
            _ => break,
        }
    }
    found
}

/// Gives what root has created to the owner of `like`. Other users can only create files of their own.
fn give(made: &File, like: &Metadata) -> io::Result<()> {
    let created = made.metadata()?;
    if created.uid() != 0 || (like.uid(), like.gid()) == (created.uid(), created.gid()) {
        return Ok(());
    }
    match fchown(made, Some(like.uid()), Some(like.gid())) {
        // Root of a container may lack this right. The file is usable all the same.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        given => given,
    }
}

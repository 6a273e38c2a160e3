//! The free space on the disk of the database.

use std::{io, path::Path};

/// Bytes.
pub const MIB: u64 = 1024 * 1024;
/// The free space below which operators are warned.
pub const LOW: u64 = 256 * MIB;

/// The folder of a file, where SQLite also writes its log.
#[must_use]
pub fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The bytes that this process may still write to the disk of a folder.
///
/// # Errors
/// If the folder does not exist, or the file system does not say.
pub fn free(folder: &Path) -> io::Result<u64> {
    let space = rustix::fs::statvfs(folder)?;
    Ok(space.f_bavail.saturating_mul(space.f_frsize))
}

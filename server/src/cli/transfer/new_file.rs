//! A file that has its name only when it is complete.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use store::private_file;

use super::super::exit::Exit;

/// A file with a temporary name. Dropping it removes it.
pub struct NewFile {
    file: File,
    temporary: PathBuf,
    path: PathBuf,
    replace: bool,
}

impl NewFile {
    /// Creates it beside `path`, with mode 0600. An existing file is only replaced if `replace` says so.
    pub fn create(path: &Path, replace: bool) -> Result<Self, Exit> {
        if !replace && path.symlink_metadata().is_ok() {
            return Err(exists(path));
        }
        let mut temporary = OsString::from(path);
        temporary.push(format!(".exporting-{}", std::process::id()));
        let temporary = PathBuf::from(temporary);
        let file = private_file::create(&temporary, path)
            .with_context(|| format!("creating {}", temporary.display()))?;
        Ok(Self { file, temporary, path: path.to_owned(), replace })
    }

    pub fn file(&self) -> &File {
        &self.file
    }

    /// Writes everything to the disk, and gives the file its name.
    pub fn publish(self) -> Result<(), Exit> {
        let (from, to) = (&self.temporary, &self.path);
        self.file.sync_all().with_context(|| format!("writing {}", from.display()))?;
        // A second name is refused if there is such a file meanwhile. Some file systems have no second names.
        let linked =
            if self.replace { Err(io::ErrorKind::Unsupported.into()) } else { fs::hard_link(from, to) };
        match linked {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(exists(to)),
            Err(_) => fs::rename(from, to).with_context(|| format!("creating {}", to.display()))?,
        }
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let synced = File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all());
        Ok(synced.with_context(|| format!("writing {}", to.display()))?)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.temporary));
    }
}

fn exists(path: &Path) -> Exit {
    Exit::Usage(format!("{} exists already: name another file, or add --force to replace it", path.display()))
}

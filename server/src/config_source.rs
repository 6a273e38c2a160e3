//! Where the configuration comes from. It can be read again while the server runs.

use std::path::PathBuf;

use crate::config::{Config, ConfigValues, Given};

/// The flags of the command line. The rest is in the environment and in a file.
#[derive(Clone, Debug)]
pub struct ConfigSource {
    /// Flags by key name.
    pub flags: Vec<(String, String)>,
    /// The value of `--config`.
    pub config: Option<PathBuf>,
}

impl ConfigSource {
    /// Reads the configuration as it is now.
    ///
    /// # Errors
    /// One line that names the key, where it was given, and what is wrong.
    pub fn read(&self) -> Result<Config, String> {
        Config::read(&ConfigValues::gather(self.given()?)?)
    }

    /// The file of the configuration, if there is one that can be read.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        self.given().ok()?.file.map(|(path, _)| path.into())
    }

    fn given(&self) -> Result<Given, String> {
        Given::new(self.flags.clone(), self.config.as_deref())
    }
}

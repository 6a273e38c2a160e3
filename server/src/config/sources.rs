//! Gathers the values of the keys from flags, environment and file.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use super::{
    keys::{KEYS, nearest},
    provider_values::{self, ProviderValues},
    value::Value,
};

/// The file that is read if neither `--config` nor [`FILE_VARIABLE`] names one, and it exists.
const SYSTEM_FILE: &str = "/etc/vestibule/vestibule.toml";
/// The variable that names the file. Empty: no file is read.
const FILE_VARIABLE: &str = "VESTIBULE_CONFIG";

/// Flags, environment and file, not parsed yet.
#[derive(Default)]
pub struct Given {
    /// Flags by key name.
    pub flags: Vec<(String, String)>,
    /// The environment. Only `VESTIBULE_*` is read.
    pub environment: Vec<(String, String)>,
    /// The path and text of the TOML file.
    pub file: Option<(String, String)>,
}

impl Given {
    /// Reads the environment of this process and the file: that of `--config`, else that of `VESTIBULE_CONFIG`, else
    /// `/etc/vestibule/vestibule.toml` if it exists.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn new(flags: Vec<(String, String)>, flag: Option<&Path>) -> Result<Self, String> {
        let file = find_file(flag, std::env::var_os(FILE_VARIABLE), Path::new(SYSTEM_FILE))
            .map(|(path, source)| {
                let name = path.display().to_string();
                std::fs::read_to_string(&path)
                    .map(|text| (name.clone(), text))
                    .map_err(|error| format!("{source}{name}: {error}"))
            })
            .transpose()?;
        let environment = std::env::vars_os()
            .filter_map(|(name, value)| {
                Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
            })
            .filter(|(name, _)| name != FILE_VARIABLE)
            .collect();
        Ok(Self { flags, environment, file })
    }
}

/// The file to read, and what names it, to precede its path in a message.
fn find_file(
    flag: Option<&Path>,
    variable: Option<OsString>,
    system: &Path,
) -> Option<(PathBuf, &'static str)> {
    match (flag, variable) {
        (Some(path), _) => Some((path.to_owned(), "--config ")),
        (None, Some(path)) => (!path.is_empty()).then(|| (path.into(), "VESTIBULE_CONFIG ")),
        // One in a folder that this user may not enter is not missing: reading it says why it cannot be read.
        (None, None) => system.try_exists().unwrap_or(true).then(|| (system.to_owned(), "")),
    }
}

/// The value of each key, and its source.
pub struct ConfigValues {
    values: BTreeMap<&'static str, Value>,
    providers: Vec<ProviderValues>,
}

/// Values can be passwords, so only their sources are shown.
impl fmt::Debug for ConfigValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.values.values().map(|value| &value.source)).finish()
    }
}

impl ConfigValues {
    /// Merges all sources: flags override the environment, which overrides the file, which overrides the defaults.
    ///
    /// # Errors
    /// One line that names the first unknown key, or the line of the file that is not TOML.
    pub fn gather(given: Given) -> Result<Self, String> {
        let mut values = BTreeMap::new();
        let mut providers = Vec::new();
        for key in KEYS {
            if let Some(text) = key.default {
                values.insert(key.name, Value { text: text.into(), source: key.name.into() });
            }
        }
        if let Some((path, text)) = given.file {
            let mut table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
                // Not the text of the line: it can contain a password.
                let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
                format!("{path}: line {line}: {}", error.message())
            })?;
            if let Some(list) = table.remove(provider_values::TABLE) {
                providers = provider_values::from_file(&path, list)?;
            }
            for (name, text) in flatten(&path, &table)? {
                let key = KEYS.iter().find(|key| key.name == name);
                let key = key.ok_or_else(|| unknown(&format!("{path}: {name}"), &name))?;
                values.insert(key.name, Value { text, source: format!("{path}: {name}") });
            }
        }
        let environment =
            given.environment.into_iter().filter(|(name, _)| name.starts_with("VESTIBULE_")).collect();
        for (variable, text) in provider_values::from_environment(&mut providers, environment)? {
            let key = KEYS.iter().find(|key| key.variable() == variable);
            let key = key.ok_or_else(|| unknown(&variable, &variable))?;
            values.insert(key.name, Value { text, source: variable });
        }
        for (name, text) in given.flags {
            if let Some(key) = KEYS.iter().find(|key| key.name == name) {
                values.insert(key.name, Value { text, source: format!("--{}", key.flag()) });
            }
        }
        Ok(Self { values, providers })
    }

    /// The values of the identity providers.
    pub(super) fn providers(&self) -> &[ProviderValues] {
        &self.providers
    }

    /// Parses the value of a key that has one.
    pub(super) fn parse<T: FromStr<Err = String>>(&self, name: &'static str) -> Result<T, String> {
        self.with(name, T::from_str)
    }

    /// Parses the value of a key that has one, with `read`.
    pub(super) fn with<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, String> {
        self.optional(name, read)?.ok_or_else(|| format!("{name} is not set"))
    }

    /// Parses the value of a key that can be unset. If there is no default, an empty text counts as unset.
    pub(super) fn optional<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, String> {
        let has_default = KEYS.iter().any(|key| key.name == name && key.default.is_some());
        self.values
            .get(name)
            .filter(|value| has_default || !value.text.is_empty())
            .map(|value| read(&value.text).map_err(|why| format!("{} {why}", value.source)))
            .transpose()
    }
}

/// `[mail] folder = "x"` as `("mail.folder", "x")`; a list of texts becomes one with commas.
fn flatten(path: &str, table: &toml::Table) -> Result<Vec<(String, String)>, String> {
    let mut flat = Vec::new();
    for (name, value) in table {
        match value {
            toml::Value::Table(inner) => {
                flat.extend(
                    flatten(path, inner)?.into_iter().map(|(inner, text)| (format!("{name}.{inner}"), text)),
                );
            }
            toml::Value::String(text) => flat.push((name.clone(), text.clone())),
            toml::Value::Integer(number) => flat.push((name.clone(), number.to_string())),
            toml::Value::Array(items) if items.iter().all(toml::Value::is_str) => {
                let items: Vec<&str> = items.iter().filter_map(toml::Value::as_str).collect();
                flat.push((name.clone(), items.join(",")));
            }
            _ => return Err(format!("{path}: {name} must be a text in quotes or a whole number")),
        }
    }
    Ok(flat)
}

/// The error for an unknown key, with the most similar one.
fn unknown(source: &str, name: &str) -> String {
    if let Some(line) = provider_values::superseded(source, name) {
        return line;
    }
    let meant = nearest(KEYS, name).map_or_else(String::new, |key| {
        let meant = if name.starts_with("VESTIBULE_") { key.variable() } else { key.name.to_owned() };
        format!("; did you mean {meant}?")
    });
    format!("{source} is not a setting{meant}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_over_the_variable_and_the_variable_over_the_file_of_the_system() {
        let folder = tempfile::tempdir().unwrap();
        let system = folder.path().join("vestibule.toml");
        let find = |flag: Option<&str>, variable: Option<&str>| {
            let found = find_file(flag.map(Path::new), variable.map(Into::into), &system);
            found.map(|(path, source)| format!("{source}{}", path.display()))
        };
        assert_eq!(find(None, None), None);
        std::fs::write(&system, "").unwrap();
        assert_eq!(find(None, None), Some(system.display().to_string()));
        assert_eq!(find(None, Some("v.toml")).as_deref(), Some("VESTIBULE_CONFIG v.toml"));
        assert_eq!(find(Some("f.toml"), Some("v.toml")).as_deref(), Some("--config f.toml"));
        assert_eq!(find(None, Some("")), None);
    }
}

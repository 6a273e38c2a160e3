//! `vestibule configuration`: lists the configuration keys, which every command takes as flags.

use serde_json::{Value, json};

use super::output::print;
use crate::config::keys::{KEYS, Key, PROVIDER_KEYS};

/// The note about configuration keys in the help of every other command.
pub const POINTER: &str = "Every command takes the configuration as flags too: see vestibule configuration.";

const INTRODUCTION: &str = "\
Each key is given as a flag, as an environment variable, or in the TOML file, where a dot separates table and key. Flags \
override variables, which override the file. docs/configuration.md explains the keys.";
const PROVIDERS: &str = "\
Identity providers are a list of tables, [[identity_provider]], with the key id and these; in the environment, ID is part \
of the name. They have no flags:";

/// Prints every key.
pub fn run(json: bool) {
    let data = KEYS.iter().map(as_json).collect::<Value>();
    print(json, &data, list);
}

/// Every key with its flag, its variable and its default.
pub fn list() -> String {
    let entries: String = KEYS.iter().map(entry).collect();
    let of_providers: String = PROVIDER_KEYS.iter().map(provider_entry).collect();
    format!("{INTRODUCTION}\n\n{entries}\n{PROVIDERS}\n\n{}", of_providers.trim_end())
}

fn entry(key: &Key) -> String {
    let default = key.default.filter(|default| !default.is_empty());
    let default = default.map_or_else(String::new, |default| format!(" [default: {default}]"));
    format!("{} (--{}, {})\n    {}{default}\n", key.name, key.flag(), key.variable(), key.help)
}

fn provider_entry(key: &Key) -> String {
    let variable = key.name.to_ascii_uppercase();
    format!("{} (VESTIBULE_IDENTITY_PROVIDER_<ID>_{variable})\n    {}\n", key.name, key.help)
}

fn as_json(key: &Key) -> Value {
    json!({
        "name": key.name, "flag": format!("--{}", key.flag()), "variable": key.variable(),
        "default": key.default, "help": key.help,
    })
}

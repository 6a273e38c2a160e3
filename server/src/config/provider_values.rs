//! Gathers the values of the identity providers' keys: a list of tables in the file, over which variables go.

use std::collections::BTreeMap;

use shared::ProviderId;

use super::{
    keys::{Key, PROVIDER_KEYS, nearest},
    value::Value,
};

/// The list's name in the file.
pub const TABLE: &str = "identity_provider";
/// What the name of each variable begins with. The id in upper case follows, with `_` for `-`, then `_` and the key.
const VARIABLE: &str = "VESTIBULE_IDENTITY_PROVIDER_";

/// The values of one provider.
pub struct ProviderValues {
    id: ProviderId,
    values: BTreeMap<&'static str, Value>,
}

impl ProviderValues {
    /// The provider's id.
    pub fn id(&self) -> &ProviderId {
        &self.id
    }

    /// The value of a key, if it has one. An empty text counts as none.
    pub fn optional<T>(
        &self,
        name: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, String> {
        let value = self.values.get(name).filter(|value| !value.text.is_empty());
        value.map(|value| read(&value.text).map_err(|why| format!("{} {why}", value.source))).transpose()
    }

    /// Where the value of a key was given.
    pub fn source(&self, name: &'static str) -> &str {
        self.values.get(name).map_or(name, |value| value.source.as_str())
    }

    fn is_empty(&self) -> bool {
        self.values.values().all(|value| value.text.is_empty())
    }
}

/// The tables of the file, in their order.
///
/// # Errors
/// One line that names the provider and what is wrong.
pub fn from_file(path: &str, list: toml::Value) -> Result<Vec<ProviderValues>, String> {
    let toml::Value::Array(tables) = list else {
        return Err(format!("{path}: {TABLE} must be a list of tables: write [[{TABLE}]]"));
    };
    let mut providers: Vec<ProviderValues> = Vec::new();
    for (number, table) in (1..).zip(tables) {
        let toml::Value::Table(mut table) = table else {
            return Err(format!("{path}: {TABLE} must be a list of tables: write [[{TABLE}]]"));
        };
        let Some(id) = table.remove("id") else {
            return Err(format!("{path}: {TABLE} number {number} has no id, such as id = \"corporate\""));
        };
        let id = id.as_str().and_then(|id| ProviderId::parse(id).ok()).ok_or_else(|| {
            format!("{path}: {TABLE} number {number}: id must be a text in quotes: {GRAMMAR}")
        })?;
        if providers.iter().any(|provider| provider.id == id) {
            return Err(format!("{path}: {TABLE} {:?}: this id is used twice", id.as_str()));
        }
        let mut values = BTreeMap::new();
        for (name, value) in table {
            let source = format!("{path}: {TABLE} {:?}: {name}", id.as_str());
            let Some(key) = PROVIDER_KEYS.iter().find(|key| key.name == name) else {
                let meant = nearest(PROVIDER_KEYS, &name)
                    .map_or_else(String::new, |key| format!("; did you mean {}?", key.name));
                return Err(format!("{source} is not a setting{meant}"));
            };
            let toml::Value::String(text) = value else {
                return Err(format!("{source} must be a text in quotes"));
            };
            values.insert(key.name, Value { text, source });
        }
        providers.push(ProviderValues { id, values });
    }
    Ok(providers)
}

/// Puts variables over the values of the file. Providers that only variables name follow in the order of their
/// ids, since an environment has none of its own. Gives the other variables back.
///
/// # Errors
/// One line that names the variable and what is wrong.
pub fn from_environment(
    providers: &mut Vec<ProviderValues>,
    environment: Vec<(String, String)>,
) -> Result<Vec<(String, String)>, String> {
    let of_file = providers.len();
    let mut others = Vec::new();
    for (variable, text) in environment {
        let Some(rest) = variable.strip_prefix(VARIABLE) else {
            others.push((variable, text));
            continue;
        };
        let (id, key) = PROVIDER_KEYS
            .iter()
            .find_map(|key| Some((rest.strip_suffix(&suffix(key))?, key)))
            .ok_or_else(|| {
                let keys = PROVIDER_KEYS.iter().map(suffix).collect::<Vec<_>>().join(", ");
                format!("{variable} is not a setting: it must be {VARIABLE}<ID> and one of {keys}")
            })?;
        let id = identify(id).ok_or_else(|| {
            format!("{variable} is not a setting: {id:?} is not a provider's id in upper case: {GRAMMAR}")
        })?;
        let value = Value { text, source: variable };
        match providers.iter_mut().find(|provider| provider.id == id) {
            Some(provider) => _ = provider.values.insert(key.name, value),
            None => providers.push(ProviderValues { id, values: BTreeMap::from([(key.name, value)]) }),
        }
    }
    providers[of_file..].sort_by(|a, b| a.id.cmp(&b.id));
    // Variables that are all empty are a deployment's way of leaving a provider out.
    let mut number = 0;
    providers.retain(|provider| {
        number += 1;
        number <= of_file || !provider.is_empty()
    });
    Ok(others)
}

/// What an id may be.
const GRAMMAR: &str = "1 to 32 of a-z, 0-9 and hyphen (_ in a variable), and not \"again\"";

fn suffix(key: &Key) -> String {
    format!("_{}", key.name.to_ascii_uppercase())
}

/// `PARTNER_2` as `partner-2`.
fn identify(upper: &str) -> Option<ProviderId> {
    let plain = upper.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_');
    plain.then(|| ProviderId::parse(&upper.to_ascii_lowercase().replace('_', "-")).ok())?
}

/// The line for a key of an earlier version, such as `oidc_2.issuer` or `VESTIBULE_OIDC_ISSUER`.
#[must_use]
pub fn superseded(source: &str, name: &str) -> Option<String> {
    let plain = name.trim_start_matches("VESTIBULE_").to_ascii_lowercase();
    let rest = plain.strip_prefix("oidc")?;
    if !rest.is_empty() && !rest.starts_with(['.', '_', '-']) {
        return None;
    }
    let plain = rest.replace(['.', '-'], "_");
    let key = PROVIDER_KEYS.iter().find(|key| plain.ends_with(&format!("_{}", key.name)));
    let key = key.map_or("issuer", |key| key.name);
    Some(format!(
        "{source} is no longer a setting: providers have ids now; write [[{TABLE}]] with id = \"corporate\" and \
         {key} = … in the file, or set {VARIABLE}CORPORATE_{}",
        key.to_ascii_uppercase()
    ))
}

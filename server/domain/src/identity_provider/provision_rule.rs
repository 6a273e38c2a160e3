//! The rule for who gets an account at the first sign-in.

use std::{collections::BTreeMap, str::FromStr};

/// Requires a claim to have a value, or to be a list that contains it: `groups=staff`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvisionRule {
    /// The name of the claim.
    pub claim: String,
    /// The value.
    pub value: String,
}

impl ProvisionRule {
    /// Whether the claims of an identity match the rule.
    #[must_use]
    pub fn matches(&self, claims: &BTreeMap<String, serde_json::Value>) -> bool {
        match claims.get(&self.claim) {
            Some(serde_json::Value::Array(values)) => values.iter().any(|value| value == self.value.as_str()),
            Some(value) => value == self.value.as_str(),
            None => false,
        }
    }
}

impl FromStr for ProvisionRule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=').map(|(claim, value)| (claim.trim(), value.trim())) {
            Some((claim, value)) if !claim.is_empty() && !value.is_empty() => {
                Ok(Self { claim: claim.to_owned(), value: value.to_owned() })
            }
            _ => Err("is not a claim and its value, such as groups=staff".into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_rule_matches_its_value_alone_or_in_a_list() {
        let rule: ProvisionRule = " groups = staff ".parse().unwrap();
        let matches = |value| rule.matches(&BTreeMap::from([("groups".to_owned(), value)]));
        assert!(matches(json!("staff")) && matches(json!(["guests", "staff"])));
        for other in [json!("staff2"), json!(["staffer"]), json!({"staff": true}), json!(true), json!(null)] {
            assert!(!matches(other.clone()), "{other}");
        }
        assert!(!rule.matches(&BTreeMap::new()));
        for wrong in ["groups", "=staff", "groups=", ""] {
            assert!(wrong.parse::<ProvisionRule>().is_err(), "{wrong}");
        }
    }
}

//! Every setting takes its values and gives them back.

use super::*;

#[test]
fn every_setting_takes_its_values_and_gives_them_back() {
    let mut settings = Settings::default();
    for &name in NAMES {
        let values: &[&str] = match name {
            "mfa.grace_days" => &["0", "14", "365"],
            "mfa.remember_days" | "mfa.remind" => &["0", "7", "30"],
            "accounts.disable_unused_days" => &["0", "30", "90", "3650"],
            "backup_codes.enabled" | "passkeys.enabled" => &["true", "false"],
            "mfa.administrators" => &["required", "passkey"],
            _ => &["off", "optional", "required", "passkey"],
        };
        for value in values {
            settings.set(name, value, 0).unwrap();
            assert_eq!(read(name, value).unwrap().name(), name);
            assert_eq!(written(read(name, value).unwrap()), (name, (*value).to_owned()));
            assert_eq!(settings.get(name).as_deref(), Some(*value));
        }
        assert!(settings.set(name, "maybe", 0).unwrap_err().starts_with(name));
    }
    assert!(settings.set("mfa.grace_days", "366", 0).unwrap_err().contains("0 to 365 days"));
    assert!(settings.set("mfa.remember_days", "31", 0).unwrap_err().contains("0 to 30 days"));
    for out_of_range in ["1", "29", "3651", "70000"] {
        let refused = read("accounts.disable_unused_days", out_of_range).unwrap_err();
        assert!(refused.contains("0, or 30 to 3650 days"), "{refused}");
    }
    assert!(settings.set("mfa.aliens", "off", 0).unwrap_err().contains("mfa.internal"));
}

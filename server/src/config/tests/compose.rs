//! The compose file, which nothing here can run.

use std::{fs, os::unix::fs::PermissionsExt as _};

use super::*;

#[test]
fn the_compose_file_is_a_configuration_for_postgresql() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["database_password", "smtp_password"] {
        fs::write(folder.path().join(name), "secret\n").unwrap();
        fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(0o400)).unwrap();
    }
    let compose = include_str!("../../../packaging/container/compose.yaml");
    let compose = compose.replace("/run/secrets", folder.path().to_str().unwrap());
    let environment: Vec<_> = compose
        .lines()
        .filter_map(|line| line.trim().split_once(": ").filter(|(name, _)| name.starts_with("VESTIBULE_")))
        .collect();
    let config = read(&environment).unwrap();
    assert_eq!(config.database.to_string(), "postgres://vestibule@postgres/vestibule");
    assert!(config.public_url.is_secure() && config.proxies.len() == 1);
}

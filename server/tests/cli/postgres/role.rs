//! A role that may only do what the server needs, while another one owns the tables (docs/operation.md).

use super::{
    database::{Database, unique},
    on,
};
use crate::{
    client::{Client, serve, temporary_password_on},
    support::TestFolder,
};

#[test]
fn a_role_that_cannot_change_the_audit_log_is_enough_to_serve() {
    let (folder, database, role) = (TestFolder::new(), Database::new(), unique("role"));
    folder.ok(&on(&["migrate"], &database.url()));
    database.execute(&format!(
        "CREATE ROLE {role} LOGIN;
         GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
         REVOKE UPDATE, DELETE ON audit_event FROM {role};"
    ));
    let url = database.url_as(&role);
    let password = temporary_password_on(&folder, "grace", &["--database-url", &url]);
    let (_server, address, _) = serve(&folder, &["--database-url", &url]);
    let answer = Client::new(&address).sign_in("grace", &password);
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(database.query("SELECT COUNT(*) FROM audit_event") > 0);
    for statement in [
        "DELETE FROM audit_event",
        "UPDATE audit_event SET at = 1",
        "TRUNCATE audit_event",
        "ALTER TABLE audit_event DISABLE TRIGGER ALL",
        "DROP TABLE audit_event",
        "CREATE TABLE other (id BIGINT)",
    ] {
        let refused = database.refuses(&role, statement);
        assert!(refused.contains("permission denied") || refused.contains("must be owner"), "{refused}");
    }
}

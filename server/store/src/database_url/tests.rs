use super::*;

fn driver(text: &str) -> String {
    match text.parse() {
        Ok(DatabaseUrl::Postgres(url)) => url.with_secrets().to_owned(),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn tls_is_required_unless_the_server_is_on_this_machine_or_the_url_says_otherwise() {
    for remote in
        ["postgres://v@db.example.com/v", "postgresql://v:p@10.0.0.7:5433/v", "postgres:///v?host=db"]
    {
        assert!(driver(remote).contains("sslmode=verify-full"), "{remote}");
    }
    for local in [
        "postgres://v@localhost/v",
        "postgres://127.0.0.1:5433/v",
        "postgres://[::1]/v",
        "postgres://%2Fvar%2Frun%2Fpostgresql/v",
        "postgres:///v?host=/var/run/postgresql",
    ] {
        assert!(!driver(local).contains("sslmode"), "{local}");
    }
    assert!(driver("postgres://v@db/v?sslmode=disable").contains("?sslmode=disable"));
}

#[test]
fn a_url_that_names_no_database_or_has_unknown_parameters_is_refused_without_its_password() {
    for (text, why) in [
        ("mysql://v:hunter2@db/v", "must be sqlite://PATH or postgres://"),
        ("sqlite://", "must be sqlite://PATH or postgres://"),
        ("postgres://v:hunter2@db", "names no database"),
        ("postgres:///v", "names no host"),
        ("postgres://v:hunter2@db:port/v", "is not a URL"),
        ("postgres://v:hunter2@db/v?sslmod=disable", "the unknown parameter sslmod"),
        ("postgres://v:hunter2@db/v?sslmode=allow", "an sslmode that is not one of"),
        ("postgres://v:hunter2@db/v?port=x", "a port that is not a number"),
    ] {
        let error = text.parse::<DatabaseUrl>().unwrap_err();
        assert!(error.contains(why) && !error.contains("hunter2"), "{text}: {error}");
    }
}

#[test]
fn the_password_is_not_shown() {
    let url: DatabaseUrl = "postgres://v:hunter2@db/v?password=hunter2".parse().unwrap();
    assert_eq!(
        (url.to_string(), format!("{url:?}")),
        ("postgres://v@db/v".into(), "Postgres(postgres://v@db/v)".into())
    );
}

#[test]
fn a_password_from_a_file_is_passed_on_as_it_is_and_not_shown() {
    let url: DatabaseUrl = "postgres://v@db/v?sslmode=disable".parse().unwrap();
    let url = url.with_password("p%20 +&#/@ß").unwrap();
    let DatabaseUrl::Postgres(postgres) = &url else { panic!("{url:?}") };
    let driver = Url::parse(postgres.with_secrets()).unwrap();
    let password = driver.query_pairs().find(|(name, _)| name == "password");
    assert_eq!(password.unwrap().1, "p%20 +&#/@ß");
    assert_eq!(url.to_string(), "postgres://v@db/v");
    for (text, why) in [
        ("postgres://v:x@db/v", "is given besides a password in database_url"),
        ("postgres://v@db/v?password=x", "is given besides a password in database_url"),
        ("sqlite://v.db", "is for PostgreSQL"),
    ] {
        let error = text.parse::<DatabaseUrl>().unwrap().with_password("secret").unwrap_err();
        assert!(error.starts_with(why) && !error.contains("secret"), "{text}: {error}");
    }
}

#[test]
fn two_connections_are_left_for_reading() {
    assert_eq!("4".parse::<PoolSize>().unwrap().writers(), 2);
    assert_eq!(PoolSize::DEFAULT.all(), 10);
    for wrong in ["", "-4", "3", "1001", "ten"] {
        assert!(wrong.parse::<PoolSize>().is_err(), "{wrong}");
    }
}

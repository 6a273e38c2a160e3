mod compose;

use domain::email::config::Destination;

use super::*;

fn read(environment: &[(&str, &str)]) -> Result<Config, String> {
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let given = Given { environment: environment.iter().map(pair).collect(), ..Given::default() };
    Config::read(&ConfigValues::gather(given)?)
}

#[test]
fn nothing_given_is_a_configuration_for_development() {
    let config = read(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.public_url.origin(), "http://localhost:8080");
    assert_eq!(config.application_name, "Vestibule");
    assert!(matches!(config.mail.destination, Destination::Folder(_)));
}

#[test]
fn flags_win_over_variables_and_variables_over_the_file() {
    let given = Given {
        flags: vec![("listen".into(), "127.0.0.1:3".into())],
        environment: vec![
            ("VESTIBULE_LISTEN".into(), "127.0.0.1:2".into()),
            ("VESTIBULE_APPLICATION_NAME".into(), "From the environment".into()),
            ("HOME".into(), "/nowhere".into()),
        ],
        file: Some((
            "v.toml".into(),
            "listen = '127.0.0.1:1'\nproxies = ['10.0.0.0/8', '::1']\n[application]\nname = 'From the file'\n[mail]\nfolder = 'post'".into(),
        )),
    };
    let config = Config::read(&ConfigValues::gather(given).unwrap()).unwrap();
    assert_eq!(config.listen.port(), 3);
    assert_eq!(config.application_name, "From the environment");
    assert_eq!(config.proxies.len(), 2);
    assert!(matches!(config.mail.destination, Destination::Folder(folder) if folder.ends_with("post")));
}

#[test]
fn each_wrong_value_is_one_line_that_names_its_key() {
    for (name, value) in [
        ("VESTIBULE_LISTEN", "8080"),
        ("VESTIBULE_LISTEN", ""),
        ("VESTIBULE_PUBLIC_URL", "login.example.com"),
        ("VESTIBULE_PUBLIC_URL", "http://login.example.com"),
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com/path"),
        ("VESTIBULE_PUBLIC_URL", "ftp://localhost"),
        ("VESTIBULE_APPLICATION_NAME", ""),
        ("VESTIBULE_APPLICATION_NAME", "Cases: north"),
        ("VESTIBULE_APPLICATION_URL", "javascript:alert(1)"),
        ("VESTIBULE_APPLICATION_URL", "http://cases.example.com"),
        ("VESTIBULE_APPLICATION_ORIGINS", "cases.example.com"),
        ("VESTIBULE_APPLICATION_ORIGINS", "https://cases.example.com, https://wiki.example.com/path"),
        ("VESTIBULE_APPLICATION_ORIGINS", "http://cases.example.com"),
        ("VESTIBULE_APPLICATION_ORIGINS", "https://ada@cases.example.com"),
        ("VESTIBULE_APPLICATION_KINDS", "cases.example.com"),
        ("VESTIBULE_APPLICATION_KINDS", "cases.example.com=everyone"),
        ("VESTIBULE_APPLICATION_KINDS", "cases.example.com:8443=internal"),
        ("VESTIBULE_APPLICATION_KINDS", "caces.example.com=internal"),
        ("VESTIBULE_COOKIE_DOMAIN", "localhost"),
        ("VESTIBULE_COOKIE_DOMAIN", "example.com"),
        ("VESTIBULE_PASSKEYS_RP_ID", "example.com"),
        ("VESTIBULE_PASSKEYS_RP_ID", "evil.localhost"),
        ("VESTIBULE_APPLICATION_ACCENT", "teal"),
        ("VESTIBULE_APPLICATION_ACCENT", "#e0a800"),
        ("VESTIBULE_APPLICATION_ACCENT_DARK", "#0b5d57"),
        ("VESTIBULE_APPLICATION_LOGO", "/no/such/logo.svg"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", "id.example.com"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", "http://id.example.com"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", "https://id.example.com/?realm=a"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_PROVISION", "staff"),
        ("VESTIBULE_LANGUAGE", "xx"),
        ("VESTIBULE_LANGUAGE", ""),
        ("VESTIBULE_DATABASE_URL", "mysql://localhost/x"),
        ("VESTIBULE_DATABASE_URL", "sqlite://"),
        ("VESTIBULE_KEY_FILE", ""),
        ("VESTIBULE_MAIL_TRANSPORT", "pigeon"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_FOLDER", ""),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://mail.example.com:25"),
        ("VESTIBULE_MAIL_SMTP_URL", "mail.example.com"),
        ("VESTIBULE_MAIL_FROM", "nobody"),
        ("VESTIBULE_PROXIES", "10.0.0.0/8, somewhere"),
        ("VESTIBULE_LOG", "loud"),
        ("VESTIBULE_LISTENS", "127.0.0.1:1"),
    ] {
        let error = read(&[(name, value)]).expect_err(name);
        assert!(error.starts_with(name) && !error.contains('\n'), "{name}={value}: {error}");
    }
}

#[test]
fn an_unknown_key_of_the_file_is_named_with_the_one_that_was_meant() {
    for (text, says) in [
        ("lisen = 'x'", "v.toml: lisen is not a setting; did you mean listen?"),
        ("[mail]\nfoldr = 'x'", "v.toml: mail.foldr is not a setting; did you mean mail.folder?"),
        ("[mail]\nsender = 'x'", "v.toml: mail.sender is not a setting; did you mean mail.from?"),
        ("listen = true", "v.toml: listen must be a text in quotes or a whole number"),
    ] {
        let given = Given { file: Some(("v.toml".into(), text.into())), ..Given::default() };
        assert_eq!(ConfigValues::gather(given).unwrap_err(), says);
    }
}

#[test]
fn wrong_limits_are_named() {
    for (text, says) in [
        ("listen = 8080", "v.toml: listen is not an address and port, such as 127.0.0.1:8080"),
        ("database_connections = 3", "v.toml: database_connections is not a number from 4 to 1000"),
        ("[limits]\naddress_tries = -1", "v.toml: limits.address_tries is not a whole number, such as 20"),
        (
            "[limits]\nexempt_networks = ['office']",
            "v.toml: limits.exempt_networks has \"office\", which is not an address or network such as 10.0.0.0/8",
        ),
    ] {
        let given = Given { file: Some(("v.toml".into(), text.into())), ..Given::default() };
        let values = ConfigValues::gather(given).unwrap();
        assert_eq!(Config::read(&values).unwrap_err(), says);
    }
    let text = "[limits]\naddress_tries = 30\nexempt_networks = ['192.0.2.0/24', '2001:db8::/48']";
    let given = Given { file: Some(("v.toml".into(), text.into())), ..Given::default() };
    let limit = Config::read(&ConfigValues::gather(given).unwrap()).unwrap().address_limit;
    assert_eq!((limit.tries, limit.exempt.len()), (30, 2));
}

#[test]
fn mail_for_others_leaves_encrypted_and_with_a_sender() {
    let public = ("VESTIBULE_PUBLIC_URL", "https://login.example.com");
    assert!(read(&[public]).unwrap_err().starts_with("mail.transport is folder"));
    let smtp = ("VESTIBULE_MAIL_TRANSPORT", "smtp");
    let url = ("VESTIBULE_MAIL_SMTP_URL", "smtp://u:p@mail.example.com:587?tls=required");
    assert_eq!(read(&[public, smtp, url]).unwrap_err(), "mail.from is not set: smtp needs a sender");
    let config = read(&[public, smtp, url, ("VESTIBULE_MAIL_FROM", "Door <door@example.com>")]).unwrap();
    assert!(config.public_url.is_secure() && !config.public_url.is_loopback());
}

#[test]
fn a_password_that_is_not_encoded_and_a_file_that_is_not_there_are_named() {
    let url = ("VESTIBULE_MAIL_SMTP_URL", "smtp://u:p#w@mail.example.com:587?tls=required");
    let error = read(&[url]).unwrap_err();
    assert!(
        error.starts_with("VESTIBULE_MAIL_SMTP_URL has a character") && error.contains("# is %23"),
        "{error}"
    );
    assert!(!error.contains("p#w"), "{error}");
    let error = read(&[("VESTIBULE_MAIL_CA_FILE", "nowhere.pem")]).unwrap_err();
    assert!(error.starts_with("VESTIBULE_MAIL_CA_FILE nowhere.pem cannot be read"), "{error}");
}

#[test]
fn mail_to_this_machine_may_leave_unencrypted() {
    for url in ["smtp://localhost:25", "smtp://127.0.0.1:25", "smtp://[::1]:25"] {
        let smtp = [("VESTIBULE_MAIL_TRANSPORT", "smtp"), ("VESTIBULE_MAIL_SMTP_URL", url)];
        assert!(read(&[smtp[0], smtp[1], ("VESTIBULE_MAIL_FROM", "a@example.com")]).is_ok(), "{url}");
    }
}

#[test]
fn the_documentation_lists_every_key() {
    let documentation = include_str!("../../../docs/configuration.md");
    for key in keys::KEYS {
        assert!(documentation.contains(&format!("`{}`", key.variable())), "{}", key.name);
        if let Some(default) = key.default.filter(|default| !default.is_empty()) {
            assert!(documentation.contains(&format!("`{default}`")), "{}: {default}", key.name);
        }
    }
    for key in keys::PROVIDER_KEYS {
        let variable = format!("`VESTIBULE_IDENTITY_PROVIDER_<ID>_{}`", key.name.to_ascii_uppercase());
        assert!(documentation.contains(&variable), "{variable}");
    }
}

#[test]
fn what_is_guarded_is_read_by_origin_host_and_domain() {
    let config = read(&[
        ("VESTIBULE_PUBLIC_URL", "http://door.vestibule.localhost:8080"),
        ("VESTIBULE_APPLICATION_ORIGINS", "https://Wiki.example.com:443/, http://localhost:9000,"),
        ("VESTIBULE_APPLICATION_KINDS", "Wiki.example.com=internal, localhost = external"),
        ("VESTIBULE_COOKIE_DOMAIN", ".Vestibule.localhost"),
    ])
    .unwrap();
    let ForwardAuthConfig { origins, kinds, cookie_domain } = config.forward_auth;
    let origins: Vec<String> = origins.iter().map(url::Origin::ascii_serialization).collect();
    assert_eq!(origins, ["https://wiki.example.com", "http://localhost:9000"]);
    assert_eq!(
        kinds.into_iter().map(|(host, kind)| format!("{host} {kind:?}")).collect::<Vec<_>>(),
        ["localhost External", "wiki.example.com Internal"]
    );
    assert_eq!(cookie_domain.as_deref(), Some("vestibule.localhost"));
}

#[test]
fn passkeys_are_bound_to_the_host_or_a_parent_domain_of_it() {
    let rp_id = |public_url: &str, rp_id: Option<&str>| {
        let mut environment = vec![("VESTIBULE_PUBLIC_URL", public_url)];
        environment.extend(rp_id.map(|id| ("VESTIBULE_PASSKEYS_RP_ID", id)));
        read(&environment).map(|config| config.passkeys_rp_id)
    };
    let host = "http://login.vestibule.localhost:8080";
    assert_eq!(rp_id(host, None).unwrap().as_deref(), Some("login.vestibule.localhost"));
    assert_eq!(rp_id(host, Some("Vestibule.localhost")).unwrap().as_deref(), Some("vestibule.localhost"));
    for wrong in
        ["localhost", "ogin.vestibule.localhost", ".vestibule.localhost", "a.login.vestibule.localhost"]
    {
        assert!(rp_id(host, Some(wrong)).unwrap_err().starts_with("VESTIBULE_PASSKEYS_RP_ID"), "{wrong}");
    }
    assert_eq!(rp_id("http://127.0.0.1:8080", None), Ok(None), "browsers have none for an IP address");
}

#[test]
fn passkeys_are_not_bound_to_a_public_suffix() {
    let rp_id = |host: &str, rp_id: &str| {
        let public_url = format!("https://{host}");
        let environment = [
            ("VESTIBULE_PUBLIC_URL", public_url.as_str()),
            ("VESTIBULE_PASSKEYS_RP_ID", rp_id),
            ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
            ("VESTIBULE_MAIL_SMTP_URL", "smtp://127.0.0.1"),
            ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
        ];
        read(&environment).map(|config| config.passkeys_rp_id.unwrap())
    };
    for (host, suffix) in [
        ("login.example.com", "com"),
        ("login.example.co.uk", "co.uk"),
        ("login.example.github.io", "github.io"),
        ("login.example.kobe.jp", "example.kobe.jp"),
        ("login.vestibule.internal", "internal"),
    ] {
        let line = rp_id(host, suffix).unwrap_err();
        assert!(line.starts_with("VESTIBULE_PASSKEYS_RP_ID"), "{line}");
        assert!(line.contains(&format!("{suffix} is a public suffix")) && !line.contains('\n'), "{line}");
    }
    for (host, domain) in [
        ("login.example.co.uk", "example.co.uk"),
        ("login.example.github.io", "example.github.io"),
        ("login.city.kobe.jp", "city.kobe.jp"),
        ("login.vestibule.internal", "vestibule.internal"),
        // Browsers accept the host itself even if it is a public suffix.
        ("example.kobe.jp", "example.kobe.jp"),
    ] {
        assert_eq!(rp_id(host, domain).as_deref(), Ok(domain));
    }
}

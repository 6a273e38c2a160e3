//! The table of configuration keys.

/// One configuration key.
#[derive(Debug)]
pub struct Key {
    /// Its name in the TOML file. A dot separates table and key.
    pub name: &'static str,
    /// What it is, for `--help` and docs/configuration.md.
    pub help: &'static str,
    /// Its value when nothing is given.
    pub default: Option<&'static str>,
}

/// Every key, in the order of docs/configuration.md.
pub const KEYS: &[Key] = &[
    key("listen", "Address and port to listen on", Some("127.0.0.1:8080")),
    key(
        "public_url",
        "The origin that people see; http only for a loopback host",
        Some("http://localhost:8080"),
    ),
    key("application.name", "Shown on every page, in emails and in authenticator apps", Some("Vestibule")),
    key("application.url", "Where a finished sign-in leads; unset: the signed-in page", None),
    key(
        "application.origins",
        "Further origins to protect, to which a sign-in may return (comma-separated)",
        Some(""),
    ),
    key(
        "application.kinds",
        "By host, the only kind of account that may enter, such as cases.example.com=internal",
        Some(""),
    ),
    key(
        "application.accent",
        "The colour of buttons and links, such as #0b5d57; its contrast is checked",
        None,
    ),
    key(
        "application.accent_dark",
        "The same for the dark theme; unset: derived from application.accent",
        None,
    ),
    key("application.logo", "An SVG or PNG file of at most 64 KiB, shown instead of the mark", None),
    key("language", "Language of pages and emails for people who ask for none that is available", Some("en")),
    key(
        "database_url",
        "sqlite://PATH, created if missing, or postgres://USER:PASSWORD@HOST/DATABASE",
        Some("sqlite://data/vestibule.db"),
    ),
    key(
        "database_password_file",
        "A file with the password of the PostgreSQL role, instead of a password in database_url",
        None,
    ),
    key(
        "database_connections",
        "The most connections of one server to PostgreSQL, at least 4; two are kept for reading",
        Some("10"),
    ),
    key("key_file", "The encryption keys, created with mode 0600 if missing", Some("data/vestibule.key")),
    key("mail.transport", "smtp or folder", Some("folder")),
    key("mail.folder", "Where folder writes one .eml file for each email", Some("data/mail")),
    key("mail.smtp_url", "smtp://user:password@host:port?tls=required, or smtps://…", None),
    key(
        "mail.ca_file",
        "A PEM file of certificate authorities that the SMTP server's certificate may come from, besides those of the system",
        None,
    ),
    key(
        "mail.smtp_password_file",
        "A file with the password for the user name in mail.smtp_url, instead of a password there",
        None,
    ),
    key("mail.from", "The sender, such as Vestibule <no-reply@example.com>", None),
    key(
        "limits.address_tries",
        "Wrong passwords from one client address within 15 minutes before it has to wait; 0: no limit",
        Some("20"),
    ),
    key(
        "limits.exempt_networks",
        "Client networks without that limit, such as 203.0.113.0/24 (comma-separated)",
        Some(""),
    ),
    key(
        "limits.reset_requests",
        "Requests for reset codes from unknown browsers that are answered within a minute; the others wait; 0: no limit",
        Some("60"),
    ),
    key("proxies", "Addresses of trusted reverse proxies (CIDR, comma-separated)", Some("")),
    key(
        "cookie_domain",
        "Parent domain of the cookie for forward authentication; unset: only Vestibule's own host",
        None,
    ),
    key(
        "metrics_listen",
        "Address and port of /metrics for Prometheus, which need no sign-in; unset: no metrics",
        None,
    ),
    key(
        "passkeys.rp_id",
        "Domain that passkeys are bound to: the host of public_url or a parent of it; unset: the host",
        None,
    ),
    key(
        "log",
        "The least severe log messages written: error, warn, info, debug or trace; and by target, such as info,mail=debug",
        Some("info"),
    ),
];

/// The keys of an identity provider besides its id: `VESTIBULE_IDENTITY_PROVIDER_<ID>_ISSUER`, or `issuer` in
/// an `[[identity_provider]]` of the file. They have no flags.
pub const PROVIDER_KEYS: &[Key] = &[
    key("issuer", "The provider's issuer, exactly as in its tokens", None),
    key("client_id", "How the provider identifies Vestibule", None),
    key("client_secret", "How Vestibule authenticates to the provider; unset: a public client", None),
    key("client_secret_file", "A file with the client secret, instead of client_secret", None),
    key("name", "What people call the provider; required if there are several", None),
    key(
        "provision",
        "Who gets an account on first sign-in, by a claim such as groups=staff; unset: nobody",
        None,
    ),
];

const fn key(name: &'static str, help: &'static str, default: Option<&'static str>) -> Key {
    Key { name, help, default }
}

impl Key {
    /// The environment variable: `VESTIBULE_MAIL_FOLDER` for `mail.folder`.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("VESTIBULE_{}", self.name.replace('.', "_").to_ascii_uppercase())
    }

    /// The flag without its dashes: `mail-folder` for `mail.folder`.
    #[must_use]
    pub fn flag(&self) -> String {
        self.name.replace(['.', '_'], "-")
    }
}

/// Other words for keys, which are not similar to them.
const SYNONYMS: &[(&str, &str)] = &[
    ("mail_sender", "mail.from"),
    ("mail_from_address", "mail.from"),
    ("mail_cafile", "mail.ca_file"),
    ("mail_ca", "mail.ca_file"),
    ("mail_url", "mail.smtp_url"),
    ("mail_host", "mail.smtp_url"),
    ("mail_smtp_host", "mail.smtp_url"),
];

/// Returns the key whose name is most similar to `name`, or for which `name` is another word.
#[must_use]
pub fn nearest(keys: &'static [Key], name: &str) -> Option<&'static Key> {
    let plain = |text: &str| text.to_ascii_lowercase().replace("vestibule_", "").replace('.', "_");
    if let Some((_, meant)) = SYNONYMS.iter().find(|(word, _)| *word == plain(name))
        && let Some(key) = keys.iter().find(|key| key.name == *meant)
    {
        return Some(key);
    }
    let likeness = |key: &Key| strsim::jaro_winkler(&plain(key.name), &plain(name));
    keys.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b))).filter(|key| likeness(key) > 0.8)
}

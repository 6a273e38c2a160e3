//! The address of an SMTP server.

use std::{borrow::Cow, fmt, str::FromStr};

use lettre::transport::smtp::authentication::Credentials;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::url::is_loopback;

/// The address of an SMTP server, with its password.
#[derive(Clone)]
pub struct SmtpUrl(SmtpServer);

/// Shows no part of the address, so that the password does not reach a log.
impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}

/// The parts of the address.
#[derive(Clone)]
pub(crate) struct SmtpServer {
    /// The host, as its certificate names it.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encryption: Encryption,
    /// What Vestibule calls itself: the path of the address.
    pub(crate) hello: Option<String>,
    /// The user name, even if there is no password in the address.
    user: Option<String>,
    pub(crate) credentials: Option<Credentials>,
}

/// How the connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encryption {
    /// Not at all, on a loopback address.
    None,
    /// STARTTLS if the server offers it, on a loopback address.
    StartTlsIfOffered,
    /// STARTTLS.
    StartTls,
    /// TLS from the beginning.
    Tls,
}

impl SmtpUrl {
    pub(crate) fn server(&self) -> &SmtpServer {
        &self.0
    }

    /// The address with a password that is not part of its text.
    ///
    /// # Errors
    /// If the address has a password, or no user name.
    pub fn with_password(self, password: String) -> Result<Self, String> {
        match (self.0.user.clone(), &self.0.credentials) {
            (_, Some(_)) => Err("is given besides a password in mail.smtp_url".into()),
            (None, None) => {
                Err("needs a user name in mail.smtp_url, such as smtps://user@mail.example.com".into())
            }
            (Some(user), None) => {
                let credentials = Some(Credentials::new(user, password));
                Ok(Self(SmtpServer { credentials, ..self.0 }))
            }
        }
    }
}

impl FromStr for SmtpUrl {
    type Err = String;

    /// Reads an address. Since mail contains passwords, only a loopback host may be reached without encryption.
    fn from_str(text: &str) -> Result<Self, String> {
        // Such a character ends the part of a URL in which it is, so what follows would be read as something else.
        let before_host = text.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@'));
        if before_host.is_some_and(|(user, _)| user.contains(['#', '/', '?'])) {
            return Err("has a character in its user name or password that must be percent-encoded: # is %23, / is %2F, ? is %3F".into());
        }
        let url = Url::parse(text)
            .map_err(|_| "is not a URL, such as smtp://user:password@host:587?tls=required".to_owned())?;
        let tls: Vec<_> =
            url.query_pairs().filter(|(name, _)| name == "tls").map(|(_, value)| value).collect();
        let tls: Vec<&str> = tls.iter().map(AsRef::as_ref).collect();
        let (encryption, port) = match (url.scheme(), tls.as_slice()) {
            ("smtps", _) => (Encryption::Tls, 465),
            ("smtp", ["required"]) => (Encryption::StartTls, 587),
            ("smtp", _) if !is_loopback(&url) => {
                return Err(
                    "must end in ?tls=required (STARTTLS) or begin with smtps:// (TLS), unless the host is loopback"
                        .into(),
                );
            }
            ("smtp", []) => (Encryption::None, 25),
            ("smtp", ["opportunistic"]) => (Encryption::StartTlsIfOffered, 587),
            ("smtp", _) => return Err("has a tls that is not \"required\"".into()),
            _ => return Err("must begin with smtp:// or smtps://".into()),
        };
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or("has no host")?;
        let decode = |part: &str| {
            let decoded = percent_decode_str(part).decode_utf8().map(Cow::into_owned);
            decoded.map_err(|_| "has a user name or password that is not UTF-8".to_owned())
        };
        let user = Some(decode(url.username())?).filter(|user| !user.is_empty());
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(user.clone().unwrap_or_default(), decode(password)?)),
            None => None,
        };
        Ok(Self(SmtpServer {
            // An IPv6 address has brackets in a URL only.
            host: host.trim_matches(['[', ']']).to_owned(),
            port: url.port().unwrap_or(port),
            encryption,
            hello: Some(url.path().trim_matches('/')).filter(|path| !path.is_empty()).map(ToOwned::to_owned),
            user,
            credentials,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(text: &str) -> SmtpServer {
        text.parse::<SmtpUrl>().unwrap().0
    }

    #[test]
    fn an_address_is_read_with_its_defaults() {
        for (text, host, port, encryption) in [
            ("smtps://mail.example.com", "mail.example.com", 465, Encryption::Tls),
            ("smtp://mail.example.com?tls=required", "mail.example.com", 587, Encryption::StartTls),
            ("smtp://mail.example.com:2525?tls=required", "mail.example.com", 2525, Encryption::StartTls),
            ("smtp://localhost", "localhost", 25, Encryption::None),
            ("smtp://[::1]:1025", "::1", 1025, Encryption::None),
            ("smtp://localhost?tls=opportunistic", "localhost", 587, Encryption::StartTlsIfOffered),
        ] {
            let read = server(text);
            assert_eq!((read.host.as_str(), read.port, read.encryption), (host, port, encryption), "{text}");
            assert!(read.credentials.is_none() && read.hello.is_none());
        }
        assert_eq!(server("smtps://u:p@h/login.example.com").hello.unwrap(), "login.example.com");
        for text in ["smtps://a%40b:p%23%2F%C3%A9@h", "smtps://a@b:p%23%2F%C3%A9@h"] {
            let expected = Credentials::new("a@b".into(), "p#/é".into());
            assert!(server(text).credentials == Some(expected), "{text}");
        }
    }

    #[test]
    fn a_password_from_elsewhere_needs_a_user_name_and_no_second_password() {
        let with = |text: &str| text.parse::<SmtpUrl>().unwrap().with_password("p#/\u{e9}".into());
        let expected = Credentials::new("a@b".into(), "p#/\u{e9}".into());
        assert!(with("smtps://a%40b@h").unwrap().0.credentials == Some(expected));
        assert!(with("smtps://h").unwrap_err().contains("needs a user name"));
        assert!(with("smtps://a:b@h").unwrap_err().contains("besides a password"));
    }

    #[test]
    fn a_password_that_is_not_encoded_is_named_as_the_reason() {
        for text in ["smtp://u:a#b@h?tls=required", "smtps://u:1/b@h", "smtps://u:a?b@h"] {
            let why = text.parse::<SmtpUrl>().unwrap_err();
            assert!(why.contains("percent-encoded") && why.contains("# is %23"), "{text}: {why}");
        }
    }

    #[test]
    fn other_addresses_are_refused() {
        for (text, expected) in [
            ("mail.example.com", "is not a URL"),
            ("smtp://mail.example.com", "?tls=required"),
            ("smtp://mail.example.com?tls=required&tls=none", "?tls=required"),
            ("smtp://localhost?tls=sometimes", "is not \"required\""),
            ("https://mail.example.com", "must begin with smtp://"),
            ("smtps://u:%ff@h", "not UTF-8"),
        ] {
            let why = text.parse::<SmtpUrl>().unwrap_err();
            assert!(why.contains(expected), "{text}: {why}");
        }
    }
}

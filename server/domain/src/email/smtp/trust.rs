//! Certificates that are not trusted.

use std::{error::Error, io};

use rustls::CertificateError;

/// The reason for which a certificate was rejected, if that is why a connection failed.
pub(super) fn certificate_error(error: &(dyn Error + 'static)) -> Option<CertificateError> {
    let mut next = Some(error);
    while let Some(error) = next {
        // The source of an I/O error is that of the error within it, so the one within is asked for by itself.
        let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if let Some(rustls::Error::InvalidCertificate(why)) = inner.and_then(|inner| inner.downcast_ref()) {
            return Some(why.clone());
        }
        next = error.source();
    }
    None
}

/// The reason in words, with the remedy.
pub(super) fn reason(host: &str, why: &CertificateError) -> String {
    use CertificateError as E;
    let untrusted = format!("the certificate of {host} is not trusted:");
    match why {
        E::UnknownIssuer => format!(
            "{untrusted} its issuer is unknown; set mail.ca_file to a PEM file with the issuer's certificate"
        ),
        E::Expired | E::ExpiredContext { .. } => {
            format!("{untrusted} it has expired; renew it on the mail server")
        }
        E::NotValidYet | E::NotValidYetContext { .. } => {
            format!("{untrusted} it is not valid yet; check the clocks of both servers")
        }
        E::NotValidForName | E::NotValidForNameContext { .. } => format!(
            "{untrusted} it is for another name; use a name in mail.smtp_url that the certificate contains"
        ),
        other => format!(
            "{untrusted} {other}; if its issuer is your own, set mail.ca_file to a PEM file with the issuer's certificate"
        ),
    }
}

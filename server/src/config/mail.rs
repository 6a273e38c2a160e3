//! `mail.*`: how email is sent.

use std::{path::Path, str::FromStr as _};

use super::{public_url::PublicUrl, secret_file, sources::ConfigValues, value::path};
use domain::email::config::{Authorities, Destination, EmailConfig, SmtpLimits, SmtpUrl};

pub(super) fn read(settings: &ConfigValues, public_url: &PublicUrl) -> Result<EmailConfig, String> {
    let from: Option<String> = settings.optional("mail.from", |text| {
        text.parse::<lettre::message::Mailbox>()
            .map(|_| text.to_owned())
            .map_err(|_| "is not a sender, such as Vestibule <no-reply@example.com>".to_owned())
    })?;
    let mut smtp = settings.optional("mail.smtp_url", SmtpUrl::from_str)?;
    let password = settings.optional("mail.smtp_password_file", |path| {
        let password = secret_file::read(path)?;
        smtp.clone().map(|url| url.with_password(password)).transpose()
    })?;
    if let Some(with_password) = password.flatten() {
        smtp = Some(with_password);
    }
    let folder = settings.with("mail.folder", path)?;
    let destination = settings.with("mail.transport", |text| match text {
        "folder" if !public_url.is_loopback() => {
            Err("is folder, which is only for development: a public_url that is not a loopback address needs smtp".into())
        }
        "folder" => Ok(Destination::Folder(folder.clone())),
        "smtp" => smtp.clone().map(Destination::Smtp).ok_or_else(|| "is smtp, which needs mail.smtp_url".into()),
        _ => Err("is neither smtp nor folder".into()),
    })?;
    let from = match (from, &destination) {
        (Some(from), _) => from,
        (None, Destination::Folder(_)) => "no-reply@localhost".into(),
        (None, Destination::Smtp(_)) => return Err("mail.from is not set: smtp needs a sender".into()),
    };
    let authorities = settings.optional("mail.ca_file", |text| {
        Authorities::read(Path::new(text)).map_err(|why| format!("{text} {why}"))
    })?;
    Ok(EmailConfig { from, destination, authorities, limits: SmtpLimits::default() })
}

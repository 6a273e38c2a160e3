//! The reasons for which a step of a delivery fails.

use std::{error::Error as _, fmt, time::Duration};

use lettre::transport::smtp::Error;

use super::trust;
use crate::email::{
    config::SmtpServer,
    delivery_error::{Cause, DeliveryError},
};

/// A step of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The TCP connection, TLS if it comes first, the server's greeting and its extensions.
    Connect,
    StartTls,
    SignIn,
    Sender,
    Recipient,
    /// The server is asked to read the message.
    Data,
    /// The message itself.
    Content,
}

impl Step {
    /// What the server refuses at this step.
    fn refused(self) -> &'static str {
        match self {
            Self::Connect => "the connection",
            Self::StartTls => "STARTTLS",
            Self::SignIn => "the user name or password of mail.smtp_url",
            Self::Sender => "the sender (mail.from)",
            Self::Recipient => "the recipient",
            Self::Data | Self::Content => "the message",
        }
    }

    /// What the server owes at this step.
    fn expected(self) -> &'static str {
        match self {
            Self::Connect => "greeting",
            Self::StartTls => "answer to STARTTLS",
            Self::SignIn => "answer to the user name and password",
            Self::Sender => "answer to the sender",
            Self::Recipient => "answer to the recipient",
            Self::Data | Self::Content => "answer to the message",
        }
    }

    /// What follows from a connection that is lost or silent. When the server has the message, it may have accepted it, so
    /// it is not used as a probe, which would send it again every 30 seconds.
    fn without_answer(self) -> Cause {
        if self == Self::Content { Cause::Message } else { Cause::Server }
    }

    /// What follows from a reply. A permanent one is final if it is about the recipient or the message. Anything
    /// else that a server refuses permanently is a matter of configuration.
    fn refusal(self, code: u16) -> Cause {
        match self {
            Self::Recipient | Self::Data | Self::Content if code >= 500 => Cause::Permanent,
            Self::Recipient | Self::Data | Self::Content if code != 421 => Cause::Message,
            _ => Cause::Server,
        }
    }

    /// Whether a reply may repeat what the server was given before: a password, or the message.
    fn reply_may_repeat_secrets(self) -> bool {
        matches!(self, Self::SignIn | Self::Content)
    }
}

impl fmt::Display for SmtpServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port, .. } = self;
        if host.contains(':') { write!(f, "[{host}]:{port}") } else { write!(f, "{host}:{port}") }
    }
}

/// Why a step failed.
pub(super) fn of_error(step: Step, server: &SmtpServer, error: &Error) -> DeliveryError {
    if let Some(why) = trust::certificate_error(error) {
        return DeliveryError::new(Cause::Server, trust::reason(&server.host, &why));
    }
    if let Some(code) = error.status() {
        let code = u16::from(code);
        let text = error.source().map(ToString::to_string).unwrap_or_default();
        let text = if step.reply_may_repeat_secrets() { enhanced_code(&text) } else { &text };
        let reason = format!("{server} refused {}: {code} {text}", step.refused());
        return DeliveryError::new(step.refusal(code), reason.trim_end());
    }
    let cause = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let reason = match step {
        Step::Connect if !error.is_response() => format!("cannot connect to {server}: {cause}"),
        Step::StartTls if error.is_client() => format!("{server} does not offer STARTTLS"),
        _ => format!("the connection to {server} was lost before its {}: {cause}", step.expected()),
    };
    DeliveryError::new(step.without_answer(), reason)
}

/// Why a step that took too long failed.
pub(super) fn of_silence(step: Step, server: &SmtpServer, after: Duration) -> DeliveryError {
    let (expected, seconds) = (step.expected(), after.as_secs_f32().round());
    let reason = format!("{server} did not send its {expected} within {seconds} seconds");
    DeliveryError::new(step.without_answer(), reason)
}

/// The enhanced status code (RFC 3463) at the beginning of a reply, such as `5.7.1`.
fn enhanced_code(reply: &str) -> &str {
    let first = reply.split_whitespace().next().unwrap_or_default();
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if first.split('.').count() == 3 && first.split('.').all(digits) { first } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_permanent_refusal_of_recipient_or_message_is_final() {
        use Cause::{Message, Permanent, Server};
        for (step, code, expected) in [
            (Step::Recipient, 550, Permanent),
            (Step::Data, 554, Permanent),
            (Step::Content, 552, Permanent),
            (Step::Recipient, 450, Message),
            (Step::Content, 451, Message),
            (Step::Recipient, 421, Server),
            (Step::Connect, 554, Server),
            (Step::SignIn, 535, Server),
            (Step::Sender, 550, Server),
        ] {
            assert_eq!(step.refusal(code), expected, "{step:?} {code}");
        }
    }

    #[test]
    fn of_a_reply_that_may_repeat_secrets_only_the_code_is_kept() {
        assert_eq!(enhanced_code("5.7.1 I do not like 7k2q-m9xw"), "5.7.1");
        for reply in ["", "7k2q-m9xw", "5.7 x", "5.7.1.2 x", "5.7.1234 x", "5..1 x"] {
            assert_eq!(enhanced_code(reply), "", "{reply}");
        }
    }
}

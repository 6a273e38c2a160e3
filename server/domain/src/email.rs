//! Email: its content, and how it is sent. Messages are queued in the database, in the transaction of what they report.
//! They are tried until the transport accepts them, refuses them for good, or three days have passed.

mod body;
mod chosen_names;
pub mod config;
mod date;
mod delivery_error;
mod lease;
mod mailer;
mod message;
mod outbox;
mod rounds;
mod schedule;
mod security_notice;
mod smtp;
mod template;
mod transport;

pub use delivery_error::{Cause, DeliveryError};
pub use mailer::Mailer;
pub use message::{Email, Summary, seal_context, summary_context};
pub use outbox::Fate;
pub(crate) use outbox::describe;
pub use rounds::Round;
pub use schedule::{FAILED_MAIL_RETENTION, GIVE_UP};
pub use security_notice::SecurityNotice;
pub use template::{EmailTemplate, Recipient};
pub use transport::{Mailbox, Transport};

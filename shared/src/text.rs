//! Newtypes that parse what people type, one per file, and what they have in common.

mod backup_code;
mod base64_url;
mod blocklist;
mod canonical;
mod crockford;
mod device_name;
mod email;
mod identifier;
mod password;
mod person_name;
mod provider_id;
mod reset_code;
#[cfg(feature = "nfc")]
mod search;
mod secret;
mod totp_code;
mod username;

pub use backup_code::BackupCode;
pub use base64_url::Base64Url;
pub use device_name::DeviceName;
pub use email::EmailAddress;
pub use identifier::Identifier;
pub use password::{NewPassword, Password, PasswordRule, own_words};
pub use person_name::{PersonName, Reason};
pub use provider_id::ProviderId;
pub use reset_code::ResetCode;
#[cfg(feature = "nfc")]
pub use search::{search_words, sort_key};
pub use totp_code::TotpCode;
pub use username::Username;

//! Secrets: random values, password hashes, sealed values and time-based codes.

pub mod hasher;
pub mod key_file;
pub mod keys;
pub mod token;
pub mod totp;

use sha2::{Digest as _, Sha256};
use shared::{BackupCode, ResetCode};

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system has none to give: nothing safe can be done without them.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one place that asks for random bytes")]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// Writes bytes as hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// Generates the id of a row: 128 random bits, 32 hexadecimal digits.
#[must_use]
pub fn random_id() -> String {
    hex(&random::<16>())
}

/// Generates a temporary password: 80 random bits as sixteen of Crockford's symbols in groups of four, in lower case.
#[must_use]
pub fn temporary_password() -> String {
    let symbols = random::<16>().map(|byte| char::from(BackupCode::ALPHABET[usize::from(byte & 31)]));
    let groups: Vec<String> = symbols.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-").to_ascii_lowercase()
}

/// Generates a set of backup codes. Their first symbols, which name their slots, all differ.
#[must_use]
pub fn backup_codes() -> Vec<BackupCode> {
    let mut codes: Vec<BackupCode> = Vec::with_capacity(BackupCode::SET);
    while codes.len() < BackupCode::SET {
        let code = BackupCode::from_random(random());
        if codes.iter().all(|other| other.slot() != code.slot()) {
            codes.push(code);
        }
    }
    codes
}

/// Generates a reset code.
#[must_use]
pub fn reset_code() -> ResetCode {
    ResetCode::from_random(random())
}

/// The hash of an account's bypass code, as it is stored. A fast hash is enough for 75 random bits that expire after an
/// hour.
#[must_use]
pub fn bypass_code_hash(account_id: &str, code: &BackupCode) -> token::TokenHash {
    Sha256::digest(format!("{account_id}:{}", code.as_str())).into()
}

/// The hash of a reset code, as it is stored. A fast hash is enough for 140 random bits.
#[must_use]
pub fn reset_code_hash(code: &ResetCode) -> token::TokenHash {
    Sha256::digest(code.as_str()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_password_has_80_bits_in_sixteen_symbols() {
        let password = temporary_password();
        assert_eq!(password.len(), 19);
        assert_eq!(password.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        assert_ne!(password, temporary_password());
    }

    #[test]
    fn five_backup_codes_have_five_slots() {
        for _ in 0..50 {
            let mut slots: Vec<String> = backup_codes().iter().map(|code| code.slot().to_owned()).collect();
            slots.sort();
            slots.dedup();
            assert_eq!(slots.len(), 5);
        }
    }
}

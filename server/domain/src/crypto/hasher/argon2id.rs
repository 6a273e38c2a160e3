//! Argon2id with the parameters of every hash, and its PHC strings.

use anyhow::anyhow;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use data_encoding::BASE64_NOPAD;

/// The length of a salt in bytes.
pub(super) const SALT: usize = 16;
/// The length of a hash in bytes.
pub(super) const OUTPUT: usize = 32;

/// Argon2id with the parameters of every hash (OWASP Password Storage Cheat Sheet).
pub(super) fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

/// Allocates memory that is used for one hash after another. glibc returns a freed block to the system only above
/// 32 MiB, so that much is reserved; untouched pages occupy no memory.
pub(super) fn blocks(argon2: &Argon2<'_>) -> Vec<Block> {
    const RESERVED: usize = 33 * 1024;
    let count = argon2.params().block_count();
    let mut blocks = Vec::with_capacity(count.max(RESERVED));
    blocks.resize(count, Block::default());
    blocks
}

/// Writes a PHC string.
pub(super) fn phc(salt: &[u8; SALT], output: &[u8; OUTPUT]) -> String {
    format!("$argon2id$v=19$m=19456,t=2,p=1${}${}", BASE64_NOPAD.encode(salt), BASE64_NOPAD.encode(output))
}

/// Reads a PHC string with the parameters above. A string with other parameters is not ours.
pub(super) fn parse(hash: &str) -> Option<([u8; SALT], [u8; OUTPUT])> {
    let (salt, output) = hash.strip_prefix("$argon2id$v=19$m=19456,t=2,p=1$")?.split_once('$')?;
    let bytes = |text: &str| BASE64_NOPAD.decode(text.as_bytes()).map_err(|error| anyhow!(error));
    Some((bytes(salt).ok()?.try_into().ok()?, bytes(output).ok()?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_those_of_the_hash_string() {
        let argon2 = argon2();
        let params = argon2.params();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19_456, 2, 1));
    }
}

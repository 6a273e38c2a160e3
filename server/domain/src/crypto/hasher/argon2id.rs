//! Argon2id with the parameters of every hash, and its PHC strings.

use anyhow::anyhow;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use data_encoding::BASE64_NOPAD;

/// The length of a salt in bytes.
pub(super) const SALT: usize = 16;
/// The length of a hash in bytes.
pub(super) const OUTPUT: usize = 32;

/// The memory and the passes of each hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// m=19456 KiB, t=2, p=1, as the OWASP Password Storage Cheat Sheet recommends.
    Recommended,
    /// The least that Argon2id allows, for tests whose subject is not hashing. No setting selects it.
    Minimal,
}

impl Cost {
    /// Argon2id with the parameters of this cost.
    pub(super) fn argon2(self) -> Argon2<'static> {
        let params = match self {
            Self::Recommended => Params::DEFAULT,
            Self::Minimal => Params::new(Params::MIN_M_COST, Params::MIN_T_COST, 1, None).unwrap_or_default(),
        };
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }

    /// Writes a PHC string.
    pub(super) fn phc(self, salt: &[u8; SALT], output: &[u8; OUTPUT]) -> String {
        format!("{}{}${}", self.prefix(), BASE64_NOPAD.encode(salt), BASE64_NOPAD.encode(output))
    }

    /// Reads a PHC string with the parameters of this cost. A string with other parameters is not ours.
    pub(super) fn parse(self, hash: &str) -> Option<([u8; SALT], [u8; OUTPUT])> {
        let (salt, output) = hash.strip_prefix(self.prefix())?.split_once('$')?;
        let bytes = |text: &str| BASE64_NOPAD.decode(text.as_bytes()).map_err(|error| anyhow!(error));
        Some((bytes(salt).ok()?.try_into().ok()?, bytes(output).ok()?.try_into().ok()?))
    }

    fn prefix(self) -> &'static str {
        match self {
            Self::Recommended => "$argon2id$v=19$m=19456,t=2,p=1$",
            Self::Minimal => "$argon2id$v=19$m=8,t=1,p=1$",
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_those_of_the_hash_string() {
        for cost in [Cost::Recommended, Cost::Minimal] {
            let argon2 = cost.argon2();
            let params = argon2.params();
            let (m, t, p) = (params.m_cost(), params.t_cost(), params.p_cost());
            assert_eq!(cost.prefix(), format!("$argon2id$v=19$m={m},t={t},p={p}$"));
        }
        let argon2 = Cost::Recommended.argon2();
        assert_eq!((argon2.params().m_cost(), argon2.params().t_cost()), (19_456, 2));
    }
}

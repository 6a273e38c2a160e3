//! Chance that falls the same way at each start.

use crate::clock::Millis;

/// Numbers that look random and are the same for the same seed (xorshift, Marsaglia 2003).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    pub(super) fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(limit.max(1))).unwrap_or_default()
    }

    pub(super) fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    pub(super) fn within(&mut self, time: Millis) -> Millis {
        Millis::from(self.below(u32::try_from(time / 1_000).unwrap_or(u32::MAX))) * 1_000
    }
}

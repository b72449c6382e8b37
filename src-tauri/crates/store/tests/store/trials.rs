//! How often a test tries what happens by chance.

/// `usual` times in the normal suite; `full` times where `AWARDS_FULL_TRIALS` is set.
pub(crate) fn trials(usual: u32, full: u32) -> u32 {
    if std::env::var_os("AWARDS_FULL_TRIALS").is_some() {
        full
    } else {
        usual
    }
}

/// Numbers below `below` that look random and are the same in every run.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u32) -> Self {
        Self(u64::from(seed).wrapping_add(2021))
    }

    pub(crate) fn below(&mut self, below: u32) -> u32 {
        // Knuth's linear congruential generator; its high bits are the better ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(below)) as u32
    }
}

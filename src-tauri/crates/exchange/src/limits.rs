//! How much is read of what comes in.

use crate::{ExchangeError, Result};

/// The most that is read of something that comes in, checked before memory is set aside for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a whole sealed file. Also the most that [`seal`](crate::seal) writes by default.
    pub max_bytes: u64,
    /// Bytes of a sealed file's header.
    pub max_header: usize,
}

impl Default for Limits {
    /// 64 MiB for a file, 4 KiB for its header (which takes about 350 bytes).
    fn default() -> Self {
        Self {
            max_bytes: 64 << 20,
            max_header: 4096,
        }
    }
}

/// Refuses what is larger than the limit.
pub(crate) fn check(bytes: u64, limit: u64) -> Result<()> {
    if bytes > limit {
        Err(ExchangeError::TooLarge { bytes, limit })
    } else {
        Ok(())
    }
}

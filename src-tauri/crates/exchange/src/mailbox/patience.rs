//! For how long a store is waited for.

use std::time::Duration;

use object_store::{BackoffConfig, RetryConfig};

/// For how long a store that is busy, or that cannot be reached, is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long is waited before the second attempt; then up to twice as long each time.
    pub first_pause: Duration,
    /// The longest pause between two attempts.
    pub longest_pause: Duration,
    /// For how long one request is tried again.
    pub trying: Duration,
    /// How often in succession a connection may fail before it is given up.
    pub failed_connections: u32,
    /// How long a store may take none of what is sent and send nothing itself. There is no limit to a whole request: a film may
    /// take hours.
    pub silence: Duration,
}

/// The fewest bytes a second at which something that is sent is still on its way: parts of several files may share a slow line.
const SLOWEST: u64 = 8 << 10;

impl Default for Patience {
    /// A store that answers 503 for a minute is waited for. Connections are given up sooner, so that whoever is offline learns
    /// it within seconds.
    fn default() -> Self {
        Self {
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(8),
            trying: Duration::from_secs(100),
            failed_connections: 4,
            silence: Duration::from_mins(1),
        }
    }
}

impl Patience {
    /// How long a request may take whose body has `length` bytes.
    pub(super) fn sending(self, length: u64) -> Duration {
        self.silence
            .saturating_add(Duration::from_secs(length / SLOWEST))
    }

    /// How the library tries again.
    pub(super) fn retry_config(self) -> RetryConfig {
        RetryConfig {
            backoff: BackoffConfig {
                init_backoff: self.first_pause,
                max_backoff: self.longest_pause,
                base: 2.0,
            },
            max_retries: 100,
            retry_timeout: self.trying,
        }
    }
}

//! What one reading may take.

use std::time::Duration;

/// What one reading may take before it is ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time by the clock, with the start of the process and the way of the file to it.
    pub wall: Duration,
    /// Time of the processor, in whole seconds.
    pub cpu_seconds: u64,
    /// Address space in bytes: what is read, what it unpacks to, and the program itself.
    pub memory: u64,
}

impl Default for Limits {
    /// 10 seconds of the processor, 20 by the clock, 1 GiB. The slowest honest file that was measured, a newspaper of
    /// hundreds of pages as a PDF, takes less than three seconds; the bounds inside of the readers let none unpack to
    /// more than a quarter of that memory.
    fn default() -> Self {
        Self {
            wall: Duration::from_secs(20),
            cpu_seconds: 10,
            memory: 1024 * 1024 * 1024,
        }
    }
}

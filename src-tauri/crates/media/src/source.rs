//! What is served.

use std::io;
use std::pin::Pin;

/// Bytes that are being read.
pub type Reading<'a> = Pin<Box<dyn Future<Output = io::Result<Vec<u8>>> + Send + 'a>>;

/// A file that can be read from any place. Its length and its media type do not change.
pub trait Source: Send + Sync + 'static {
    /// Its length in bytes.
    fn length(&self) -> u64;

    /// Its media type, as whoever attached it or a reader said: it is not trusted.
    fn media_type(&self) -> &str;

    /// The `length` bytes from `offset`, which lie within the file. Fails where they cannot be read.
    fn read_at(&self, offset: u64, length: usize) -> Reading<'_>;
}

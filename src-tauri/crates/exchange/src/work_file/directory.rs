//! A folder whose files are opened inside of it, never through a link.

#[cfg(unix)]
mod by_descriptor;
#[cfg(not(unix))]
mod by_path;

#[cfg(unix)]
pub(crate) use by_descriptor::{Directory, free_at};
#[cfg(not(unix))]
pub(crate) use by_path::{Directory, free_at};

use std::io;

/// What stands under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Nothing,
    /// A file of this many bytes.
    File(u64),
    Link,
    /// A folder, a pipe or a device.
    Other,
}

/// A name that nothing else has: 16 random hexadecimal digits.
pub(crate) fn random_name() -> io::Result<String> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(hex::encode(bytes))
}

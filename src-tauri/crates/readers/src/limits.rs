//! How much of a file is read.

/// The most bytes of a file that are read for more than the fingerprint, unless it is a recording: 64 MiB. A page of
/// journalism is far shorter, and a part of it would give a wrong length.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The most bytes of a text, with mark-up or without: 16 MiB, some two and a half million words.
pub const MOST_TEXT: usize = 16 * 1024 * 1024;

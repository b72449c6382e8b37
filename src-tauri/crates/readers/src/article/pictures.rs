//! Pictures of a document, as they cross to the window.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{LONGEST_PICTURE, MOST_PICTURES};

/// Counts the bytes of the pictures of one document.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    taken: usize,
}

impl Pictures {
    /// A picture in base64; `None` where it is of a kind that is not shown, or larger than is left.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Option<String> {
        let sum = self.taken.saturating_add(bytes.len());
        if bytes.len() > LONGEST_PICTURE || sum > MOST_PICTURES || !is_shown(bytes) {
            return None;
        }
        self.taken = sum;
        Some(STANDARD.encode(bytes))
    }
}

/// The bytes of a picture that stands in its own address (`data:image/png;base64,…`); `None` where it stands elsewhere.
pub(crate) fn of_address(address: &str) -> Option<Vec<u8>> {
    let (kind, data) = address
        .trim()
        .strip_prefix("data:image/")?
        .split_once(',')?;
    if !kind.ends_with(";base64") {
        return None;
    }
    decoded(data.trim())
}

/// Whether bytes begin as a picture does that is shown.
fn is_shown(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
        || bytes.starts_with(b"\xff\xd8\xff")
        || bytes.starts_with(b"GIF87a")
        || bytes.starts_with(b"GIF89a")
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
}

/// The bytes of a picture in base64; `None` where it is none that [`Pictures::take`] gives.
pub(super) fn decoded(data: &str) -> Option<Vec<u8>> {
    // Four letters hold three bytes.
    if data.len() > LONGEST_PICTURE.div_ceil(3) * 4 {
        return None;
    }
    let bytes = STANDARD.decode(data).ok()?;
    (bytes.len() <= LONGEST_PICTURE && is_shown(&bytes)).then_some(bytes)
}

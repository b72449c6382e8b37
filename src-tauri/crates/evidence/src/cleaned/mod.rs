//! Copies of files without what gives away more than the work.

mod film;
mod jpeg;
mod matroska;
mod picture;
mod png;
mod recording;
mod sound;

use crate::{Kind, Trouble};

/// A copy of a file without its traces, which shows or sounds the same; `None` where files of this kind, or of this
/// form of it, cannot be cleaned. Fails with what stood in the way.
pub fn cleaned(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, Trouble> {
    if kind == Kind::Picture {
        picture::cleaned(bytes)
    } else if kind.is_recording() {
        recording::cleaned(bytes, kind)
    } else {
        Ok(None)
    }
}

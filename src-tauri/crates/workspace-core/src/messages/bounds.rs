//! The bounds of messages. The sender of a file can write anything into it, so that every number and every text is checked
//! against its bounds before anything of the message is used.

use chrono::DateTime;
use serde::de::DeserializeOwned;

use super::read;
use crate::{Error, Result};

/// The highest revision of anything, the highest round and the highest number that is taken: 2^31.
const HIGHEST: u32 = 1 << 31;
/// Bytes of a name or an id.
const NAME: usize = 400;
/// Bytes of a comment, a reason or other free text.
const TEXT: usize = 200_000;

/// A message whose bounds can be checked.
pub trait Bounded {
    /// Refuses the first field that is out of its bounds.
    fn check(&self) -> Result<()>;
}

/// Reads a message that somebody else wrote and checks it against its bounds.
pub fn read_checked<T: DeserializeOwned + Bounded>(bytes: &[u8]) -> Result<T> {
    let message: T = read(bytes)?;
    message.check()?;
    Ok(message)
}

/// A count from 1: a revision, a round, a desk's number.
pub(super) fn positive(field: &'static str, number: u32) -> Result<()> {
    if (1..=HIGHEST).contains(&number) {
        Ok(())
    } else {
        out_of_bounds(field, format!("1–{HIGHEST}"))
    }
}

/// A number of bytes.
pub(super) fn between(field: &'static str, found: u64, least: u64, most: u64) -> Result<()> {
    if (least..=most).contains(&found) {
        Ok(())
    } else {
        out_of_bounds(field, format!("{least}–{most}"))
    }
}

/// How many of something there may be.
pub(super) fn at_most(field: &'static str, found: usize, limit: usize) -> Result<()> {
    if found <= limit {
        Ok(())
    } else {
        out_of_bounds(field, format!("≤ {limit}"))
    }
}

/// A name or an id.
pub(super) fn name(field: &'static str, text: &str) -> Result<()> {
    sized(field, text, NAME)
}

/// Free text.
pub(super) fn text(field: &'static str, text: Option<&str>) -> Result<()> {
    sized(field, text.unwrap_or_default(), TEXT)
}

fn sized(field: &'static str, text: &str, limit: usize) -> Result<()> {
    if text.len() <= limit && !text.contains('\0') {
        Ok(())
    } else {
        out_of_bounds(field, format!("≤ {limit} B"))
    }
}

/// A hash in hex, as BLAKE3 gives it.
pub(super) fn hash(field: &'static str, text: &str) -> Result<()> {
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if text.len() == 64 && text.bytes().all(is_hex) {
        Ok(())
    } else {
        out_of_bounds(field, "[0-9a-f]{64}".to_owned())
    }
}

/// An instant in RFC 3339.
pub(super) fn instant(field: &'static str, text: &str) -> Result<()> {
    if text.len() <= NAME && DateTime::parse_from_rfc3339(text).is_ok() {
        Ok(())
    } else {
        out_of_bounds(field, "RFC 3339".to_owned())
    }
}

fn out_of_bounds(field: &'static str, bounds: String) -> Result<()> {
    Err(Error::OutOfBounds { field, bounds })
}

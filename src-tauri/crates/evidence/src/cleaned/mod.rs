//! Copies without what gives away more than the work.

use crate::{Kind, Trouble};

/// tmp
pub fn cleaned(_bytes: &[u8], _kind: Kind) -> Result<Option<Vec<u8>>, Trouble> {
    Ok(None)
}
